import * as m from '~/messages/generated/messages.js'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { urls } from '~/urls.ts'

/** The way from a lesson into its case. */
export function CaseCard({
  vignette,
  isDone,
}: {
  vignette: { id: string; title: string; summary: string; minutes: number }
  isDone: boolean
}) {
  const { id, title, summary, minutes } = vignette
  return (
    <section className="card" aria-labelledby={`case-${id}`}>
      <p className="card__kicker">{m.case_card_kicker({ minutes })}</p>
      <h2 className="card__title" id={`case-${id}`} lang="da">
        {title}
      </h2>
      <p lang="da">{summary}</p>
      <Actions>
        <ButtonLink to={urls.case(id)}>{isDone ? m.case_card_see() : m.case_card_play()}</ButtonLink>
      </Actions>
    </section>
  )
}
