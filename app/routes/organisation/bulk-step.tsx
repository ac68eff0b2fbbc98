import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { BulkDoneView } from '~/domains/assignment/bulk-view.tsx'
import { findBulkStep, undoBulkStep } from '~/domains/assignment/take-bulk-step.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'

export const handle: PageHandle = { width: 'reading', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.bulk_title()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const step = isId(params.step) ? await findBulkStep(work, work.actor, params.step) : null
  if (!step) throw notFound()
  const course = (await work.library.findCourse(step.courseId))?.course.body.title ?? step.courseId
  return { kind: step.kind, count: step.count, isUndoable: step.isUndoable === true, course }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  if (!isId(params.step)) throw notFound()
  const undone = await undoBulkStep(work, work.actor, params.step)
  if (!undone.ok && undone.refusal === 'unknown-step') throw notFound()
  return data({ undone: undone.ok ? undone.value.count : null }, { status: undone.ok ? 200 : 409 })
}

export default function BulkStep() {
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const keptByRule = Number(query.get('regel')) || 0
  return <BulkDoneView {...useLoaderData<typeof loader>()} {...{ keptByRule, undone: answer?.undone ?? null }} />
}
