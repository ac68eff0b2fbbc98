import { recordAudits } from '~/platform/audit/audit.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import type { Work } from '~/platform/work.server.ts'
import type { EnrolmentOrigin } from './enrolment.ts'
import {
  insertEnrolments,
  listOpenIds,
  saveOpenEnrolment,
  saveReopened,
  saveResumed,
} from './enrolment-store.server.ts'

/** A change of somebody's enrolment by a rule or a coordinator. */
export type EnrolmentChange =
  | {
      kind: 'enrol'
      personId: string
      membershipId: string
      courseId: string
      dueOn: Day
      origin: Exclude<EnrolmentOrigin, 'SELF'>
      ruleId: string | null
    }
  | { kind: 'withdraw'; enrolmentId: string }
  | { kind: 'resume'; enrolmentId: string; membershipId: string; dueOn: Day }
  | { kind: 'redate'; enrolmentId: string; dueOn: Day }

/**
 * Makes the changes in the caller's transaction and writes each in the audit. What was changed by somebody else in between
 * is left as it is.
 * @param by who did it; null for a rule
 * @returns the enrolments that were made or changed, with what was done to each
 */
export async function changeEnrolments(
  work: Work,
  by: { organisationId: string; actorPersonId: string | null },
  changes: EnrolmentChange[],
): Promise<{ enrolmentId: string; kind: EnrolmentChange['kind'] }[]> {
  const { organisationId } = by
  const made = changes.flatMap((change) => (change.kind === 'enrol' ? [{ ...change, id: work.newId() }] : []))
  await insertEnrolments(
    work.db,
    made.map(({ kind: _, ...columns }) => ({ ...columns, organisationId, enrolledAt: work.now })),
  )
  // Whoever enrolled herself a moment ago kept hers: only what is there was made by us.
  const there = await listOpenIds(work.db, organisationId, new Set(made.map(({ id }) => id)))
  const done: { enrolmentId: string; kind: EnrolmentChange['kind'] }[] = there.map((enrolmentId) => ({
    ...{ enrolmentId, kind: 'enrol' as const },
  }))
  for (const change of changes) {
    if (change.kind === 'enrol') continue
    const key = { organisationId, id: change.enrolmentId }
    if (await isChanged(work, key, change)) done.push({ enrolmentId: change.enrolmentId, kind: change.kind })
  }
  await recordAudits(
    work,
    done.map(({ enrolmentId, kind }) => ({
      ...{ organisationId, actorPersonId: by.actorPersonId, action: actions[kind] },
      ...{ subjectKind: 'enrolment', subjectId: enrolmentId },
    })),
  )
  return done
}

/** Opens again what was taken off by mistake, where nothing else is open or done in its place. */
export async function reopenEnrolments(
  work: Work,
  by: { organisationId: string; actorPersonId: string },
  enrolmentIds: string[],
): Promise<number> {
  const reopened = await saveReopened(work.db, by.organisationId, enrolmentIds)
  await recordAudits(
    work,
    reopened.map((subjectId) => ({ ...by, action: 'reopened', subjectKind: 'enrolment', subjectId })),
  )
  return reopened.length
}

const actions = { enrol: 'assigned', withdraw: 'unassigned', resume: 'resumed', redate: 'redated' }

function isChanged(
  work: Work,
  key: { organisationId: string; id: string },
  change: Exclude<EnrolmentChange, { kind: 'enrol' }>,
) {
  switch (change.kind) {
    case 'withdraw':
      return saveOpenEnrolment(work.db, key, { state: 'WITHDRAWN', withdrawnAt: work.now })
    case 'resume':
      return saveResumed(work.db, key, { membershipId: change.membershipId, dueOn: change.dueOn })
    case 'redate':
      return saveOpenEnrolment(work.db, key, { dueOn: change.dueOn })
  }
}
