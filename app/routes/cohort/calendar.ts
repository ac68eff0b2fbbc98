import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCalendar } from '~/domains/cohort/cohort-calendar.server.ts'
import { valueOr404 } from '~/door/answer.server.ts'
import { requireCohort } from '~/door/cohort-context.server.ts'
import { calendarAsk, calendarResponse } from '~/door/serve-calendar.server.ts'

/** The sessions of a cohort as a file, for those in it and its host. */
export async function loader(asked: LoaderFunctionArgs) {
  const work = await requireCohort(asked)
  const text = valueOr404(await getCalendar(work, work.actor, work.cohortId, calendarAsk(work.env.publicUrl)))
  return calendarResponse(text, 'attachment')
}
