import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCalendarByToken } from '~/domains/cohort/cohort-calendar.server.ts'
import { valueOr404 } from '~/door/answer.server.ts'
import { contextFor } from '~/door/context.server.ts'
import { calendarAsk, calendarResponse } from '~/door/serve-calendar.server.ts'

/** What a calendar program fetches again and again, without signing in: the address is the secret. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await contextFor(request, context)
  const text = valueOr404(await findCalendarByToken(work, params.token ?? '', calendarAsk(work.env.publicUrl)))
  return calendarResponse(text, 'inline')
}
