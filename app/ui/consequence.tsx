import { forwardRef, type ReactNode } from 'react'
import { Because } from './because.tsx'

/** What the last choice led to, and why. Focus goes here after a choice, so it can be focused and has a name. */
export const Consequence = forwardRef<
  HTMLElement,
  { label: string; becauseWord: string; because: ReactNode; children: ReactNode }
>(function Consequence({ label, becauseWord, because, children }, ref) {
  return (
    <section className="consequence" id="konsekvens" tabIndex={-1} aria-label={label} ref={ref}>
      <div>{children}</div>
      <Because word={becauseWord}>{because}</Because>
    </section>
  )
})
