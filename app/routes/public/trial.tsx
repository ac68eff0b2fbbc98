import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrialView } from '~/domains/vignette/trial-view.tsx'
import { notFound } from '~/door/answer.server.ts'
import { playTrial, showTrial } from '~/door/play-trial.server.ts'
import { getPortal } from '~/door/portal.server.ts'
import { readForm } from '~/door/read-form.server.ts'
import { readTrial, trialCookie } from '~/door/trial-cookie.server.ts'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.trial_title({ title: data?.vignette.title ?? '' })} · Tværs` },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const shown = await showTrial(getPortal().library, readTrial(request))
  if (!shown) throw notFound()
  return shown
}

/** Begins a trial or makes a choice in it. Everything is kept in the visitor's own cookie, nothing in the database. */
export async function action({ request }: ActionFunctionArgs) {
  const trial = await playTrial(getPortal().library, readTrial(request), await readForm(request))
  const headers = trial ? { 'Set-Cookie': trialCookie(trial) } : undefined
  return redirect(`${urls.trial()}#konsekvens`, { status: 303, ...(headers ? { headers } : {}) })
}

export default function Trial() {
  return <TrialView {...useLoaderData<typeof loader>()} />
}
