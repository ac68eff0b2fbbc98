import { Link } from '@remix-run/react'
import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import type { BulkKind } from './bulk-step.ts'

export const doneWords: Record<BulkKind, (inputs: { course: string; count: number }) => string> = {
  enrol: m.bulk_done_enrol,
  redate: m.bulk_done_redate,
  withdraw: m.bulk_done_withdraw,
}

type Step = { id: string; kind: BulkKind; courseId: string; count: number; happenedAt: Date }

/** The way back to what was done for many within the week. */
export function UndoableSteps({ steps, courses }: { steps: Step[]; courses: { id: string; title: string }[] }) {
  if (steps.length === 0) return null
  const titleOf = (courseId: string) => courses.find(({ id }) => id === courseId)?.title ?? courseId
  return (
    <section className="section" aria-labelledby="fortryd">
      <h2 id="fortryd">{m.bulk_undoable()}</h2>
      <ul className="plain-list rule-list">
        {steps.map(({ id, kind, courseId, count, happenedAt }) => (
          <li key={id}>
            <Link to={staffUrls.bulkStep(id)}>{doneWords[kind]({ course: titleOf(courseId), count })}</Link>{' '}
            <span className="small soft">{formatShortDay(happenedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
