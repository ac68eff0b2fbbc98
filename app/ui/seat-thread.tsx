import type { Sector } from './role-chip.tsx'

/** The seats of a sector as knots on a thread: filled ones are taken. Says nothing the numbers beside it do not say. */
export function SeatThread({ sector, seats, taken }: { sector: Sector; seats: number; taken: number }) {
  const knots = Math.min(30, Math.max(seats, taken))
  if (knots === 0) return null
  const width = knots * 14
  return (
    <svg
      className="seat-thread"
      data-sector={sector}
      viewBox={`0 0 ${width} 12`}
      width={width}
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path className="seat-thread__line" d={`M0 6H${width}`} />
      {Array.from({ length: knots }, (_, at) => at).map((at) => (
        <circle
          key={at}
          className={at < taken ? 'seat-thread__taken' : 'seat-thread__free'}
          cx={at * 14 + 7}
          cy="6"
          r={at < seats ? 4.5 : 3}
        />
      ))}
    </svg>
  )
}
