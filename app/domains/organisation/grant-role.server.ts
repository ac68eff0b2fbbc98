import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { isHeldOn, type Role } from './actor.ts'
import { takePeopleLock } from './people-lock.server.ts'
import { listRosterMembers, saveRolesOf } from './people-store.server.ts'

/**
 * Gives somebody a role in the job she holds today, or takes it. For whoever runs the portal: coordinators give the roles of
 * coordinators and facilitators themselves, the others (`person-form.ts`) come from here. Written in the audit.
 */
export async function grantRole(
  work: Work,
  grant: { organisationId: string; email: string; role: Role; isTaken: boolean },
): Promise<Result<'granted' | 'taken', 'not-here' | 'nothing-to-do'>> {
  const { organisationId, email, role, isTaken } = grant
  const today = dayOf(work.now)
  return inTransaction(work.db, async (db) => {
    await takePeopleLock(db, organisationId)
    const job = (await listRosterMembers(db, organisationId, today))
      .filter((each) => each.email === email && isHeldOn(each, today))
      .sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1))[0]
    if (!job) return refuse('not-here')
    if (job.roles.includes(role) !== isTaken) return refuse('nothing-to-do')
    const roles = isTaken ? job.roles.filter((each) => each !== role) : [...job.roles, role]
    await saveRolesOf(db, organisationId, job.membershipId, roles)
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId: null, action: isTaken ? 'took-role' : 'granted-role' },
      ...{ subjectKind: 'membership', subjectId: job.membershipId },
    })
    return allow(isTaken ? 'taken' : 'granted')
  })
}
