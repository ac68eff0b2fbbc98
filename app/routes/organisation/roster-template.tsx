import type { LoaderFunctionArgs } from '@remix-run/node'
import { templateCsv } from '~/domains/roster/roster-csv.server.ts'
import { csvFile } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'

/** A list with the headings we read, to be filled in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireRight(request, 'keep-people', context)
  return csvFile('personale-skabelon.csv', templateCsv())
}
