import type { LoaderFunctionArgs } from '@remix-run/node'
import { peopleSheet } from '~/domains/reporting/follow-up-sheet.tsx'
import { listFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import { sheetFile } from '~/door/sheet-file.server.ts'

/** The list with the same filter, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const rows = await listFollowUp(work, work.actor, readFilter(new URL(request.url).searchParams))
  const titles = new Map((await work.library.listCourses()).map(({ course }) => [course.body.id, course.body.title]))
  return sheetFile(work, request, 'medarbejdere', peopleSheet(rows, titles))
}
