import { Form } from '@remix-run/react'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { jobFunctions } from '~/domains/organisation/organisation.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Choices, Tick, Ticks } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { audiences, type TypedRule } from './rule-form.ts'
import { audienceName } from './rule-words.tsx'
import { type ShownTouches, Touches } from './touches-view.tsx'

type RuleFormProps = {
  typed: TypedRule
  revision: number
  units: { id: string; name: string; depth: number }[]
  courseTitles: Record<string, string>
  preview: ShownTouches | null
  errorOf: (field: string) => string | undefined
}

/** A rule as one fills it in. First it shows whom it touches; only then it can be saved. */
export function RuleForm({ typed, revision, units, courseTitles, preview, errorOf }: RuleFormProps) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="path" value={typed.path} />
      <Choices
        {...{ name: 'audience', legend: m.rule_who(), value: typed.audience, error: errorOf('audience') }}
        choices={audiences.map((audience) => ({ value: audience, label: audienceName(audience) }))}
      />
      <Field
        {...{ kind: 'select', name: 'unit', label: m.column_unit(), hint: m.rule_unit_hint() }}
        {...{ defaultValue: typed.unit, error: errorOf('unit') }}
      >
        <option value="">{m.rule_whole_organisation()}</option>
        {units.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {`${'\u2003'.repeat(depth)}${name}`}
          </option>
        ))}
      </Field>
      <Ticks
        {...{ name: 'functions', legend: m.rule_functions(), hint: m.rule_functions_hint() }}
        {...{ ticked: typed.functions, error: errorOf('functions') }}
        choices={jobFunctions.map((value) => ({ value, label: jobFunctionName(value) }))}
      />
      <Tick
        {...{
          name: 'newOnly',
          label: m.rule_new_only(),
          hint: m.rule_new_only_hint(),
          defaultChecked: typed.newOnly !== '',
        }}
      />
      <div className="field-row">
        <Field
          {...{
            name: 'from',
            type: 'date',
            label: m.rule_valid_from(),
            defaultValue: typed.from,
            error: errorOf('from'),
          }}
        />
        <Field
          {...{ name: 'to', type: 'date', label: m.rule_valid_to(), optional: m.optional() }}
          {...{ defaultValue: typed.to, error: errorOf('to') }}
        />
      </div>
      {preview ? (
        <Touches touches={preview} title={m.rule_touches({ count: preview.named })} courseTitles={courseTitles} />
      ) : (
        <p className="small soft form-note">{m.rule_look_first()}</p>
      )}
      <Actions>
        {preview ? (
          <Button name="intent" value="save">
            {m.rule_save()}
          </Button>
        ) : null}
        <Button look={preview ? 'secondary' : 'primary'} name="intent" value="preview">
          {preview ? m.rule_look_again() : m.rule_look()}
        </Button>
      </Actions>
    </Form>
  )
}
