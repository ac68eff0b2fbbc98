import path from 'node:path'
import { expect, test } from 'vitest'
import { compileContent, compileFiles, emptyCache } from './compile-content.server.ts'
import { type ContentFile, type ContentFolder, readContent } from './read-content.server.ts'

const folder = path.join(import.meta.dirname, 'sample-content')

test('a folder becomes courses with lessons in reading order, tools, and cases', async () => {
  const { courses, vignettes, problems } = await compileContent(folder)
  expect(problems).toEqual([])
  expect(
    courses.map(({ course, lessons, tools }) => [course, ...lessons, ...tools].map(({ body }) => body.id)),
  ).toEqual([['rk', 'rk-beskeden', 'rk-casen', 'kort']])
  expect(vignettes.map(({ body }) => body.id)).toEqual(['lille-case'])
})

test('what a document takes from other files is in it', async () => {
  const { courses } = await compileContent(folder)
  const text = JSON.stringify(courses)
  expect(text).toContain('Ring <strong>112</strong>')
  expect(text).toContain('<span class=\\"tool-card__title\\">Kortet</span>')
  expect(courses[0]?.course.body).toMatchObject({
    requiredCaseIds: ['lille-case'],
    references: [{ id: 'S1', text: 'Evaluering, 2021', url: null }],
  })
})

test('no reason and no mark of the right option is in any body', async () => {
  const { courses } = await compileContent(folder)
  const documents = courses.flatMap(({ course, lessons, tools }) => [course, ...lessons, ...tools])
  expect(JSON.stringify(documents.map(({ body }) => body))).not.toMatch(/gætte|Set og talt|rightOption|isRight|reasons/)
  expect(documents.flatMap(({ keys }) => Object.keys(keys))).toEqual(['besked'])
})

test('compiling twice gives the same hashes', async () => {
  const hashes = async () => JSON.stringify(await compileContent(folder)).match(/"hash":"[0-9a-f]{64}"/g)
  expect(await hashes()).toEqual(await hashes())
})

test('an empty folder is empty content', async () => {
  expect(await compileContent(path.join(folder, 'snippets', 'nothing'))).toEqual({
    courses: [],
    vignettes: [],
    drafts: [],
    problems: [],
    advice: [],
  })
})

const lesson = 'courses/rk/11-beskeden.mdx'
const caseLesson = 'courses/rk/12-casen.mdx'

test.each<[string, (files: ContentFolder) => ContentFolder, string]>([
  [
    'a case that does not exist',
    changed('courses/rk/course.mdx', '[lille-case]', '[lille-kasse]'),
    'courses/rk/course.mdx:10:17 unknown-case',
  ],
  [
    'a required case that stands in no lesson',
    changed(caseLesson, '<Case id="lille-case" />', 'Slut.'),
    'courses/rk/course.mdx:10:17 case-not-placed',
  ],
  [
    'a link to a lesson of no course',
    changed(lesson, 'tredje', 'tredje [lektion](/kurser/rk/beskedn)'),
    `${lesson}:11:27 broken-link`,
  ],
  [
    'an anchor that no page has',
    changed(caseLesson, '<Tool id="kort" />', 'Se [opgaven](/kurser/rk/beskeden#tjek-findes-ikke).'),
    `${caseLesson}:10:4 broken-anchor`,
  ],
  ['a source that does not exist', changed(lesson, '[P2]', '[P3]'), `${lesson}:8:11 unknown-source`],
  ['a tool that does not exist', changed(caseLesson, '"kort"', '"kart"'), `${caseLesson}:10:1 unknown-tool`],
  ['a session that does not exist', changed(lesson, 'session: 1', 'session: 2'), `${lesson}:5:1 unknown-session`],
  ['a session that is not the file name’s', changed(lesson, 'session: 1', 'session: 2'), `${lesson}:5:1 file-name`],
  ['a goal that does not exist', changed(lesson, 'goals: [1]', 'goals: [2]'), `${lesson}:7:9 unknown-goal`],
  ['two lessons with one id', changed(caseLesson, 'rk-casen', 'rk-beskeden'), `${caseLesson}:2:1 duplicate-id`],
  [
    'two checks with one id in a course',
    (files) => changed(caseLesson, '<Tool id="kort" />', checkOf(files))(files),
    `${caseLesson}:10:1 duplicate-id`,
  ],
  [
    'a tool whose id is not its file name',
    changed('courses/rk/files/kort.mdx', 'id: kort', 'id: kortet'),
    'courses/rk/files/kort.mdx:2:1 file-name',
  ],
  [
    'a course whose id is not its folder',
    changed('courses/rk/course.mdx', 'id: rk', 'id: relationel'),
    'courses/rk/course.mdx:2:1 file-name',
  ],
  ['a lesson without a number', renamed(lesson, 'courses/rk/beskeden.mdx'), 'courses/rk/beskeden.mdx:1:1 file-name'],
  ['two lessons with one address', renamed(lesson, 'courses/rk/11-casen.mdx'), `${caseLesson}:1:1 duplicate-id`],
  [
    'a course without its page',
    (files) => ({ ...files, courses: files.courses.map((course) => ({ ...course, page: null })) }),
    'courses/rk/course.mdx:1:1 no-course-page',
  ],
  ['a file in the wrong place', (files) => ({ ...files, strays: ['lektion.mdx'] }), 'lektion.mdx:1:1 file-place'],
  [
    'a source written wrong',
    changed('sources.yaml', '"https://example.org/p2"', '"javascript:x"'),
    'sources.yaml:2:1 source-entry',
  ],
  [
    'a case with a gap',
    changed('vignettes/lille-case.mdx', 'total="1.."', 'total="2.."'),
    'vignettes/lille-case.mdx:14:1 case-uncovered-total',
  ],
  [
    'a fault in a snippet',
    changed('snippets/akut-bekymring.mdx', '**112**', '<b>112</b>'),
    'snippets/akut-bekymring.mdx:6:6 html',
  ],
])('%s is told with its file and place', async (_, change, expected) => {
  const { problems } = await compileFiles(change(await readContent(folder)))
  expect(problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toContain(expected)
})

test('sources that cannot be read are told once, not at every source a lesson names', async () => {
  const { problems } = await compileFiles(changed('sources.yaml', 'P2:', 'S1:')(await readContent(folder)))
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['sources.yaml yaml'])
})

test('a link to a page, a check and a source that are there is sound', async () => {
  const text = 'Se [kortet](/vaerktoejer/kort), [tjekket](/kurser/rk/beskeden#tjek-besked) og [alle](/kurser).'
  const { problems } = await compileFiles(changed(caseLesson, '<Tool id="kort" />', text)(await readContent(folder)))
  expect(problems).toEqual([])
})

test('one changed lesson is compiled alone', async () => {
  const cache = emptyCache()
  const files = await readContent(folder)
  const before = await compileFiles(files, cache)
  const after = await compileFiles(changed(lesson, 'tredje', 'fjerde')(files), cache)
  expect(after.courses[0]?.lessons[0]?.hash).not.toBe(before.courses[0]?.lessons[0]?.hash)
  expect(after.courses[0]?.lessons[1]).toBe(before.courses[0]?.lessons[1])
  expect(after.vignettes[0]).toBe(before.vignettes[0])
})

test('a changed snippet or tool reaches every document that names it, and no other', async () => {
  const cache = emptyCache()
  const files = await readContent(folder)
  const before = await compileFiles(files, cache)
  const snippet = await compileFiles(changed('snippets/akut-bekymring.mdx', 'nu', 'straks')(files), cache)
  expect(JSON.stringify(snippet.courses[0]?.lessons[0])).toContain('straks')
  expect(snippet.courses[0]?.lessons[1]).toBe(before.courses[0]?.lessons[1])
  const tool = await compileFiles(changed('courses/rk/files/kort.mdx', 'title: Kortet', 'title: Arket')(files), cache)
  expect(JSON.stringify(tool.courses[0]?.lessons[1])).toContain('Arket')
})

function changed(file: string, from: string, to: string) {
  return (files: ContentFolder): ContentFolder =>
    eachFile(files, (entry) => {
      if (entry.file !== file) return entry
      expect(entry.source).toContain(from)
      return { ...entry, source: entry.source.replace(from, to) }
    })
}

function renamed(file: string, to: string) {
  return (files: ContentFolder): ContentFolder =>
    eachFile(files, (entry) => (entry.file === file ? { ...entry, file: to } : entry))
}

function eachFile(files: ContentFolder, change: (entry: ContentFile) => ContentFile): ContentFolder {
  return {
    ...files,
    sources: files.sources && change(files.sources),
    snippets: files.snippets.map(change),
    vignettes: files.vignettes.map(change),
    courses: files.courses.map((course) => ({
      ...course,
      page: course.page && change(course.page),
      lessons: course.lessons.map(change),
      tools: course.tools.map(change),
    })),
  }
}

function checkOf(files: ContentFolder): string {
  const source = files.courses[0]?.lessons[0]?.source ?? ''
  return source.slice(source.indexOf('<Check'), source.indexOf('</Check>') + '</Check>'.length)
}
