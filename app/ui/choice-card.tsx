import type { ReactNode } from 'react'

/** A choice in a case: the whole card is the submit button. `children` is text without paragraphs (it is in a button). */
export function ChoiceCard({
  letter,
  name = 'choice',
  value,
  children,
}: {
  /** A, B, C in the order shown. */
  letter: string
  name?: string
  value: string
  children: ReactNode
}) {
  return (
    <button type="submit" className="choice-card" name={name} value={value}>
      <span className="choice-card__letter">{letter}</span> <span>{children}</span>
    </button>
  )
}
