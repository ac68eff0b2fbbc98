import { Link } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'

/** The words of a lesson that a reader from the other sector may not know; folded, since most know most of them. */
export function Terms({ terms }: { terms: { term: string; text: string }[] }) {
  if (terms.length === 0) return null
  return (
    <details className="terms section">
      <summary>{m.lesson_terms()}</summary>
      <dl lang="da">
        {terms.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to={urls.glossary()}>{m.glossary_title()}</Link>
      </p>
    </details>
  )
}
