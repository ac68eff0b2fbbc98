import type { LoaderFunctionArgs } from '@remix-run/node'
import { printExample } from '~/domains/certificate/print-certificates.server.ts'
import { pdfFile } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'

/** A certificate of nobody, with the organisation's logo on it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  return pdfFile(await printExample(work, work.actor, work.env.publicUrl), 'kursusbevis-eksempel')
}
