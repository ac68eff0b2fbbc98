import { CohortRows } from '~/domains/cohort/cohort-list-view.tsx'
import type { ListedCohort } from '~/domains/cohort/list-cohorts.server.ts'
import * as m from '~/messages/generated/messages.js'

/** The cohorts of a course that one can join; nothing where there are none. */
export function ComingCohorts({ cohorts }: { cohorts: ListedCohort[] }) {
  if (cohorts.length === 0) return null
  return (
    <section className="section not-printed" aria-labelledby="kommende-hold">
      <h2 id="kommende-hold">{m.cohort_coming()}</h2>
      <p className="soft">{m.cohort_coming_text()}</p>
      <CohortRows rows={cohorts} titles={null} />
    </section>
  )
}
