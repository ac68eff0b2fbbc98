import { Link } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { EmptyState } from '~/ui/empty-state.tsx'
import { urls } from '~/urls.ts'
import type { ListedTerm } from './list-terms.ts'

/** Every word the courses explain. */
export function GlossaryView({ terms }: { terms: ListedTerm[] }) {
  return (
    <>
      <header className="page-head">
        <h1>{m.glossary_title()}</h1>
        <p className="lead">{m.glossary_lead()}</p>
      </header>
      {terms.length === 0 ? <EmptyState title={m.glossary_empty()} text={m.glossary_empty_text()} /> : null}
      <dl className="glossary" lang="da">
        {terms.map(({ term, text, lesson }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {text}{' '}
              <Link className="glossary__lesson" to={urls.lesson(lesson.courseId, lesson.slug)}>
                {lesson.title}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
