import type { LoaderFunctionArgs } from '@remix-run/node'
import { followUpCsv } from '~/domains/reporting/follow-up-csv.server.ts'
import { listFollowUp } from '~/domains/reporting/list-follow-up.server.ts'
import { readFilter } from '~/domains/reporting/read-filter.ts'
import { requireRight } from '~/door/context.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'

/** Exactly what the list shows with the same filter, as a file; written in the audit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'follow-up', context)
  const { actor, library, now } = work
  const rows = await listFollowUp(work, actor, readFilter(new URL(request.url).searchParams))
  const titles = new Map((await library.listCourses()).map(({ course }) => [course.body.id, course.body.title]))
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
    ...{ action: 'exported-people', subjectKind: 'organisation', subjectId: actor.organisationId },
  })
  return new Response(followUpCsv(rows, titles), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="medarbejdere-${dayOf(now)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
