import { Link } from '@remix-run/react'

export type ThreadItem = {
  /** Unique in the course. */
  id: string
  label: string
  state: 'done' | 'current' | 'open' | 'closed'
  /** The state in words, read aloud after the label: `færdig`, `du er her`. */
  stateLabel?: string
  /** Left out for what cannot be opened yet. */
  to?: string
  /** A few words more: minutes, deadline. */
  note?: string
}

export type ThreadSession = { id: string; title: string; items: ThreadItem[] }

type CourseThreadProps = {
  /** What this list is, for those who hear it: `Kursets dele`. */
  label: string
  /** `linkLabel` is the way to the course's page from the opened line on a phone, where the title stands already. */
  course?: { title: string; to: string; linkLabel?: string }
  /** `4 af 11 lektioner · ca. 55 min. tilbage`. */
  progress?: string
  sessions: ThreadSession[]
}

/**
 * The course as a thread beside a lesson. On a wide screen a column of its own; on a phone one line that opens.
 * Both are in the page, CSS shows one: so it needs no JavaScript. Stands first inside `.lesson-layout`.
 */
export function CourseThread(thread: CourseThreadProps & Required<Pick<CourseThreadProps, 'course'>>) {
  const { title, to, linkLabel } = thread.course
  return (
    <>
      <div className="course-thread-aside">
        <ThreadNav {...thread} />
      </div>
      <details className="course-thread-fold">
        <summary>
          <span>
            <span className="course-thread-fold__name">{title}</span>
            {thread.progress ? <span className="course-thread-fold__count">{thread.progress}</span> : null}
          </span>
        </summary>
        <ThreadNav {...thread} progress={undefined} course={linkLabel ? { title: linkLabel, to } : undefined} />
      </details>
    </>
  )
}

/** The same thread as the table of contents on a course's own page; its sessions are `h3`. */
export function CourseContents({ label, sessions }: Pick<CourseThreadProps, 'label' | 'sessions'>) {
  return (
    <nav className="course-thread course-thread--large" aria-label={label}>
      <Sessions sessions={sessions} heading="h3" />
    </nav>
  )
}

function ThreadNav({ label, course, progress, sessions }: CourseThreadProps) {
  return (
    <nav className="course-thread" aria-label={label}>
      {course ? (
        <p className="course-thread__title">
          <strong>
            <Link to={course.to}>{course.title}</Link>
          </strong>
        </p>
      ) : null}
      {progress ? <p className="course-thread__progress">{progress}</p> : null}
      <Sessions sessions={sessions} heading="p" />
    </nav>
  )
}

/** Beside a lesson the sessions are no headings: the lesson's own title is the first on the page. */
function Sessions({ sessions, heading: Heading }: { sessions: ThreadSession[]; heading: 'p' | 'h3' }) {
  return sessions.map((session) => (
    <div key={session.id}>
      <Heading className="course-thread__session">{session.title}</Heading>
      <ol>
        {session.items.map((item) => (
          <li key={item.id} className={`course-thread__item course-thread__item--${item.state}`}>
            <Item {...item} />
          </li>
        ))}
      </ol>
    </div>
  ))
}

function Item({ label, state, stateLabel, to, note }: ThreadItem) {
  const words = (
    <>
      <span>
        {label}
        {stateLabel ? <span className="sr-only"> ({stateLabel})</span> : null}
      </span>
      {note ? <span className="course-thread__note"> {note}</span> : null}
    </>
  )
  return to ? (
    <Link to={to} aria-current={state === 'current' ? 'page' : undefined}>
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  )
}
