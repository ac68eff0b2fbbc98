import type { AddressPair } from './address-pair.ts'

export type AddressRefusal =
  | 'not-here'
  /** Her address is not this organisation's to change. */
  | 'works-elsewhere'
  /** Somebody in the portal has it already, or gets it in the same list. */
  | 'taken'
  | 'the-same'

export type PlannedAddress = AddressPair & ({ personId: string } | { why: AddressRefusal })

/**
 * Who gets which address. Nobody loses her history by it, and nobody gets into somebody else's: an address that is known is refused.
 * @param members whoever has a job in the organisation, past or present
 * @param known addresses of the list that somebody in the portal has already
 */
export function planAddresses(
  list: AddressPair[],
  members: { personId: string; email: string; isElsewhere: boolean }[],
  known: ReadonlySet<string>,
): PlannedAddress[] {
  const byEmail = new Map(members.map((member) => [member.email, member]))
  const given = new Set<string>()
  const changed = new Set<string>()
  return list.map((each) => {
    const member = byEmail.get(each.before)
    if (each.before === each.now) return { ...each, why: 'the-same' }
    if (!member || changed.has(member.personId)) return { ...each, why: 'not-here' }
    if (member.isElsewhere) return { ...each, why: 'works-elsewhere' }
    if (known.has(each.now) || given.has(each.now)) return { ...each, why: 'taken' }
    given.add(each.now)
    changed.add(member.personId)
    return { ...each, personId: member.personId }
  })
}
