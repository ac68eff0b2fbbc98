import type { LoaderFunctionArgs } from '@remix-run/node'
import { overviewSheet } from '~/domains/reporting/follow-up-sheet.tsx'
import { getOverview } from '~/domains/reporting/get-overview.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { sheetFile } from '~/door/sheet-file.server.ts'

/** The counts of the overview, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const overview = await getOverview(work, work.library, work.actor)
  return sheetFile(work, request, 'overblik', overviewSheet(overview))
}
