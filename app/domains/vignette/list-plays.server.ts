import type { Work } from '~/platform/work.server.ts'
import { listAttemptsAt } from './attempt-store.server.ts'
import type { Play } from './play.ts'

/** First attempts at a case in every organisation, for counting; newest text first. Never shown person by person. */
export function listFirstPlays(work: Work, vignetteId: string): Promise<Play[]> {
  return listAttemptsAt(work.db, vignetteId)
}
