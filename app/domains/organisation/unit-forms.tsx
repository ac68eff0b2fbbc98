import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { UnitSelect } from './unit-select.tsx'

type Typed = Record<'name' | 'parent' | 'into' | 'from' | 'lastDay', string>

/** What one can do with a unit: call or lay it otherwise, let it go into another, end it. */
export function UnitForms({
  shown,
  revision,
  parents,
  others,
  errors,
}: {
  shown: Typed
  revision: number
  /** Where it can lie. */
  parents: { id: string; name: string }[]
  /** What it can go into. */
  others: { id: string; name: string }[]
  errors: { fieldId: string; message: string }[]
}) {
  const field = (name: keyof Typed) => ({
    ...{ name, defaultValue: shown[name], error: errors.find(({ fieldId }) => fieldId === name)?.message },
  })
  const hidden = <input type="hidden" name="revision" value={revision} />
  return (
    <>
      <Form method="post" noValidate>
        {hidden}
        <Field {...{ ...field('name'), label: m.roster_units_name(), autoComplete: 'off' }} />
        <UnitSelect
          {...{ ...field('parent'), label: m.roster_units_parent(), none: m.roster_units_top(), units: parents }}
        />
        <Actions>
          <Button name="intent" value="mend">
            {m.profile_save()}
          </Button>
        </Actions>
      </Form>
      <section className="section">
        <h2>{m.roster_units_merge()}</h2>
        <p>{m.roster_units_merge_text()}</p>
        <Form method="post" noValidate>
          {hidden}
          <UnitSelect {...{ ...field('into'), label: m.roster_units_into(), none: m.roster_choose(), units: others }} />
          <Field {...{ ...field('from'), label: m.roster_units_from(), type: 'date', size: 'short' as const }} />
          <Actions>
            <Button name="intent" value="merge" look="secondary">
              {m.roster_units_merge()}
            </Button>
          </Actions>
        </Form>
      </section>
      <section className="section">
        <h2>{m.roster_units_end()}</h2>
        <p>{m.roster_units_end_text()}</p>
        <Form method="post" noValidate>
          {hidden}
          <Field {...{ ...field('lastDay'), label: m.roster_units_last_day(), type: 'date', size: 'short' as const }} />
          <Actions>
            <Button name="intent" value="end" look="secondary">
              {m.roster_units_end()}
            </Button>
          </Actions>
        </Form>
      </section>
    </>
  )
}
