import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { enrolLearner } from '~/domains/enrolment/enrol-learner.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { buildSmallWorld } from '../../prisma/worlds/small-world.ts'
import { employ, granted } from '../../prisma/worlds/world.ts'
import { smallCourse, smallCourseId } from './small-course.ts'

/** The small world with the small course published, and a way to get learners nobody else has touched. */
export async function buildSmallCourseWorld(work: Work) {
  await publishCourses(work, [smallCourse()])
  const library = openPublishedLibrary(work.db as Parameters<typeof openPublishedLibrary>[0])
  const { world, one, other } = await buildSmallWorld(work, library)
  let count = 0

  /** Somebody new in the first municipality. */
  const hire = (place = one): Promise<Actor> => {
    const name = `learner ${++count}`
    return employ(world.for(name), place, {
      ...{ email: `${name.replace(' ', '')}@noerreby.example`, name, jobTitle: 'Psykolog', jobFunction: 'PPR' },
      startsOn: world.daysAgo(100),
    })
  }

  /** Somebody new who is enrolled in the small course. */
  const enrolNew = async (place = one): Promise<Actor> => {
    const actor = await hire(place)
    granted(await enrolLearner(work, library, { actor, courseId: smallCourseId }))
    return actor
  }

  return { world, library, one, other, hire, enrolNew }
}

export const playerOf = ({ organisationId, personId }: Actor) => ({ organisationId, personId })
