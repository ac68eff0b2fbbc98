import { redirect } from '@remix-run/node'
import { endSignIn } from '~/domains/identity/end-sign-in.server.ts'
import { takeOwnName } from '~/domains/identity/given-names.server.ts'
import { startSignIn } from '~/domains/identity/start-sign-in.server.ts'
import { listOwnJobs } from '~/domains/organisation/list-own-jobs.server.ts'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { readSignInCookie, signInCookie } from './sign-in-cookie.server.ts'

/** Signs the actor in to another of the jobs she holds today and sends her on; a job that is not hers does not exist. */
export async function switchJob(
  work: SignedInContext,
  request: Request,
  membershipId: string,
  onward: string | null,
): Promise<Response> {
  const { personId } = work.actor
  const job = (await listOwnJobs(work, personId)).find((own) => own.membershipId === membershipId)
  if (!job) throw notFound()
  const { organisationId } = job
  await takeOwnName(work, { organisationId, personId })
  const left = readSignInCookie(request)
  if (left) await endSignIn(work, left)
  const { secret, expiresAt } = await startSignIn(work, { personId, organisationId, membershipId })
  return redirect(onward ?? urls.myLearning(), {
    status: 303,
    headers: { 'Set-Cookie': signInCookie(secret, expiresAt) },
  })
}
