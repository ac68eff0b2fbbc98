import { isHeldOn } from '~/domains/organisation/actor.ts'
import { keepKeyPerson, listKeyPersons } from '~/domains/organisation/keep-key-persons.server.ts'
import {
  type KeyPerson,
  type KeyPersonFault,
  readKeyPerson,
  type TypedKeyPerson,
} from '~/domains/organisation/key-person.ts'
import { listRoster } from '~/domains/organisation/list-roster.server.ts'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { readRevision } from './read-revision.ts'
import type { FormError } from './use-form-errors.tsx'

/** The key person of an address; null for a new one, 404 for anybody else's. */
export async function requireKeyPerson(work: SignedInContext, id: string | undefined): Promise<KeyPerson | null> {
  if (id === 'ny') return null
  const found = (await listKeyPersons(work, work.actor)).find((each) => each.id === id)
  if (!found) throw notFound()
  return found
}

/** Whom one can choose: those who work there today, and whoever is chosen already. */
export async function listKeyPersonChoices(work: SignedInContext, chosen: KeyPerson | null) {
  const today = dayOf(work.now)
  const inDanish = new Intl.Collator('da')
  return (await listRoster(work, work.actor))
    .filter(
      (job) =>
        isHeldOn(job, today) ||
        job.membershipId === chosen?.membershipId ||
        job.membershipId === chosen?.deputyMembershipId,
    )
    .map(({ membershipId, name, jobTitle }) => ({ id: membershipId, name: `${name}, ${jobTitle}` }))
    .sort((one, other) => inDanish.compare(one.name, other.name))
}

type Posted = { ok: true } | { ok: false; errors: FormError[]; typed: TypedKeyPerson; isStale: boolean }

/** Reads the form and saves it; or every fault at its field together with what was typed. */
export async function postKeyPerson(
  work: SignedInContext,
  standing: KeyPerson | null,
  form: FormData,
): Promise<Posted> {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = {
    ...{ membership: text('membership'), field: text('field'), area: text('area'), deputy: text('deputy') },
    ...{ startsOn: text('startsOn'), endsOn: text('endsOn') },
  }
  const choices = await listKeyPersonChoices(work, standing)
  const read = readKeyPerson(
    typed,
    choices.map(({ id }) => id),
  )
  if (!read.ok) {
    const errors = read.faults.map(({ field, refusal }) => ({ fieldId: field, message: words[refusal]() }))
    return { ok: false, errors, typed, isStale: false }
  }
  const keep = { id: standing?.id ?? null, revision: readRevision(form), keyPerson: read.value }
  const kept = await keepKeyPerson(work, work.actor, keep)
  if (kept.ok) return { ok: true }
  return { ok: false, errors: [{ fieldId: 'field', message: m.directory_changed_elsewhere() }], typed, isStale: true }
}

const words: Record<KeyPersonFault['refusal'], () => string> = {
  'no-person': m.roster_key_no_person,
  'no-field': m.roster_key_no_field,
  'too-long': m.directory_too_long,
  'no-day': m.roster_no_day,
  'ends-before': m.roster_ends_before,
  'own-deputy': m.roster_key_own_deputy,
}
