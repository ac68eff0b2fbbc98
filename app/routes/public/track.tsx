import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { trackOf } from '~/domains/course/course-track.ts'
import { TrackView } from '~/domains/course/track-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { contextFor } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${m.track_title({ course: data.course.title })} · Tværs` : 'Tværs' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { library } = await contextFor(request, context)
  const course = await library.findCourse(params.course ?? '')
  const track = course && trackOf(course)
  if (!track) throw notFound()
  const { id, title } = course.course.body
  return { course: { id, title }, track }
}

export default function Track() {
  const { course, track } = useLoaderData<typeof loader>()
  return <TrackView course={course} track={track} />
}
