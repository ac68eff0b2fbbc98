import { cohortUrls } from '~/cohort-urls.ts'
import { formatMoment } from '~/messages/format-moment.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { stateLook, stateName } from './cohort-words.tsx'
import type { CohortLists, ListedCohort } from './list-cohorts.server.ts'

/** The cohorts one is in, those one holds, and those one could join. */
export function CohortListView({
  lists: { mine, held, open },
  titles,
  canHold,
}: {
  lists: CohortLists
  /** Of courses, by id. */
  titles: Record<string, string>
  canHold: boolean
}) {
  const isEmpty = mine.length + held.length + open.length === 0
  return (
    <>
      <header className="page-head">
        <h1>{m.cohort_title()}</h1>
        <p className="lead">{m.cohort_lead()}</p>
        {canHold ? (
          <Actions>
            <ButtonLink to={cohortUrls.make()} look="secondary">
              {m.cohort_make()}
            </ButtonLink>
          </Actions>
        ) : null}
      </header>
      {isEmpty ? <EmptyState title={m.cohort_none()} text={m.cohort_none_text()} /> : null}
      <Part id="mine" title={m.cohort_mine()} rows={mine} titles={titles} />
      <Part id="holder" title={m.cohort_held()} rows={held} titles={titles} />
      <Part id="soeg" title={m.cohort_open()} rows={open} titles={titles} />
    </>
  )
}

function Part(part: { id: string; title: string; rows: ListedCohort[]; titles: Record<string, string> }) {
  if (part.rows.length === 0) return null
  return (
    <section className="section" aria-labelledby={part.id}>
      <h2 id={part.id}>{part.title}</h2>
      <CohortRows rows={part.rows} titles={part.titles} />
    </section>
  )
}

/** Cohorts as rows one can follow; without titles where they all are of one course. */
export function CohortRows({ rows, titles }: { rows: ListedCohort[]; titles: Record<string, string> | null }) {
  return (
    <CardLinks>
      {rows.map((row) => (
        <CardLink
          key={row.id}
          {...{ to: cohortUrls.page(row.id), heading: 'h3', title: row.title }}
          kicker={titles ? titles[row.courseId] : undefined}
          text={timeOf(row)}
          meta={`${m.cohort_meta_seats({ taken: row.taken, seats: row.seats })} · ${row.hostName}`}
          aside={<Standing row={row} />}
        />
      ))}
    </CardLinks>
  )
}

function timeOf({ next, isOver }: ListedCohort): string {
  if (isOver || !next) return m.cohort_meta_over()
  return next.startsAt ? m.cohort_meta_next({ when: formatMoment(next.startsAt) }) : m.cohort_meta_open_date()
}

function Standing({ row: { ownState, isCancelled } }: { row: ListedCohort }) {
  if (isCancelled) return <StatusTag status="neutral">{m.cohort_cancelled_word()}</StatusTag>
  return ownState ? <StatusTag status={stateLook[ownState]}>{stateName(ownState)}</StatusTag> : null
}
