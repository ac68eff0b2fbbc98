import { Form, Link } from '@remix-run/react'
import { StandingTag, standingName } from '~/domains/enrolment/standing-tag.tsx'
import { jobFunctionName, sectorName } from '~/domains/organisation/job-function-name.tsx'
import { jobFunctions, sectors } from '~/domains/organisation/organisation.ts'
import { formatNumber, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Tick } from '~/ui/choices.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'
import { TablePages } from '~/ui/pager.tsx'
import { type Column, Table } from '~/ui/table.tsx'
import { urls } from '~/urls.ts'
import { type FollowUpFilter, type FollowUpRow, filterStandings } from './follow-up.ts'
import type { FollowUpPage } from './list-follow-up.server.ts'
import { writeFilter } from './read-filter.ts'
import type { SavedFilter } from './saved-filter-store.server.ts'

type Choice = { id: string; title: string }

export type PeoplePage = FollowUpPage & {
  filter: FollowUpFilter
  courses: Choice[]
  saved: SavedFilter[]
  saveError?: string
  /** What was typed as the name that could not be saved. */
  typedName?: string
  /** How many courses on the whole list are done: that many certificates. */
  completed: number
  /** Why the certificates asked for just now did not come. */
  refused: 'none' | 'too-many' | null
  canAssign: boolean
}

/** The list of those who work there today, with filters that are links. */
export function PeopleView(people: PeoplePage) {
  const { rows, count, first, page, lastPage, courses, filter } = people
  const titles = new Map(courses.map(({ id, title }) => [id, title]))
  const toPage = (side: number) => urls.people({ ...writeFilter(filter), side: String(side) })
  return (
    <>
      <header className="page-head">
        <h1>{m.people_title()}</h1>
      </header>
      <SavedFilters saved={people.saved} />
      <BundleRefusal refused={people.refused} count={people.completed} />
      <Filters {...people} />
      {count === 0 ? (
        <EmptyState
          title={m.people_none()}
          text={m.people_none_text()}
          actions={<ButtonLink to={urls.people()}>{m.people_show_all()}</ButtonLink>}
        />
      ) : (
        <>
          <div className="list-head">
            <p role="status" className="people-count">
              {listCount(people)}
            </p>
            <Actions>
              {people.canAssign ? (
                <ButtonLink look="secondary" isSmall to={staffUrls.bulk(writeFilter(filter))}>
                  {m.people_bulk()}
                </ButtonLink>
              ) : null}
              <ButtonLink look="secondary" isSmall reloadDocument to={staffUrls.peopleXlsx(writeFilter(filter))}>
                {m.people_export_xlsx()}
              </ButtonLink>
            </Actions>
          </div>
          <Table
            {...{ label: m.people_title(), columns: columnsWith(titles), rows }}
            rowKey={(row) => `${row.membershipId} ${row.course?.id ?? ''}`}
          />
          {lastPage > 1 ? (
            <TablePages
              label={m.people_pages()}
              count={m.people_range({
                from: formatNumber(first + 1),
                to: formatNumber(first + rows.length),
                of: formatNumber(count),
              })}
              previous={page > 1 ? { to: toPage(page - 1), label: m.people_previous() } : undefined}
              next={page < lastPage ? { to: toPage(page + 1), label: m.people_next() } : undefined}
            />
          ) : null}
          <Actions>
            {people.completed > 0 ? (
              <ButtonLink look="secondary" reloadDocument to={staffUrls.certificates(writeFilter(filter))}>
                {m.certificate_bundle()}
              </ButtonLink>
            ) : null}
            <ButtonLink look="secondary" reloadDocument to={staffUrls.peopleCsv(writeFilter(filter))}>
              {m.people_export()}
            </ButtonLink>
            {people.canAssign ? (
              <ButtonLink look="quiet" to={staffUrls.certificateLogo()}>
                {m.certificate_logo_title()}
              </ButtonLink>
            ) : null}
          </Actions>
          {isFiltered(filter) ? <SaveFilter error={people.saveError} typed={people.typedName} /> : null}
        </>
      )}
    </>
  )
}

/** How long a list is; and how many people it is about, where somebody has more than one line. */
export function listCount({ count, people }: Pick<FollowUpPage, 'count' | 'people'>): string {
  if (count === people) return m.people_count({ count })
  return m.people_lines_count({ lines: formatNumber(count), people })
}

/** Why the certificates that were asked for did not come. */
export function BundleRefusal({ refused, count }: { refused: 'none' | 'too-many' | null; count: number }) {
  if (refused === null) return null
  const title =
    refused === 'none' ? m.certificate_bundle_none() : m.certificate_bundle_too_many({ count: formatNumber(count) })
  return <Notice {...{ kind: 'warning', role: 'status', title }} />
}

/** The reader's own filters, each a link. */
function SavedFilters({ saved }: { saved: SavedFilter[] }) {
  if (saved.length === 0) return null
  return (
    <section aria-labelledby="gemte-filtre">
      <h2 id="gemte-filtre" className="kicker">
        {m.filter_saved_title()}
      </h2>
      <ul className="plain-list saved-filters">
        {saved.map(({ id, name, query }) => (
          <li key={id}>
            <Form method="post" action={`${urls.people()}${query}`}>
              <Link to={`${urls.people()}${query}`}>{name}</Link>
              <Button
                {...{ look: 'quiet', isSmall: true, name: 'remove', value: id }}
                aria-label={m.filter_remove_label({ name })}
              >
                {m.filter_remove()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SaveFilter({ error, typed }: { error?: string; typed?: string }) {
  return (
    <details className="section not-printed" open={error !== undefined}>
      <summary>{m.filter_save()}</summary>
      <Form method="post">
        <Field {...{ name: 'filterName', label: m.filter_save_name(), error, defaultValue: typed }} />
        <Actions>
          <Button look="secondary">{m.filter_save()}</Button>
        </Actions>
      </Form>
    </details>
  )
}

function columnsWith(titles: Map<string, string>): Column<FollowUpRow>[] {
  return [
    {
      id: 'name',
      title: m.column_name(),
      kind: 'lead',
      cell: (row) => <Link to={staffUrls.person(row.membershipId)}>{row.name}</Link>,
    },
    { id: 'unit', title: m.column_unit(), cell: (row) => row.unitNames },
    { id: 'title', title: m.column_job_title(), cell: (row) => row.jobTitle },
    {
      id: 'course',
      title: m.column_course(),
      cell: ({ course }) => (course ? (titles.get(course.id) ?? course.id) : ''),
    },
    {
      ...{ id: 'standing', title: m.column_standing() },
      cell: ({ course }) => (course ? <StandingTag standing={course.standing} /> : m.standing_not_enrolled()),
    },
    { id: 'due', title: m.column_due(), cell: ({ course }) => (course?.dueOn ? formatShortDay(course.dueOn) : '') },
  ]
}

function Filters({ filter, courses, units }: PeoplePage) {
  return (
    <details className="filters" key={JSON.stringify(filter)} open={isFiltered(filter)}>
      <summary>{m.filter_title()}</summary>
      <Form method="get">
        <div className="field-row">
          <Field {...{ name: 'navn', type: 'search', label: m.filter_search(), defaultValue: filter.search }} />
          <Select
            {...{ name: 'kursus', label: m.column_course(), chosen: filter.course }}
            choices={courses.map(({ id, title }) => ({ id, title }))}
          />
          <Select
            {...{ name: 'enhed', label: m.column_unit(), chosen: filter.unit }}
            choices={units.map(({ id, name, depth }) => ({ id, title: `${'\u2003'.repeat(depth)}${name}` }))}
          />
          <Select
            {...{ name: 'sektor', label: m.filter_sector(), chosen: filter.sector }}
            choices={sectors.map((id) => ({ id, title: sectorName(id) }))}
          />
          <Select
            {...{ name: 'funktion', label: m.column_function(), chosen: filter.function }}
            choices={jobFunctions.map((id) => ({ id, title: jobFunctionName(id) }))}
          />
          <Select
            {...{ name: 'status', label: m.column_standing(), chosen: filter.standing }}
            choices={filterStandings.map((id) => ({
              ...{ id, title: filterStandingName(id) },
            }))}
          />
        </div>
        <div className="field-row">
          <Tick {...{ name: 'ledere', value: 'ja', label: m.filter_managers(), defaultChecked: filter.isManager }} />
          <Tick {...{ name: 'nye', value: 'ja', label: m.filter_new(), defaultChecked: filter.isNew }} />
        </div>
        <Actions>
          <Button>{m.filter_show()}</Button>
          <ButtonLink look="quiet" to={urls.people()}>
            {m.people_show_all()}
          </ButtonLink>
        </Actions>
      </Form>
    </details>
  )
}

function filterStandingName(standing: (typeof filterStandings)[number]): string {
  if (standing === 'has') return m.standing_has()
  if (standing === 'lacks') return m.standing_lacks()
  return standing === 'not-enrolled' ? m.standing_not_enrolled() : standingName(standing)
}

const isFiltered = (filter: FollowUpFilter) => Object.values(writeFilter(filter)).some(Boolean)

function Select({
  name,
  label,
  chosen,
  choices,
}: {
  name: string
  label: string
  chosen: string | null
  choices: Choice[]
}) {
  return (
    <Field {...{ kind: 'select', name, label, defaultValue: chosen ?? '' }}>
      <option value="">{m.filter_all()}</option>
      {choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Field>
  )
}
