import { type AppLoadContext, redirect } from '@remix-run/node'
import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { findSignIn } from '~/domains/identity/find-sign-in.server.ts'
import { can, type Right, type SignedIn } from '~/domains/organisation/actor.ts'
import { findSignedIn } from '~/domains/organisation/find-signed-in.server.ts'
import type { Env } from '~/platform/env/env.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import type { Work } from '~/platform/work.server.ts'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import { getPortal } from './portal.server.ts'
import { readSignInCookie } from './sign-in-cookie.server.ts'

/** What a route asks with: the work, the courses, and who is asking. */
export type Context = Work & { env: Env; library: CourseLibrary; signedIn: SignedIn | null }

/** The same with somebody signed in; `actor` is what commands take. */
export type SignedInContext = Context & { signedIn: SignedIn; actor: SignedIn }

/** Everything a loader or action needs, for whoever is asking. */
export async function contextFor(request: Request, load?: AppLoadContext): Promise<Context> {
  const { env, db, log, library } = getPortal()
  const work: Work = { db, now: new Date(), newId, log: load?.traceId ? log.child({ traceId: load.traceId }) : log }
  const secret = readSignInCookie(request)
  const signIn = secret ? await findSignIn(work, secret) : null
  return { ...work, env, library, signedIn: signIn ? await findSignedIn(work, signIn) : null }
}

/** Sends those who are not signed in to the sign-in page, and back here afterwards. */
export async function requireSignedIn(request: Request, load?: AppLoadContext): Promise<SignedInContext> {
  const context = await contextFor(request, load)
  const { signedIn } = context
  if (signedIn) return { ...context, signedIn, actor: signedIn }
  const { pathname, search } = new URL(request.url)
  const onward = request.method === 'GET' ? pathname + search : pathname
  throw redirect(urls.signIn(onward))
}

/** Answers 404 to those without the right: a page one may not see does not exist. */
export async function requireRight(request: Request, right: Right, load?: AppLoadContext): Promise<SignedInContext> {
  const context = await requireSignedIn(request, load)
  if (!can(context.actor, right)) throw notFound()
  return context
}
