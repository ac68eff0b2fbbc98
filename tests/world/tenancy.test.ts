import { beforeAll, describe, expect, test } from 'vitest'
import { findOwnCertificate } from '~/domains/certificate/find-certificate.server.ts'
import { listCertificates } from '~/domains/certificate/list-certificates.server.ts'
import { getCalendar } from '~/domains/cohort/cohort-calendar.server.ts'
import { openPolls } from '~/domains/cohort/date-poll.server.ts'
import { openHomeAssignment } from '~/domains/cohort/home-assignment.server.ts'
import { listCohorts, listComingCohorts } from '~/domains/cohort/list-cohorts.server.ts'
import { openPairs } from '~/domains/cohort/make-pairs.server.ts'
import { openAsInsider, openCohort, openPlaces } from '~/domains/cohort/open-cohort.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { findOwnEnrolment, listEnrolments, listOwnEnrolments } from '~/domains/enrolment/list-enrolments.server.ts'
import { withdrawLearner } from '~/domains/enrolment/withdraw-learner.server.ts'
import { type Actor, can, type Role } from '~/domains/organisation/actor.ts'
import { findSignedIn } from '~/domains/organisation/find-signed-in.server.ts'
import { isElsewhere, listMembers, listUnits } from '~/domains/organisation/list-members.server.ts'
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
  listCertificates: async (actor) => {
    const listed = await listCertificates(work, actor, everybodyCompleted)
    return listed.ok ? listed.value : []
  },
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
  openCohort: async (actor) => {
    const cohorts = await db.cohort.findMany({ select: { id: true } })
    const opened = await Promise.all(cohorts.map(({ id }) => openCohort(work, actor, id)))
    return opened.flatMap((page) => (page.ok ? present(page.value.own) : []))
  },
}
/** Questions about the actor alone, whatever her role. */
const ownQuestions = Object.keys(questions).filter(
  (name) => !['listMembers', 'listUnits', 'listEnrolments', 'listCertificates'].includes(name),
)

let actors: Actor[] = []
let everybodyCompleted: { personId: string; courseId: string }[] = []

beforeAll(async () => {
  await buildDemoWorld(work, library)
  const memberships = await db.membership.findMany({ orderBy: { id: 'asc' } })
  actors = memberships.map(({ id, personId, organisationId, roles, isManager }) => ({
    ...{ membershipId: id, personId, organisationId, roles, isManager },
  }))
  const completed = await db.enrolment.findMany({ where: { state: 'COMPLETED' }, take: 500, orderBy: { id: 'asc' } })
  everybodyCompleted = completed.map(({ personId, courseId }) => ({ personId, courseId }))
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

describe('a cohort, the one place where people of two organisations meet', () => {
  const cohort = () => db.cohort.findFirstOrThrow({ where: { isApprovedByHost: false }, include: { places: true } })
  const isIn = (places: { organisationId: string; personId: string; state: string }[], actor: Actor) =>
    places.some(
      ({ organisationId, personId, state }) =>
        organisationId === actor.organisationId && personId === actor.personId && state === 'PARTICIPANT',
    )

  test('shows who is in it to its participants and its hosts, and to nobody else', async () => {
    const { id, organisationId, places } = await cohort()
    const names = (await db.person.findMany({ where: { id: { in: places.map(({ personId }) => personId) } } })).map(
      ({ name }) => name,
    )
    expect(names.length).toBeGreaterThan(8)
    for (const actor of withEveryRole()) {
      const isHost = actor.organisationId === organisationId && can(actor, 'hold-cohorts')
      const seen = await openCohort(work, actor, id)
      const text = JSON.stringify(seen)
      const isInside = isHost || isIn(places, actor)
      expect(names.some((name) => text.includes(name))).toBe(isInside)
      expect(text.includes('https://video.example')).toBe(isInside)
      expect(text).not.toContain('.example"')
      expect((await openAsInsider(work, actor, id)).ok).toBe(isInside)
      expect((await getCalendar(work, { ...actor, language: 'da' }, id, calendarWords)).ok).toBe(isInside)
      expect((await openPlaces(work, actor, id)).ok).toBe(isHost)
      expect((await openPairs(work, actor, { cohortId: id, number: 1, way: 'anew', seed: 'a' })).ok).toBe(isHost)
      expect((await openHomeAssignment(work, actor, id, 1)).ok).toBe(isInside)
    }
  })

  test('shows a mail to a partner alone, and only where both said yes', async () => {
    const { id, places } = await cohort()
    let shown = 0
    for (const actor of actors.filter((one) => isIn(places, one))) {
      const page = await openHomeAssignment(work, actor, id, 1)
      if (!page.ok) throw new Error('Expected a participant to see the assignment.')
      const mails = page.value.pair?.partners.filter(({ email }) => email !== null) ?? []
      const own = places.find(({ personId }) => personId === actor.personId)
      shown += mails.length
      for (const partner of mails) {
        expect(own?.sharesMail).toBe(true)
        expect(places.find((place) => place.id === partner.id)?.sharesMail).toBe(true)
      }
    }
    expect(shown).toBeGreaterThan(0)
  })

  test('that is not open to others is nowhere for them', async () => {
    const { id, organisationId, courseId: course, places } = await cohort()
    await db.cohort.updateMany({ data: { isOpenToOthers: false } })
    for (const actor of withEveryRole()) {
      const mayKnow = actor.organisationId === organisationId || isIn(places, actor)
      const lists = Object.values(await listCohorts(work, actor)).flat()
      expect((await openCohort(work, actor, id)).ok).toBe(mayKnow)
      if (!mayKnow) {
        expect(lists.map((row) => row.id)).not.toContain(id)
        expect((await listComingCohorts(work, actor, course)).map((row) => row.id)).not.toContain(id)
        expect((await openPolls(work, actor, id)).ok).toBe(false)
      }
    }
    await db.cohort.updateMany({ data: { isOpenToOthers: true } })
  })
})

const calendarWords = {
  words: () => ({ session: (number: number) => `Session ${number}`, cancelled: 'Aflyst' }),
  addressOf: () => 'https://tvaers.example',
}

test("a job elsewhere is told from one's own organisation's and from nobody's", async () => {
  const [one] = actors
  if (!one) throw new Error('Expected somebody.')
  for (const { membershipId, organisationId } of actors) {
    expect(await isElsewhere(work, one, membershipId)).toBe(organisationId !== one.organisationId)
  }
  expect(await isElsewhere(work, one, work.newId())).toBe(false)
})

const present = <Found>(found: Found | null): Found[] => (found === null ? [] : [found])
