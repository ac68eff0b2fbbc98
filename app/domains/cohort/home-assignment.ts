import { type Sector, sectors } from '~/domains/organisation/organisation.ts'
import { lengthOf } from './read-cohort.ts'

/** What one participant did with a home assignment. */
export type HomeAssignment = {
  isDone: boolean
  /** Nobody else ever reads it. */
  note: string
  answer: string
  /** The answer may be read by the cohort. */
  isShared: boolean
}

export const nothingDone: HomeAssignment = { isDone: false, note: '', answer: '', isShared: false }

export type AssignmentRefusal = 'long-note' | 'long-answer' | 'nothing-to-share'

/** What is wrong with what was written, by field; nothing where all is well. */
export function faultsIn(written: HomeAssignment): { field: 'note' | 'answer'; refusal: AssignmentRefusal }[] {
  const faults: ReturnType<typeof faultsIn> = []
  if (lengthOf(written.note) > 2000) faults.push({ field: 'note', refusal: 'long-note' })
  if (lengthOf(written.answer) > 2000) faults.push({ field: 'answer', refusal: 'long-answer' })
  if (written.isShared && written.answer.trim() === '') faults.push({ field: 'answer', refusal: 'nothing-to-share' })
  return faults
}

export type AssignmentCount = { done: number; of: number; bySector: { sector: Sector; done: number; of: number }[] }

/** A sector with fewer people than this is only counted with the others: its number would be about somebody. */
const leastOfSector = 3

/** How far a cohort is with an assignment: counts alone, never who. */
export function countDone(participants: { id: string; sector: Sector }[], doneIds: string[]): AssignmentCount {
  const count = (some: { id: string }[]) => some.filter(({ id }) => doneIds.includes(id)).length
  const rows = sectors
    .map((sector) => ({ sector, people: participants.filter((one) => one.sector === sector) }))
    .filter(({ people }) => people.length >= leastOfSector)
    .map(({ sector, people }) => ({ sector, done: count(people), of: people.length }))
  // What is left out can be reckoned from the sum: where that is one or two people, no sector is told.
  const rest = participants.length - rows.reduce((sum, { of }) => sum + of, 0)
  const bySector = rest === 0 || rest >= leastOfSector ? rows : []
  return { done: count(participants), of: participants.length, bySector }
}
