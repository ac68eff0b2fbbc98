import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type Step = { to: string; label: string }

/** The end of a lesson: back, what was saved, on. On a phone the way on is the widest and comes first. */
export function Pager({
  label,
  previous,
  note,
  next,
}: {
  label: string
  previous?: Step
  /** `Gemt · 5 af 11`. */
  note?: string
  /** A link, or a whole form where going on has to be posted. */
  next?: Step | { form: ReactNode }
}) {
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <div className="pager__previous">
          <Link className="button button-secondary" to={previous.to} rel="prev">
            {previous.label}
          </Link>
        </div>
      ) : null}
      {note ? <p className="pager__note">{note}</p> : null}
      {next ? (
        <div className="pager__next">
          {'form' in next ? (
            next.form
          ) : (
            <Link className="button button-primary" to={next.to} rel="next">
              {next.label}
            </Link>
          )}
        </div>
      ) : null}
    </nav>
  )
}

/** Pages of a long table: what is shown, and the two ways. */
export function TablePages({
  label,
  count,
  previous,
  next,
}: {
  label: string
  /** `1–50 af 318`. */
  count: string
  previous?: Step
  next?: Step
}) {
  return (
    <nav className="pages" aria-label={label}>
      <span className="pages__count">{count}</span>
      {previous ? (
        <Link to={previous.to} rel="prev">
          {previous.label}
        </Link>
      ) : null}
      {next ? (
        <Link to={next.to} rel="next">
          {next.label}
        </Link>
      ) : null}
    </nav>
  )
}
