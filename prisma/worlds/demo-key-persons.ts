import type { Actor } from '~/domains/organisation/actor.ts'
import { keepKeyPerson } from '~/domains/organisation/keep-key-persons.server.ts'
import { addDays } from '~/platform/clock/day.ts'
import { demoPeople } from './demo-people.ts'
import { granted, type World } from './world.ts'

/** Who carries which field across sectors in Bøgedal: one with a deputy, one whose term ends soon, one who is alone with it. */
export async function appointKeyPersons(world: World, coordinator: Actor, actors: Map<string, Actor>): Promise<void> {
  const { sofie, maja, peter, amal } = demoPeople
  const jobOf = ({ email }: { email: string }) => {
    const actor = actors.get(email)
    if (!actor) throw new Error(`Expected ${email} in the demonstration, found nobody.`)
    return actor.membershipId
  }
  const fields = [
    { who: sofie, deputy: maja, field: 'Spiseforstyrrelser', area: 'Skolerne Øst og Vest', endsIn: 400 },
    { who: peter, deputy: null, field: 'ADHD', area: '', endsIn: 45 },
    { who: amal, deputy: null, field: 'Signs of Safety', area: 'Familieafdelingen', endsIn: null },
  ]
  for (const { who, deputy, field, area, endsIn } of fields) {
    const keyPerson = {
      ...{ membershipId: jobOf(who), field, area, startsOn: world.daysAgo(320) },
      ...{ endsOn: endsIn === null ? null : addDays(world.today, endsIn), deputyMembershipId: deputy && jobOf(deputy) },
    }
    granted(await keepKeyPerson(world.at(world.daysAgo(40), 11), coordinator, { id: null, revision: 0, keyPerson }))
  }
}
