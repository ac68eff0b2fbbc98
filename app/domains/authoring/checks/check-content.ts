import { type FileKind, isSlug } from '../listed-components.ts'
import { harderPart } from '../parse/heading-anchor.ts'
import { findFrontMatter, normaliseSource } from '../parse/parse-document.ts'
import { da, en, type FileFinding, findingAt, type Place, startOfFile, type Words } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'
import type { RecordedId } from './check-parts.ts'
import type { Use } from './check-uses.ts'
import { type ReadFrontMatter, readFrontMatter } from './front-matter.ts'
import { suggestName } from './nearest-name.ts'

type File = { file: string; source: string }
type Course = { course: string; page: File | null; lessons: File[]; tools: File[]; pretest: File | null }
type Recorded = File & { recordedIds: RecordedId[] }
type CompiledCourseFolder = Omit<Course, 'lessons' | 'pretest'> & { lessons: Recorded[]; pretest: Recorded | null }
type Content = { snippets: File[]; courses: Course[]; vignettes: File[]; strays: string[] }

/** Files that stand or are named where nobody would find them again. */
export function findUnlistedPlaces(content: Content): FileFinding[] {
  const problems: FileFinding[] = content.strays.map((file) =>
    problemAt(
      file,
      startOfFile,
      'file-place',
      [
        'Forventede filen i courses/, vignettes/ eller snippets/, fandt den her.',
        'Expected the file in courses/, vignettes/ or snippets/, found it here.',
      ],
      ['Flyt den.', 'Move it.'],
    ),
  )
  for (const { course, page, lessons, tools } of content.courses) {
    if (!page) {
      problems.push(
        problemAt(
          `courses/${course}/course.mdx`,
          startOfFile,
          'no-course-page',
          [
            `Forventede filen course.mdx i courses/${course}, fandt ingen.`,
            `Expected the file course.mdx in courses/${course}, found none.`,
          ],
          [
            'Skriv kursets side: id, titel, mål og sessioner.',
            'Write the page of the course: id, title, goals and sessions.',
          ],
        ),
      )
    }
    if (page) problems.push(...checkIdAgainst('course', page, course, ['mappens navn', 'the name of the folder']))
    for (const lesson of lessons) problems.push(...checkLessonName(lesson))
    for (const tool of tools)
      problems.push(...checkIdAgainst('tool', tool, nameOf(tool), ['filens navn', 'the name of the file']))
  }
  for (const vignette of content.vignettes) {
    problems.push(...checkIdAgainst('vignette', vignette, nameOf(vignette), ['filens navn', 'the name of the file']))
  }
  for (const snippet of content.snippets) {
    problems.push(...checkIdAgainst('snippet', snippet, nameOf(snippet), ['filens navn', 'the name of the file']))
  }
  return problems
}

/** Ids that two files share: lessons and tools have one address each, checks and assignments one record in a course. */
export function findRepeats(courses: CompiledCourseFolder[]): FileFinding[] {
  const named = [
    ...courses.flatMap(({ lessons }) => lessons.map((file) => frontMatterId('lesson', file))),
    ...courses.flatMap(({ tools }) => tools.map((file) => frontMatterId('tool', file))),
    ...courses.flatMap(({ course, lessons }) => lessons.map((file) => slugId(course, file))),
    ...courses.flatMap(({ course, lessons, pretest }) =>
      [...lessons, ...(pretest ? [pretest] : [])].flatMap(({ file, recordedIds }) =>
        recordedIds.map(({ name, id, place }) => ({ key: `${name}:${course}/${id}`, id, file, place })),
      ),
    ),
  ]
  const first = new Map<string, Named>()
  return named.flatMap((entry) => {
    if (!entry) return []
    const earlier = first.get(entry.key)
    if (!earlier) first.set(entry.key, entry)
    if (!earlier || earlier.file === entry.file) return []
    return [
      problemAt(
        entry.file,
        entry.place,
        'duplicate-id',
        [
          `Forventede et id, der kun bruges én gang, fandt »${entry.id}« også i ${earlier.file}.`,
          `Expected an id that is used once, found “${entry.id}” in ${earlier.file} too.`,
        ],
        ['Giv den ene et andet id.', 'Give one of them another id.'],
      ),
    ]
  })
}

/** A case the course requires must stand on one of its pages, or nobody can complete the course. */
export function findUnplacedCases(
  file: string,
  page: { uses: Use[] } | null,
  lessons: { uses: Use[] }[],
): FileFinding[] {
  const uses = page?.uses.filter(({ shelf }) => shelf === 'cases') ?? []
  const placed = new Set(
    [...uses, ...lessons.flatMap((lesson) => lesson.uses)].filter(({ isInText }) => isInText).map(idOf),
  )
  return uses
    .filter((use) => !use.isInText && !placed.has(use.id))
    .map(({ id, place }) =>
      problemAt(
        file,
        place,
        'case-not-placed',
        [
          `Forventede <Case id="${id}" /> i en af kursets lektioner, fandt den ingen steder.`,
          `Expected <Case id="${id}" /> in one of the course’s lessons, found it nowhere.`,
        ],
        [
          'Sæt casen ind, hvor den skal spilles, eller slet den fra requiredCases.',
          'Put the case in where it is to be played, or delete it from requiredCases.',
        ],
      ),
    )
}

/** A pre-test lets one skip lessons of its own course that may be skipped, and that have something harder to go to. */
export function findPretestFaults({
  lessons,
  pretest,
}: {
  lessons: (File & { hasHarderPart: boolean })[]
  pretest: Recorded | null
}): FileFinding[] {
  if (!pretest) return []
  const known = new Map(
    lessons.flatMap((lesson) => {
      const { values } = frontMatterOf('lesson', lesson)
      return values ? [[values.id, { isSafety: values.safety, hasHarderPart: lesson.hasHarderPart }] as const] : []
    }),
  )
  return pretest.recordedIds.flatMap(({ lessonId, place }): FileFinding[] => {
    const lesson = known.get(lessonId ?? '')
    if (lessonId === null || (lesson?.hasHarderPart && !lesson.isSafety)) return []
    if (!lesson) {
      return [
        problemAt(
          pretest.file,
          place,
          'unknown-lesson',
          [
            `Forventede en lektion i kurset, fandt »${lessonId}«, som ikke findes.`,
            `Expected a lesson of the course, found “${lessonId}”, which does not exist.`,
          ],
          suggestName(lessonId, [...known.keys()]),
        ),
      ]
    }
    if (lesson.isSafety) {
      return [
        problemAt(
          pretest.file,
          place,
          'safety-lesson',
          [
            `Forventede en lektion, man må springe over, fandt »${lessonId}«, som har safety: true.`,
            `Expected a lesson one may skip, found “${lessonId}”, which has safety: true.`,
          ],
          ['Slet spørgsmålet. Den lektion læser alle.', 'Delete the question. Everybody reads that lesson.'],
        ),
      ]
    }
    return [
      problemAt(
        pretest.file,
        place,
        'no-harder-part',
        [
          `Forventede overskriften »## ${harderPart}« i lektionen »${lessonId}«, fandt den ikke.`,
          `Expected the heading “## ${harderPart}” in the lesson “${lessonId}”, did not find it.`,
        ],
        [
          'Skriv det afsnit, den kyndige springer til, sidst i lektionen.',
          'Write the section those who know go to, last in the lesson.',
        ],
      ),
    ]
  })
}

function idOf({ id }: { id: string }): string {
  return id
}

type Named = { key: string; id: string; file: string; place: Place | undefined }

function frontMatterId(kind: 'lesson' | 'tool', file: File): Named | null {
  const { values, placeOf } = frontMatterOf(kind, file)
  return values && { key: `${kind}:${values.id}`, id: values.id, file: file.file, place: placeOf('id') }
}

function slugId(course: string, file: File): Named {
  const slug = nameOf(file).replace(/^\d+-/, '')
  return { key: `address:${course}/${slug}`, id: slug, file: file.file, place: startOfFile }
}

/** `12-syv-dimensioner.mdx`: the session's digit, the order in it, and the last part of the address. */
function checkLessonName(file: File): FileFinding[] {
  const name = nameOf(file)
  const found = /^(\d)\d-(.+)$/.exec(name)
  if (!found || !isSlug(found[2] ?? '')) {
    return [
      problemAt(
        file.file,
        startOfFile,
        'file-name',
        [
          `Forventede et filnavn som 12-syv-dimensioner.mdx, fandt »${name}.mdx«.`,
          `Expected a file name like 12-syv-dimensioner.mdx, found “${name}.mdx”.`,
        ],
        [
          'Første ciffer er sessionen, andet ciffer rækkefølgen; derefter små bogstaver a-z, tal og bindestreger.',
          'The first digit is the session, the second the order; then small letters a-z, digits and dashes.',
        ],
      ),
    ]
  }
  const { values, placeOf } = frontMatterOf('lesson', file)
  if (!values || values.session === Number(found[1])) return []
  return [
    problemAt(
      file.file,
      placeOf('session'),
      'file-name',
      [
        `Forventede session ${found[1]} som i filnavnet, fandt ${values.session}.`,
        `Expected session ${found[1]} as in the file name, found ${values.session}.`,
      ],
      ['Ret session, eller giv filen et andet nummer.', 'Mend session, or give the file another number.'],
    ),
  ]
}

function checkIdAgainst(kind: FileKind, file: File, name: string, word: Words): FileFinding[] {
  const { values, placeOf } = frontMatterOf(kind, file)
  if (!values || values.id === name) return []
  return [
    problemAt(
      file.file,
      placeOf('id'),
      'file-name',
      [
        `Forventede id »${name}« som ${da(word)}, fandt »${values.id}«.`,
        `Expected the id “${name}” as ${en(word)}, found “${values.id}”.`,
      ],
      [
        'Ret id, eller giv filen eller mappen det samme navn.',
        'Mend the id, or give the file or folder the same name.',
      ],
    ),
  ]
}

function frontMatterOf<Kind extends FileKind>(kind: Kind, { source }: File): ReadFrontMatter<Kind> {
  const text = normaliseSource(source)
  return readFrontMatter(kind, text, findFrontMatter(text))
}

function nameOf({ file }: File): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '')
}

function problemAt(
  file: string,
  place: Place | undefined,
  code: ProblemCode,
  message: Words,
  hint: Words,
): FileFinding {
  return { file, ...findingAt(place, code, message, hint) }
}
