import { registerPerson } from '~/domains/identity/register-person.server.ts'
import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { type Mail, queueMail } from '~/platform/mail/mail.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import { isHeldOn } from './actor.ts'
import { addOrganisation } from './add-organisation.server.ts'
import { employPerson } from './employ-person.server.ts'
import type { OrganisationKind } from './organisation.ts'
import {
  findOrganisationByCode,
  findOrganisationByName,
  getOrganisation,
  listMembershipsOf,
  saveRoles,
} from './organisation-store.server.ts'

/** A municipality by its code, or another kind of organisation by its name, which is made where there is none. */
export type NamedOrganisation = { municipalityCode: string } | { kind: OrganisationKind; name: string }

/** Makes somebody the coordinator of an organisation and invites her by mail; all of it, or nothing. */
export async function appointCoordinator(
  work: Work,
  appoint: {
    organisation: NamedOrganisation
    coordinator: { name: string; email: string }
    writeMail: (organisationName: string) => Omit<Mail, 'recipient' | 'organisationId'>
  },
): Promise<Result<{ organisationName: string }, 'unknown-municipality' | 'already-appointed'>> {
  return inTransaction(work.db, async (db) => {
    const inside = within(work, db)
    await takeLock(db, `appoint:${appoint.coordinator.email}`)
    const organisationId = await organisationIdOf(inside, appoint.organisation)
    if (!organisationId) return refuse('unknown-municipality')
    const person = await registerPerson(inside, appoint.coordinator)
    const current = (await listMembershipsOf(db, person.id)).find(
      (job) => job.organisationId === organisationId && isHeldOn(job, dayOf(work.now)),
    )
    if (current?.roles.includes('COORDINATOR')) return refuse('already-appointed')
    if (current) await saveRoles(db, { organisationId, id: current.id }, [...current.roles, 'COORDINATOR'])
    else
      await employPerson(inside, {
        ...{
          organisationId,
          personId: person.id,
          unitId: null,
          jobFunction: 'ADMINISTRATION',
          jobTitle: 'Koordinator',
        },
        ...{ isManager: false, roles: ['COORDINATOR'], startsOn: dayOf(work.now) },
      })
    const { officialName } = await getOrganisation(db, organisationId)
    await queueMail(inside, {
      ...appoint.writeMail(officialName),
      organisationId,
      recipient: appoint.coordinator.email,
    })
    await recordAudit(inside, {
      ...{ organisationId, actorPersonId: null },
      ...{ action: 'appointed-coordinator', subjectKind: 'person', subjectId: person.id },
    })
    return allow({ organisationName: officialName })
  })
}

async function organisationIdOf(work: Work, named: NamedOrganisation): Promise<string | null> {
  if ('municipalityCode' in named) return (await findOrganisationByCode(work.db, named.municipalityCode))?.id ?? null
  const known = await findOrganisationByName(work.db, named.kind, named.name)
  if (known) return known.id
  const { kind, name } = named
  const added = await addOrganisation(work, {
    ...{ kind, name, officialName: name, municipalityCode: null, accentColour: null, healthCouncilId: null },
  })
  return added.ok ? added.value : null
}
