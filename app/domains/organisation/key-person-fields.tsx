import * as m from '~/messages/generated/messages.js'
import { Field } from '~/ui/field.tsx'
import type { TypedKeyPerson } from './key-person.ts'

/** The fields of one key person. `people` are those who can be one. */
export function KeyPersonFields({
  shown,
  errors,
  people,
}: {
  shown: TypedKeyPerson
  errors: { fieldId: string; message: string }[]
  people: { id: string; name: string }[]
}) {
  const field = (name: keyof TypedKeyPerson) => ({
    ...{ name, defaultValue: shown[name], error: errors.find(({ fieldId }) => fieldId === name)?.message },
  })
  const options = people.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
  return (
    <>
      <Field {...{ ...field('membership'), kind: 'select', label: m.roster_key_who() }}>
        <option value="">{m.roster_choose()}</option>
        {options}
      </Field>
      <Field {...{ ...field('field'), label: m.roster_key_field(), hint: m.roster_key_field_hint() }} />
      <Field
        {...{ ...field('area'), label: m.roster_key_area(), hint: m.roster_key_area_hint(), optional: m.optional() }}
      />
      <Field {...{ ...field('startsOn'), label: m.roster_key_from(), type: 'date', size: 'short' as const }} />
      <Field
        {...{ ...field('endsOn'), label: m.roster_key_until(), type: 'date', size: 'short' as const }}
        {...{ hint: m.roster_key_until_hint(), optional: m.optional() }}
      />
      <Field {...{ ...field('deputy'), kind: 'select', label: m.roster_key_deputy(), optional: m.optional() }}>
        <option value="">{m.none()}</option>
        {options}
      </Field>
    </>
  )
}
