import { useSearchParams } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'

const words = {
  plads: m.cohort_done_place,
  frameldt: m.cohort_done_left,
  gemt: m.cohort_done_saved,
  lavet: m.cohort_done_made,
  aflyst: m.cohort_done_cancelled,
  flyttet: m.cohort_done_moved,
  sendt: m.cohort_done_sent,
  spurgt: m.cohort_done_offered,
  svaret: m.cohort_done_answered,
  dato: m.cohort_done_date,
  makkere: m.cohort_done_pairs,
}

export type Done = keyof typeof words

/** The address to go on to after something was done; the page there says so. */
export const afterDone = (address: string, done: Done) => `${address}?sket=${done}`

/** Says what was just done, or what was refused. */
export function CohortNotice({ refusal }: { refusal?: string | null }) {
  const [query] = useSearchParams()
  const done = query.get('sket')
  if (refusal) return <Notice kind="info" role="status" title={refusal} />
  const word = Object.hasOwn(words, done ?? '') ? words[done as Done] : null
  return word ? <Notice kind="done" role="status" title={word()} /> : null
}
