import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { type Db, inTransaction, takeLock } from '~/platform/db/database.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import type { Player } from './attempt.ts'
import {
  copyChoices,
  countAttempts,
  findAttempt,
  findOpenAttempt,
  insertAttempt,
  saveAttemptAbandoned,
} from './attempt-store.server.ts'
import type { CaseRole } from './vignette.ts'

export type StartRefusal = 'unknown-case' | 'unknown-role' | 'unknown-attempt' | 'unknown-decision'

type Start = {
  player: Player
  vignetteId: string
  /** Play this role alone; the others' choices fall by themselves. Only once the case has been played through. */
  playedAs?: CaseRole | null
}

/**
 * Begins an attempt in the case as it reads today, or gives the one that is under way. The first attempt is finished before
 * another begins; a later one may be left for one in another role.
 */
export async function startAttempt(
  work: Work,
  library: CourseLibrary,
  { player, vignetteId, playedAs = null }: Start,
): Promise<Result<string, StartRefusal>> {
  const courses = await library.listCourses()
  const current = courses.flatMap(({ vignettes }) => vignettes).find(({ body }) => body.id === vignetteId)
  if (!current) return refuse('unknown-case')
  if (playedAs && !current.body.vignette.playableAs.includes(playedAs)) return refuse('unknown-role')
  await library.pinDocument(current.hash)
  return inTransaction(work.db, async (db) => {
    await takeLock(db, lockOf(player, vignetteId))
    const open = await findOpenAttempt(db, player, vignetteId)
    if (open && (open.number === 1 || playedAs === null || open.playedAs === playedAs)) return allow(open.id)
    if (open) await saveAttemptAbandoned(db, { organisationId: player.organisationId, id: open.id }, work.now)
    const number = (await countAttempts(db, player, vignetteId)) + 1
    const role = number === 1 ? null : playedAs
    const text = { vignetteId, documentHash: current.hash }
    return allow(await begin(work, db, { player, number, ...text, playedAs: role, copiedFromId: null }))
  })
}

/**
 * Begins an attempt at a decision of an earlier one that was played to its end: what was chosen before it is taken over,
 * in the text of that attempt, which stays as it is.
 * @param from `position` counts the player's own decisions from 0
 */
export async function retryAttempt(
  work: Work,
  player: Player,
  from: { vignetteId: string; attemptId: string; position: number },
): Promise<Result<string, StartRefusal>> {
  const { vignetteId } = from
  return inTransaction(work.db, async (db) => {
    await takeLock(db, lockOf(player, vignetteId))
    const source = await findAttempt(db, player, from.attemptId)
    if (source?.vignetteId !== vignetteId || !source.endedAt) return refuse('unknown-attempt')
    if (!source.choices[from.position]) return refuse('unknown-decision')
    const open = await findOpenAttempt(db, player, vignetteId)
    if (open?.number === 1) return allow(open.id)
    if (open) await saveAttemptAbandoned(db, { organisationId: player.organisationId, id: open.id }, work.now)
    const { documentHash, playedAs } = source
    const number = (await countAttempts(db, player, vignetteId)) + 1
    const id = await begin(work, db, { player, number, vignetteId, documentHash, playedAs, copiedFromId: source.id })
    const before = source.choices.slice(0, from.position)
    await copyChoices(db, before, { attemptId: id, organisationId: player.organisationId })
    return allow(id)
  })
}

async function begin(
  work: Work,
  db: Db,
  attempt: {
    player: Player
    number: number
    vignetteId: string
    documentHash: string
    playedAs: string | null
    copiedFromId: string | null
  },
): Promise<string> {
  const { player, ...rest } = attempt
  const id = work.newId()
  await insertAttempt(db, { id, ...player, ...rest, startedAt: work.now })
  return id
}

const lockOf = ({ personId }: Player, vignetteId: string) => `attempts:${personId}:${vignetteId}`
