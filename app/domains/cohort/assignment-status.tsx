import { sectorName } from '~/domains/organisation/job-function-name.tsx'
import * as m from '~/messages/generated/messages.js'
import { memberLine } from './cohort-words.tsx'
import type { AssignmentStatus, SharedAnswer } from './home-assignment.server.ts'

/** How far a cohort is with an assignment: counts, never who. */
export function StatusLine({ status: { number, count } }: { status: AssignmentStatus }) {
  const sectors = count.bySector.map(({ sector, done, of }) =>
    m.cohort_status_sector({ sector: sectorName(sector), done, of }),
  )
  return (
    <p className="now__meta">
      {m.cohort_status({ done: count.done, of: count.of, number })}{' '}
      {sectors.length > 0 ? `${sectors.join(' · ')}.` : null}
    </p>
  )
}

/** The answers their authors chose to share, with who wrote them. */
export function SharedAnswers({ shared }: { shared: SharedAnswer[] }) {
  if (shared.length === 0) return null
  return (
    <details className="section">
      <summary>
        {m.cohort_shared_title()} ({shared.length})
      </summary>
      <SharedList shared={shared} />
    </details>
  )
}

export function SharedList({ shared }: { shared: SharedAnswer[] }) {
  return (
    <ul className="quote-list">
      {shared.map(({ author, text }) => (
        <li key={author.id}>
          <p className="written">{text}</p>
          <p className="small soft">
            {author.name}, {memberLine(author)}
          </p>
        </li>
      ))}
    </ul>
  )
}
