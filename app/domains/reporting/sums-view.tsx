import { Form } from '@remix-run/react'
import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { Table } from '~/ui/table.tsx'
import type { ShownSum, Told } from './sums.ts'

/** The sums of an area on a day. */
export function SumsView({
  lines,
  total,
  day,
  today,
}: {
  lines: ShownSum[]
  total: ShownSum | null
  day: string
  today: string
}) {
  const shown = (told: Told) => (typeof told === 'number' ? formatNumber(told) : untold[told]())
  return (
    <>
      <header className="page-head">
        <h1>{m.sums_title()}</h1>
        <p className="lead">{m.sums_lead()}</p>
      </header>
      <Form method="get">
        <div className="field-row">
          <Field {...{ name: 'dag', type: 'date', label: m.sums_day(), defaultValue: day, max: today }} />
        </div>
        <Actions>
          <Button>{m.gaps_show()}</Button>
        </Actions>
      </Form>
      <section className="section">
        {lines.length === 0 ? (
          <EmptyState title={m.sums_none()} text={m.sums_none_text()} />
        ) : (
          <Table
            label={m.sums_title()}
            onPhone="scrolling"
            rows={[...lines, ...(total ? [{ ...total, name: m.sums_total() }] : [])]}
            rowKey={({ name }) => name}
            columns={[
              { id: 'name', title: m.sums_organisation(), kind: 'lead', cell: ({ name }) => name },
              { id: 'region', title: m.sums_region(), cell: ({ region }) => region },
              { id: 'people', title: m.sums_people(), kind: 'number', cell: ({ people }) => shown(people) },
              { id: 'enrolled', title: m.sums_enrolled(), kind: 'number', cell: ({ enrolled }) => shown(enrolled) },
              { id: 'done', title: m.sums_done(), kind: 'number', cell: ({ done }) => shown(done) },
            ]}
          />
        )}
      </section>
    </>
  )
}

const untold = { few: m.sums_few, 'nearly-all': m.sums_nearly_all, hidden: m.sums_hidden }
