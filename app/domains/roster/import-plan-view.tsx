import { Form, Link } from '@remix-run/react'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { jobFunctions } from '~/domains/organisation/organisation.ts'
import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Tick } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'
import { TablePages } from '~/ui/pager.tsx'
import { Table } from '~/ui/table.tsx'
import { writeOptions } from './read-options.ts'
import type { ImportOptions } from './roster.ts'
import { changeText, columnName, kindName, problemText } from './row-words.tsx'
import { rowKinds, type Shown, type ShownPlan } from './shown-plan.ts'

export type PlanPage = {
  draftId: string
  count: number
  isAddressList: boolean
  unknownHeadings: string[]
  outcome: string | null
  options: ImportOptions
  units: { id: string; name: string }[]
  plan: ShownPlan
}

/** What a list comes to before anything is saved, and the one button that saves it. */
export function ImportPlanView(page: PlanPage) {
  const { plan, count, unknownHeadings } = page
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.roster(), label: m.roster_title() }]} />
      <header className="page-head">
        <h1>{m.roster_plan_title()}</h1>
        <p className="lead">{m.roster_plan_lead({ count: formatNumber(count) })}</p>
      </header>
      <Outcome {...page} />
      {unknownHeadings.length > 0 ? (
        <Notice title={m.roster_unknown_headings()}>{unknownHeadings.map((name) => `»${name}«`).join(', ')}</Notice>
      ) : null}
      <Options {...page} />
      <section className="section" aria-labelledby="plan">
        <h2 id="plan">{m.roster_plan_rows()}</h2>
        <Kinds {...page} />
        <Rows plan={plan} />
        <Pages {...page} />
      </section>
      <Save {...page} />
    </>
  )
}

function Outcome({ outcome, plan }: PlanPage) {
  if (outcome === 'saved') return <Notice {...{ kind: 'done', role: 'status', title: m.roster_saved_good() }} />
  if (outcome === 'failed') return <Notice {...{ kind: 'warning', role: 'status', title: m.roster_failed() }} />
  if (outcome === 'has-faults' && plan.faulty > 0) {
    return <Notice {...{ kind: 'warning', role: 'status', title: m.roster_has_faults() }} />
  }
  return outcome === 'changed' ? <Notice {...{ kind: 'warning', role: 'status', title: m.roster_changed() }} /> : null
}

function Options({ options, units, isAddressList }: PlanPage) {
  return (
    <details className="filters" open={isAddressList || Object.keys(writeOptions(options)).length > 0}>
      <summary>{m.roster_options()}</summary>
      <Form method="get" key={JSON.stringify(options)}>
        <div className="field-row">
          <Field
            {...{ kind: 'select', name: 'enhed', label: m.roster_option_unit(), defaultValue: options.unitId ?? '' }}
          >
            <option value="">{m.roster_none_chosen()}</option>
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Field>
          <Field
            {...{ kind: 'select', name: 'funktion', label: m.roster_option_function() }}
            defaultValue={options.jobFunction ?? ''}
          >
            <option value="">{m.roster_none_chosen()}</option>
            {jobFunctions.map((id) => (
              <option key={id} value={id}>
                {jobFunctionName(id)}
              </option>
            ))}
          </Field>
        </div>
        <Tick name="opret" value="1" label={m.roster_option_units()} defaultChecked={options.makesUnits} />
        <Tick
          {...{ name: 'hele', value: '1', label: m.roster_option_whole(), hint: m.roster_option_whole_hint() }}
          defaultChecked={options.isWholeList}
        />
        <Tick
          {...{ name: 'ret', value: '1', label: m.roster_option_correct(), hint: m.roster_option_correct_hint() }}
          defaultChecked={options.isCorrection}
        />
        <Actions>
          <Button look="secondary">{m.roster_plan_again()}</Button>
        </Actions>
      </Form>
    </details>
  )
}

function Kinds({ draftId, options, plan }: PlanPage) {
  const kinds: [Shown, string][] = [
    ['faults', m.roster_faults_kind()],
    ['absent', m.roster_absent()],
    ...rowKinds.map((kind): [Shown, string] => [kind, kindName(kind)]),
  ]
  const found = kinds.filter(([kind]) => plan.counts[kind] > 0)
  if (found.length === 0) return null
  return (
    <ul className="kinds">
      {found.map(([kind, name]) => (
        <li key={kind}>
          <Link
            to={staffUrls.rosterDraft(draftId, { ...writeOptions(options), vis: kind })}
            aria-current={plan.shown === kind ? 'true' : undefined}
            preventScrollReset
          >
            {m.roster_kind_count({ name, count: formatNumber(plan.counts[kind]) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Rows({ plan }: { plan: ShownPlan }) {
  if (plan.counts[plan.shown] === 0) return <p className="soft">{m.roster_no_rows()}</p>
  if (plan.shown === 'faults') {
    return (
      <Table
        {...{ label: m.roster_faults(), rows: plan.faults }}
        rowKey={({ row, column, problem }) => `${row} ${column} ${problem}`}
        columns={[
          { id: 'row', title: m.roster_row(), kind: 'lead', cell: ({ row }) => m.roster_row_number({ row }) },
          { id: 'column', title: m.roster_column(), cell: (fault) => columnName(fault) },
          {
            id: 'value',
            title: m.roster_found(),
            cell: ({ value }) => (value === '' ? m.roster_nothing() : `»${value}«`),
          },
          { id: 'problem', title: m.roster_expected(), cell: (fault) => problemText(fault) },
        ]}
      />
    )
  }
  if (plan.shown === 'absent') {
    return (
      <Table
        {...{ label: m.roster_absent(), rows: plan.absent }}
        rowKey={({ membershipId }) => membershipId}
        columns={[
          { id: 'name', title: m.column_name(), kind: 'lead', cell: ({ name }) => name },
          { id: 'email', title: m.column_email(), cell: ({ email }) => <span className="breakable">{email}</span> },
        ]}
      />
    )
  }
  return (
    <Table
      {...{ label: kindName(plan.shown), rows: plan.rows }}
      rowKey={({ row }) => String(row)}
      columns={[
        { id: 'name', title: m.column_name(), kind: 'lead', cell: ({ name, email }) => name || email },
        { id: 'email', title: m.column_email(), cell: ({ email }) => <span className="breakable">{email}</span> },
        {
          ...{ id: 'changes', title: m.roster_what_changes() },
          cell: ({ changes }) =>
            changes.length === 0 ? (
              m.roster_nothing()
            ) : (
              <ul className="plain-list">
                {changes.map((change) => (
                  <li key={change.field}>{changeText(change)}</li>
                ))}
              </ul>
            ),
        },
        { id: 'row', title: m.roster_row(), kind: 'number', cell: ({ row }) => String(row) },
      ]}
    />
  )
}

function Pages({ draftId, options, plan }: PlanPage) {
  const { page, lastPage, first, shown, counts } = plan
  if (lastPage === 1) return null
  const to = (side: number) =>
    staffUrls.rosterDraft(draftId, { ...writeOptions(options), vis: shown, side: String(side) })
  const last = Math.min(counts[shown], first + 50)
  return (
    <TablePages
      label={m.people_pages()}
      count={m.people_range({ from: formatNumber(first + 1), to: formatNumber(last), of: formatNumber(counts[shown]) })}
      previous={page > 1 ? { to: to(page - 1), label: m.people_previous() } : undefined}
      next={page < lastPage ? { to: to(page + 1), label: m.people_next() } : undefined}
    />
  )
}

function Save({ draftId, options, plan }: PlanPage) {
  const { faulty, changing, counts, newUnits, isAbsentUnknown } = plan
  return (
    <section className="section" aria-labelledby="gem">
      <h2 id="gem">{m.roster_save_title()}</h2>
      {isAbsentUnknown ? <Notice kind="warning" title={m.roster_absent_unknown()} /> : null}
      {counts.absent > 0 ? (
        <Notice kind="warning" title={m.roster_absent_title()}>
          <p className="big-figure">{formatNumber(counts.absent)}</p>
          <p>{m.roster_absent_text()}</p>
        </Notice>
      ) : null}
      {newUnits.length > 0 ? (
        <p>{m.roster_new_units({ names: newUnits.map((name) => `»${name}«`).join(', ') })}</p>
      ) : null}
      {faulty > 0 ? <p>{m.roster_faulty_text({ count: formatNumber(faulty) })}</p> : null}
      {changing === 0 && faulty === 0 ? <p>{m.roster_nothing_to_do()}</p> : null}
      <p className="small soft table-note">{m.roster_no_mail()}</p>
      <Form method="post">
        {Object.entries({ ...writeOptions(options), hash: plan.hash }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          {changing > 0 ? (
            <Button name="intent" value={faulty > 0 ? 'good' : 'all'}>
              {faulty > 0
                ? m.roster_save_good({ count: formatNumber(changing) })
                : m.roster_save_all({ count: formatNumber(changing) })}
            </Button>
          ) : null}
          {faulty > 0 ? (
            <ButtonLink look="secondary" reloadDocument to={staffUrls.rosterFaults(draftId, writeOptions(options))}>
              {m.roster_faults_file()}
            </ButtonLink>
          ) : null}
          <Button look="quiet" name="intent" value="cancel">
            {m.roster_cancel()}
          </Button>
        </Actions>
      </Form>
    </section>
  )
}
