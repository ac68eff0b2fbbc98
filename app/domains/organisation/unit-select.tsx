import { Field } from '~/ui/field.tsx'

/** A choice among units; the empty one is what `none` says. */
export function UnitSelect({
  none,
  units,
  ...field
}: {
  name: string
  label: string
  none: string
  units: { id: string; name: string }[]
  defaultValue: string
  error?: string
  hint?: string
}) {
  return (
    <Field {...{ kind: 'select', ...field }}>
      <option value="">{none}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Field>
  )
}
