import { expect, test } from 'vitest'
import type { Job } from '~/domains/organisation/job.ts'
import type { Day } from '~/platform/clock/day.ts'
import { newLeadersOn } from './new-leaders.ts'

const day = (text: string) => text as Day
const job = (membershipId: string, more: Partial<Job> = {}): Job => ({
  ...{ membershipId, personId: membershipId, organisationId: 'o', unitId: 'u', jobFunction: 'SCHOOL' as const },
  ...{ isManager: true, startsOn: day('2026-03-01'), endsOn: null, predecessorId: null },
  ...more,
})

test('new leaders are those who began within the year and lead today, each once', () => {
  const jobs = [
    job('new'),
    job('old', { startsOn: day('2020-01-01') }),
    job('yearAgo', { startsOn: day('2025-11-22') }),
    job('gone', { endsOn: day('2026-11-21') }),
    job('staff', { isManager: false }),
    job('was-staff', { isManager: false, personId: 'risen', startsOn: day('2019-01-01'), endsOn: day('2026-05-31') }),
    job('risen', { startsOn: day('2026-06-01'), predecessorId: 'was-staff' }),
    job('first', { personId: 'moved', startsOn: day('2018-01-01'), endsOn: day('2026-08-31') }),
    job('moved', { startsOn: day('2026-09-01'), unitId: 'other', predecessorId: 'first' }),
    job('second', { personId: 'old', startsOn: day('2026-10-01') }),
  ]
  const asked = (personId: string, ...done: string[]) =>
    ['a', 'b'].map((courseId) => ({ personId, courseId, isDone: done.includes(courseId), isAssigning: true }))
  const found = newLeadersOn(day('2026-11-22'), jobs, [
    ...[...asked('new', 'a', 'b'), ...asked('risen', 'a'), ...asked('moved')],
  ])
  expect(found.leaders.map(({ personId, done: count, of }) => `${personId} ${count}/${of}`)).toEqual([
    ...['risen 1/2', 'new 2/2'],
  ])
  expect(found).toMatchObject({ allLeaders: 5, onboarded: 1 })
})

test('where nothing is asked, nobody has done it', () => {
  expect(newLeadersOn(day('2026-11-22'), [job('new')], [])).toMatchObject({ onboarded: 0 })
})
