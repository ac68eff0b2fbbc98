import { describe, expect, test } from 'vitest'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { documentOf, smallCourse, smallCourseId } from '../../../tests/support/small-course.ts'
import { publishCourses } from './publish-courses.server.ts'
import { openPublishedLibrary } from './published-library.server.ts'

const { db, openAnother } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const real = 'relationel-koordinering'

const versionsOf = (courseId: string) => db.courseVersion.findMany({ where: { courseId }, orderBy: { number: 'asc' } })
const hashesOf = async (courseId: string, number: number) => {
  const version = await db.courseVersion.findUniqueOrThrow({
    ...{ where: { courseId_number: { courseId, number } }, include: { documents: { orderBy: { position: 'asc' } } } },
  })
  return version.documents.map(({ documentHash }) => documentHash)
}

describe('publishing', () => {
  test('a first time makes version 1 with its documents in order', async () => {
    const course = smallCourse({ courseId: 'foerste' })
    expect(await publishCourses(work, [course])).toEqual([{ courseId: 'foerste', number: 1 }])
    expect(await hashesOf('foerste', 1)).toEqual(course.documents.map(({ hash }) => hash))
  })

  test('what is published already makes no version, however often', async () => {
    const course = smallCourse({ courseId: 'uaendret' })
    await publishCourses(work, [course])
    const documents = await db.document.count()
    expect(await publishCourses(work, [course])).toEqual([])
    expect(await publishCourses(workAt(work, '2027-01-01T08:00:00Z'), [course])).toEqual([])
    expect(await versionsOf('uaendret')).toHaveLength(1)
    expect(await db.document.count()).toBe(documents)
  })

  test('one mended lesson makes one version, which shares every other document', async () => {
    const courseId = 'mendet'
    await publishCourses(work, [smallCourse({ courseId }), smallCourse({ courseId: 'nabo' })])
    const documents = await db.document.count()
    const mended = [smallCourse({ courseId, firstText: 'Mendet.' }), smallCourse({ courseId: 'nabo' })]
    expect(await publishCourses(work, mended)).toEqual([{ courseId, number: 2 }])
    const [before, after] = [await hashesOf(courseId, 1), await hashesOf(courseId, 2)]
    expect(after.filter((hash) => !before.includes(hash))).toHaveLength(1)
    expect(after).toHaveLength(before.length)
    expect(await db.document.count()).toBe(documents + 1)
  })

  test('a right answer that moves makes a version, though no reader sees another word', async () => {
    const courseId = 'noegle'
    await publishCourses(work, [smallCourse({ courseId })])
    expect(await publishCourses(work, [smallCourse({ courseId, rightOptionId: 'b' })])).toHaveLength(1)
  })

  test('going back to an earlier text makes a new version of the old documents', async () => {
    const courseId = 'frem-og-tilbage'
    for (const firstText of ['Først.', 'Mendet.', 'Først.'])
      await publishCourses(work, [smallCourse({ courseId, firstText })])
    expect((await versionsOf(courseId)).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(await hashesOf(courseId, 3)).toEqual(await hashesOf(courseId, 1))
  })

  test('lessons in another order are another version', async () => {
    const course = smallCourse({ courseId: 'orden' })
    const [page, first, last, ...rest] = course.documents
    if (!page || !first || !last) throw new Error('Expected a page and two lessons.')
    await publishCourses(work, [course])
    const turned = { ...course, documents: [page, last, first, ...rest] }
    expect(await publishCourses(work, [turned])).toEqual([{ courseId: 'orden', number: 2 }])
    const lessons = (await openPublishedLibrary(db).findCourse('orden'))?.lessons ?? []
    expect(lessons.map(({ body }) => body.slug)).toEqual(['sidst', 'foerst'])
  })

  test('the same by two at once makes one version; two different ones make two', async () => {
    const courseId = 'to-paa-en-gang'
    const [same, too, other] = [
      smallCourse({ courseId }),
      smallCourse({ courseId }),
      smallCourse({ courseId, title: 'Andet' }),
    ]
    const published = await Promise.all([same, too, same].map((course) => publishCourses(work, [course])))
    expect(published.flat()).toEqual([{ courseId, number: 1 }])
    await Promise.all([
      publishCourses(work, [other]),
      publishCourses(work, [smallCourse({ courseId, title: 'Tredje' })]),
    ])
    expect((await versionsOf(courseId)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('that fails in its second course publishes neither', async () => {
    const broken = smallCourse({ courseId: 'knaekket' })
    broken.documents.push(
      documentOf({ ...(broken.documents[0]?.body as { kind: 'course' }), title: '\u0000' } as never),
    )
    await expect(publishCourses(work, [smallCourse({ courseId: 'hel' }), broken])).rejects.toThrow()
    expect(await versionsOf('hel')).toEqual([])
  })
})

describe('the published library', () => {
  test('gives the real course with its lessons in reading order, its tools, its case and no keys', async () => {
    const course = await openPublishedLibrary(db).findCourse(real)
    expect(course?.lessons.map(({ body }) => body.session)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3])
    expect(course?.lessons[0]?.body.slug).toBe('naar-alle-er-dygtige')
    expect(course?.tools.length).toBeGreaterThan(0)
    expect(course?.vignettes.map(({ body }) => body.id)).toEqual(['malte-tre-beskeder'])
    expect(JSON.stringify(course)).not.toContain('rightOptionId')
  })

  test('gives every document exactly as it was compiled', async () => {
    const course = smallCourse({ courseId: 'ordret', firstText: 'Æ ø å Łódź őrség é – »citat« \u00a0 <b>fed</b> 👩‍⚕️' })
    await publishCourses(work, [course])
    const library = openPublishedLibrary(openAnother())
    for (const document of course.documents) expect(await library.findDocument(document.hash)).toEqual(document)
  })

  test('lists courses in Danish order', async () => {
    for (const title of ['Øvelser', 'Ærlighed', 'Åbenhed', 'Zoner']) {
      await publishCourses(work, [smallCourse({ courseId: `t-${title.toLowerCase()}`, title })])
    }
    const titles = (await openPublishedLibrary(db).listCourses()).map(({ course }) => course.body.title)
    expect(titles.filter((title) => ['Øvelser', 'Ærlighed', 'Åbenhed', 'Zoner'].includes(title))).toEqual([
      ...['Zoner', 'Ærlighed', 'Øvelser', 'Åbenhed'],
    ])
  })

  test('shows a new version at once in every instance, and still finds the texts of the old', async () => {
    const courseId = 'straks'
    const first = smallCourse({ courseId })
    await publishCourses(work, [first])
    const [here, there] = [openPublishedLibrary(db), openPublishedLibrary(openAnother())]
    await Promise.all([here.listCourses(), there.listCourses()])
    await publishCourses(work, [smallCourse({ courseId, title: 'Ny titel' })])
    for (const library of [here, there]) {
      expect((await library.findCourse(courseId))?.course.body.title).toBe('Ny titel')
      expect(await library.findDocument(first.documents[0]?.hash ?? '')).toEqual(first.documents[0])
    }
  })

  test('finds nothing for what was never published', async () => {
    const library = openPublishedLibrary(db)
    expect(await library.findCourse('intet')).toBeNull()
    expect(await library.findDocument('f'.repeat(64))).toBeNull()
    expect(await library.findDocument('')).toBeNull()
  })

  test('a database without courses has an empty library', async () => {
    await db.course.updateMany({ data: { currentVersionId: null } })
    expect(await openPublishedLibrary(db).listCourses()).toEqual([])
    expect(await openPublishedLibrary(db).findCourse(smallCourseId)).toBeNull()
  })
})

test('a picture is kept with the version that shows it, once, and found by its hash', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71])
  const image = { hash: 'b'.repeat(64), mediaType: 'image/png', width: 600, height: 400, bytes }
  const library = openPublishedLibrary(db)
  expect(await library.findImage(image.hash)).toBeNull()
  await publishCourses(work, [{ ...smallCourse({ courseId: 'billeder' }), images: [image] }])
  await publishCourses(work, [{ ...smallCourse({ courseId: 'billeder', firstText: 'Igen.' }), images: [image] }])
  expect(await library.findImage(image.hash)).toEqual(image)
})
