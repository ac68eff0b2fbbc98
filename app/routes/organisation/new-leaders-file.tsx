import type { LoaderFunctionArgs } from '@remix-run/node'
import { newLeadersSheet } from '~/domains/reporting/follow-up-sheet.tsx'
import { getNewLeaders } from '~/domains/reporting/get-new-leaders.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { sheetFile } from '~/door/sheet-file.server.ts'

/** The new leaders, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  return sheetFile(work, request, 'nye-ledere', newLeadersSheet(await getNewLeaders(work, work.actor)))
}
