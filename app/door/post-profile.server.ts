import { data } from '@remix-run/node'
import { mendProfile } from '~/domains/identity/mend-profile.server.ts'
import { mendReminderWish } from '~/domains/identity/reminder-wish.server.ts'
import { mendJob } from '~/domains/organisation/employ-person.server.ts'
import * as m from '~/messages/generated/messages.js'
import { isId } from '~/platform/ids/is-id.ts'
import { urls } from '~/urls.ts'
import { notFound, saved } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { rememberLanguage } from './locale.server.ts'
import { readOnward } from './open-door.server.ts'
import { readForm } from './read-form.server.ts'
import { readProfile } from './read-profile.server.ts'
import { isServedOverTls } from './sign-in-cookie.server.ts'
import { switchJob } from './switch-job.server.ts'

/** Whatever a form of the profile page asks for: the profile itself, reminders, or another of one's jobs. */
export async function postProfile(work: SignedInContext, request: Request) {
  const form = await readForm(request)
  const intent = form.get('intent')
  if (intent === 'switch-job') {
    const job = String(form.get('job') ?? '')
    if (!isId(job)) throw notFound()
    throw await switchJob(work, request, job, readOnward(String(form.get('onward') ?? '')))
  }
  if (intent === 'stop-reminders' || intent === 'start-reminders') {
    await mendReminderWish(work, work.actor.personId, intent === 'stop-reminders')
    return saved(request, `${urls.profile()}?gemt=1`, { values: null, errors: [] })
  }
  const read = readProfile(form)
  if (!read.ok) return data({ values: read.typed, errors: read.errors }, { status: 400 })
  const { name, language, revision, jobFunction, jobTitle } = read.value
  const mended = await mendProfile(work, { personId: work.actor.personId, revision, name, language })
  if (!mended.ok) {
    const error = { fieldId: 'name', message: m.profile_changed_elsewhere() }
    return data({ values: read.typed, errors: [error] }, { status: 409 })
  }
  const { organisationId, membershipId } = work.actor
  await mendJob(work, { organisationId, id: membershipId }, { jobFunction, jobTitle })
  const headers = { 'Set-Cookie': rememberLanguage(language, isServedOverTls()) }
  return saved(request, `${urls.profile()}?gemt=1`, { values: null, errors: [] }, headers)
}
