import { Form, Link } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { RoleChip } from '~/ui/role-chip.tsx'
import type { PlaceState } from './cohort.ts'
import { memberLine, sectorChip, stateName } from './cohort-words.tsx'
import type { PlacesPage } from './open-cohort.server.ts'
import type { HostMove } from './places.ts'
import { SeatMix } from './seat-mix.tsx'

type Row = PlacesPage['rows'][number]
/** What was refused, with what was typed. */
export type RefusedMove = { placeId: string; message: string; reason: string }

const order: PlaceState[] = ['APPLIED', 'PARTICIPANT', 'WAITLISTED', 'REJECTED', 'WITHDRAWN']
const moves: Record<PlaceState, HostMove[]> = {
  APPLIED: ['PARTICIPANT', 'WAITLISTED', 'REJECTED'],
  PARTICIPANT: ['WAITLISTED', 'REJECTED'],
  WAITLISTED: ['PARTICIPANT', 'REJECTED'],
  REJECTED: ['PARTICIPANT', 'WAITLISTED'],
  WITHDRAWN: [],
}

/** Everybody who applied, by what became of it, and the mix they make. For the host. */
export function PlacesView({ page, refused }: { page: PlacesPage; refused: RefusedMove | null }) {
  const { cohort, mix, rows } = page
  return (
    <>
      <SeatMix mix={mix} isApprovedByHost={cohort.isApprovedByHost} />
      <p className="table-note not-printed">
        <Link to={`${cohortUrls.mend(cohort.id)}#seats-MUNICIPALITY`}>{m.cohort_change_seats()}</Link>
      </p>
      {rows.length === 0 ? <p className="section soft">{m.cohort_places_none()}</p> : null}
      {order.map((state) => {
        const own = rows
          .filter((row) => row.state === state)
          .sort((one, other) => (one.inLine ?? 0) - (other.inLine ?? 0))
        return own.length === 0 ? null : (
          <section className="section" key={state} aria-labelledby={state}>
            <h2 id={state}>
              {state === 'PARTICIPANT' ? m.cohort_places() : stateName(state)} ({own.length})
            </h2>
            <ul className="people-list place-list">
              {own.map((row) => (
                <Person key={row.id} row={row} refused={refused?.placeId === row.id ? refused : null} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Person({ row, refused }: { row: Row; refused: RefusedMove | null }) {
  const { look, letters, name } = sectorChip(row.sector)
  const simple = moves[row.state].filter((to) => to !== 'REJECTED')
  const no = row.state === 'PARTICIPANT' ? m.cohort_take_out() : m.cohort_say_no()
  const hidden = (
    <>
      <input type="hidden" name="placeId" value={row.id} />
      <input type="hidden" name="from" value={row.state} />
    </>
  )
  return (
    <li id={`plads-${row.id}`}>
      <div>
        <strong>{row.name}</strong>
        <span>{memberLine(row)}</span>
        <p className="small soft">
          {m.cohort_column_applied()} {formatDay(row.appliedAt)}
          {row.inLine ? ` · ${m.cohort_line_number({ number: row.inLine })}` : null}
        </p>
        {row.reason ? <p className="small written">{row.reason}</p> : null}
      </div>
      <RoleChip sector={look} letters={letters}>
        {name}
      </RoleChip>
      <div className="place-actions not-printed">
        {simple.length > 0 ? (
          <Form method="post" className="move-form" aria-label={m.cohort_move_person({ name: row.name })}>
            {hidden}
            {simple.map((to) => (
              <Button
                key={to}
                look="secondary"
                isSmall
                name="to"
                value={to}
                aria-label={`${moveName(to)}: ${row.name}`}
              >
                {moveName(to)}
              </Button>
            ))}
          </Form>
        ) : null}
        {moves[row.state].includes('REJECTED') ? (
          <details open={refused !== null}>
            <summary aria-label={`${no}: ${row.name}`}>{no}</summary>
            <Form method="post" noValidate>
              {hidden}
              <Field
                {...{ name: 'reason', id: `reason-${row.id}`, kind: 'textarea', label: m.cohort_reason(), rows: 3 }}
                {...{ defaultValue: refused?.reason, error: refused?.message }}
              />
              <div className="move-form">
                <Button look="secondary" isSmall name="to" value="REJECTED" aria-label={`${no}: ${row.name}`}>
                  {no}
                </Button>
              </div>
            </Form>
          </details>
        ) : null}
      </div>
    </li>
  )
}

const moveName = (to: HostMove) => (to === 'PARTICIPANT' ? m.cohort_give_place() : m.cohort_to_line())
