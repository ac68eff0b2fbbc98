import * as m from '~/messages/generated/messages.js'
import type { Reference } from './document.ts'

/** The sources a text rests on, where its small marks lead to. */
export function References({ references }: { references: Reference[] }) {
  if (references.length === 0) return null
  return (
    <section className="section" aria-labelledby="kilder">
      <h2 id="kilder">{m.references_title()}</h2>
      <ol className="references" lang="da">
        {references.map(({ id, text, url }) => (
          <li key={id} id={`kilde-${id}`}>
            <span className="references__id">{id}</span>
            <span>{url ? <a href={url}>{text}</a> : text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
