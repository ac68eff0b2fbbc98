/** How far one has come in a case: a knot for every decision. `label` says the same in words: `3. beslutning af 6`. */
export function ProgressThread({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <div className="progress-thread" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a knot is its position and nothing else
        <span key={position} className={`progress-thread__knot ${knotState(position, done)}`} />
      ))}
    </div>
  )
}

function knotState(position: number, done: number): string {
  if (position < done) return 'progress-thread__knot--done'
  return position === done ? 'progress-thread__knot--current' : ''
}
