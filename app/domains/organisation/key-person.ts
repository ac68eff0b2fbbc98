import { addDays, type Day, readDay } from '~/platform/clock/day.ts'
import { isId } from '~/platform/ids/is-id.ts'

/** Somebody who carries a field across sectors, with who steps in for her. */
export type KeyPerson = {
  id: string
  membershipId: string
  name: string
  unitName: string | null
  field: string
  /** What part of the organisation she serves; empty for all of it. */
  area: string
  startsOn: Day
  endsOn: Day | null
  deputyMembershipId: string | null
  deputyName: string | null
  revision: number
}

/** What colleagues see of somebody who carries a field today: whom to ask, and who steps in. */
export type SittingKeyPerson = Pick<KeyPerson, 'id' | 'name' | 'unitName' | 'field' | 'area' | 'deputyName'> & {
  email: string
}

/** A term that ends so soon that a successor has to be found. */
export const daysToSuccession = 91

/** Those whose term ends within three months first, then by field; those whose term is over last. */
export function inOrderOfCare(keyPersons: KeyPerson[], today: Day): KeyPerson[] {
  const rank = (each: KeyPerson) => (isOver(each, today) ? 2 : isEndingSoon(each, today) ? 0 : 1)
  const inDanish = new Intl.Collator('da')
  return [...keyPersons].sort((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other)
    if (rank(one) === 0 && one.endsOn !== other.endsOn) return (one.endsOn ?? '') < (other.endsOn ?? '') ? -1 : 1
    return inDanish.compare(one.field, other.field) || inDanish.compare(one.name, other.name)
  })
}

export function isEndingSoon({ endsOn }: Pick<KeyPerson, 'endsOn'>, today: Day): boolean {
  return endsOn !== null && endsOn >= today && endsOn <= addDays(today, daysToSuccession)
}

export function isOver({ endsOn }: Pick<KeyPerson, 'endsOn'>, today: Day): boolean {
  return endsOn !== null && endsOn < today
}

export type TypedKeyPerson = Record<'membership' | 'field' | 'area' | 'startsOn' | 'endsOn' | 'deputy', string>
export type ReadKeyPerson = Pick<
  KeyPerson,
  'membershipId' | 'field' | 'area' | 'startsOn' | 'endsOn' | 'deputyMembershipId'
>
export type KeyPersonFault = {
  field: keyof TypedKeyPerson
  refusal: 'no-person' | 'no-field' | 'too-long' | 'no-day' | 'ends-before' | 'own-deputy'
}

/** Reads what was typed of a key person; `membershipIds` are those who work there. */
export function readKeyPerson(
  typed: TypedKeyPerson,
  membershipIds: string[],
): { ok: true; value: ReadKeyPerson } | { ok: false; faults: KeyPersonFault[] } {
  const faults: KeyPersonFault[] = []
  const fault = (field: KeyPersonFault['field'], refusal: KeyPersonFault['refusal']) => faults.push({ field, refusal })
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  const [field, area] = [tidy(typed.field), tidy(typed.area)]
  const isKnown = (id: string) => isId(id) && membershipIds.includes(id)
  if (!isKnown(typed.membership)) fault('membership', 'no-person')
  if (field.length < 2) fault('field', 'no-field')
  if (field.length > 100) fault('field', 'too-long')
  if (area.length > 200) fault('area', 'too-long')
  const startsOn = readDay(typed.startsOn.trim())
  if (!startsOn) fault('startsOn', 'no-day')
  const endsOn = readDay(typed.endsOn.trim())
  if (!endsOn && typed.endsOn.trim() !== '') fault('endsOn', 'no-day')
  if (startsOn && endsOn && endsOn < startsOn) fault('endsOn', 'ends-before')
  if (typed.deputy !== '' && !isKnown(typed.deputy)) fault('deputy', 'no-person')
  if (typed.deputy !== '' && typed.deputy === typed.membership) fault('deputy', 'own-deputy')
  if (faults.length > 0 || !startsOn) return { ok: false, faults }
  const deputyMembershipId = typed.deputy === '' ? null : typed.deputy
  return { ok: true, value: { membershipId: typed.membership, field, area, startsOn, endsOn, deputyMembershipId } }
}
