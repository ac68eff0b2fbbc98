import { Link } from '@remix-run/react'
import { Prose } from '~/domains/course/prose.tsx'
import { CheckCard, type CheckRefusal } from '~/domains/progress/check-card.tsx'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'
import type { PretestPageData } from './show-pretest.server.ts'

/** The questions of a pre-test, and below them the lessons that their answers let one skip. */
export function PretestView({ page, refusal }: { page: PretestPageData; refusal: CheckRefusal | null }) {
  const { course, title, hash, islands, segments, answers } = page
  return (
    <article>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.course(course.id), label: course.title }]} />
      <header className="page-head">
        <h1 lang="da">{title}</h1>
      </header>
      {refusal && !refusal.checkId ? <Notice kind="info" role="status" title={refusal.notice} /> : null}
      <Prose
        {...{ hash, islands, segments }}
        renderIsland={(island) => {
          if (island.kind !== 'check') return null
          const answered = answers[island.checkId] ?? { count: 0, feedback: null }
          const own = refusal?.checkId === island.checkId ? refusal : null
          return <CheckCard {...{ check: island, answered, hash, address: urls.pretest(course.id), refusal: own }} />
        }}
      />
      <Skipped page={page} />
    </article>
  )
}

function Skipped({ page: { course, skipped } }: { page: PretestPageData }) {
  return (
    <section className="section" aria-labelledby="spring-over">
      <h2 id="spring-over">{m.pretest_skips()}</h2>
      {skipped.length === 0 ? <p>{m.pretest_skips_none()}</p> : null}
      <ul lang="da">
        {skipped.map(({ slug, title }) => (
          <li key={slug}>
            <Link to={urls.lesson(course.id, slug)}>{title}</Link>
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink to={urls.course(course.id)}>{m.pretest_to_course()}</ButtonLink>
      </Actions>
    </section>
  )
}
