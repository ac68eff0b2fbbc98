import { inTransaction } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Player } from './attempt.ts'
import { deleteNote, findAttempt, listNotes, saveNote } from './attempt-store.server.ts'

/** The longest note, in characters; the database holds the same. */
export const longestNote = 2000

/** A player's own notes to the questions of a case, by the question's place in it. */
export async function listReflections(work: Work, player: Player, attemptId: string): Promise<Record<number, string>> {
  const notes = await listNotes(work.db, { organisationId: player.organisationId, attemptId })
  return Object.fromEntries(notes.map(({ question, text }) => [question, text]))
}

/**
 * Keeps what a player wrote for herself after a case. An emptied note is deleted; one that is too long is refused, and
 * nothing is saved.
 */
export async function saveReflections(
  work: Work,
  player: Player,
  { attemptId, notes }: { attemptId: string; notes: string[] },
): Promise<Result<'saved', 'unknown-attempt' | 'too-long'>> {
  if (notes.some((text) => [...text.trim()].length > longestNote)) return refuse('too-long')
  return inTransaction(work.db, async (db) => {
    const attempt = await findAttempt(db, player, attemptId)
    if (!attempt?.endedAt) return refuse('unknown-attempt')
    const key = { organisationId: player.organisationId, attemptId }
    for (const [question, note] of notes.entries()) {
      const text = note.trim()
      if (text === '') await deleteNote(db, { ...key, question })
      else await saveNote(db, { ...key, question, text, savedAt: work.now })
    }
    return allow('saved')
  })
}
