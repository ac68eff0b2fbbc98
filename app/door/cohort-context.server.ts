import type { AppLoadContext } from '@remix-run/node'
import { cohortMails } from '~/domains/cohort/cohort-mail.tsx'
import type { CohortWork } from '~/domains/cohort/cohort-work.ts'
import type { Right } from '~/domains/organisation/actor.ts'
import { isId } from '~/platform/ids/is-id.ts'
import { notFound } from './answer.server.ts'
import { requireRight, requireSignedIn, type SignedInContext } from './context.server.ts'

/** What the pages of cohorts ask with: who is signed in, and the words of the mails. */
export type CohortContext = SignedInContext & CohortWork

type Asked = { request: Request; params: Record<string, string | undefined>; context: AppLoadContext }

/** Somebody signed in, at an address that can be a cohort's. @param right asked first, where one is needed */
export async function requireCohort(asked: Asked, right?: Right): Promise<CohortContext & { cohortId: string }> {
  const work = await cohortContext(asked, right)
  const { cohort } = asked.params
  if (!isId(cohort)) throw notFound()
  return { ...work, cohortId: cohort }
}

export async function cohortContext(
  { request, context }: Omit<Asked, 'params'>,
  right?: Right,
): Promise<CohortContext> {
  const work = right ? await requireRight(request, right, context) : await requireSignedIn(request, context)
  return { ...work, writeMail: cohortMails(work.env.publicUrl) }
}

/** The number of a session in an address. */
export function readNumber({ number = '' }: Asked['params']): number {
  if (!/^[1-9]\d?$/.test(number)) throw notFound()
  return Number(number)
}

/** The revision a form was opened with; -1, which none is, where it says nothing. */
export function readRevision(form: FormData): number {
  const text = String(form.get('revision') ?? '')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
