import type { LoaderFunctionArgs } from '@remix-run/node'
import { followUpXlsx } from '~/domains/reporting/follow-up-csv.server.ts'
import { exportPeople } from '~/door/export-people.server.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function loader(args: LoaderFunctionArgs) {
  return exportPeople(args, { ending: 'xlsx', type, write: followUpXlsx })
}
