import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnJobs } from '~/domains/organisation/list-own-jobs.server.ts'
import { listCarriedCourses, listOwnCourses } from '~/domains/progress/list-own-courses.server.ts'
import { MyLearningView } from '~/domains/progress/my-learning-view.tsx'
import { requireSignedIn } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction = () => [{ title: `${m.nav_my_learning()} · Tværs` }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const work = await requireSignedIn(request, context)
  const courses = await listOwnCourses(work, work.library, work.actor)
  const carried = await listCarriedCourses(work, work.library, work.actor)
  const elsewhere = (await listOwnJobs(work, work.actor.personId))
    .filter(({ organisationId }) => organisationId !== work.actor.organisationId)
    .map(({ organisationName }) => organisationName)
  return { firstName: work.actor.name.split(' ')[0] ?? '', courses, carried, elsewhere }
}

export default function MyLearning() {
  return <MyLearningView {...useLoaderData<typeof loader>()} />
}
