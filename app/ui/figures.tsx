import { Link } from '@remix-run/react'

export type Figure = {
  to: string
  /** Written out as it is read: `1.204`. */
  number: string
  /** What the number counts, so that number and label make a sentence: `er over fristen`. */
  label: string
  /** Red: only for what is overdue. */
  isLate?: boolean
}

/** Four big figures at most, each a link to the people behind it. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={figure.to} className={figure.isLate ? 'figures__figure--late' : undefined}>
          <Link to={figure.to}>
            <span className="figures__number">{figure.number}</span>{' '}
            <span className="figures__label">{figure.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
