import type { Html } from './document.ts'

/** Compiled text inside a line: a button, a label, a heading. */
export function Written({ html }: { html: Html }) {
  return <span lang="da" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Compiled text as blocks. */
export function WrittenBlock({ html }: { html: Html }) {
  return <div className="prose" lang="da" dangerouslySetInnerHTML={{ __html: html }} />
}
