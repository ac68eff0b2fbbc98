import type { Words } from '../problem.ts'
/** The known name an author most likely meant, or null when none is near. Case does not count as a difference. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const reach = Math.max(1, Math.floor(written.length / 3))
  const ranked = known
    .map((name) => ({ name, distance: distanceBetween(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance)
  return ranked[0]?.name ?? null
}

/** The sentence that ends a hint: the nearest name, or all names while they are few enough to read. */
export function suggestName(written: string, known: readonly string[]): Words {
  const nearest = nearestName(written, known)
  if (nearest !== null) return [`Mente du »${nearest}«?`, `Did you mean “${nearest}”?`]
  if (known.length === 0) return ['Der findes ingen endnu.', 'There are none yet.']
  const shown = known.slice(0, 12).join(', ')
  return [
    `Kendte navne: ${shown}${known.length > 12 ? ' …' : ''}.`,
    `Known names: ${shown}${known.length > 12 ? ' …' : ''}.`,
  ]
}

/** Edits from one word to the other; two letters that changed places count once. Long words: the first 40 letters. */
function distanceBetween(one: string, other: string): number {
  const [from, to] = [one.slice(0, 40), other.slice(0, 40)]
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= from.length; row++) {
    rows.push([row])
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      rows[row]?.push(
        Math.min(
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(from.length, to.length)
}
