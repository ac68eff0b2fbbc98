import { Form } from '@remix-run/react'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { jobFunctions } from '~/domains/organisation/organisation.ts'
import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Choices, Tick, Ticks } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { Notice } from '~/ui/notice.tsx'
import { audiences, type TypedRule } from './rule-form.ts'
import { audienceName } from './rule-words.tsx'

/** What a rule would do, by name, as a page gets it. */
export type ShownPreview = {
  named: number
  enrolled: { name: string; courseId: string; dueOn: string }[]
  withdrawn: { name: string; courseId: string }[]
}

type RuleFormProps = {
  typed: TypedRule
  revision: number
  units: { id: string; name: string; depth: number }[]
  courseTitles: Record<string, string>
  preview: ShownPreview | null
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
        <Preview preview={preview} courseTitles={courseTitles} />
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

const mostNamed = 25

function Preview({ preview, courseTitles }: { preview: ShownPreview; courseTitles: Record<string, string> }) {
  const { named, enrolled, withdrawn } = preview
  const title = (courseId: string) => courseTitles[courseId] ?? courseId
  return (
    <Notice kind="info" role="status" title={m.rule_touches({ count: named })}>
      <p>{m.rule_enrols({ count: enrolled.length })}</p>
      <Names
        lines={enrolled.map(({ name, courseId, dueOn }) => `${name}: ${title(courseId)}, ${formatShortDay(dueOn)}`)}
      />
      {withdrawn.length > 0 ? <p>{m.rule_withdraws({ count: withdrawn.length })}</p> : null}
      <Names lines={withdrawn.map(({ name, courseId }) => `${name}: ${title(courseId)}`)} />
      <p className="small">{m.rule_keeps()}</p>
    </Notice>
  )
}

function Names({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <details className="touched">
      <summary>{m.rule_who_exactly()}</summary>
      <ul>
        {lines.slice(0, mostNamed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostNamed ? <p>{m.rule_and_more({ count: lines.length - mostNamed })}</p> : null}
    </details>
  )
}
