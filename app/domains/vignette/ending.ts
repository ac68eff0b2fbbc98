import type { Ending, Vignette } from './vignette.ts'

/** The ending for a total and a breach mark; null only in a case the proof would refuse. */
export function findEnding(vignette: Vignette, total: number, hasBreach: boolean): Ending | null {
  return vignette.endings.find((ending) => isEndingFor(ending, total, hasBreach)) ?? null
}

/** Whether an ending's rule holds for a total and a breach mark. Bounds are included. */
export function isEndingFor(ending: Ending, total: number, hasBreach: boolean): boolean {
  const { min, max } = ending.total
  if (ending.breach !== null && ending.breach !== hasBreach) return false
  return (min === null || total >= min) && (max === null || total <= max)
}
