import { data, redirect } from '@remix-run/node'
import { cohortUrls } from '~/cohort-urls.ts'
import { faultWord } from '~/domains/cohort/cohort-words.tsx'
import { answerDates, offerDates, setDate } from '~/domains/cohort/date-poll.server.ts'
import { type DateAnswer, dateAnswers } from '~/domains/cohort/poll.ts'
import type { RefusedOffer } from '~/domains/cohort/polls-view.tsx'
import { readStart } from '~/domains/cohort/read-cohort.ts'
import * as m from '~/messages/generated/messages.js'
import { notFound } from './answer.server.ts'
import { type CohortContext, readRevision } from './cohort-context.server.ts'
import { afterDone, type Done } from './cohort-notice.tsx'

type Work = CohortContext & { cohortId: string }
type Refused = { refusal: string | null; offer: RefusedOffer | null }

/** What the buttons of the date poll do: answer, offer times, set the date. */
export async function postToDates(work: Work, form: FormData) {
  const { actor, cohortId } = work
  const back = (done: Done) => redirect(afterDone(cohortUrls.dates(cohortId), done), { status: 303 })
  const number = Number(form.get('number')) || 0
  const intent = form.get('intent')
  if (intent === 'answer') {
    const answered = await answerDates(work, actor, { cohortId, answers: readAnswers(form) })
    if (!answered.ok) throw notFound()
    return back('svaret')
  }
  if (intent === 'set') {
    const candidateId = String(form.get('candidateId') ?? '')
    const set = await setDate(work, actor, { cohortId, revision: readRevision(form), number, candidateId })
    if (set.ok) return back('dato')
    if (set.refusal === 'unknown-cohort') throw notFound()
    if (set.refusal === 'not-in-order') return refuse({ refusal: m.cohort_date_not_in_order(), offer: null }, 400)
    return refuse({ refusal: m.cohort_changed_elsewhere(), offer: null }, 409)
  }
  return offer(work, form, number, back)
}

async function offer(work: Work, form: FormData, number: number, back: (done: Done) => Response) {
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({ day: text(`day-${at}`), time: text(`time-${at}`) }))
  const reads = typed.map(({ day, time }) => readStart(day, time, work.now, null))
  const fault = reads.find((read) => !read.ok)
  const refused = (message: string, status: 400 | 409) =>
    refuse({ refusal: null, offer: { number, message, typed } }, status)
  if (fault && !fault.ok) return refused(faultWord(fault.refusal), 400)
  const startsAt = reads.flatMap((read) => (read.ok && read.value ? [read.value] : []))
  const { actor, cohortId } = work
  const offered = await offerDates(work, actor, { cohortId, revision: readRevision(form), number, startsAt })
  if (offered.ok) return back('spurgt')
  switch (offered.refusal) {
    case 'too-few-times':
      return refused(m.cohort_too_few_times(), 400)
    case 'too-many-times':
      return refused(m.cohort_too_many_times(), 400)
    case 'same-time-twice':
      return refused(m.cohort_same_time_twice(), 400)
    case 'time-passed':
      return refused(m.cohort_day_passed(), 400)
    case 'changed-elsewhere':
      return refused(m.cohort_changed_elsewhere(), 409)
    default:
      throw notFound()
  }
}

function readAnswers(form: FormData): Record<string, DateAnswer> {
  const answers = [...form].flatMap(([name, value]) => {
    const answer = dateAnswers.find((known) => known === value)
    return name.startsWith('answer-') && answer ? [[name.slice('answer-'.length), answer] as const] : []
  })
  return Object.fromEntries(answers)
}

const refuse = (refused: Refused, status: 400 | 409) => data(refused, { status })
