import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksToSeeAgain, type Marks, type Outline, progressOf, stepsBeside } from './progress.ts'

const lesson = (id: string, more: Partial<Outline['lessons'][number]> = {}): Outline['lessons'][number] => ({
  ...{ id, slug: id, title: `Lektion ${id}?`, shortTitle: id, session: 1, minutes: 10, isRequired: true },
  ...{ checkIds: [], pretestCheckIds: [], assignments: [], cases: [] },
  ...more,
})

const course: Outline = {
  lessons: [
    lesson('a', { checkIds: ['a1', 'a2'], assignments: [{ id: 'talk', title: 'Et kvarter', minutes: 45 }] }),
    lesson('b', { isRequired: false }),
    lesson('c', {
      cases: [
        { id: 'malte', title: 'Malte', minutes: 20 },
        { id: 'mette', title: 'Mette', minutes: 25 },
      ],
    }),
  ],
  requiredCaseIds: ['malte', 'mette'],
}

const nothing: Marks = {
  ...{ readLessonIds: [], answeredCheckIds: [], masteredCheckIds: [] },
  ...{ tickedAssignmentIds: [], endedCaseIds: [] },
}

describe('progress in a course', () => {
  test('a newcomer begins with the first lesson and has two lessons and one case before her', () => {
    const progress = progressOf(course, nothing)
    expect(progress).toMatchObject({
      done: 0,
      of: 3,
      minutesLeft: 40,
      isComplete: false,
      next: { kind: 'lesson', id: 'a' },
    })
  })

  test('a lesson that is read with an open check is not done', () => {
    const progress = progressOf(course, { ...nothing, readLessonIds: ['a'], answeredCheckIds: ['a1'] })
    expect(progress).toMatchObject({ done: 0, next: { id: 'a', openChecks: 1 } })
  })

  test('checks answered in a lesson that is not marked as read do not make it done', () => {
    expect(progressOf(course, { ...nothing, answeredCheckIds: ['a1', 'a2'] }).done).toBe(0)
  })

  test('one of the required cases is enough, and neither the optional lesson nor the home assignment is waited for', () => {
    const marks = { ...nothing, readLessonIds: ['a', 'c'], answeredCheckIds: ['a1', 'a2'], endedCaseIds: ['mette'] }
    expect(progressOf(course, marks)).toMatchObject({ done: 3, of: 3, isComplete: true, next: null, minutesLeft: 0 })
  })

  test('a lesson whose questions in the pre-test were all right at once is done unread; one of two is not enough', () => {
    const [first, ...rest] = course.lessons
    const tested = { ...course, lessons: [lesson('a', { ...first, pretestCheckIds: ['pre-1', 'pre-2'] }), ...rest] }
    const before = progressOf(tested, { ...nothing, masteredCheckIds: ['pre-1'] })
    const after = progressOf(tested, { ...nothing, masteredCheckIds: ['pre-1', 'pre-2'] })
    expect([before.done, before.next?.id]).toEqual([0, 'a'])
    expect([after.done, after.next?.id]).toEqual([1, 'c'])
    expect(after.steps[0]).toMatchObject({ isDone: true, isMastered: true, openChecks: 2 })
  })

  test('a check whose newest answer is wrong is met again later, never in its own lesson or before', () => {
    const again = (lessonId: string) =>
      checksToSeeAgain(course, { a1: false, a2: true }, lessonId).map(({ checkId }) => checkId)
    expect([again('a'), again('b'), again('c'), again('unknown')]).toEqual([[], ['a1'], ['a1'], []])
  })

  test('with the lessons behind her the case is next', () => {
    const marks = { ...nothing, readLessonIds: ['a', 'c'], answeredCheckIds: ['a1', 'a2'] }
    expect(progressOf(course, marks)).toMatchObject({ next: { kind: 'case', id: 'malte' }, minutesLeft: 20 })
  })

  test('a lesson that came after the completion is new until it is read, and only for those who completed', () => {
    const isNew = (marks: Marks, completedOn: string[] | null) =>
      progressOf(course, marks, completedOn).steps.flatMap((step) =>
        step.kind === 'lesson' && step.isNew ? [step.id] : [],
      )
    expect(isNew(nothing, ['a', 'b'])).toEqual(['c'])
    expect(isNew({ ...nothing, readLessonIds: ['c'] }, ['a', 'b'])).toEqual([])
    expect(isNew(nothing, null)).toEqual([])
  })

  test.each([
    ['a', null, 'b'],
    ['b', 'a', 'c'],
    ['c', 'b', 'malte'],
  ])('beside lesson %s stand %s and %s, and no home assignment', (slug, previous, next) => {
    const beside = stepsBeside(progressOf(course, nothing), slug)
    expect([beside.previous?.id ?? null, beside.next?.id ?? null]).toEqual([previous, next])
  })

  test('steps come in reading order: lesson, its cases, its home assignments', () => {
    expect(progressOf(course, nothing).steps.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'lesson a',
      'homeAssignment talk',
      'lesson b',
      'lesson c',
      'case malte',
      'case mette',
    ])
  })

  test('doing one thing more never takes progress away, and complete means that nothing is next', () => {
    const some = (ids: string[]) => fc.subarray(ids)
    const marksOf = fc.record({
      readLessonIds: some(['a', 'b', 'c']),
      answeredCheckIds: some(['a1', 'a2']),
      masteredCheckIds: some(['pre-a', 'pre-c']),
      tickedAssignmentIds: some(['talk']),
      endedCaseIds: some(['malte', 'mette', 'another']),
    })
    fc.assert(
      fc.property(marksOf, fc.constantFrom('a', 'b', 'c'), (marks, read) => {
        const before = progressOf(course, marks)
        const after = progressOf(course, { ...marks, readLessonIds: [...marks.readLessonIds, read] })
        expect(after.done).toBeGreaterThanOrEqual(before.done)
        expect(before.isComplete).toBe(before.next === null)
        expect(before.isComplete).toBe(before.minutesLeft === 0)
      }),
    )
  })
})
