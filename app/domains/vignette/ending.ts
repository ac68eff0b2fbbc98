import type { Ending } from './vignette.ts'

/** Whether an ending's rule holds for a total and a breach mark. Bounds are included. */
export function isEndingFor(ending: Ending, total: number, hasBreach: boolean): boolean {
  const { min, max } = ending.total
  if (ending.breach !== null && ending.breach !== hasBreach) return false
  return (min === null || total >= min) && (max === null || total <= max)
}
