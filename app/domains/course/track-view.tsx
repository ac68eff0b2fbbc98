import { Link } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { urls } from '~/urls.ts'
import type { CourseTrack } from './course-track.ts'
import { References } from './references.tsx'

/** A course in a quarter of an hour: the passages its lessons mark for general practitioners. */
export function TrackView({ course, track }: { course: { id: string; title: string }; track: CourseTrack }) {
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.course(course.id), label: course.title }]} />
      <header className="page-head">
        <h1>{m.track_title({ course: course.title })}</h1>
        <p className="lead">{m.track_lead({ minutes: track.minutes })}</p>
      </header>
      {track.parts.map(({ slug, title, html }) => (
        <section className="track-part" key={slug} aria-label={title} lang="da">
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          <p className="track-part__from">
            {m.track_from()} <Link to={urls.lesson(course.id, slug)}>{title}</Link>
          </p>
        </section>
      ))}
      <References references={track.references} />
    </>
  )
}
