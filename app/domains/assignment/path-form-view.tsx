import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Tick } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import type { TypedPath } from './path-form.ts'
import { type ShownTouches, Touches } from './touches-view.tsx'

/** A path as one fills it in: every course has a line, and those with a place are in it. */
export function PathForm({
  typed,
  revision,
  isArchived,
  isNew,
  courseTitles,
  touches,
  errorOf,
}: {
  typed: TypedPath
  revision: number
  isArchived: boolean
  isNew: boolean
  courseTitles: Record<string, string>
  /** Whom the change touches, where it does: seen before it is saved. */
  touches: (ShownTouches & { fingerprint: string }) | null
  errorOf: (field: string) => string | undefined
}) {
  const places = placesFor(typed)
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <Field {...{ name: 'name', label: m.path_name(), defaultValue: typed.name, error: errorOf('name') }} />
      <Field
        {...{ kind: 'textarea', name: 'purpose', label: m.path_purpose(), optional: m.optional(), rows: 3 }}
        {...{ defaultValue: typed.purpose, error: errorOf('purpose') }}
      />
      <fieldset className="form-group path-lines" id="courses">
        <legend className="form-legend">{m.path_courses()}</legend>
        <span className="form-hint">{m.path_courses_hint()}</span>
        <div className="path-lines__head" aria-hidden="true">
          <span>{m.column_course()}</span>
          <span>{m.path_place()}</span>
          <span>{m.path_days()}</span>
          <span>{m.path_months()}</span>
        </div>
        {errorOf('courses') ? <span className="form-error-message">{errorOf('courses')}</span> : null}
        {typed.courses.map(({ courseId, place, dueDays, validMonths }) => (
          <fieldset className="path-line" key={courseId}>
            <legend className="path-line__title" lang="da">
              {courseTitles[courseId] ?? courseId}
            </legend>
            <Field
              {...{ kind: 'select', name: `place-${courseId}`, label: m.path_place() }}
              {...{ defaultValue: place, error: errorOf(`place-${courseId}`) }}
            >
              <option value="">{m.path_place_none()}</option>
              {places.map((number) => (
                <option key={number} value={number}>
                  {m.path_place_number({ number })}
                </option>
              ))}
            </Field>
            <Field
              {...{ name: `days-${courseId}`, label: m.path_days(), inputMode: 'numeric', size: 'short' }}
              {...{ defaultValue: dueDays, error: errorOf(`days-${courseId}`) }}
            />
            <Field
              {...{ name: `months-${courseId}`, label: m.path_months(), inputMode: 'numeric', size: 'short' }}
              {...{ defaultValue: validMonths, error: errorOf(`months-${courseId}`) }}
            />
          </fieldset>
        ))}
      </fieldset>
      {isNew ? null : (
        <Tick
          {...{ name: 'archived', label: m.path_archive(), hint: m.path_archive_hint(), defaultChecked: isArchived }}
        />
      )}
      {touches ? (
        <>
          <input type="hidden" name="seen" value={touches.fingerprint} />
          <Touches title={m.path_touches()} {...{ touches, courseTitles }} />
        </>
      ) : (
        <p className="small soft form-note">{m.path_save_text()}</p>
      )}
      <Actions>
        <Button>{touches ? m.path_save_seen() : m.profile_save()}</Button>
      </Actions>
    </Form>
  )
}

/** One place for each course there is, and more where a path has courses that are no longer there. */
function placesFor({ courses }: TypedPath): number[] {
  const most = Math.max(courses.length, ...courses.map(({ place }) => Number(place) || 0))
  return Array.from({ length: Math.min(99, most) }, (_, at) => at + 1)
}
