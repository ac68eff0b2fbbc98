import * as m from '~/messages/generated/messages.js'
import { Field } from '~/ui/field.tsx'

export type CourseChoice = { id: string; title: string }

/** One of the courses, or none yet. */
export function CourseField({
  courses,
  ...field
}: {
  name: string
  courses: CourseChoice[]
  defaultValue: string
  error?: string
}) {
  return (
    <Field {...{ kind: 'select', label: m.column_course(), ...field }}>
      <option value="">{m.choose_course()}</option>
      {courses.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Field>
  )
}
