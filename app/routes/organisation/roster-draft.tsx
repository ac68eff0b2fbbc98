import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cancelDraft, openDraft } from '~/domains/roster/draft.server.ts'
import { ImportPlanView } from '~/domains/roster/import-plan-view.tsx'
import { wasImported } from '~/domains/roster/list-imports.server.ts'
import { readOptions, writeOptions } from '~/domains/roster/read-options.ts'
import { SavingView } from '~/domains/roster/saving-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import type { PageHandle } from '~/door/page-frame.tsx'
import { readForm } from '~/door/read-form.server.ts'
import { saveRoster } from '~/door/save-roster.server.ts'
import { showRosterPlan } from '~/door/show-roster-plan.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { staffUrls } from '~/staff-urls.ts'

export const handle: PageHandle = { width: 'wide', section: FollowUpSection }
export const meta: MetaFunction = () => [{ title: `${m.roster_plan_title()} · Tværs` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  if (!isId(params.draft)) throw notFound()
  const shown = await showRosterPlan(work, params.draft, new URL(request.url).searchParams)
  if (shown) return shown
  const isSaved = await wasImported(work, work.actor, params.draft)
  throw redirect(staffUrls.roster(isSaved ? { indlaest: '1' } : { glemt: '1' }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const draftId = params.draft
  if (!isId(draftId)) throw notFound()
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  if (intent === 'cancel') {
    await cancelDraft(work, work.actor, draftId)
    return redirect(staffUrls.roster({ annulleret: '1' }), { status: 303 })
  }
  const unitIds = (await listUnitChoices(work)).map(({ id }) => id)
  const options = readOptions(form, unitIds)
  const isThere = await openDraft(work, work.actor, draftId)
  if (isThere) {
    const hash = String(form.get('hash') ?? '')
    await saveRoster(work, { draftId, options, hash, leavesFaulty: intent === 'good' })
  }
  return redirect(staffUrls.rosterDraft(draftId, writeOptions(options)), { status: 303 })
}

export default function RosterDraft() {
  const { progress, page } = useLoaderData<typeof loader>()
  return progress ? <SavingView {...progress} /> : <ImportPlanView {...page} />
}
