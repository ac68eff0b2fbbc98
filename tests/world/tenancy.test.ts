import { beforeAll, describe, expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { findOwnEnrolment, listEnrolments, listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import { type Actor, can, type Role } from '~/domains/organisation/actor.ts'
import { findSignedIn } from '~/domains/organisation/find-signed-in.server.ts'
import { isElsewhere, listMembers, listUnits } from '~/domains/organisation/list-members.server.ts'
import { findOwnCertificate } from '~/domains/progress/find-certificate.server.ts'
import { openLesson } from '~/domains/progress/open-lesson.server.ts'
import { findOpenAttemptId, listAttempts, openAttempt } from '~/domains/vignette/open-attempt.server.ts'
import { buildDemoWorld } from '../../prisma/worlds/demo-world.ts'
import { cloneDatabase, workOn } from '../support/database.ts'
import { playerOf } from '../support/small-course-world.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-18T12:20:00Z')
const library = openPublishedLibrary(db)
const courseId = 'relationel-koordinering'
const vignetteId = 'malte-tre-beskeder'

type Row = { organisationId: string; personId?: string }

/** Every question that gives rows about people or their workplace: a new one belongs in here. */
const questions: Record<string, (actor: Actor) => Promise<Row[]>> = {
  listMembers: (actor) => listMembers(work, actor),
  listUnits: (actor) => listUnits(work, actor),
  listEnrolments: (actor) => listEnrolments(work, actor),
  listOwnEnrolments: (actor) => listOwnEnrolments(work, actor),
  findOwnEnrolment: async (actor) => present(await findOwnEnrolment(work, actor, courseId)),
  findOwnCertificate: async (actor) => present(await findOwnCertificate(work, actor, courseId)),
  openLesson: async (actor) => {
    const page = await openLesson(work, library, { actor, courseId, lessonSlug: 'syv-dimensioner' })
    return page.ok ? [page.value.enrolment] : []
  },
  listAttempts: async (actor) => {
    const ids = (await listAttempts(work, playerOf(actor))).map(({ id }) => id)
    return db.attempt.findMany({ where: { id: { in: ids } } })
  },
  findOpenAttemptId: async (actor) => {
    const id = await findOpenAttemptId(work, playerOf(actor), vignetteId)
    return id ? db.attempt.findMany({ where: { id } }) : []
  },
}
/** Questions about the actor alone, whatever her role. */
const ownQuestions = Object.keys(questions).filter(
  (name) => !['listMembers', 'listUnits', 'listEnrolments'].includes(name),
)

let actors: Actor[] = []

beforeAll(async () => {
  await buildDemoWorld(work, library)
  const memberships = await db.membership.findMany({ orderBy: { id: 'asc' } })
  actors = memberships.map(({ id, personId, organisationId, roles, isManager }) => ({
    ...{ membershipId: id, personId, organisationId, roles, isManager },
  }))
})

/** Everybody of the demonstration, each in her own roles and in every role there is. */
const everyRole: Role[] = ['FACILITATOR', 'COORDINATOR', 'COURSE_OWNER', 'SECRETARIAT', 'ADMINISTRATOR']
const withEveryRole = () => actors.flatMap((actor) => [actor, { ...actor, roles: [] }, { ...actor, roles: everyRole }])

describe('no actor sees rows of another organisation', () => {
  test.each(Object.keys(questions))('%s', async (name) => {
    const ask = questions[name]
    let seen = 0
    for (const actor of withEveryRole()) {
      const rows = (await ask?.(actor)) ?? []
      seen += rows.length
      expect(rows.filter(({ organisationId }) => organisationId !== actor.organisationId)).toEqual([])
    }
    // A question that never gives a row would pass without saying anything.
    if (name !== 'findOpenAttemptId') expect(seen).toBeGreaterThan(0)
  })
})

describe('no actor without the right to follow up sees rows of a colleague', () => {
  test.each(Object.keys(questions).filter((name) => name !== 'listUnits'))('%s', async (name) => {
    for (const actor of withEveryRole().filter((candidate) => !can(candidate, 'follow-up'))) {
      const rows = (await questions[name]?.(actor)) ?? []
      expect(rows.filter(({ personId }) => personId !== actor.personId)).toEqual([])
    }
  })
})

test.each(ownQuestions)('%s is about oneself, for those who follow up too', async (name) => {
  for (const actor of actors) {
    const rows = (await questions[name]?.({ ...actor, roles: everyRole })) ?? []
    expect(rows.filter(({ personId }) => personId !== actor.personId)).toEqual([])
  }
})

test('an actor with ids of two organisations mixed up gets nothing of either person', async () => {
  const [one] = actors
  const other = actors.find(({ organisationId }) => organisationId !== one?.organisationId)
  if (!one || !other) throw new Error('Expected people in two organisations.')
  const forged = { ...one, organisationId: other.organisationId, roles: [] }
  for (const [name, ask] of Object.entries(questions)) {
    if (name !== 'listUnits') expect(await ask(forged), name).toEqual([])
  }
  expect(await findSignedIn(work, forged)).toBeNull()
  expect(await withdrawLearner(work, { actor: forged, courseId })).toEqual({ ok: false, refusal: 'not-enrolled' })
})

test("nobody opens another's attempt, a coordinator no more than a stranger", async () => {
  const attempt = await db.attempt.findFirstOrThrow()
  for (const actor of withEveryRole().filter(({ personId }) => personId !== attempt.personId)) {
    expect(await openAttempt(work, library, playerOf(actor), attempt.id)).toEqual({
      ...{ ok: false, refusal: 'unknown-attempt' },
    })
  }
})

test("a job elsewhere is told from one's own organisation's and from nobody's", async () => {
  const [one] = actors
  if (!one) throw new Error('Expected somebody.')
  for (const { membershipId, organisationId } of actors) {
    expect(await isElsewhere(work, one, membershipId)).toBe(organisationId !== one.organisationId)
  }
  expect(await isElsewhere(work, one, work.newId())).toBe(false)
})

const present = <Found>(found: Found | null): Found[] => (found === null ? [] : [found])
