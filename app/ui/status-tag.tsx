import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph.tsx'

export type Status = 'neutral' | 'underway' | 'done' | 'late'

const glyphs: Record<Status, GlyphName> = {
  neutral: 'line',
  underway: 'half',
  done: 'done',
  late: 'exclamation',
}

/** How far something has come: a mark and a word. `late` is red and means overdue. */
export function StatusTag({ status, children }: { status: Status; children: ReactNode }) {
  return (
    <span className={`status-tag status-tag--${status}`}>
      <Glyph name={glyphs[status]} />
      {children}
    </span>
  )
}
