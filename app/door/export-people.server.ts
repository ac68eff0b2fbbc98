import type { LoaderFunctionArgs } from '@remix-run/node'
import type { FollowUpRow } from '~/domains/reporting/follow-up.ts'
import { listFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { requireRight } from './context.server.ts'

/** Exactly what the list shows with the same filter, as a file; written in the audit. */
export async function exportPeople(
  { request, context }: LoaderFunctionArgs,
  file: {
    ending: string
    type: string
    write: (rows: FollowUpRow[], courseTitles: Map<string, string>) => string | Promise<Uint8Array<ArrayBuffer>>
  },
): Promise<Response> {
  const work = await requireRight(request, 'follow-up', context)
  const { actor, library, now } = work
  const rows = await listFollowUp(work, actor, readFilter(new URL(request.url).searchParams))
  const titles = new Map((await library.listCourses()).map(({ course }) => [course.body.id, course.body.title]))
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
    ...{ action: 'exported-people', subjectKind: 'organisation', subjectId: actor.organisationId },
  })
  return new Response(await file.write(rows, titles), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="medarbejdere-${dayOf(now)}.${file.ending}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
