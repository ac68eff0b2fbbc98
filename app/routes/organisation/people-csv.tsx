import type { LoaderFunctionArgs } from '@remix-run/node'
import { followUpCsv } from '~/domains/reporting/follow-up-csv.server.ts'
import { exportPeople } from '~/door/export-people.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return exportPeople(args, { ending: 'csv', type: 'text/csv; charset=utf-8', write: followUpCsv })
}
