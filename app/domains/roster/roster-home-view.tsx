import { Form, Link } from '@remix-run/react'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import { formatDay, formatNumber, formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { Table } from '~/ui/table.tsx'
import type { PastImport } from './list-imports.server.ts'

/** One job that a search found. */
export type FoundPerson = {
  membershipId: string
  name: string
  email: string
  unitName: string
  jobFunction: JobFunction
  startsOn: string
  endsOn: string | null
}

/** What one can do with the people of an organisation, and what was done last. */
export function RosterHomeView(home: {
  imports: PastImport[]
  search: string
  found: FoundPerson[]
  hasMore: boolean
}) {
  return (
    <>
      <header className="page-head">
        <h1>{m.roster_title()}</h1>
        <p className="lead">{m.roster_lead()}</p>
        <Actions>
          <ButtonLink to={staffUrls.rosterUpload()}>{m.roster_upload()}</ButtonLink>
          <ButtonLink look="secondary" to={staffUrls.newEmployee()}>
            {m.roster_add()}
          </ButtonLink>
        </Actions>
      </header>
      <Search {...home} />
      <section className="section" aria-label={m.roster_more()}>
        <CardLinks>
          <CardLink {...{ to: staffUrls.units(), title: m.roster_units_title(), text: m.roster_units_text() }} />
          <CardLink
            {...{ to: staffUrls.keyPersons(), title: m.roster_key_title(), text: m.roster_key_persons_text() }}
          />
        </CardLinks>
      </section>
      <section className="section">
        <h2>{m.roster_last_imports()}</h2>
        {home.imports.length === 0 ? (
          <p className="soft">{m.roster_no_imports()}</p>
        ) : (
          <Table
            {...{ label: m.roster_last_imports(), rows: home.imports }}
            rowKey={({ id, at }) => `${id} ${String(at)}`}
            columns={[
              { id: 'day', title: m.roster_saved_on(), kind: 'lead', cell: ({ at }) => formatDay(at) },
              { id: 'by', title: m.roster_saved_by(), cell: ({ by }) => by },
              { id: 'new', title: m.roster_kind_created(), kind: 'number', cell: (each) => formatNumber(each.created) },
              {
                id: 'changed',
                title: m.roster_kind_changed(),
                kind: 'number',
                cell: (each) => formatNumber(each.changed),
              },
              { id: 'moved', title: m.roster_kind_moved(), kind: 'number', cell: (each) => formatNumber(each.moved) },
              { id: 'ended', title: m.roster_kind_ended(), kind: 'number', cell: (each) => formatNumber(each.ended) },
            ]}
          />
        )}
        <p className="small table-note">
          <a href={staffUrls.rosterTemplate()}>{m.roster_template()}</a>
        </p>
      </section>
    </>
  )
}

function Search({ search, found, hasMore }: { search: string; found: FoundPerson[]; hasMore: boolean }) {
  return (
    <section className="section">
      <h2>{m.roster_find()}</h2>
      <Form method="get" className="field-row field-row--search" role="search">
        <Field key={search} {...{ name: 'soeg', type: 'search', label: m.filter_search(), defaultValue: search }} />
        <Button look="secondary">{m.filter_show()}</Button>
      </Form>
      {search === '' ? null : found.length === 0 ? (
        <EmptyState title={m.people_none()} text={m.roster_none_found()} />
      ) : (
        <>
          <Table
            {...{ label: m.roster_find(), rows: found }}
            rowKey={({ membershipId }) => membershipId}
            columns={[
              {
                ...{ id: 'name', title: m.column_name(), kind: 'lead' },
                cell: ({ name, membershipId }) => <Link to={staffUrls.employee(membershipId)}>{name}</Link>,
              },
              { id: 'email', title: m.column_email(), cell: ({ email }) => <span className="breakable">{email}</span> },
              { id: 'unit', title: m.column_unit(), cell: ({ unitName }) => unitName },
              { id: 'function', title: m.column_function(), cell: (each) => jobFunctionName(each.jobFunction) },
              { id: 'from', title: m.column_starts_on(), cell: ({ startsOn }) => formatShortDay(startsOn) },
              { id: 'to', title: m.column_ends_on(), cell: ({ endsOn }) => (endsOn ? formatShortDay(endsOn) : '–') },
            ]}
          />
          {hasMore ? <p className="small soft table-note">{m.roster_more_found()}</p> : null}
        </>
      )}
    </section>
  )
}
