import { createContext, Fragment, type ReactNode, useContext, useState } from 'react'
import type { DocumentHash, Html, Island } from './document.ts'

/** On the server: the texts of this request's documents, by hash. In the browser: nothing. */
export const SegmentsContext = createContext<Record<DocumentHash, Html[]> | null>(null)

type ProseProps = {
  hash: DocumentHash
  islands: Island[]
  /** The texts, where they came along: after a move inside the site. On the first page they stand in the HTML already. */
  segments?: Html[]
  renderIsland?: (island: Island) => ReactNode
}

/**
 * A compiled text with its islands. The text crosses the wire once: the server writes it into the page, and the first
 * hydration leaves what stands there alone (an empty `__html` with `suppressHydrationWarning` keeps the server's text).
 * So an empty text gets its element too: the browser cannot know yet that it is empty.
 */
export function Prose(props: ProseProps) {
  return <HashedProse key={props.hash} {...props} />
}

function HashedProse({ hash, islands, segments, renderIsland }: ProseProps) {
  const onServer = useContext(SegmentsContext)
  const [texts] = useState(() => onServer?.[hash] ?? segments)
  const positions = Array.from({ length: islands.length + 1 }, (_, position) => position)
  return positions.map((position) => {
    const island = islands[position]
    const text = texts?.[position]
    return (
      <Fragment key={position}>
        <div className="prose" lang="da" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text ?? '' }} />
        {island ? renderIsland?.(island) : null}
      </Fragment>
    )
  })
}
