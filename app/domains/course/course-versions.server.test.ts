import { expect, test } from 'vitest'
import { plan } from '~/commands/publish-content.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { listVersions, openVersion, rollBack } from './course-versions.server.ts'
import type { PublishableCourse } from './document.ts'
import { publishCourses, publishOver, seeVersions } from './publish-courses.server.ts'
import { openPublishedLibrary } from './published-library.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-18T12:20:00Z')
const library = openPublishedLibrary(db)
const courseId = 'relationel-koordinering'
const { one } = await buildSmallWorld(work, library)

async function currentCourse(): Promise<PublishableCourse> {
  const [newest] = await listVersions(work, courseId)
  const opened = await openVersion(work, courseId, newest?.number ?? 0)
  if (!opened.ok) throw new Error(opened.refusal)
  return { courseId, documents: opened.value, images: [] }
}

/** The course with another title for its first lesson, and a hash to go with it. */
function mended(course: PublishableCourse, title: string): PublishableCourse {
  const documents = course.documents.map((document) =>
    document.body.kind === 'lesson' && document.body.slug === 'naar-alle-er-dygtige'
      ? { ...document, hash: title.padEnd(64, '0'), body: { ...document.body, title } }
      : document,
  )
  return { courseId, documents, images: [] }
}

const titleOfFirst = async () => (await library.findCourse(courseId))?.lessons[0]?.body.title
const original = await currentCourse()
const originalTitle = await titleOfFirst()

test('a version says what it changed, and which one readers get', async () => {
  await publishCourses(work, [mended(original, 'Mendet')])
  const [newest, first] = await listVersions(work, courseId)
  expect(newest).toMatchObject({ number: 2, isCurrent: true, change: { added: [], removed: [] } })
  expect(newest?.change?.changed.map(({ title }) => title)).toEqual(['Mendet'])
  expect(first).toMatchObject({ number: 1, isCurrent: false, change: null })
})

test('going back gives readers the old text at once, and publishing the same files again does not undo it', async () => {
  expect(await titleOfFirst()).toBe('Mendet')
  await rollBack(work, one.coordinator, { courseId, number: 1 })
  expect(await titleOfFirst()).toBe(originalTitle)
  await publishCourses(work, [mended(original, 'Mendet')])
  expect(await titleOfFirst()).toBe(originalTitle)
  expect(await db.auditEvent.count({ where: { action: 'rolled-back' } })).toBe(1)
})

test('there is no going back to a version that never was', async () => {
  expect(await rollBack(work, one.coordinator, { courseId, number: 99 })).toEqual({
    ok: false,
    refusal: 'unknown-version',
  })
  expect(await openVersion(work, 'ukendt', 1)).toEqual({ ok: false, refusal: 'unknown-version' })
})

test('a rehearsal names what would change and how many are under way, and changes nothing', async () => {
  await enrolLearner(work, library, { actor: one.learner, courseId })
  const lines = await plan(work, [mended(original, 'Endnu en')], await seeVersions(work))
  expect(lines).toEqual([
    'relationel-koordinering: version 3, for 1 deltagere, der er i gang',
    '  ændret   lesson rk-naar-alle-er-dygtige',
  ])
  expect(await listVersions(work, courseId)).toHaveLength(2)
})

test('of two who publish different texts at once one wins, and the other is told', async () => {
  const seen = await seeVersions(work)
  const outcomes = await Promise.all([
    publishOver(work, [mended(original, 'Den ene')], seen),
    publishOver(work, [mended(original, 'Den anden')], seen),
  ])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await listVersions(work, courseId)).toHaveLength(3)
})
