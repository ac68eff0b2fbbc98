import type { ReactNode } from 'react'

/** Every drawing is this wide in its own units: one unit is about one pixel on a phone. */
export const drawingWidth = 340

type FigureProps = {
  title: string
  /** A sentence under the title, where the picture needs one. */
  note?: string
  /** The same in words, for those who would rather read or listen. */
  inWords: ReactNode
  children: ReactNode
}

/** A drawing with its title and its words. Holds no ids: a lesson and its track may show it on the same page. */
export function DrawingFigure({ title, note, inWords, children }: FigureProps) {
  return (
    <figure className="drawing">
      <div className="drawing__pictures">{children}</div>
      <figcaption>
        <b>{title}</b>
        {note ? <span className="drawing__note"> {note}</span> : null}
      </figcaption>
      <details className="drawing__words">
        <summary>Som tekst</summary>
        {inWords}
      </details>
    </figure>
  )
}

/** One picture; `name` is the sentence that stands for it when it cannot be seen. */
export function Picture({ name, height, children }: { name: string; height: number; children: ReactNode }) {
  return (
    <svg className="drawing__picture" role="img" aria-label={name} viewBox={`0 0 ${drawingWidth} ${height}`}>
      {children}
    </svg>
  )
}
