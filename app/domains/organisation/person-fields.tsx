import * as m from '~/messages/generated/messages.js'
import { Tick } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { jobFunctionName } from './job-function-name.tsx'
import { jobFunctions } from './organisation.ts'
import { type KeptRole, keptRoles, type TypedPerson } from './person-form.ts'

const roleNames: Record<KeptRole, () => string> = {
  COORDINATOR: m.roster_role_coordinator,
  FACILITATOR: m.roster_role_facilitator,
}
const roleHints: Record<KeptRole, () => string> = {
  COORDINATOR: m.roster_role_coordinator_hint,
  FACILITATOR: m.roster_role_facilitator_hint,
}

/** The fields of one person. `isNew`: her address is asked for; `isNamed`: her name is ours to change. */
export function PersonFields({
  shown,
  errors,
  units,
  isNew,
  isNamed,
}: {
  shown: TypedPerson
  errors: { fieldId: string; message: string }[]
  units: { id: string; name: string }[]
  isNew: boolean
  isNamed: boolean
}) {
  const errorOf = (name: string) => errors.find(({ fieldId }) => fieldId === name)?.message
  const field = (name: Exclude<keyof TypedPerson, 'roles' | 'manager' | 'correction'>) => ({
    ...{ name, defaultValue: shown[name], error: errorOf(name) },
  })
  const day = (name: 'startsOn' | 'endsOn' | 'movesOn') => ({ ...field(name), type: 'date', size: 'short' as const })
  return (
    <>
      {isNew ? <Field {...{ ...field('email'), label: m.column_email(), type: 'email', autoComplete: 'off' }} /> : null}
      {isNamed ? (
        <Field {...{ ...field('name'), label: m.column_name(), autoComplete: 'off' }} />
      ) : (
        <input type="hidden" name="name" value={shown.name} />
      )}
      <Field {...{ ...field('jobTitle'), label: m.column_job_title(), autoComplete: 'off' }} />
      <Field {...{ ...field('jobFunction'), kind: 'select', label: m.column_function() }}>
        <option value="">{m.roster_choose()}</option>
        {jobFunctions.map((id) => (
          <option key={id} value={id}>
            {jobFunctionName(id)}
          </option>
        ))}
      </Field>
      <Field {...{ ...field('unit'), kind: 'select', label: m.column_unit() }}>
        <option value="">{m.roster_whole_organisation()}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Tick name="manager" value="1" label={m.roster_is_manager()} defaultChecked={shown.manager !== ''} />
      {isNew ? null : (
        <>
          <Field
            {...{ ...day('movesOn'), label: m.roster_moves_on(), hint: m.roster_moves_on_hint() }}
            optional={m.optional()}
          />
          <Tick
            {...{ name: 'correction', label: m.roster_correction(), hint: m.roster_correction_hint() }}
            defaultChecked={shown.correction !== ''}
          />
        </>
      )}
      <Field {...{ ...day('startsOn'), label: m.roster_first_day() }} />
      <Field
        {...{ ...day('endsOn'), label: m.roster_last_day(), hint: m.roster_last_day_hint(), optional: m.optional() }}
      />
      <fieldset className="form-fieldset">
        <legend>{m.roster_roles()}</legend>
        {keptRoles.map((role) => (
          <Tick
            key={role}
            {...{ id: `role-${role}`, name: 'roles', value: role, label: roleNames[role](), hint: roleHints[role]() }}
            defaultChecked={shown.roles.includes(role)}
          />
        ))}
      </fieldset>
    </>
  )
}

/** What somebody else saved since the page was opened, where it differs from what is typed. */
export function SavedMeanwhile({
  saved,
  typed,
  units,
}: {
  saved: TypedPerson
  typed: TypedPerson
  units: { id: string; name: string }[]
}) {
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? m.roster_whole_organisation()
  const functionName = (code: string) => {
    const jobFunction = jobFunctions.find((each) => each === code)
    return jobFunction ? jobFunctionName(jobFunction) : m.none()
  }
  const yesNo = (text: string) => (text === '' ? m.no() : m.yes())
  const roles = (held: string[]) => keptRoles.filter((role) => held.includes(role)).map((role) => roleNames[role]())
  const facts: [string, string, string][] = [
    [m.column_name(), saved.name, typed.name],
    [m.column_job_title(), saved.jobTitle, typed.jobTitle],
    [m.column_function(), functionName(saved.jobFunction), functionName(typed.jobFunction)],
    [m.column_unit(), unitName(saved.unit), unitName(typed.unit)],
    [m.column_manager(), yesNo(saved.manager), yesNo(typed.manager)],
    [m.roster_first_day(), saved.startsOn, typed.startsOn],
    [m.roster_last_day(), saved.endsOn, typed.endsOn],
    [m.roster_roles(), roles(saved.roles).join(', '), roles(typed.roles).join(', ')],
  ]
  const differing = facts.filter(([, one, other]) => one !== other)
  if (differing.length === 0) return null
  return (
    <section aria-label={m.roster_saved_meanwhile()}>
      <p>{m.roster_saved_meanwhile()}</p>
      <dl className="facts facts--wide">
        {differing.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value || m.none()}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
