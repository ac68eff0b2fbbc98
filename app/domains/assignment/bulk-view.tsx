import { Form } from '@remix-run/react'
import { CourseField } from '~/domains/course/course-field.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Choices } from '~/ui/choices.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { urls } from '~/urls.ts'
import { type BulkKind, bulkKinds } from './bulk-step.ts'
import { doneWords } from './bulk-steps.tsx'

export type TypedBulk = { kind: string; course: string; due: string }

/** What to do for everybody a filter shows. */
export function BulkView({
  people,
  fingerprint,
  typed,
  courses,
  errorOf,
}: {
  people: number
  /** Of who they are: sent back, so that it is done for those who were seen. */
  fingerprint: string
  typed: TypedBulk
  courses: { id: string; title: string }[]
  errorOf: (field: string) => string | undefined
}) {
  if (people === 0) {
    return (
      <EmptyState
        title={m.bulk_nobody()}
        text={m.bulk_nobody_text()}
        actions={<ButtonLink to={urls.people()}>{m.people_show_all()}</ButtonLink>}
      />
    )
  }
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <Choices
        {...{ name: 'kind', legend: m.bulk_what(), value: typed.kind, error: errorOf('kind') }}
        choices={bulkKinds.map((kind) => ({ value: kind, label: kindNames[kind]() }))}
      />
      <CourseField {...{ name: 'course', courses, defaultValue: typed.course, error: errorOf('course') }} />
      <Field
        {...{ name: 'due', type: 'date', label: m.bulk_due(), hint: m.bulk_due_hint() }}
        {...{ defaultValue: typed.due, error: errorOf('due') }}
      />
      <p className="form-note">{m.bulk_left_out_text()}</p>
      <Actions>
        <Button>{m.bulk_do({ count: people })}</Button>
      </Actions>
    </Form>
  )
}

const kindNames: Record<BulkKind, () => string> = {
  enrol: m.bulk_enrol,
  redate: m.bulk_redate,
  withdraw: m.bulk_withdraw,
}

/** What a step did, with a way back. */
export function BulkDoneView({
  kind,
  course,
  count,
  isUndoable,
  undone,
  keptByRule,
}: {
  kind: BulkKind
  course: string
  count: number
  isUndoable: boolean
  /** How many it was undone for just now; null where it was not. */
  undone: number | null
  /** How many were left in, because a rule gives them the course. */
  keptByRule: number
}) {
  return (
    <div className="plain-page">
      <header className="page-head">
        <h1>{doneWords[kind]({ course, count })}</h1>
      </header>
      {keptByRule > 0 && undone === null ? <p>{m.bulk_kept({ count: keptByRule })}</p> : null}
      {undone === null ? null : <p role="status">{m.bulk_undone({ count: undone })}</p>}
      {isUndoable ? (
        <Form method="post">
          <p>{m.bulk_undo_text()}</p>
          <Actions>
            <ButtonLink to={urls.people({ kursus: '' })}>{m.people_title()}</ButtonLink>
            <Button look="secondary">{m.bulk_undo()}</Button>
          </Actions>
        </Form>
      ) : (
        <>
          {undone === null ? <p>{m.bulk_cannot_undo()}</p> : null}
          <Actions>
            <ButtonLink to={urls.people()}>{m.people_title()}</ButtonLink>
          </Actions>
        </>
      )}
    </div>
  )
}
