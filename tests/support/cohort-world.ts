import type { CohortWork } from '~/domains/cohort/cohort-work.ts'
import { holdCohort } from '~/domains/cohort/hold-cohort.server.ts'
import type { CohortPlan } from '~/domains/cohort/read-cohort.ts'
import { applyForPlace } from '~/domains/cohort/take-place.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import type { Work } from '~/platform/work.server.ts'
import { employ, granted } from '../../prisma/worlds/world.ts'
import { workAt } from './database.ts'
import { smallCourseId } from './small-course.ts'
import { buildSmallCourseWorld } from './small-course-world.ts'

/** Two municipalities with a coordinator each who can hold cohorts of the small course, and a way to get people of any sector. */
export async function buildCohortWorld(plain: Work) {
  const { world, library, one, other } = await buildSmallCourseWorld(plain)
  const work: CohortWork = {
    ...{ ...plain, library },
    writeMail: (to, cohort, occasion) => ({
      subject: `${occasion.kind} ${cohort.title}`,
      text: `${to.name} ${JSON.stringify(occasion)}`,
    }),
  }
  let count = 0

  const hire = (jobFunction: JobFunction = 'PPR', place = one, unit?: string): Promise<Actor> => {
    const name = `person ${++count}`
    return employ(world.for(name), place, {
      ...{ email: `person${count}@noerreby.example`, name, jobTitle: 'Fagperson', jobFunction, unit },
      startsOn: world.daysAgo(100),
    })
  }

  const plan = (more: Partial<CohortPlan> = {}): CohortPlan => ({
    ...{ courseId: smallCourseId, title: 'Hold', about: '', isOpenToOthers: true, isApprovedByHost: false },
    seats: { MUNICIPALITY: 4, PSYCHIATRY: 2, SOMATIC: 0, GENERAL_PRACTICE: 2 },
    sessions: ['2026-12-01T08:00:00Z', '2026-12-15T08:00:00Z', null].map((startsAt, at) => ({
      ...{ number: at + 1, startsAt: startsAt ? new Date(startsAt) : null, minutes: 90, location: '' },
      ...{ videoLink: 'https://video.example/a', assignment: at < 2 ? 'Ring til din makker.' : '', isCancelled: false },
    })),
    ...more,
  })

  const hold = async (more: Partial<CohortPlan> = {}, host = one.coordinator) =>
    granted(await holdCohort(work, host, plan(more)))

  const join = async (cohortId: string, actor: Actor, sharesMail = false) =>
    granted(await applyForPlace(work, actor, { cohortId, sharesMail }))

  const mailsTo = async (actor: Actor, since = new Date(0)) => {
    const { email } = await db(work).person.findUniqueOrThrow({ where: { id: actor.personId } })
    const where = { recipient: email, createdAt: { gte: since } }
    return db(work).outgoingMail.findMany({ where, orderBy: { createdAt: 'asc' } })
  }

  return { world, work, library, one, other, hire, plan, hold, join, mailsTo, later: (at: string) => later(work, at) }
}

const db = ({ db: open }: Work) => open
const later = (work: CohortWork, at: string): CohortWork => ({ ...work, ...workAt(work, at) })
