import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import { jobFunctions } from '~/domains/organisation/organisation.ts'
import * as m from '~/messages/generated/messages.js'
import { Field } from '~/ui/field.tsx'
import type { TypedProfile } from './read-profile.server.ts'
import type { FormError } from './use-form-errors.tsx'

/** What somebody may mend about herself. */
export function ProfileFields({ values, errors }: { values: TypedProfile; errors: FormError[] }) {
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message
  return (
    <>
      <input type="hidden" name="revision" value={values.revision} />
      <Field
        {...{ name: 'name', label: m.profile_name(), hint: m.profile_name_hint(), autoComplete: 'name' }}
        {...{ defaultValue: values.name, error: errorOf('name') }}
      />
      <Field
        {...{ name: 'jobTitle', label: m.profile_job_title(), autoComplete: 'organization-title' }}
        {...{ defaultValue: values.jobTitle, error: errorOf('jobTitle') }}
      />
      <Field
        {...{
          kind: 'select',
          name: 'jobFunction',
          label: m.profile_job_function(),
          hint: m.profile_job_function_hint(),
        }}
        {...{ defaultValue: values.jobFunction, error: errorOf('jobFunction') }}
      >
        {jobFunctions.map((jobFunction) => (
          <option key={jobFunction} value={jobFunction}>
            {jobFunctionName(jobFunction)}
          </option>
        ))}
      </Field>
      <Field {...{ kind: 'select', name: 'language', label: m.profile_language(), defaultValue: values.language }}>
        <option value="da">Dansk</option>
        <option value="en">English</option>
      </Field>
    </>
  )
}
