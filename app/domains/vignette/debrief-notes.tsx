import { Form } from '@remix-run/react'
import { Written } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { urls } from '~/urls.ts'

/** What came of saving the notes: what was sent stays in the fields, also where it was refused. */
export type NotesSaved = { isSaved: boolean; notes: string[] }

/** The questions to talk about, each with room for a note that nobody else reads. */
export function DebriefNotes({
  questions,
  notes,
  address,
  outcome,
}: {
  questions: string[]
  notes: Record<number, string>
  /** `vignette` and attempt the notes belong to. */
  address: { vignetteId: string; attemptId: string }
  outcome: NotesSaved | null
}) {
  if (questions.length === 0) return null
  const { vignetteId, attemptId } = address
  return (
    <section className="section" aria-labelledby="noter">
      <h2 id="noter">{m.debrief_questions()}</h2>
      {outcome ? (
        <Notice
          kind={outcome.isSaved ? 'done' : 'warning'}
          role="status"
          title={outcome.isSaved ? m.debrief_notes_saved() : m.debrief_notes_too_long()}
        />
      ) : null}
      <p className="small soft">{m.debrief_notes_text()}</p>
      <Form method="post" action={`${urls.attempt(vignetteId, attemptId)}#noter`} preventScrollReset>
        <input type="hidden" name="intent" value="notes" />
        {questions.map((question, index) => (
          <div className="form-group" key={question}>
            <label className="form-label" htmlFor={`note-${index}`} lang="da">
              <Written html={question} />
            </label>
            <textarea
              className="form-input"
              id={`note-${index}`}
              name="note"
              rows={3}
              defaultValue={outcome?.notes[index] ?? notes[index] ?? ''}
            />
          </div>
        ))}
        <div className="not-printed">
          <Actions>
            <Button look="secondary">{m.debrief_notes_save()}</Button>
          </Actions>
        </div>
      </Form>
    </section>
  )
}
