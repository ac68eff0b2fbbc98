import { listCurrentDocuments } from '~/domains/course/course-versions.server.ts'
import type { PublishableCourse } from '~/domains/course/document.ts'
import { publishOver, seeVersions } from '~/domains/course/publish-courses.server.ts'
import { compareVersions, isUnchanged, type NamedDocument } from '~/domains/course/version-change.ts'
import { countUnderWay } from '~/domains/enrolment/list-enrolments.server.ts'
import { countAttemptsUnderWay } from '~/domains/vignette/open-attempt.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { compileOrTell, readyDatabase, settingsOrExit, workOn } from './setting-up.ts'

/**
 * npm run content -- publish [course...] [--dry-run]: makes `content/` what readers get, or says what that would change
 * and for how many. With a fault anywhere nothing is published.
 * @param courseIds only these; all where none is named
 * @returns the exit code: 0 published or nothing to publish, 1 with faults or when somebody else published meanwhile, 2 an unknown course
 */
export async function publishCommand(courseIds: string[], isDryRun: boolean): Promise<number> {
  const database = await readyDatabase(settingsOrExit('production'), 'tvaers')
  try {
    return await workOn(database.url, async (work) => {
      const seen = await seeVersions(work)
      const { courses, isClean } = await compileOrTell()
      const unknown = courseIds.filter((id) => !courses.some(({ courseId }) => courseId === id))
      if (unknown.length > 0)
        return tell(2, `Ingen kurser hedder ${unknown.join(', ')}. Kurserne er mapperne i content/courses.`)
      if (!isClean) return tell(1, 'Intet er udgivet. Ret fejlene, og prøv igen; læserne har den seneste udgave imens.')
      const chosen = courses.filter(({ courseId }) => courseIds.length === 0 || courseIds.includes(courseId))
      for (const line of await plan(work, chosen, seen)) console.log(line)
      return isDryRun ? tell(0, 'Intet er udgivet; det var en prøve.') : publish(work, chosen, seen)
    })
  } finally {
    await database.stop()
  }
}

async function publish(work: Work, courses: PublishableCourse[], seen: Map<string, number>): Promise<number> {
  const published = await publishOver(work, courses, seen)
  if (!published.ok) return tell(1, 'En anden har udgivet imens. Intet er udgivet; se ændringerne igen, og udgiv så.')
  return tell(0, published.value.length > 0 ? 'Udgivet.' : 'Læserne har allerede det, der står i content/.')
}

/** What publishing changes, course by course, and whom it meets in the middle. */
export async function plan(work: Work, courses: PublishableCourse[], seen: Map<string, number>): Promise<string[]> {
  const lines: string[] = []
  for (const { courseId, documents } of courses) {
    const change = compareVersions(await listCurrentDocuments(work, courseId), documents)
    if (isUnchanged(change)) continue
    const learners = await countUnderWay(work, courseId)
    lines.push(`${courseId}: version ${(seen.get(courseId) ?? 0) + 1}, for ${learners} deltagere, der er i gang`)
    lines.push(...change.added.map((document) => `  nyt      ${nameOf(document)}`))
    for (const document of change.changed) lines.push(`  ændret   ${nameOf(document)}${await underWay(work, document)}`)
    lines.push(...change.removed.map((document) => `  fjernet  ${nameOf(document)}`))
  }
  return lines
}

async function underWay(work: Work, { kind, id }: NamedDocument): Promise<string> {
  const attempts = kind === 'vignette' ? await countAttemptsUnderWay(work, id) : 0
  return attempts > 0 ? ` (${attempts} spiller videre i den tekst, de begyndte med)` : ''
}

const nameOf = ({ kind, id }: NamedDocument) => `${kind} ${id}`

function tell(code: number, line: string): number {
  if (code === 0) console.log(line)
  else console.error(line)
  return code
}
