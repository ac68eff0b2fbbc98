import { Link } from '@remix-run/react'

export type Figure = {
  /** The people behind it; none where the page itself lists them. */
  to?: string
  /** Written out as it is read: `1.204`. */
  number: string
  /** What the number counts, so that number and label make a sentence: `er over fristen`. */
  label: string
  /** A second line with the people behind it. */
  aside?: { to: string; text: string }
  /** Red: only for what is overdue. */
  isLate?: boolean
}

/** Four big figures at most. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={figure.label} className={figure.isLate ? 'figures__figure--late' : undefined}>
          {figure.to === undefined ? (
            <FigureWords {...figure} />
          ) : (
            <Link to={figure.to}>
              <FigureWords {...figure} />
            </Link>
          )}
          {figure.aside ? (
            <Link to={figure.aside.to} className="figures__aside">
              {figure.aside.text}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const FigureWords = ({ number, label }: Figure) => (
  <>
    <span className="figures__number">{number}</span> <span className="figures__label">{label}</span>
  </>
)
