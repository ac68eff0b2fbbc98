import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RuleForm } from '~/domains/assignment/rule-form-view.tsx'
import { requireRight } from '~/door/context.server.ts'
import { FollowUpSection } from '~/door/follow-up-section.tsx'
import type { PageHandle } from '~/door/page-frame.tsx'
import { postToRule } from '~/door/post-to-rule.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { reloadAfterRefusal } from '~/door/reload-after-refusal.ts'
import { showRule } from '~/door/show-rule.server.ts'
import { useFormErrors } from '~/door/use-form-errors.tsx'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'

export const handle: PageHandle = { width: 'reading', section: FollowUpSection }
export const shouldRevalidate = reloadAfterRefusal
export const meta: MetaFunction = () => [{ title: `${m.rule_title()} · Tværs` }]

/** `/forloeb/regel/ny?forloeb=…` and `/forloeb/regel/:rule`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  return showRule(work, work.actor, params.rule, new URL(request.url).searchParams.get('forloeb'))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const work = await requireRight(request, 'assign', context)
  const answered = await postToRule(work, work.actor, params.rule ?? null, await readForm(request))
  if (answered.isSaved) return redirect(`${staffUrls.paths()}?gemt=1`, { status: 303 })
  return data(answered, { status: answered.status })
}

export default function RulePage() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = useFormErrors(answer?.errors ?? [])
  const errorOf = (field: string) => answer?.errors.find(({ fieldId }) => fieldId === field)?.message
  const typed = answer?.typed ?? shown.typed
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: staffUrls.paths(), label: m.paths_title() }]} />
      <header className="page-head">
        <p className="kicker">{shown.pathName}</p>
        <h1>{m.rule_title()}</h1>
      </header>
      {errors}
      <RuleForm {...{ ...shown, typed, preview: answer?.preview ?? null, errorOf }} key={JSON.stringify(typed)} />
    </>
  )
}
