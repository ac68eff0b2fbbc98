import type { LoaderFunctionArgs } from '@remix-run/node'
import { gapMapSheet } from '~/domains/reporting/follow-up-sheet.tsx'
import { readGapMapQuery } from '~/domains/reporting/gap-map.ts'
import { getGapMap } from '~/domains/reporting/get-gap-map.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { sheetFile } from '~/door/sheet-file.server.ts'
import { dayOf } from '~/platform/clock/day.ts'

/** The gap map as it was asked for, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const asked = readGapMapQuery(new URL(request.url).searchParams, dayOf(work.now))
  const page = await getGapMap(work, work.library, work.actor, asked)
  return sheetFile(work, request, `kompetencekort-${asked.day}`, gapMapSheet(page))
}
