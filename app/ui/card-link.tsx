import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A list of quiet rows, each the way to a course, a case, a tool or a person. */
export function CardLinks({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="card-links" aria-label={label}>
      {children}
    </ul>
  )
}

/** One row: the whole of it can be pressed, the link's name is the title alone. Stands inside `CardLinks`. */
export function CardLink({
  to,
  title,
  kicker,
  text,
  meta,
  aside,
  isSmall = false,
  heading: Heading = 'h2',
}: {
  to: string
  title: string
  /** A few words above the title: kind, course, session. */
  kicker?: string
  text?: ReactNode
  /** Facts in one line: `3 × 90 minutter · 2 cases`. */
  meta?: ReactNode
  /** What stands at the end of the row: a status tag, a day. */
  aside?: ReactNode
  isSmall?: boolean
  /** The level that fits the page's outline. */
  heading?: 'h2' | 'h3' | 'p'
}) {
  return (
    <li>
      <div className={isSmall ? 'card-link card-link--small' : 'card-link'}>
        {kicker ? <p className="card-link__kicker">{kicker}</p> : null}
        <Heading className="card-link__title">
          <Link to={to}>{title}</Link>
        </Heading>
        {text ? <p className="card-link__text">{text}</p> : null}
        {meta ? <p className="card-link__meta">{meta}</p> : null}
        {aside ? <div className="card-link__aside">{aside}</div> : null}
      </div>
    </li>
  )
}
