import { Form, Link } from '@remix-run/react'
import { harderPartAnchor, type Island } from '~/domains/course/document.ts'
import { Prose } from '~/domains/course/prose.tsx'
import { References } from '~/domains/course/references.tsx'
import { Terms } from '~/domains/course/terms.tsx'
import { CheckCard, type CheckRefusal } from '~/domains/progress/check-card.tsx'
import { addressOf, courseSessions } from '~/domains/progress/course-sessions.tsx'
import { HomeAssignmentCard } from '~/domains/progress/home-assignment-card.tsx'
import type { Step } from '~/domains/progress/progress.ts'
import { CaseCard } from '~/domains/vignette/case-card.tsx'
import { formatMinutes } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Button } from '~/ui/button.tsx'
import { CourseThread } from '~/ui/course-thread.tsx'
import { Notice } from '~/ui/notice.tsx'
import { Pager } from '~/ui/pager.tsx'
import { urls } from '~/urls.ts'
import type { LessonPageData } from './show-lesson.server.ts'

type Page = LessonPageData & { segments?: string[] }

/** A lesson: the course as a thread beside it, the text with its islands, and the way on at the end of the thumb. */
export function LessonView({ page, refusal }: { page: Page; refusal: CheckRefusal | null }) {
  const { course, lesson, progress, islands, hash, segments } = page
  const here = lessonStep(page)
  return (
    <div className="lesson-layout">
      <CourseThread
        key={lesson.id}
        label={m.course_parts()}
        course={{ title: course.title, to: urls.course(course.id) }}
        progress={m.thread_progress({
          ...{ done: progress.done, of: progress.of, left: formatMinutes(progress.minutesLeft) },
        })}
        sessions={courseSessions(course, progress, { kind: 'lesson', id: lesson.id }, true)}
      />
      <article className="lesson-layout__text">
        {refusal && !refusal.checkId ? <Notice kind="info" role="status" title={refusal.notice} /> : null}
        <p className="kicker">
          {m.lesson_kicker({ session: lesson.session, number: lesson.number, minutes: lesson.minutes })}
        </p>
        <h1 lang="da">{lesson.title}</h1>
        {here?.kind === 'lesson' && here.isMastered && !page.isRead ? <KnownAlready page={page} /> : null}
        <Prose
          {...{ hash, islands, segments }}
          renderIsland={(island) => <LessonIsland island={island} page={page} refusal={refusal} />}
        />
        <SeeAgain page={page} />
        <Terms terms={lesson.terms} />
        <References references={lesson.references} />
        <LessonEnd page={page} />
      </article>
    </div>
  )
}

function LessonIsland({ island, page, refusal }: { island: Island; page: Page; refusal: CheckRefusal | null }) {
  const address = urls.lesson(page.course.id, page.lesson.slug)
  if (island.kind === 'check') {
    const answered = page.answers[island.checkId] ?? { count: 0, feedback: null }
    const own = refusal?.checkId === island.checkId ? refusal : null
    return <CheckCard {...{ check: island, answered, hash: page.hash, address, refusal: own }} />
  }
  if (island.kind === 'homeAssignment') {
    const isDone = page.tickedAssignmentIds.includes(island.assignmentId)
    return <HomeAssignmentCard {...{ assignment: island, isDone, address }} />
  }
  const found = page.cases.find(({ id }) => id === island.vignetteId)
  return found ? <CaseCard {...{ vignette: found, isDone: found.isDone }} /> : null
}

/** The pre-test showed that the reader knows this one: the way to what is harder. */
function KnownAlready({ page }: { page: Page }) {
  return (
    <Notice kind="done" title={m.lesson_mastered()}>
      {page.lesson.hasHarderPart ? (
        <p>
          <a href={`#${harderPartAnchor}`}>{m.lesson_to_harder()}</a>
        </p>
      ) : null}
    </Notice>
  )
}

/** Questions of earlier lessons that did not go well the last time. */
function SeeAgain({ page: { again, course } }: { page: Page }) {
  if (again.length === 0) return null
  return (
    <section className="section not-printed" aria-labelledby="se-igen">
      <h2 id="se-igen">{m.lesson_again_title()}</h2>
      <p>{m.lesson_again_text()}</p>
      <ul>
        {again.slice(0, 3).map(({ checkId, title, slug }) => (
          <li key={checkId} lang="da">
            <Link to={urls.check(course.id, slug, checkId)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function lessonStep({ progress, lesson }: Page) {
  return progress.steps.find((step) => step.kind === 'lesson' && step.id === lesson.id)
}

function LessonEnd({ page }: { page: Page }) {
  const { course, progress, isRead, previous, next } = page
  const here = lessonStep(page)
  const openChecks = here?.kind === 'lesson' ? here.openChecks : 0
  const link = (step: Step, label: string) => ({ to: addressOf(course.id, step), label })
  return (
    <>
      {isRead && openChecks > 0 ? <Notice kind="info" title={m.lesson_open_checks({ count: openChecks })} /> : null}
      <Pager
        label={m.lesson_pager()}
        previous={previous ? link(previous, m.lesson_previous()) : undefined}
        note={isRead ? m.lesson_saved({ done: progress.done, of: progress.of }) : undefined}
        next={
          isRead
            ? readOn(page, next ? link(next, m.lesson_next({ title: next.title })) : null)
            : { form: <MarkRead page={page} /> }
        }
      />
    </>
  )
}

function readOn({ course }: Page, next: { to: string; label: string } | null) {
  return next ?? { to: urls.course(course.id), label: m.lesson_to_course() }
}

function MarkRead({ page }: { page: Page }) {
  return (
    <Form method="post" action={urls.lesson(page.course.id, page.lesson.slug)}>
      <Button name="intent" value="read">
        {m.lesson_mark_read()}
      </Button>
    </Form>
  )
}
