import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { inOrderOfCare, type KeyPerson, readKeyPerson } from './key-person.ts'
import { readPerson, type TypedPerson } from './person-form.ts'
import { readUnitName } from './unit-form.ts'

const unitId = '00000000-0000-4000-8000-000000000001'
const typed: TypedPerson = {
  ...{
    name: 'Mia Bruun',
    email: ' Mia@B.example ',
    jobTitle: 'Psykolog',
    jobFunction: 'PPR',
    unit: unitId,
    manager: '1',
  },
  ...{ startsOn: '2026-01-01', endsOn: '', movesOn: '', correction: '', roles: ['COORDINATOR', 'ADMINISTRATOR'] },
}

describe('one person', () => {
  test('is read, with those roles alone that a coordinator gives', () => {
    expect(readPerson(typed, { unitIds: [unitId] })).toMatchObject({
      ...{ ok: true, value: { email: 'mia@b.example', isManager: true, roles: ['COORDINATOR'], endsOn: null } },
    })
  })

  test.each<[Partial<TypedPerson>, string, string]>([
    [{ name: '1' }, 'name', 'no-name'],
    [{ email: 'mia' }, 'email', 'not-an-address'],
    [{ jobTitle: '' }, 'jobTitle', 'no-job-title'],
    [{ jobFunction: '__proto__' }, 'jobFunction', 'no-function'],
    [{ unit: 'x' }, 'unit', 'unknown-unit'],
    [{ startsOn: '' }, 'startsOn', 'no-day'],
    [{ endsOn: '2026-02-30' }, 'endsOn', 'no-day'],
    [{ endsOn: '2025-12-31' }, 'endsOn', 'ends-before'],
    [{ movesOn: '2026-05-01', endsOn: '2026-04-30' }, 'endsOn', 'ends-before'],
  ])('%j is a fault', (wrong, field, refusal) => {
    expect(readPerson({ ...typed, ...wrong }, { unitIds: [unitId] })).toEqual({
      ok: false,
      faults: [{ field, refusal }],
    })
  })
})

test.each([
  ['  Team   Nord ', { ok: true, value: 'Team Nord' }],
  ['=A1', { ok: false, refusal: 'no-unit-name' }],
  ['7', { ok: false, refusal: 'no-unit-name' }],
  ['x'.repeat(101), { ok: false, refusal: 'long-unit-name' }],
])('the unit »%s«', (text, read) => expect(readUnitName(text)).toEqual(read))

describe('key persons', () => {
  const today = '2026-11-22' as Day
  const who = (id: string, days: number | null, field = 'ADHD'): KeyPerson => ({
    ...{ id, membershipId: unitId, name: id, unitName: null, field, area: '', startsOn: '2025-01-01' as Day },
    ...{ endsOn: days === null ? null : addDays(today, days), deputyMembershipId: null, deputyName: null, revision: 0 },
  })

  test('whose term ends within three months stand first, those whose term is over last', () => {
    const all = [who('open', null), who('over', -1), who('later', 92), who('soon', 91), who('sooner', 0)]
    expect(inOrderOfCare(all, today).map(({ id }) => id)).toEqual(['sooner', 'soon', 'later', 'open', 'over'])
  })

  test.each([
    [{ membership: 'x' }, 'membership', 'no-person'],
    [{ field: ' ' }, 'field', 'no-field'],
    [{ area: 'x'.repeat(201) }, 'area', 'too-long'],
    [{ startsOn: 'i dag' }, 'startsOn', 'no-day'],
    [{ endsOn: '2025-12-31' }, 'endsOn', 'ends-before'],
    [{ deputy: unitId }, 'deputy', 'own-deputy'],
  ])('%j is a fault', (wrong, field, refusal) => {
    const right = { membership: unitId, field: 'ADHD', area: '', startsOn: '2026-01-01', endsOn: '', deputy: '' }
    expect(readKeyPerson({ ...right, ...wrong }, [unitId])).toEqual({ ok: false, faults: [{ field, refusal }] })
    expect(readKeyPerson(right, [unitId]).ok).toBe(true)
  })
})
