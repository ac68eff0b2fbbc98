import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { type Work, within } from '~/platform/work.server.ts'
import type { Actor } from './actor.ts'
import { inOrderOfCare, type KeyPerson, type ReadKeyPerson, type SittingKeyPerson } from './key-person.ts'
import {
  deleteKeyPerson,
  insertKeyPerson,
  listKeyPersonsOf,
  listSitting,
  saveKeyPerson,
} from './key-person-store.server.ts'

/** The key persons of the actor's organisation, those whose term ends soon first. */
export async function listKeyPersons(work: Work, actor: Actor): Promise<KeyPerson[]> {
  return inOrderOfCare(await listKeyPersonsOf(work.db, actor.organisationId), dayOf(work.now))
}

/** Whom the colleagues of the actor's organisation can ask about which field today, by field. For everybody in it. */
export async function listSittingKeyPersons(work: Work, actor: Actor): Promise<SittingKeyPerson[]> {
  const inDanish = new Intl.Collator('da')
  const sitting = await listSitting(work.db, actor.organisationId, dayOf(work.now))
  return sitting.sort(
    (one, other) => inDanish.compare(one.field, other.field) || inDanish.compare(one.name, other.name),
  )
}

/** Makes somebody a key person, or changes what she carries; `id` null for a new one. */
export async function keepKeyPerson(
  work: Work,
  actor: Actor,
  keep: { id: string | null; revision: number; keyPerson: ReadKeyPerson },
): Promise<Result<string, 'changed-elsewhere'>> {
  const { organisationId, personId: actorPersonId } = actor
  return inTransaction(work.db, async (db) => {
    const key = { organisationId, id: keep.id ?? work.newId() }
    if (keep.id === null) await insertKeyPerson(db, key, keep.keyPerson)
    else if (!(await saveKeyPerson(db, key, keep.revision, keep.keyPerson))) return refuse('changed-elsewhere')
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId, action: keep.id ? 'mended-key-person' : 'made-key-person' },
      ...{ subjectKind: 'key-person', subjectId: key.id },
    })
    return allow(key.id)
  })
}

/** Takes somebody off the list who was put there by mistake; a term that is over is ended by its last day instead. */
export async function removeKeyPerson(work: Work, actor: Actor, id: string): Promise<void> {
  const { organisationId, personId: actorPersonId } = actor
  await inTransaction(work.db, async (db) => {
    if (!(await deleteKeyPerson(db, { organisationId, id }))) return
    await recordAudit(within(work, db), {
      ...{ organisationId, actorPersonId, action: 'removed-key-person', subjectKind: 'key-person', subjectId: id },
    })
  })
}
