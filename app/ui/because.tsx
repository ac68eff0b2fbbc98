import type { ReactNode } from 'react'

/** The reason, in amber. `word` stands before it: `Fordi`. Compiled HTML that brings its own first words needs none. */
export function Because({ word, children }: { word?: string; children: ReactNode }) {
  return (
    <div className="because">
      {word ? <strong className="because__word">{word} </strong> : null}
      <span className="because__text">{children}</span>
    </div>
  )
}
