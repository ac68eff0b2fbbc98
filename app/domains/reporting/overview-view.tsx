import { Link } from '@remix-run/react'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { formatDay, formatNumber, formatShare, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Figures } from '~/ui/figures.tsx'
import { GapMap } from '~/ui/gap-map.tsx'
import { type Column, Table } from '~/ui/table.tsx'
import { urls } from '~/urls.ts'
import { FileLinks } from './file-links.tsx'
import type { FollowUpRow, StandingCounts } from './follow-up.ts'
import type { Overview } from './get-overview.server.ts'

/** Four figures, the gaps, the people one can do something about, and the counts by course and unit. */
export function OverviewView({
  overview,
  organisation,
  today,
}: {
  overview: Overview
  organisation: string
  today: Date
}) {
  const { counts } = overview
  if (counts.people === 0) return <EmptyState title={m.overview_empty()} text={m.overview_empty_text()} />
  return (
    <>
      <header className="page-head">
        <p className="kicker">{m.overview_kicker({ organisation, day: formatDay(today) })}</p>
        <h1>{m.overview_title()}</h1>
      </header>
      <Figures
        figures={[
          {
            ...{ to: urls.people(), number: formatNumber(counts.people) },
            label: m.figure_people({ count: counts.people }),
            aside: counts.without > 0 ? withoutCourse(counts.without) : undefined,
          },
          {
            to: urls.people({ status: 'done' }),
            number: formatNumber(counts.done),
            label: m.figure_done({ count: counts.done }),
          },
          {
            ...{ to: urls.people({ status: 'under-way' }), number: formatNumber(counts.underWay) },
            label: m.figure_under_way({ count: counts.underWay }),
          },
          {
            ...{ to: urls.people({ status: 'late' }), number: formatNumber(counts.late), isLate: counts.late > 0 },
            label: m.figure_late({ count: counts.late }),
          },
        ]}
      />
      <Gaps overview={overview} />
      <Late rows={overview.late} count={counts.late} titles={titlesOf(overview)} />
      <Counts title={m.overview_by_course()} first={m.column_course()} rows={overview.byCourse.map(courseLine)} />
      <Counts title={m.overview_by_unit()} first={m.column_unit()} rows={overview.byUnit.map(unitLine)} />
      <Counts
        title={m.overview_by_function()}
        first={m.column_function()}
        rows={overview.byFunction.map(functionLine)}
      />
      <FileLinks to={staffUrls.overviewFile} />
    </>
  )
}

const withoutCourse = (count: number) => ({
  ...{ to: urls.people({ status: 'not-enrolled' }), text: m.figure_without({ count: formatNumber(count) }) },
})

const titlesOf = ({ byCourse }: Overview) => new Map(byCourse.map(({ id, title }) => [id, title]))
function Late({ rows, count, titles }: { rows: FollowUpRow[]; count: number; titles: Map<string, string> }) {
  const columns: Column<FollowUpRow>[] = [
    {
      id: 'name',
      title: m.column_name(),
      kind: 'lead',
      cell: (row) => <Link to={staffUrls.person(row.membershipId)}>{row.name}</Link>,
    },
    { id: 'unit', title: m.column_unit(), cell: (row) => row.unitNames },
    { id: 'course', title: m.column_course(), cell: (row) => titles.get(row.course?.id ?? '') ?? row.course?.id },
    {
      id: 'due',
      title: m.column_due(),
      cell: (row) => <strong className="late">{row.course?.dueOn ? formatShortDay(row.course.dueOn) : ''}</strong>,
    },
    {
      ...{ id: 'seen', title: m.column_last_active() },
      cell: (row) => (row.course?.lastActiveAt ? formatShortDay(row.course.lastActiveAt) : m.never()),
    },
  ]
  return (
    <section className="section">
      <h2>{m.overview_late()}</h2>
      {rows.length === 0 ? (
        <p>{m.overview_nobody_late()}</p>
      ) : (
        <>
          <Table
            {...{ label: m.overview_late(), columns, rows }}
            rowKey={(row) => `${row.membershipId} ${row.course?.id}`}
          />
          <Actions>
            {count > rows.length ? (
              <ButtonLink look="secondary" to={urls.people({ status: 'late' })}>
                {m.overview_all_late({ count })}
              </ButtonLink>
            ) : null}
            <ButtonLink look="quiet" reloadDocument to={staffUrls.peopleXlsx({ status: 'late' })}>
              {m.people_export_xlsx()}
            </ButtonLink>
          </Actions>
        </>
      )}
    </section>
  )
}

function Gaps({ overview }: { overview: Overview }) {
  return (
    <section className="section">
      <h2>{m.overview_gaps()}</h2>
      <p className="small soft">{m.overview_gaps_text()}</p>
      <GapMap
        label={m.overview_gaps()}
        corner={m.column_function()}
        columns={overview.byCourse.map(({ title }) => title)}
        rows={overview.byFunction.map(({ jobFunction, counts: { people }, done }) => ({
          name: jobFunctionName(jobFunction),
          cells: done.map((course) => ({
            share: course.people / people,
            text: shareWords(course.people, people),
            to: urls.people({ kursus: course.courseId, funktion: jobFunction, status: 'has' }),
          })),
        }))}
      />
      <Actions>
        <ButtonLink look="secondary" isSmall to={staffUrls.gapMap()}>
          {m.overview_gaps_more()}
        </ButtonLink>
      </Actions>
    </section>
  )
}

/** A percentage of two people says less than the two. */
function shareWords(done: number, people: number): string {
  if (people >= 5) return formatShare(done / people)
  return m.gaps_cell({ done: formatNumber(done), people: formatNumber(people) })
}

type Line = { id: string; name: string; depth?: number; filter: Record<string, string>; counts: StandingCounts }

const courseLine = ({ id, title, counts }: Overview['byCourse'][number]): Line => ({
  ...{ id, name: title, filter: { kursus: id }, counts },
})
const unitLine = ({ id, name, depth, counts }: Overview['byUnit'][number]): Line => ({
  ...{ id, name, depth, filter: { enhed: id }, counts },
})
const functionLine = ({ jobFunction, counts }: Overview['byFunction'][number]): Line => ({
  ...{ id: jobFunction, name: jobFunctionName(jobFunction), filter: { funktion: jobFunction }, counts },
})

/** How many are enrolled, not started, under way, late and done, one line a course, unit or function. */
function Counts({ title, first, rows }: { title: string; first: string; rows: Line[] }) {
  const number = (key: keyof StandingCounts, heading: string, status?: string): Column<Line> => ({
    ...{ id: key, title: heading, kind: 'number' },
    cell: ({ counts, filter }) =>
      status === undefined || counts[key] === 0 ? (
        formatNumber(counts[key])
      ) : (
        <Link to={urls.people({ ...filter, status })}>{formatNumber(counts[key])}</Link>
      ),
  })
  const hasExpired = rows.some(({ counts }) => counts.expired > 0)
  return (
    <section className="section">
      <h2>{title}</h2>
      <Table
        label={title}
        onPhone="scrolling"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            title: first,
            kind: 'lead',
            cell: ({ name, depth, filter }) => (
              <span className="indent" data-depth={depth || undefined}>
                <Link to={urls.people(filter)}>{name}</Link>
              </span>
            ),
          },
          number('enrolled', m.count_enrolled()),
          number('notStarted', m.count_not_started(), 'not-started'),
          number('underWay', m.count_under_way(), 'under-way'),
          number('late', m.count_late(), 'late'),
          number('done', m.count_done(), 'done'),
          ...(hasExpired ? [number('expired', m.standing_expired(), 'expired')] : []),
        ]}
      />
    </section>
  )
}
