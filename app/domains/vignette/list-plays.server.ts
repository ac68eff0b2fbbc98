import type { Work } from '~/platform/work.server.ts'
import { listAttemptsAt } from './attempt-store.server.ts'

/** One attempt as figures are made of it: whose, in which text, and every choice with its time. */
export type Play = {
  organisationId: string
  personId: string
  number: number
  documentHash: string
  startedAt: Date
  endedAt: Date | null
  choices: { sceneId: string; choiceId: string; chosenAt: Date; clientAt: Date | null }[]
}

/** First attempts at a case in every organisation, for counting; newest text first. Never shown person by person. */
export function listFirstPlays(work: Work, vignetteId: string): Promise<Play[]> {
  return listAttemptsAt(work.db, vignetteId)
}
