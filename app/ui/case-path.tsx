import type { ReactNode } from 'react'
import { Because } from './because.tsx'
import { RoleChip, type Sector } from './role-chip.tsx'

export type PathStep = {
  id: string
  /** The letter the choice had when it was made. */
  letter: string
  role: { sector: Sector; letters: string; name: string }
  /** `Dag 9`. */
  day?: string
  scene: string
  choice: ReactNode
  consequence: ReactNode
  because: ReactNode
  /** The ways not taken, with their reasons. */
  others?: { id: string; choice: ReactNode; because: ReactNode; note?: string }[]
  /** A line below the reason. */
  note?: ReactNode
  /** A button below it. */
  action?: ReactNode
}

/** The path one took through a case, as a thread: scene, role, choice, consequence, because; the other ways folded. */
export function CasePath({
  steps,
  labels,
  end,
}: {
  steps: PathStep[]
  labels: { because: string; otherWays: string }
  /** How it ended; the last knot. */
  end?: { title: string; text: ReactNode }
}) {
  return (
    <ol className="case-path">
      {steps.map((step) => (
        <li className="case-path__step" key={step.id}>
          <span className="case-path__letter" aria-hidden="true">
            {step.letter}
          </span>
          <p className="case-path__meta">
            <RoleChip sector={step.role.sector} letters={step.role.letters}>
              {step.role.name}
            </RoleChip>
            {step.day}
          </p>
          <h3 className="case-path__title">{step.scene}</h3>
          <div className="case-path__choice">{step.choice}</div>
          <div className="case-path__consequence">{step.consequence}</div>
          <Because word={labels.because}>{step.because}</Because>
          {step.note}
          {step.others && step.others.length > 0 ? (
            <details className="case-path__others">
              <summary>{labels.otherWays}</summary>
              <ul>
                {step.others.map((other) => (
                  <li key={other.id}>
                    <div className="case-path__other-choice">{other.choice}</div>
                    <div>{other.because}</div>
                    {other.note ? <p className="small soft">{other.note}</p> : null}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          {step.action}
        </li>
      ))}
      {end ? (
        <li className="case-path__end">
          <h3>{end.title}</h3>
          <div className="measure">{end.text}</div>
        </li>
      ) : null}
    </ol>
  )
}
