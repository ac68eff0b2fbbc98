import { useFetcher } from '@remix-run/react'
import type { Island } from '~/domains/course/document.ts'
import { WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'

type Assignment = Extract<Island, { kind: 'homeAssignment' }>

/** Work between sessions. The tick is the learner's own word. */
export function HomeAssignmentCard({
  assignment,
  isDone,
  address,
}: {
  assignment: Assignment
  isDone: boolean
  address: string
}) {
  const { assignmentId, title, minutes, html } = assignment
  const fetcher = useFetcher({ key: `tick-${assignmentId}` })
  const anchor = `opgave-${assignmentId}`
  return (
    <section className="card" id={anchor} aria-labelledby={`${anchor}-titel`}>
      <p className="card__kicker">{m.home_assignment_kicker({ minutes })}</p>
      <h2 className="card__title" id={`${anchor}-titel`} lang="da">
        {title}
      </h2>
      <WrittenBlock html={html} />
      <fetcher.Form method="post" action={`${address}#${anchor}`}>
        <input type="hidden" name="intent" value="tick" />
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <input type="hidden" name="done" value={isDone ? 'no' : 'yes'} />
        <div role="status">{isDone ? <StatusTag status="done">{m.home_assignment_done()}</StatusTag> : null}</div>
        <Actions>
          <Button look="secondary">{isDone ? m.home_assignment_untick() : m.home_assignment_tick()}</Button>
        </Actions>
      </fetcher.Form>
    </section>
  )
}
