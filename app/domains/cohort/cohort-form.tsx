import { Form } from '@remix-run/react'
import { type CourseChoice, CourseField } from '~/domains/course/course-field.tsx'
import { sectorName } from '~/domains/organisation/job-function-name.tsx'
import { sectors } from '~/domains/organisation/organisation.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Choices, Tick } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import type { TypedCohort, TypedOutline, TypedSession } from './read-cohort.ts'

type ErrorOf = (field: string) => string | undefined
/** The first step: which course, how many sessions, and how far apart. Sent in the address, so that one can go back. */
export function OutlineForm(form: { typed: TypedOutline; courses: CourseChoice[]; errorOf: ErrorOf }) {
  const { typed, courses, errorOf } = form
  const number = (name: keyof TypedOutline, label: string) => (
    <Field {...{ name, label, inputMode: 'numeric', defaultValue: typed[name], error: errorOf(name) }} />
  )
  return (
    <Form method="get" noValidate>
      <CourseField {...{ name: 'courseId', courses, defaultValue: typed.courseId, error: errorOf('courseId') }} />
      <div className="field-row section-row">
        {number('count', m.cohort_count())}
        {number('minutes', m.cohort_minutes())}
        {number('weeksApart', m.cohort_weeks_apart())}
      </div>
      <Field
        {...{ name: 'day', type: 'date', size: 'short', label: m.cohort_first_day(), hint: m.cohort_first_day_hint() }}
        {...{ defaultValue: typed.day, error: errorOf('day') }}
      />
      <Field
        {...{ name: 'time', type: 'time', size: 'short', label: m.cohort_time() }}
        {...{ defaultValue: typed.time, error: errorOf('time') }}
      />
      <Actions>
        <Button>{m.cohort_onward()}</Button>
      </Actions>
    </Form>
  )
}

/** Everything about a cohort. `standingCount` sessions are there; one more can be added to a cohort that is made. */
export function CohortForm(form: {
  typed: TypedCohort
  courses: CourseChoice[]
  organisation: string
  /** Null while the cohort is being made. */
  revision: number | null
  standingCount: number
  errorOf: ErrorOf
}) {
  const { typed, courses, organisation, revision, standingCount, errorOf } = form
  const isNew = revision === null
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="revision" value={revision ?? 0} />
      <input type="hidden" name="sessions" value={standingCount} />
      <CourseField {...{ name: 'courseId', courses, defaultValue: typed.courseId, error: errorOf('courseId') }} />
      <Field
        {...{ name: 'title', label: m.cohort_name(), hint: m.cohort_name_hint(), autoComplete: 'off' }}
        {...{ defaultValue: typed.title, error: errorOf('title') }}
      />
      <Field
        {...{ name: 'about', kind: 'textarea', label: m.cohort_about(), hint: m.cohort_about_hint() }}
        {...{ optional: m.optional(), defaultValue: typed.about, error: errorOf('about') }}
      />
      <Choices
        {...{ name: 'isOpenToOthers', legend: m.cohort_who(), value: typed.isOpenToOthers ? 'yes' : 'no' }}
        choices={[
          { value: 'no', label: m.cohort_who_own({ organisation }) },
          { value: 'yes', label: m.cohort_who_others() },
        ]}
      />
      <Choices
        {...{ name: 'isApprovedByHost', legend: m.cohort_approval(), value: typed.isApprovedByHost ? 'yes' : 'no' }}
        choices={[
          { value: 'no', label: m.cohort_approval_at_once() },
          { value: 'yes', label: m.cohort_approval_by_host() },
        ]}
      />
      <fieldset className="session-fields">
        <legend>{m.cohort_seats_title()}</legend>
        <p className="small soft">{m.cohort_seats_hint()}</p>
        <div className="seat-fields">
          {sectors.map((sector) => (
            <Field
              key={sector}
              {...{ name: `seats-${sector}`, label: sectorName(sector), inputMode: 'numeric', size: 'short' }}
              {...{ defaultValue: typed.seats[sector], error: errorOf(`seats-${sector}`) }}
            />
          ))}
        </div>
      </fieldset>
      {typed.sessions.slice(0, standingCount).map((session, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a session is known by its number
        <SessionFields key={at} {...{ number: at + 1, session, errorOf, isNew }} />
      ))}
      {isNew ? null : (
        <details className="section" open={typed.sessions.length > standingCount}>
          <summary>{m.cohort_add_session()}</summary>
          <Tick
            name="addSession"
            label={m.cohort_add_session_tick({ number: standingCount + 1 })}
            defaultChecked={typed.sessions.length > standingCount}
          />
          <SessionFields
            {...{
              number: standingCount + 1,
              session: typed.sessions[standingCount] ?? emptySession,
              errorOf,
              isNew: true,
            }}
          />
        </details>
      )}
      <p className="form-note">{isNew ? m.cohort_save_new_text() : m.cohort_save_text()}</p>
      <Actions>
        <Button name="intent" value="save">
          {isNew ? m.cohort_save_new() : m.cohort_save()}
        </Button>
      </Actions>
    </Form>
  )
}

const emptySession: TypedSession = {
  ...{ day: '', time: '', minutes: '90', location: '', videoLink: '', assignment: '', isCancelled: false },
}

function SessionFields(fields: { number: number; session: TypedSession; errorOf: ErrorOf; isNew: boolean }) {
  const { number, session, errorOf, isNew } = fields
  const field = (name: keyof Omit<TypedSession, 'isCancelled'>) => ({
    ...{ name: `session-${number}-${name}`, defaultValue: session[name], error: errorOf(`session-${number}-${name}`) },
  })
  return (
    <fieldset className="session-fields">
      <legend>{m.cohort_session({ number })}</legend>
      <div className="field-row">
        <Field {...{ ...field('day'), type: 'date', label: m.cohort_day() }} />
        <Field {...{ ...field('time'), type: 'time', label: m.cohort_time() }} />
        <Field {...{ ...field('minutes'), inputMode: 'numeric', label: m.cohort_minutes() }} />
      </div>
      <Field
        {...{ ...field('location'), label: m.cohort_place(), hint: m.cohort_place_hint(), optional: m.optional() }}
      />
      <Field {...{ ...field('videoLink'), type: 'url', label: m.cohort_link(), optional: m.optional() }} />
      <Field
        {...{ ...field('assignment'), kind: 'textarea', label: m.cohort_assignment() }}
        {...{ hint: m.cohort_assignment_hint(), optional: m.optional() }}
      />
      {isNew ? null : (
        <Tick
          name={`session-${number}-isCancelled`}
          label={m.cohort_session_cancelled()}
          defaultChecked={session.isCancelled}
        />
      )}
    </fieldset>
  )
}
