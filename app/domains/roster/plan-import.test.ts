import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NamedUnit } from '~/domains/organisation/list-jobs.server.ts'
import type { RosterMember } from '~/domains/organisation/list-roster.server.ts'
import { unitTreeOf } from '~/domains/organisation/unit-tree.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { PlannedRow } from './plan-person.ts'
import { type ImportOptions, noOptions, type RosterRow } from './roster.ts'

const day = (text: string) => text as Day
const today = day('2026-11-22')
const selfId = 'karen'
const unit = (id: string, name: string, more: Partial<NamedUnit> = {}): NamedUnit => ({
  ...{
    id,
    name,
    parentId: null,
    successorId: null,
    validFrom: day('2020-01-01'),
    validTo: null,
    revision: 0,
    pasts: [],
  },
  ...more,
})
const units = unitTreeOf([
  unit('ppr', 'PPR'),
  unit('nurses', 'Sundhedsplejen'),
  unit('east', 'Skolerne Øst'),
  unit('team1', 'Team', { parentId: 'ppr' }),
  unit('team2', 'Team', { parentId: 'east' }),
  unit('old', 'Gamle PPR', { validTo: day('2026-01-31'), successorId: 'ppr' }),
  unit('closed', 'Lukket', { validTo: day('2026-01-31') }),
])
const job = (membershipId: string, more: Partial<RosterMember> = {}): RosterMember => ({
  ...{ membershipId, personId: `p-${membershipId}`, email: `${membershipId}@b.example`, name: 'Ida Holm' },
  ...{ unitId: 'ppr', jobFunction: 'PPR' as const, jobTitle: 'Psykolog', isManager: false, roles: [] },
  ...{
    startsOn: day('2024-01-01'),
    endsOn: null,
    predecessorId: null,
    revision: 0,
    isElsewhere: false,
    isGivenName: false,
  },
  ...more,
})
const row = (cells: RosterRow['cells'], number = 2): RosterRow => ({ number, cells })
const plan = (rows: RosterRow[], members: RosterMember[] = [], options: Partial<ImportOptions> = {}) =>
  planImport(rows, members, units, { ...noOptions, ...options }, { today, selfId })
const ida = (cells: RosterRow['cells'] = {}) => row({ email: 'ida@b.example', ...cells })
const changesOf = (planned: PlannedRow | undefined) =>
  planned?.changes.map(({ field, from, to }) => `${field}: ${from} > ${to}`)

describe('what a row comes to', () => {
  const left = job('ida', { endsOn: day('2025-06-30') })
  test.each<[string, RosterRow['cells'], RosterMember[], string, string[]]>([
    [
      'somebody new is created from today, with the function as her title',
      { name: 'Ida Holm', unit: 'sundhedsplejen', function: 'Sundhedspleje' },
      [],
      'created',
      ['unit:  > Sundhedsplejen', 'function:  > HEALTH_NURSING', 'title:  > Sundhedsplejen', 'startsOn:  > 2026-11-22'],
    ],
    ['nothing said is nothing changed', {}, [job('ida')], 'unchanged', []],
    ['the same said is nothing changed', { unit: 'PPR', startsOn: '1.1.2024' }, [job('ida')], 'unchanged', []],
    [
      'what differs is told from what to what',
      { title: 'Chefpsykolog', manager: 'ja' },
      [job('ida')],
      'changed',
      ['title: Psykolog > Chefpsykolog', 'manager: no > yes', 'startsOn:  > 2026-11-22'],
    ],
    ['a name is mended', { name: 'Ida Dam' }, [job('ida')], 'changed', ['name: Ida Holm > Ida Dam']],
    [
      'not that of somebody who works elsewhere too',
      { name: 'X Y' },
      [job('ida', { isElsewhere: true })],
      'unchanged',
      [],
    ],
    [
      'another unit is a move from today',
      { unit: 'Sundhedsplejen' },
      [job('ida')],
      'moved',
      ['unit: PPR > Sundhedsplejen', 'startsOn:  > 2026-11-22'],
    ],
    [
      'from the day that is said',
      { unit: 'Sundhedsplejen', startsOn: '2026-12-01' },
      [job('ida')],
      'moved',
      ['unit: PPR > Sundhedsplejen', 'startsOn:  > 2026-12-01'],
    ],
    ['a last day ends', { endsOn: '31-12-2026' }, [job('ida')], 'ended', ['endsOn:  > 2026-12-31']],
    ['who has left already is let be', { endsOn: '30-06-2025' }, [left], 'unchanged', []],
    ['who left without ever being here is let be', { endsOn: '30-06-2025' }, [], 'unchanged', []],
    [
      'who comes back returns',
      { unit: 'PPR' },
      [left],
      'returned',
      ['unit:  > PPR', 'function:  > PPR', 'title:  > Psykolog', 'startsOn:  > 2026-11-22'],
    ],
    ['a merged unit is what it went into', { unit: 'Gamle PPR' }, [job('ida')], 'unchanged', []],
    ['a unit can be told by the way to it', { unit: 'PPR > Team' }, [job('ida', { unitId: 'team1' })], 'unchanged', []],
    [
      'the day she was employed is known after a move',
      { unit: 'PPR', startsOn: '2020-05-01' },
      [
        job('ida', { membershipId: 'b', startsOn: day('2026-01-01'), predecessorId: 'ida' }),
        job('ida', { unitId: 'east', startsOn: day('2020-05-01'), endsOn: day('2025-12-31') }),
      ],
      'unchanged',
      [],
    ],
    [
      'another function is a beginning, from the day the list says',
      { function: 'Skole', startsOn: '2026-10-01' },
      [job('ida')],
      'changed',
      ['function: PPR > SCHOOL', 'startsOn:  > 2026-10-01'],
    ],
  ])('%s', (_, cells, members, kind, changes) => {
    const { rows, faults } = plan(
      [ida(cells)],
      members.map((each) => ({ ...each, personId: 'ida', email: 'ida@b.example' })),
    )
    expect(faults).toEqual([])
    expect(rows).toMatchObject([{ kind, row: 2 }])
    expect(changesOf(rows[0])).toEqual(changes)
  })

  test('who begins to lead has a job that takes over; where it stood wrong it is mended where it stands', () => {
    const rows = [ida({ manager: 'ja' })]
    const members = [{ ...job('ida'), personId: 'ida', email: 'ida@b.example' }]
    expect(plan(rows, members).writes.map((write) => write.do)).toEqual(['mend', 'add'])
    expect(plan(rows, members, { ...noOptions, isCorrection: true }).writes).toMatchObject([
      { do: 'mend', isEnd: false, job: { isManager: true, endsOn: null } },
    ])
  })

  test('a move ends the job the day before, and the next one takes over from it with its roles', () => {
    const { writes } = plan([ida({ unit: 'Sundhedsplejen' })], [job('ida', { roles: ['FACILITATOR'] })])
    expect(writes).toMatchObject([
      { do: 'mend', membershipId: 'ida', job: { endsOn: '2026-11-21', unit: { id: 'ppr' } } },
      { do: 'add', predecessorId: 'ida', keepsRoles: ['FACILITATOR'], job: { startsOn: '2026-11-22', endsOn: null } },
    ])
  })

  test('two rows in two units are two jobs', () => {
    const rows = [ida({ unit: 'PPR' }), { ...ida({ unit: 'Sundhedsplejen' }), number: 3 }]
    expect(plan(rows, [job('ida')]).rows.map(({ kind }) => kind)).toEqual(['unchanged', 'created'])
  })

  test('addresses alone get the unit and the function that were chosen', () => {
    const options = { unitId: 'east', jobFunction: 'SCHOOL' as const }
    const { rows, faults } = plan([row({ email: 'x@b.example', name: 'Per Dam' })], [], options)
    expect([rows[0]?.kind, faults]).toEqual(['created', []])
  })

  test('a unit that is missing is made where that is asked for, once for every way to write it', () => {
    const rows = ['Ny enhed', 'NY  ENHED'].map((name, at) =>
      row({ email: `${at}@b.example`, name: 'Per Dam', unit: name, function: 'PPR' }, at + 2),
    )
    expect(plan(rows, [], { makesUnits: true }).newUnits).toEqual(['NY  ENHED'])
    expect(plan(rows).faults.map(({ problem }) => problem)).toEqual(['unknown-unit', 'unknown-unit'])
  })
})

describe('what is wrong', () => {
  test.each<[string, RosterRow['cells'], string, string]>([
    ['no address', { email: '' }, 'email', 'no-address'],
    ['an address that is none', { email: 'ida' }, 'email', 'bad-address'],
    ['no name of somebody new', { name: '' }, 'name', 'no-name'],
    ['a name without letters', { name: '12' }, 'name', 'bad-name'],
    ['a name over 100 characters', { name: 'a'.repeat(101) }, 'name', 'long-name'],
    ['no function of somebody new', { function: '' }, 'function', 'no-function'],
    ['an unknown function', { function: 'Rengøring' }, 'function', 'unknown-function'],
    ['no unit of somebody new', { unit: '' }, 'unit', 'no-unit'],
    ['an unknown unit', { unit: 'Sundhedsplejn' }, 'unit', 'unknown-unit'],
    ['a unit that ended', { unit: 'Lukket' }, 'unit', 'unknown-unit'],
    ['a name that two units have', { unit: 'Team' }, 'unit', 'ambiguous-unit'],
    ['a day that is none', { startsOn: '30.02.2026' }, 'startsOn', 'bad-day'],
    ['an end before the start', { startsOn: '1.3.2027', endsOn: '1.2.2027' }, 'endsOn', 'ends-before'],
    ['a formula', { name: '=HYPERLINK("x")' }, 'name', 'formula'],
    ['a title of one letter', { title: 'x' }, 'title', 'short-title'],
    ['neither yes nor no', { manager: 'måske' }, 'manager', 'bad-yes-no'],
  ])('%s', (_, cells, column, problem) => {
    const good = { email: 'new@b.example', name: 'Ida Holm', unit: 'PPR', function: 'PPR' }
    const { faults, rows, writes } = plan([row({ ...good, ...cells }, 7)])
    expect(faults).toMatchObject([{ row: 7, column, problem }])
    expect([rows, writes]).toEqual([[], []])
  })

  test('the nearest unit is suggested', () => {
    const found = plan([ida({ unit: 'Sundhedsplejn' })], [job('ida')]).faults
    expect(found).toMatchObject([{ value: 'Sundhedsplejn', hint: 'Sundhedsplejen' }])
  })

  test('the same address twice in one unit is a fault of both, and so are two names', () => {
    const twice = [ida({ unit: 'PPR' }), { ...ida({ unit: 'ppr' }), number: 3 }]
    expect(plan(twice, [job('ida')]).faults).toMatchObject([
      { row: 2, problem: 'twice', hint: '3' },
      { row: 3, problem: 'twice', hint: '2' },
    ])
    const names = [ida({ unit: 'PPR', name: 'Ida A' }), { ...ida({ unit: 'Skolerne Øst', name: 'Ida B' }), number: 3 }]
    expect(plan(names, [job('ida')]).faults.map(({ problem }) => problem)).toEqual(['two-names', 'two-names'])
  })

  test('a good row waits for a faulty one about the same person', () => {
    const rows = [ida({ unit: 'Sundhedsplejen' }), { ...ida({ unit: 'Findes ikke' }), number: 3 }]
    const { faults, faulty, writes } = plan(rows, [job('ida')])
    expect(faults.map(({ row: number, problem }) => [number, problem])).toEqual([
      [2, 'other-row'],
      [3, 'unknown-unit'],
    ])
    expect([faulty, writes]).toEqual([[2, 3], []])
  })

  test('nobody shuts herself out', () => {
    const own = [job('ida', { personId: selfId })]
    expect(plan([ida({ endsOn: '2026-11-21' })], own).faults).toMatchObject([{ problem: 'own-end' }])
  })
})

describe('a list that is the whole list', () => {
  const members = [
    job('ida'),
    job('gone'),
    job('leaving', { endsOn: day('2026-12-31') }),
    job('coming', { startsOn: day('2026-12-01') }),
    job('karen', { personId: selfId }),
    job('other', { roles: ['COORDINATOR'] }),
  ]

  test('ends those who are not on it, but oneself, those who keep the people and those who come or leave anyway', () => {
    const { absent, writes } = plan([ida()], members, { isWholeList: true })
    expect(absent.map(({ membershipId }) => membershipId)).toEqual(['gone'])
    expect(writes).toMatchObject([{ do: 'mend', membershipId: 'gone', isEnd: true, job: { endsOn: today } }])
  })

  test('ends nobody while an address cannot be read, or when it was not asked for', () => {
    const broken = plan([ida(), row({ email: 'gone@' }, 3)], members, { isWholeList: true })
    expect([broken.absent, broken.isAbsentUnknown]).toEqual([[], true])
    expect(plan([ida()], members).absent).toEqual([])
  })

  test('does not end somebody whose row is faulty', () => {
    const rows = [ida(), row({ email: 'gone@b.example', function: 'Rengøring' }, 3)]
    expect(plan(rows, members, { isWholeList: true }).absent).toEqual([])
  })
})

describe('whatever the list says', () => {
  const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
  const someDay = fc.integer({ min: -900, max: 60 }).map((count) => addDays(today, count))
  const cell = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: '', freq: 2 })
  const anyRow = fc.record({
    email: oneOf('ida@b.example', 'per@b.example', 'eva@b.example', 'ikke'),
    name: cell(oneOf('Ida Holm', 'Per Dam')),
    unit: cell(oneOf('PPR', 'Sundhedsplejen', 'Skolerne Øst', 'Gamle PPR', 'Ny enhed', 'Team')),
    function: cell(oneOf('PPR', 'Skole', 'Rengøring')),
    title: cell(oneOf('Lærer', 'Psykolog')),
    manager: cell(oneOf('ja', 'nej')),
    startsOn: cell(someDay),
    endsOn: fc.option(someDay, { nil: '', freq: 1 }),
  })
  const anyRows = fc
    .array(anyRow, { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map((cells, at): RosterRow => ({ number: at + 2, cells })))
  /** Jobs that follow each other or stand side by side. */
  const anyMembers = fc
    .array(
      fc.record({
        who: oneOf('ida', 'per'),
        unitId: oneOf(null, 'ppr', 'nurses', 'east', 'old'),
        from: fc.integer({ min: -800, max: 20 }),
        length: fc.option(fc.integer({ min: 0, max: 500 })),
        follows: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    .map((jobs) => {
      const members: RosterMember[] = []
      for (const [at, { who, unitId, from, length, follows }] of jobs.entries()) {
        const startsOn = addDays(today, from)
        const before = members.find(
          (each) =>
            each.personId === who &&
            each.endsOn !== null &&
            each.endsOn < startsOn &&
            !members.some(({ predecessorId }) => predecessorId === each.membershipId),
        )
        members.push(
          job(`m${at}`, {
            ...{ personId: who, email: `${who}@b.example`, unitId, startsOn, isElsewhere: who === 'per' },
            endsOn: length === null ? null : addDays(startsOn, length),
            predecessorId: follows ? (before?.membershipId ?? null) : null,
          }),
        )
      }
      return members
    })
  const anyOptions = fc.record<ImportOptions>({
    unitId: oneOf(null, 'east'),
    jobFunction: oneOf(null, 'SCHOOL'),
    ...{ makesUnits: fc.boolean(), isWholeList: fc.boolean(), isCorrection: fc.boolean() },
  })

  test('applied and planned again it gives nothing but "unchanged"', () => {
    fc.assert(
      fc.property(anyRows, anyMembers, anyOptions, (rows, members, options) => {
        const first = plan(rows, members, options)
        const after = applied(first, members)
        const again = planImport(rows, after.members, after.units, options, { today, selfId })
        expect(again.writes).toEqual([])
        expect(again.faults).toEqual(first.faults)
        expect(again.rows.every(({ kind }) => kind === 'unchanged')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(
        anyRows,
        anyMembers,
        anyOptions,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (rows, members, options, keys) => {
          const shuffled = [...rows].sort((one, other) => (keys[one.number - 2] ?? 0) - (keys[other.number - 2] ?? 0))
          const [one, other] = [plan(rows, members, options), plan(shuffled, [...members].reverse(), options)]
          expect(inOrder(other)).toEqual(inOrder(one))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('nobody gets two jobs that take over from the same, and no job ends before it begins', () => {
    fc.assert(
      fc.property(anyRows, anyMembers, anyOptions, (rows, members, options) => {
        const after = applied(plan(rows, members, options), members).members
        const followed = after.flatMap(({ predecessorId }) => predecessorId ?? [])
        expect(new Set(followed).size).toBe(followed.length)
        for (const { startsOn, endsOn } of after) expect(endsOn === null || startsOn <= endsOn).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  const inOrder = (made: ImportPlan) => ({
    ...made,
    writes: made.writes.map((write) => JSON.stringify(write)).sort(),
    faults: made.faults.map((fault) => JSON.stringify(fault)).sort(),
  })
})

/** What the database holds after a plan was applied. */
function applied(made: ImportPlan, members: RosterMember[]) {
  const all = unitTreeOf([...units.values(), ...made.newUnits.map((name) => unit(name.toLowerCase(), name))])
  const idOf = (place: { id: string | null; name: string } | null) => place && (place.id ?? place.name.toLowerCase())
  const jobs = new Map(members.map((each) => [each.membershipId, each]))
  for (const [at, write] of made.writes.entries()) {
    if (write.do === 'rename') {
      for (const each of jobs.values()) {
        if (each.personId === write.personId) jobs.set(each.membershipId, { ...each, name: write.name })
      }
      continue
    }
    const { unit: place, ...columns } = write.job
    if (write.do === 'mend') {
      const before = jobs.get(write.membershipId)
      if (before) jobs.set(write.membershipId, { ...before, ...columns, unitId: idOf(place), name: before.name })
      continue
    }
    const id = `new${at}`
    const isElsewhere = members.find(({ email }) => email === write.email)?.isElsewhere ?? false
    jobs.set(
      id,
      job(id, {
        ...{ personId: write.personId ?? write.email, email: write.email, name: write.name, isElsewhere },
        ...{ ...columns, unitId: idOf(place), roles: write.keepsRoles, predecessorId: write.predecessorId },
      }),
    )
  }
  return { units: all, members: [...jobs.values()] }
}
