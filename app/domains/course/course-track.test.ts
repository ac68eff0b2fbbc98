import { expect, test } from 'vitest'
import { smallCourse } from '../../../tests/support/small-course.ts'
import { assembleCourse, type CurrentCourse } from './course-library.ts'
import { trackMinutes, trackOf } from './course-track.ts'
import { listTerms } from './list-terms.ts'
import { openPointsOf } from './open-points.ts'

function courseWith(
  change: (lesson: CurrentCourse['lessons'][number]['body'], index: number) => object,
): CurrentCourse {
  const course = assembleCourse(null, smallCourse().documents)
  if (!course) throw new Error('Expected the small course to hold together.')
  return {
    ...course,
    lessons: course.lessons.map(({ hash, body }, at) => ({ hash, body: { ...body, ...change(body, at) } })),
  }
}

test('the track is the marked passages in order, with the sources they name and the time they take', () => {
  const source = (id: string) => ({ id, text: id, url: null })
  const marked = courseWith((_, index) => ({
    references: [source('S1'), source('P2')],
    tracks: { gp: index === 0 ? `<p>${'ord '.repeat(330)}<a href="#kilde-S1">S1</a></p>` : '' },
  }))
  const track = trackOf(marked)
  expect(track?.minutes).toBe(3)
  expect(track?.parts.map(({ slug }) => slug)).toEqual(['foerst'])
  expect(track?.references.map(({ id }) => id)).toEqual(['S1'])
})

test('a course without marked passages has no track', () => {
  const course = courseWith(() => ({}))
  expect([trackOf(course), trackMinutes(course)]).toEqual([null, null])
})

test('words stand once, in Danish order, with the first lesson that uses them', () => {
  const terms = [
    { term: 'ø', text: 'Ø.' },
    { term: 'BUC', text: 'Psykiatrien.' },
    { term: 'æ', text: 'Æ.' },
  ]
  const listed = listTerms([courseWith(() => ({ terms }))])
  expect(listed.map(({ term, lesson }) => `${term} ${lesson.slug}`)).toEqual(['BUC foerst', 'æ foerst', 'ø foerst'])
})

test('what waits to be confirmed is listed with where it stands', () => {
  const points = openPointsOf(
    courseWith((_, index) => ({ toConfirm: index === 1 ? ['Hvem svarer i weekenden?'] : [] })),
  )
  expect(points).toEqual([{ title: 'sidst', to: '/kurser/lille-kursus/sidst', confirm: 'Hvem svarer i weekenden?' }])
})
