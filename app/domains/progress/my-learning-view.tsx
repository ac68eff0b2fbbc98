import { Link } from '@remix-run/react'
import { isFinished } from '~/domains/enrolment/enrolment.ts'
import { StandingTag } from '~/domains/enrolment/standing-tag.tsx'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { getLocale } from '~/messages/generated/runtime.js'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { urls } from '~/urls.ts'
import { addressOf } from './course-sessions.tsx'
import type { CarriedCourse, OwnCourse } from './list-own-courses.server.ts'

/** What to do now, then what comes, then what is done. */
export function MyLearningView({
  firstName,
  courses,
  carried,
  elsewhere,
}: {
  firstName: string
  courses: OwnCourse[]
  carried: CarriedCourse[]
  /** Where else she works today: her courses there stand there. */
  elsewhere: string[]
}) {
  const open = courses.filter(({ standing }) => !isFinished(standing))
  const done = courses.filter(({ standing }) => isFinished(standing))
  // What waits for a leader's answer cannot be done now.
  const now = open.find(({ standing }) => standing !== 'applied') ?? null
  const others = open.filter((course) => course !== now)
  return (
    <>
      <header className="page-head">
        <h1>{m.my_learning_title({ name: firstName })}</h1>
        {elsewhere.length > 0 ? (
          <p>
            {m.my_learning_elsewhere({ organisations: new Intl.ListFormat(getLocale()).format(elsewhere) })}{' '}
            <Link to={`${urls.profile()}#job`}>{m.my_learning_switch()}</Link>
          </p>
        ) : null}
      </header>
      {now ? <Now course={now} /> : null}
      {courses.length === 0 ? (
        <EmptyState
          title={m.my_learning_empty()}
          text={m.my_learning_empty_text()}
          actions={<ButtonLink to={urls.catalogue()}>{m.my_learning_find()}</ButtonLink>}
        />
      ) : null}
      <Coming course={now} others={others} />
      {done.length > 0 ? <Done courses={done} /> : null}
      {carried.length > 0 ? <CarriedOver courses={carried} /> : null}
      {courses.length > 0 ? (
        <p className="section">
          <ButtonLink look="secondary" to={urls.catalogue()}>
            {m.my_learning_more()}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function Now({ course }: { course: OwnCourse }) {
  const { next, done, of } = course.progress
  const title = next?.title ?? course.title
  return (
    <section className="now" aria-labelledby="nu">
      <h2 className="now__text" id="nu">
        {done === 0 ? m.my_learning_begin({ title }) : m.my_learning_next({ title })}
      </h2>
      <p className="now__meta">
        <span lang="da">{course.title}</span> · {m.facts_progress({ done, of })} ·{' '}
        {course.standing === 'late'
          ? m.my_learning_late({ day: formatDay(course.dueOn) })
          : m.my_learning_due({ day: formatDay(course.dueOn) })}
      </p>
      <Actions>
        <ButtonLink to={next ? addressOf(course.id, next) : urls.course(course.id)}>
          {next ? m.my_learning_go({ minutes: next.minutes }) : m.my_learning_open()}
        </ButtonLink>
      </Actions>
    </section>
  )
}

/** The next steps of the course at hand, and the other courses. */
function Coming({ course, others }: { course: OwnCourse | null; others: OwnCourse[] }) {
  const { steps, next } = course?.progress ?? { steps: [], next: null }
  const afterNext = steps.filter((step) => !step.isDone && step.id !== next?.id).slice(0, 3)
  if (afterNext.length === 0 && others.length === 0) return null
  return (
    <section className="section">
      <h2>{m.my_learning_coming()}</h2>
      <CardLinks>
        {afterNext.map((step) => (
          <CardLink
            key={step.kind + step.id}
            {...{ to: addressOf(course?.id ?? '', step), title: step.title, isSmall: true, heading: 'h3' }}
            kicker={stepKind[step.kind]()}
            meta={m.thread_minutes({ minutes: step.minutes })}
          />
        ))}
        {others.map(({ id, title, standing, progress }) => (
          <CardLink
            key={id}
            {...{ to: urls.course(id), title, isSmall: true, heading: 'h3', kicker: m.nav_courses() }}
            meta={m.facts_progress({ done: progress.done, of: progress.of })}
            aside={<StandingTag standing={standing} />}
          />
        ))}
      </CardLinks>
    </section>
  )
}

const stepKind = { lesson: m.step_lesson, case: m.step_case, homeAssignment: m.step_home_assignment }

function Done({ courses }: { courses: OwnCourse[] }) {
  return (
    <section className="section">
      <h2>{m.my_learning_done()}</h2>
      <CardLinks>
        {courses.map(({ id, title, completedAt, standing }) => (
          <CardLink
            key={id}
            {...{ to: urls.course(id), title, isSmall: true, heading: 'h3' }}
            meta={completedAt ? m.my_learning_completed({ day: formatDay(completedAt) }) : undefined}
            aside={<StandingTag standing={standing} />}
          />
        ))}
      </CardLinks>
    </section>
  )
}

/** What counts here though it was learned in an earlier job elsewhere. */
function CarriedOver({ courses }: { courses: CarriedCourse[] }) {
  return (
    <section className="section">
      <h2>{m.my_learning_carried()}</h2>
      <p>{m.my_learning_carried_text()}</p>
      <CardLinks>
        {courses.map(({ id, title, completedOn }) => (
          <CardLink
            key={id}
            {...{ to: urls.course(id), title, isSmall: true, heading: 'h3' }}
            meta={m.my_learning_completed({ day: formatDay(completedOn) })}
            aside={<StandingTag standing="done" />}
          />
        ))}
      </CardLinks>
    </section>
  )
}
