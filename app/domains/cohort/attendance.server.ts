import type { Actor } from '~/domains/organisation/actor.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { listPlaces, saveCohort } from './cohort-store.server.ts'
import type { CohortWork } from './cohort-work.ts'
import { asHost, type HostRefusal } from './hold-cohort.server.ts'
import { type Member, openAsInsider } from './open-cohort.server.ts'
import { type Attendance, listAttendance, saveAttendance } from './session-store.server.ts'
import { recordCohortAudit } from './tell.server.ts'

export type { Attendance }
export const attendances = ['PRESENT', 'PARTLY', 'ABSENT'] as const satisfies Attendance[]

/** Who came to a session: each participant with what was marked, for the host. */
export async function openAttendance(work: Work, actor: Actor, cohortId: string, number: number) {
  const opened = await openAsInsider(work, actor, cohortId)
  const session = opened.ok ? opened.value.sessions.find((one) => one.number === number) : undefined
  if (!opened.ok || !opened.value.isHost || !session) return refuse('unknown-session')
  const marks = await listAttendance(work.db, [session.id])
  const markOf = ({ id }: Member) => marks.find(({ placeId }) => placeId === id)?.attendance ?? null
  const rows = opened.value.members.map((member) => ({ ...member, attendance: markOf(member) }))
  return allow({ cohort: opened.value.cohort, session, hasBegun: hasBegun(session, work.now), rows })
}

/** Marks who came. Only participants, and only from the moment the session begins. */
export async function markAttendance(
  work: CohortWork,
  actor: Actor,
  mark: { cohortId: string; revision: number; number: number; marks: Record<string, Attendance> },
): Promise<Result<'marked', AttendanceRefusal>> {
  return asHost<'marked', AttendanceRefusal>(work, actor, mark.cohortId, async (inside, { cohort, sessions }) => {
    const session = sessions.find(({ number }) => number === mark.number)
    if (!session) return refuse('unknown-session')
    if (!hasBegun(session, work.now)) return refuse('not-begun')
    const key = { organisationId: cohort.organisationId, id: cohort.id, revision: mark.revision }
    if (!(await saveCohort(inside.db, key, {}))) return refuse('changed-elsewhere')
    for (const place of await listPlaces(inside.db, cohort)) {
      const attendance = mark.marks[place.id]
      if (!attendance || place.state !== 'PARTICIPANT') continue
      const { id: placeId, organisationId } = place
      await saveAttendance(inside.db, {
        ...{ sessionId: session.id, placeId, organisationId, attendance, markedAt: work.now },
      })
      await recordCohortAudit(inside, actor, {
        ...{ organisationId, subjectKind: 'cohort-place', subjectId: placeId, action: 'marked-attendance' },
      })
    }
    return allow('marked')
  })
}

export type AttendanceRefusal = HostRefusal | 'unknown-session' | 'not-begun'

const hasBegun = ({ startsAt, cancelledAt }: { startsAt: Date | null; cancelledAt: Date | null }, now: Date) =>
  startsAt !== null && cancelledAt === null && startsAt <= now
