import { markAttendance } from '~/domains/cohort/attendance.server.ts'
import { cohortMails } from '~/domains/cohort/cohort-mail.tsx'
import type { CohortWork } from '~/domains/cohort/cohort-work.ts'
import { answerDates, offerDates, openPolls } from '~/domains/cohort/date-poll.server.ts'
import { holdCohort } from '~/domains/cohort/hold-cohort.server.ts'
import { saveHomeAssignment } from '~/domains/cohort/home-assignment.server.ts'
import { confirmPairs, openPairs } from '~/domains/cohort/make-pairs.server.ts'
import { openCohort } from '~/domains/cohort/open-cohort.server.ts'
import { dateAnswers } from '~/domains/cohort/poll.ts'
import type { PlannedSession } from '~/domains/cohort/read-cohort.ts'
import { sendMessage } from '~/domains/cohort/send-message.server.ts'
import { applyForPlace } from '~/domains/cohort/take-place.server.ts'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import { pick } from './chance.ts'
import { demoPeople } from './demo-people.ts'
import type { DemoOrganisationKey } from './demo-roster.ts'
import { momentAt, workdayBefore } from './moment.ts'
import { granted, type World } from './world.ts'

/** Somebody of the demonstration who is still at work. */
export type Alive = { organisation: DemoOrganisationKey; email: string; actor: Actor }

/**
 * Two cohorts: one of Bøgedal, open to others and under way, with its first session held, pairs and home assignments; and
 * one of Lyngsø whose dates are being found. Their mails lie in the outbox.
 */
export async function buildDemoCohorts(world: World, people: Alive[]): Promise<void> {
  const courses = (await world.library.listCourses()).map(({ course }) => course.body)
  const first = courses.find(({ id }) => id === 'relationel-koordinering')
  const second = courses.find(({ id }) => id === 'signs-of-safety')
  if (first) await buildCohortUnderWay(world, people, first.id)
  if (second) await buildCohortWithPoll(world, people, second.id)
}

async function buildCohortUnderWay(world: World, people: Alive[], courseId: string): Promise<void> {
  const host = actorOf(people, demoPeople.karen)
  const held = world.daysAgo(12)
  const cohortId = granted(
    await holdCohort(workAt(world, world.daysAgo(50), 9), host, {
      ...{ courseId, title: 'Relationel koordinering på tværs', isOpenToOthers: true, isApprovedByHost: false },
      about: 'For dig, der møder de samme børn og familier som kolleger i andre sektorer. Vi mødes tre gange på video.',
      seats: { MUNICIPALITY: 8, PSYCHIATRY: 4, SOMATIC: 2, GENERAL_PRACTICE: 3 },
      sessions: [
        session(
          1,
          held,
          9,
          'Ring til din makker. Fortæl hinanden, hvornår I sidst manglede besked fra den andens sektor.',
        ),
        session(2, future(world, 16), 9, 'Skriv én aftale om besked, som I begge kan holde fra på mandag.'),
        session(3, future(world, 44), 9, ''),
      ],
    }),
  )
  const joining = await participantsOf(world, people, courseId)
  for (const [at, { actor }] of joining.entries()) {
    const work = workAt(world, world.daysAgo(45 - at), 10)
    granted(await applyForPlace(work, actor, { cohortId, sharesMail: at % 3 !== 2 }))
  }
  await sayWelcome(world, host, cohortId)
  await holdFirstSession(world, host, cohortId, held)
  await doHomeAssignments(world, joining, cohortId)
}

async function sayWelcome(world: World, host: Actor, cohortId: string) {
  const work = workAt(world, world.daysAgo(20), 13)
  const message = {
    subject: 'Velkommen på holdet',
    text: 'Vi begynder til tiden og slutter til tiden. Hav en situation med fra din egen hverdag – uden navne og uden noget, der kan genkendes.',
  }
  granted(await sendMessage(work, { ...host, name: demoPeople.karen.name }, { cohortId, id: work.newId(), message }))
}

async function holdFirstSession(world: World, host: Actor, cohortId: string, held: Day) {
  const work = workAt(world, held, 11)
  const { members, revision } = await see(work, host, cohortId)
  const marks = Object.fromEntries(
    members.map(({ id }, at) => [
      id,
      at === 3 ? ('ABSENT' as const) : at === 6 ? ('PARTLY' as const) : ('PRESENT' as const),
    ]),
  )
  granted(await markAttendance(work, host, { cohortId, revision, number: 1, marks }))
  const ask = { cohortId, number: 1, way: 'anew', seed: 'a' } as const
  const { groups } = granted(await openPairs(work, host, ask))
  granted(await confirmPairs(work, host, { ...ask, revision: revision + 1, groups }))
}

/** What people write: nothing about anybody but themselves. */
const answers = [
  'Vi fandt ud af, at vi begge venter på den andens brev, før vi ringer. Nu ringer vi først.',
  'Jeg vidste ikke, at lægen slet ikke ser vores notater. Vi aftalte én fast dag om ugen, hvor vi kan fanges på telefonen.',
]

async function doHomeAssignments(world: World, joining: Alive[], cohortId: string) {
  for (const [at, { actor }] of joining.entries()) {
    if (at % 2 === 1) continue
    const work = workAt(world, world.daysAgo(Math.max(2, 10 - at)), 14)
    const answer = at % 4 === 0 ? (answers[at / 4] ?? '') : ''
    const written = { isDone: true, note: '', answer, isShared: answer !== '' }
    granted(await saveHomeAssignment(work, actor, { cohortId, number: 1, written }))
  }
}

async function buildCohortWithPoll(world: World, people: Alive[], courseId: string): Promise<void> {
  const host = actorOf(people, demoPeople.henrik)
  const cohortId = granted(
    await holdCohort(workAt(world, world.daysAgo(14), 9), host, {
      ...{ courseId, title: 'Signs of Safety for begyndere', isOpenToOthers: true, isApprovedByHost: true },
      about: 'Vi finder datoerne sammen. Sig, hvad du kan, så sætter vi dem.',
      seats: { MUNICIPALITY: 10, PSYCHIATRY: 4, SOMATIC: 2, GENERAL_PRACTICE: 2 },
      sessions: [1, 2, 3].map((number) =>
        session(number, null, 9, number < 3 ? 'Prøv det, I har øvet, sammen med din makker.' : ''),
      ),
    }),
  )
  const applying = [demoPeople.sofie, demoPeople.amal, demoPeople.line, demoPeople.nikolaj].map((person) =>
    actorOf(people, person),
  )
  const colleagues = people
    .filter(({ organisation, actor }) => organisation === 'lyngsoe' && actor.personId !== host.personId)
    .slice(0, 3)
  for (const [at, actor] of [...colleagues.map(({ actor }) => actor), ...applying].entries()) {
    const work = workAt(world, world.daysAgo(12 - at), 10)
    granted(await applyForPlace(work, actor, { cohortId, sharesMail: true }))
  }
  const work = workAt(world, world.daysAgo(4), 9)
  const { revision } = await see(work, host, cohortId)
  const startsAt = [20, 22, 27].map((days, at) => momentAt(future(world, days), 9 + at * 2))
  granted(await offerDates(work, host, { cohortId, revision, number: 1, startsAt }))
  for (const [at, actor] of [...colleagues.map(({ actor }) => actor), ...applying.slice(1)].entries()) {
    const later = workAt(world, world.daysAgo(Math.max(1, 3 - at)), 12)
    const { polls } = granted(await openPolls(later, actor, cohortId))
    const offered = polls.flatMap(({ result }) => result.tallies)
    const own = offered.map(({ id }, place) => [id, place === 1 ? 'YES' : pick(dateAnswers, `${at}/${place}`)] as const)
    granted(await answerDates(later, actor, { cohortId, answers: Object.fromEntries(own) }))
  }
}

/** Those who are in the course already, from municipalities, the hospital and the practice: the people of the stories first. */
async function participantsOf(world: World, people: Alive[], courseId: string): Promise<Alive[]> {
  const stories = [demoPeople.sofie, demoPeople.line, demoPeople.amal, demoPeople.nikolaj, demoPeople.peter].map(
    ({ email }) => email,
  )
  const most: Partial<Record<DemoOrganisationKey, number>> = {
    boegedal: 5,
    lyngsoe: 2,
    havnsoe: 1,
    buc: 4,
    practice: 3,
  }
  const inOrder = [...people].sort((one, other) => placeIn(stories, one.email) - placeIn(stories, other.email))
  const chosen: Alive[] = []
  for (const person of inOrder) {
    const { organisation, actor } = person
    const taken = chosen.filter((one) => one.organisation === organisation).length
    if (taken >= (most[organisation] ?? 0)) continue
    const enrolment = await findOwnEnrolment(world.at(world.today, 9), actor, courseId)
    const wasThere = enrolment && enrolment.enrolledAt < momentAt(world.daysAgo(9), 8)
    if (wasThere && enrolment.state !== 'WITHDRAWN') chosen.push(person)
  }
  return chosen
}

const placeIn = (emails: string[], email: string) => (emails.includes(email) ? emails.indexOf(email) : emails.length)

async function see(work: CohortWork, actor: Actor, cohortId: string) {
  const { members, cohort } = granted(await openCohort(work, actor, cohortId))
  return { members: members ?? [], revision: cohort.revision }
}

function actorOf(people: Alive[], { email }: { email: string }): Actor {
  const found = people.find((person) => person.email === email)
  if (!found) throw new Error(`Expected ${email} in the demonstration, found nobody.`)
  return found.actor
}

const workAt = (world: World, day: Day, hour: number): CohortWork => ({
  ...world.at(day, hour),
  library: world.library,
  writeMail: cohortMails(''),
})

const future = (world: World, days: number) => workdayBefore(addDays(world.today, days))

const session = (number: number, day: Day | null, hour: number, assignment: string): PlannedSession => ({
  ...{ number, startsAt: day && momentAt(day, hour), minutes: 90, location: '', isCancelled: false },
  ...{ videoLink: `https://video.example/tvaers-${number}`, assignment },
})
