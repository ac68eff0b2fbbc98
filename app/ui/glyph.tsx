const strokes = {
  done: 'M6 12.5l4 4 8-9',
  cross: 'M7 7l10 10M17 7L7 17',
  exclamation: 'M12 6v7.5M12 17.5v.01',
  information: 'M12 11v6.5M12 7v.01',
  line: 'M7 12h10',
} as const

export type GlyphName = keyof typeof strokes | 'half'

/** A mark in a ring that always stands beside a word, never instead of one. */
export function Glyph({ name, className }: { name: GlyphName; className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10.5" strokeWidth="1.6" />
      {name === 'half' ? (
        <path d="M12 5.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />
      ) : (
        <path d={strokes[name]} strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  )
}
