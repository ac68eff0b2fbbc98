import { isRouteErrorResponse } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, ButtonLink } from '~/ui/button.tsx'
import { urls } from '~/urls.ts'

/** A calm page for what went wrong: what is so, and what to do now. */
export function ErrorPage({
  status,
  traceId,
  isSignedIn,
}: {
  status: number
  traceId: string | null
  isSignedIn: boolean
}) {
  const words = wordsFor(status)
  return (
    <section className="plain-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <Actions>
        <ButtonLink to={isSignedIn ? urls.myLearning() : urls.front()}>
          {isSignedIn ? m.error_to_my_learning() : m.error_to_front()}
        </ButtonLink>
        <ButtonLink look="secondary" to={urls.catalogue()}>
          {m.error_to_catalogue()}
        </ButtonLink>
      </Actions>
      {status >= 500 && traceId ? <p className="trace">{m.error_trace({ traceId })}</p> : null}
    </section>
  )
}

/** The title of the page for an error that a route threw. */
export function errorTitle(error: unknown): string {
  return `${wordsFor(isRouteErrorResponse(error) ? error.status : 500).title} · Tværs`
}

function wordsFor(status: number) {
  if (status === 404) return { title: m.error_not_found_title(), text: m.error_not_found_text() }
  if (status === 403) return { title: m.error_forbidden_title(), text: m.error_forbidden_text() }
  if (status < 500) return { title: m.error_bad_request_title(), text: m.error_bad_request_text() }
  return { title: m.error_unexpected_title(), text: m.error_unexpected_text() }
}
