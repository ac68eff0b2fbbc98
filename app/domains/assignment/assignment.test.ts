import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EnrolmentState } from '~/domains/enrolment/enrolment.ts'
import type { Job } from '~/domains/organisation/job.ts'
import { unitTreeOf } from '~/domains/organisation/unit-tree.ts'
import { addDays, type Day, daysBetween } from '~/platform/clock/day.ts'
import { isWorkingDay } from '~/platform/clock/working-day.ts'
import {
  type AssignedEnrolment,
  deadlineOf,
  leastNotice,
  listAsked,
  planAssignments,
  previewPath,
  previewRule,
  type Rule,
  type Situation,
} from './assignment.ts'

const day = (text: string) => text as Day
const today = day('2026-11-23')
const job = (personId: string, more: Partial<Job> = {}): Job => ({
  ...{
    membershipId: `m-${personId}`,
    personId,
    organisationId: 'boegedal',
    unitId: 'north',
    jobFunction: 'PPR' as const,
  },
  ...{ isManager: false, startsOn: day('2026-11-02'), endsOn: null, predecessorId: null },
  ...more,
})
const rule = (more: Partial<Rule> = {}): Rule => ({
  ...{ id: 'r1', pathId: 'new', unitId: null, jobFunctions: [], audience: 'EVERYBODY', isForNewOnly: false },
  ...{ validFrom: day('2026-09-01'), validTo: null, revision: 0 },
  ...more,
})
const enrolment = (
  personId: string,
  state: EnrolmentState,
  more: Partial<AssignedEnrolment> = {},
): AssignedEnrolment => ({
  ...{ id: `e-${personId}`, membershipId: `m-${personId}`, personId, courseId: 'welcome', state, origin: 'RULE' },
  ...{ ruleId: 'r1', completedAt: null, validTo: null, lastActiveAt: null },
  ...more,
})
const unit = (id: string, parentId: string | null, more = {}) => ({
  ...{ id, parentId, successorId: null, validFrom: day('2020-01-01'), validTo: null },
  ...more,
})
const path = { id: 'new', name: 'New here', purpose: '', isArchived: false, revision: 0 }
const situation = (more: Partial<Situation> = {}): Situation => ({
  today,
  jobs: [job('sofie')],
  units: unitTreeOf([
    unit('ppr', null),
    unit('north', 'ppr'),
    unit('schools', null),
    unit('old', null, { validTo: day('2026-10-31'), successorId: 'north' }),
  ]),
  paths: [{ ...path, courses: [{ courseId: 'welcome', dueDays: 30, validMonths: null }] }],
  rules: [rule()],
  ...{ enrolments: [], carried: [], waivers: [], ownDeadlines: new Map([['welcome', 60]]) },
  ...more,
})
const plan = (more: Partial<Situation> = {}) => planAssignments(situation(more))
const enrolled = (more: Partial<Situation> = {}) =>
  plan(more).flatMap((step) => (step.kind === 'enrol' ? [step.personId] : []))

test('whoever a rule names is enrolled, with a deadline from the start date', () => {
  expect(plan()).toEqual([
    {
      ...{ kind: 'enrol', personId: 'sofie', membershipId: 'm-sofie', courseId: 'welcome', ruleId: 'r1' },
      dueOn: '2026-12-07',
    },
  ])
})

describe('whom a rule is about', () => {
  test.each<[string, Partial<Rule>, Partial<Job>, boolean]>([
    ['everybody', {}, {}, true],
    ['a unit and those below it', { unitId: 'ppr' }, {}, true],
    ['not another unit', { unitId: 'schools' }, {}, false],
    ['not those in no unit', { unitId: 'ppr' }, { unitId: null }, false],
    ['those in a unit that was merged into it', { unitId: 'ppr' }, { unitId: 'old' }, true],
    ['what a merged unit went into', { unitId: 'old' }, {}, true],
    ['a function', { jobFunctions: ['SCHOOL', 'PPR'] }, {}, true],
    ['not another function', { jobFunctions: ['SCHOOL'] }, {}, false],
    ['leaders', { audience: 'MANAGERS' }, { isManager: true }, true],
    ['not those who lead nobody', { audience: 'MANAGERS' }, {}, false],
    ['staff, not leaders', { audience: 'STAFF' }, { isManager: true }, false],
    ['those who are new', { isForNewOnly: true }, {}, true],
    ['not those who were there', { isForNewOnly: true }, { startsOn: day('2026-08-31') }, false],
    ['not before the first day at work', {}, { startsOn: day('2026-11-24') }, false],
    ['on the first day at work', {}, { startsOn: today }, true],
    ['on the last day at work', {}, { endsOn: today }, true],
    ['not after it', {}, { endsOn: day('2026-11-22') }, false],
    ['not before the rule holds', { validFrom: day('2026-11-24') }, {}, false],
    ['on its last day', { validTo: today }, {}, true],
    ['not after it', { validTo: day('2026-11-22') }, {}, false],
  ])('%s', (_, ruleWith, jobWith, isNamed) => {
    expect(enrolled({ rules: [rule(ruleWith)], jobs: [job('sofie', jobWith)] })).toEqual(isNamed ? ['sofie'] : [])
  })

  test('somebody who moves to another unit is not new; somebody who becomes a leader is, for the path of leaders', () => {
    const before = job('sofie', { membershipId: 'm-0', startsOn: day('2020-01-01'), endsOn: day('2026-10-31') })
    const moved = (more: Partial<Job>) =>
      job('sofie', { startsOn: day('2026-11-01'), predecessorId: 'm-0', unitId: 'schools', ...more })
    const ask = (more: Partial<Job>) => enrolled({ rules: [rule({ isForNewOnly: true })], jobs: [before, moved(more)] })
    expect(ask({})).toEqual([])
    expect(ask({ isManager: true })).toEqual(['sofie'])
  })
})

describe('who is left alone', () => {
  test.each<[string, Partial<Situation>]>([
    ['she is enrolled already', { enrolments: [enrolment('sofie', 'ENROLLED')] }],
    ['she has applied', { enrolments: [enrolment('sofie', 'APPLIED', { origin: 'SELF' })] }],
    ['she has done it', { enrolments: [enrolment('sofie', 'COMPLETED')] }],
    [
      'she did it where she came from',
      { carried: [{ personId: 'sofie', courseId: 'welcome', completedOn: day('2024-01-01') }] },
    ],
    ['she was waived from it', { waivers: [{ personId: 'sofie', courseId: 'welcome', validTo: null }] }],
    ['the waiver holds today', { waivers: [{ personId: 'sofie', courseId: 'welcome', validTo: today }] }],
    ['no rule is there', { rules: [] }],
  ])('%s', (_, more) => expect(plan(more)).toEqual([]))

  test.each<[string, Partial<Situation>]>([
    ['she withdrew', { enrolments: [enrolment('sofie', 'WITHDRAWN')] }],
    ['she was turned down by her leader', { enrolments: [enrolment('sofie', 'REJECTED')] }],
    ['the waiver has run out', { waivers: [{ personId: 'sofie', courseId: 'welcome', validTo: day('2026-11-22') }] }],
    ['another course was waived', { waivers: [{ personId: 'sofie', courseId: 'adhd', validTo: null }] }],
  ])('but not because %s', (_, more) => expect(enrolled(more)).toEqual(['sofie']))
})

test('of two rules the earlier deadline speaks, and one enrolment is made', () => {
  const paths = [
    ...situation().paths,
    {
      id: 'quick',
      name: '',
      purpose: '',
      isArchived: false,
      revision: 0,
      courses: [{ courseId: 'welcome', dueDays: 16, validMonths: null }],
    },
  ]
  const steps = plan({ paths, rules: [rule(), rule({ id: 'r2', pathId: 'quick', validFrom: day('2026-11-23') })] })
  expect(steps).toMatchObject([{ ruleId: 'r1', dueOn: '2026-12-07' }])
  expect(steps).toHaveLength(1)
})

test('somebody with two jobs is counted once', () => {
  expect(enrolled({ jobs: [job('sofie'), job('sofie', { membershipId: 'm-2', unitId: 'schools' })] })).toEqual([
    'sofie',
  ])
})

describe('what nobody asks for any more', () => {
  const elsewhere = { rules: [rule({ unitId: 'schools' })] }
  test('is taken off while it is untouched', () => {
    expect(plan({ ...elsewhere, enrolments: [enrolment('sofie', 'ENROLLED')] })).toEqual([
      { kind: 'withdraw', personId: 'sofie', courseId: 'welcome', enrolmentId: 'e-sofie' },
    ])
  })
  test.each<[string, Partial<Situation>]>([
    ['begun', { ...elsewhere, enrolments: [enrolment('sofie', 'ENROLLED', { lastActiveAt: new Date(0) })] }],
    ['chosen by herself', { ...elsewhere, enrolments: [enrolment('sofie', 'ENROLLED', { origin: 'SELF' })] }],
    [
      'given by the coordinator',
      { ...elsewhere, enrolments: [enrolment('sofie', 'ENROLLED', { origin: 'COORDINATOR' })] },
    ],
    [
      'of a rule past its last day',
      { rules: [rule({ validTo: day('2026-11-01') })], enrolments: [enrolment('sofie', 'ENROLLED')] },
    ],
    [
      'of somebody who has left',
      {
        ...elsewhere,
        jobs: [job('sofie', { endsOn: day('2026-11-22') })],
        enrolments: [enrolment('sofie', 'ENROLLED')],
      },
    ],
  ])('stays where it was %s', (_, more) => expect(plan(more)).toEqual([]))
})

describe('somebody who comes back after a year', () => {
  const jobs = [
    job('sofie', { membershipId: 'm-old', startsOn: day('2023-01-01'), endsOn: day('2025-10-31') }),
    job('sofie', { startsOn: day('2026-11-23') }),
  ]
  const old = enrolment('sofie', 'ENROLLED', { membershipId: 'm-old', lastActiveAt: new Date(0) })

  test('goes on with what she had begun, with a new deadline', () => {
    expect(plan({ jobs, enrolments: [old] })).toEqual([
      {
        ...{ kind: 'resume', personId: 'sofie', membershipId: 'm-sofie', courseId: 'welcome', enrolmentId: 'e-sofie' },
        dueOn: '2026-12-23',
      },
    ])
  })
  test('gets the course’s own deadline where no rule names her', () => {
    expect(plan({ jobs, enrolments: [{ ...old, origin: 'SELF' }], rules: [] })).toMatchObject([
      { kind: 'resume', dueOn: '2027-01-22' },
    ])
  })
  test('has what she completed', () => expect(plan({ jobs, enrolments: [{ ...old, state: 'COMPLETED' }] })).toEqual([]))
  test('who only moved keeps her deadline', () => {
    const moved = [
      job('sofie', { membershipId: 'm-old', endsOn: day('2026-11-22') }),
      job('sofie', { startsOn: today, predecessorId: 'm-old' }),
    ]
    expect(plan({ jobs: moved, enrolments: [old] })).toEqual([])
  })
})

describe('what has to be learned anew', () => {
  const paths = [
    { ...situation().paths[0], courses: [{ courseId: 'welcome', dueDays: 30, validMonths: 24 }] },
  ] as Situation['paths']
  test.each([
    ['2027-01-22', 1],
    ['2027-01-23', 0],
    ['2026-11-01', 1],
  ])('a completion that counts until %s: %s renewal', (validTo, count) => {
    expect(enrolled({ paths, enrolments: [enrolment('sofie', 'COMPLETED', { validTo: day(validTo) })] })).toHaveLength(
      count,
    )
  })
  test('what was learned in another organisation counts as long', () => {
    const carried = (completedOn: string) => [{ personId: 'sofie', courseId: 'welcome', completedOn: day(completedOn) }]
    expect(enrolled({ paths, carried: carried('2025-11-01') })).toEqual([])
    expect(enrolled({ paths, carried: carried('2024-11-01') })).toEqual(['sofie'])
  })
})

describe('a changed path shows whom it touches', () => {
  const completed = enrolment('sofie', 'COMPLETED', { completedAt: new Date('2026-08-01T10:00:00Z') })
  const change = (courses: { courseId: string; validMonths: number | null }[], more = {}) => ({
    ...{ ...path, ...more },
    courses: courses.map((course) => ({ ...course, dueDays: 30 })),
  })
  const welcome = { courseId: 'welcome', validMonths: null }

  test('a new course in it, by the rules that give it', () => {
    const { named, enrolled } = previewPath(situation(), change([welcome, { courseId: 'adhd', validMonths: null }]))
    expect([named, enrolled.map(({ courseId }) => courseId)]).toEqual([1, ['adhd']])
  })

  test('completions that would count no longer, and nobody where another path keeps them', () => {
    const shorter = change([{ courseId: 'welcome', validMonths: 1 }])
    const { expired, enrolled } = previewPath(situation({ enrolments: [completed] }), shorter)
    expect(expired).toEqual([{ personId: 'sofie', courseId: 'welcome' }])
    expect(enrolled).toMatchObject([{ personId: 'sofie', courseId: 'welcome' }])
    const longer = previewPath(
      situation({ enrolments: [completed] }),
      change([{ courseId: 'welcome', validMonths: 24 }]),
    )
    expect([longer.expired, longer.enrolled]).toEqual([[], []])
  })

  test('what nobody asks for any more when it is put away or a course is taken out', () => {
    const open = { enrolments: [enrolment('sofie', 'ENROLLED')] }
    const off = [{ personId: 'sofie', courseId: 'welcome' }]
    expect(previewPath(situation(open), change([welcome], { isArchived: true })).withdrawn).toMatchObject(off)
    expect(previewPath(situation(open), change([{ courseId: 'adhd', validMonths: null }])).withdrawn).toMatchObject(off)
    expect(previewPath(situation(open), change([welcome], { name: 'Another' }))).toMatchObject({
      ...{ enrolled: [], withdrawn: [], expired: [] },
    })
  })
})

test('what is asked of somebody is done where it still counts, here or where she came from, and waived is not asked', () => {
  const paths = [{ ...path, courses: [{ courseId: 'welcome', dueDays: 30, validMonths: 24 }] }]
  const asked = (more: Partial<Situation>) => listAsked(situation({ paths, ...more })).map(({ isDone }) => isDone)
  expect(asked({})).toEqual([false])
  expect(asked({ enrolments: [enrolment('sofie', 'COMPLETED')] })).toEqual([true])
  expect(asked({ enrolments: [enrolment('sofie', 'COMPLETED', { validTo: day('2026-11-22') })] })).toEqual([false])
  const carried = (completedOn: string) => [{ personId: 'sofie', courseId: 'welcome', completedOn: day(completedOn) }]
  expect(asked({ carried: carried('2024-11-23') })).toEqual([true])
  expect(asked({ carried: carried('2024-11-22') })).toEqual([false])
  expect(asked({ waivers: [{ personId: 'sofie', courseId: 'welcome', validTo: null }] })).toEqual([])
})

describe('for every deadline', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays(day('2024-01-01'), offset))
  test('it is a working day, gives two weeks’ notice, and is at most a holiday season after what was asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 730 }), anyDay, (began, dueDays, assignedOn) => {
        const due = deadlineOf(began, dueDays, assignedOn)
        const asked = addDays(began, dueDays)
        const least = addDays(assignedOn, leastNotice)
        expect(isWorkingDay(due)).toBe(true)
        expect(due >= asked && due >= least).toBe(true)
        expect(daysBetween(asked > least ? asked : least, due)).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('a changed rule', () => {
  const people = ['anna', 'bo', 'carl'].map((name) => job(name, { unitId: name === 'carl' ? 'schools' : 'north' }))
  test('shows whom it enrols and whom it takes off, and leaves out what would happen anyway', () => {
    const now = situation({
      jobs: [...people, job('dorte', { startsOn: today })],
      rules: [rule({ unitId: 'ppr' })],
      enrolments: [enrolment('anna', 'ENROLLED'), enrolment('bo', 'ENROLLED', { lastActiveAt: new Date(0) })],
    })
    expect(previewRule(now, rule({ unitId: 'schools' }))).toEqual({
      named: 1,
      enrolled: [expect.objectContaining({ personId: 'carl', dueOn: '2026-12-07' })],
      withdrawn: [expect.objectContaining({ personId: 'anna' })],
    })
    expect(previewRule(now, rule({ unitId: 'ppr' }))).toEqual({ named: 3, enrolled: [], withdrawn: [] })
  })
})

test('applied and planned again with nothing changed, there is nothing to do', () => {
  const anyJob = fc.record({
    person: fc.integer({ min: 1, max: 6 }),
    unitId: fc.constantFrom('ppr', 'north', 'schools', 'old', null),
    jobFunction: fc.constantFrom('PPR' as const, 'SCHOOL' as const),
    isManager: fc.boolean(),
    starts: fc.integer({ min: -400, max: 5 }),
    lasts: fc.option(fc.integer({ min: 0, max: 500 })),
  })
  const anyRule = fc.record({
    unitId: fc.constantFrom('ppr', 'old', null),
    audience: fc.constantFrom('EVERYBODY' as const, 'MANAGERS' as const, 'STAFF' as const),
    isForNewOnly: fc.boolean(),
    from: fc.integer({ min: -300, max: 3 }),
    validTo: fc.constantFrom(null, day('2026-11-22'), day('2027-01-01')),
  })
  const anyEnrolment = fc.record({
    person: fc.integer({ min: 1, max: 6 }),
    state: fc.constantFrom<EnrolmentState>('ENROLLED', 'COMPLETED', 'WITHDRAWN', 'APPLIED'),
    origin: fc.constantFrom('RULE' as const, 'SELF' as const),
    isActive: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(anyJob),
      fc.array(anyRule, { maxLength: 3 }),
      fc.array(anyEnrolment),
      (jobs, rules, enrolments) => {
        const now = situation({
          jobs: jobs.map(({ person, starts, lasts, ...more }, index) => {
            const startsOn = addDays(today, starts)
            return job(`p${person}`, {
              ...more,
              membershipId: `m${index}`,
              startsOn,
              endsOn: lasts === null ? null : addDays(startsOn, lasts),
            })
          }),
          rules: rules.map(({ from, ...more }, index) =>
            rule({ ...more, id: `r${index}`, validFrom: addDays(today, from) }),
          ),
          enrolments: enrolments.map(({ person, isActive, ...more }, index) =>
            enrolment(`p${person}`, more.state, {
              ...more,
              id: `e${index}`,
              lastActiveAt: isActive ? new Date(0) : null,
            }),
          ),
        })
        const steps = planAssignments(now)
        const held = new Set(
          now.jobs
            .filter((each) => each.startsOn <= today && (each.endsOn === null || today <= each.endsOn))
            .map((each) => each.personId),
        )
        expect(steps.every(({ personId }) => held.has(personId))).toBe(true)
        const keys = steps
          .filter(({ kind }) => kind === 'enrol')
          .map(({ personId, courseId }) => `${personId} ${courseId}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(planAssignments({ ...now, enrolments: applied(now.enrolments, steps) })).toEqual([])
      },
    ),
  )
})

/** What the enrolments look like when the steps have been taken. */
function applied(enrolments: AssignedEnrolment[], steps: ReturnType<typeof planAssignments>): AssignedEnrolment[] {
  const changed = enrolments.map((each): AssignedEnrolment => {
    const step = steps.find((candidate) => candidate.kind !== 'enrol' && candidate.enrolmentId === each.id)
    if (step?.kind === 'withdraw') return { ...each, state: 'WITHDRAWN' }
    return step?.kind === 'resume' ? { ...each, membershipId: step.membershipId } : each
  })
  const made = steps.flatMap((step, index) =>
    step.kind === 'enrol'
      ? [
          enrolment(step.personId, 'ENROLLED', {
            id: `new${index}`,
            membershipId: step.membershipId,
            ruleId: step.ruleId,
          }),
        ]
      : [],
  )
  return [...changed, ...made]
}
