import { Link } from '@remix-run/react'
import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import type { Day } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { Table } from '~/ui/table.tsx'
import { isEndingSoon, isOver, type KeyPerson } from './key-person.ts'

/** Who carries which field until when, and who steps in; those whose term ends soon first. */
export function KeyPersonsView({ keyPersons, today }: { keyPersons: KeyPerson[]; today: Day }) {
  const actions = <ButtonLink to={staffUrls.newKeyPerson()}>{m.roster_key_add()}</ButtonLink>
  return (
    <>
      <header className="page-head">
        <h1>{m.roster_key_title()}</h1>
        <p className="lead">{m.roster_key_lead()}</p>
        {keyPersons.length > 0 ? <Actions>{actions}</Actions> : null}
      </header>
      {keyPersons.length === 0 ? (
        <EmptyState {...{ title: m.roster_key_none(), text: m.roster_key_none_text(), actions }} />
      ) : (
        <Table
          {...{ label: m.roster_key_title(), rows: keyPersons }}
          rowKey={({ id }) => id}
          columns={[
            {
              ...{ id: 'name', title: m.column_name(), kind: 'lead' },
              cell: ({ id, name }) => <Link to={staffUrls.keyPerson(id)}>{name}</Link>,
            },
            { id: 'field', title: m.roster_key_field(), cell: ({ field }) => field },
            { id: 'area', title: m.roster_key_area(), cell: ({ area }) => area || m.roster_key_everywhere() },
            { id: 'deputy', title: m.roster_key_deputy(), cell: ({ deputyName }) => deputyName ?? m.none() },
            { id: 'until', title: m.roster_key_until(), cell: (each) => <Until {...{ keyPerson: each, today }} /> },
          ]}
        />
      )}
    </>
  )
}

function Until({ keyPerson, today }: { keyPerson: KeyPerson; today: Day }) {
  const { endsOn } = keyPerson
  if (!endsOn) return m.roster_key_open()
  const day = formatShortDay(endsOn)
  if (isOver(keyPerson, today)) return <StatusTag status="neutral">{m.roster_key_over({ day })}</StatusTag>
  return isEndingSoon(keyPerson, today) ? <StatusTag status="late">{m.roster_key_soon({ day })}</StatusTag> : day
}
