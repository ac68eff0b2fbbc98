import type { Db } from '~/platform/db/database.server.ts'
import type { Player } from './attempt.ts'

/** One attempt with its choices in order; only the player's own. */
export const findAttempt = (db: Db, player: Player, id: string) =>
  db.attempt.findFirst({
    where: { ...player, id, abandonedAt: null },
    include: { choices: { orderBy: { position: 'asc' } } },
  })

export const findOpenAttempt = (db: Db, player: Player, vignetteId: string) =>
  db.attempt.findFirst({
    where: { ...player, vignetteId, endedAt: null, abandonedAt: null },
    include: { choices: { orderBy: { position: 'asc' } } },
  })

export const countAttempts = (db: Db, player: Player, vignetteId: string) =>
  db.attempt.count({ where: { personId: player.personId, vignetteId } })

export const insertAttempt = (
  db: Db,
  attempt: Player & {
    id: string
    vignetteId: string
    documentHash: string
    number: number
    playedAs: string | null
    copiedFromId: string | null
    startedAt: Date
  },
) => db.attempt.create({ data: attempt })

export const insertChoice = (
  db: Db,
  choice: {
    attemptId: string
    organisationId: string
    position: number
    sceneId: string
    choiceId: string
    role: string
    chosenAt: Date
    clientAt: Date | null
  },
) => db.attemptChoice.create({ data: choice })

/** Begins an attempt with choices of an earlier one, each as it was made then. */
export const copyChoices = (
  db: Db,
  choices: { position: number; sceneId: string; choiceId: string; role: string; chosenAt: Date }[],
  to: { attemptId: string; organisationId: string },
) =>
  db.attemptChoice.createMany({
    data: choices.map(({ position, sceneId, choiceId, role, chosenAt }) => ({
      ...{ ...to, position, sceneId, choiceId, role, chosenAt, isCopied: true },
    })),
  })

export const saveAttemptAbandoned = (db: Db, key: { organisationId: string; id: string }, abandonedAt: Date) =>
  db.attempt.update({ where: { organisationId_id: key }, data: { abandonedAt } })

export const saveAttemptEnded = (db: Db, key: { organisationId: string; id: string }, endedAt: Date) =>
  db.attempt.update({ where: { organisationId_id: key }, data: { endedAt } })

/** Every attempt of a player, newest first, without its choices. */
export const listAttemptsOf = (db: Db, player: Player) =>
  db.attempt.findMany({
    where: { personId: player.personId, organisationId: player.organisationId, abandonedAt: null },
    orderBy: [{ startedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, vignetteId: true, number: true, playedAs: true, startedAt: true, endedAt: true },
  })

/** How many attempts at a case stand open, in every organisation. */
export const countOpenAttempts = (db: Db, vignetteId: string) =>
  db.attempt.count({ where: { vignetteId, endedAt: null, abandonedAt: null } })

/** The player's ended attempts in one text of a case, the newest first. */
export const listEndedIn = (db: Db, player: Player, documentHash: string) =>
  db.attempt.findMany({
    where: { ...player, documentHash, endedAt: { not: null } },
    orderBy: { number: 'desc' },
    include: { choices: { orderBy: { position: 'asc' } } },
  })

export const listNotes = (db: Db, key: { organisationId: string; attemptId: string }) =>
  db.reflectionNote.findMany({ where: key, orderBy: { question: 'asc' } })

export const saveNote = (
  db: Db,
  note: { organisationId: string; attemptId: string; question: number; text: string; savedAt: Date },
) => {
  const { attemptId, question, text, savedAt } = note
  const key = { attemptId_question: { attemptId, question } }
  return db.reflectionNote.upsert({ where: key, create: note, update: { text, savedAt } })
}

export const deleteNote = (db: Db, key: { organisationId: string; attemptId: string; question: number }) =>
  db.reflectionNote.deleteMany({ where: key })

/** How often each choice of a case was made in first attempts; of one organisation where one is named. */
export async function countChoices(
  db: Db,
  { vignetteId, organisationId }: { vignetteId: string; organisationId?: string },
): Promise<{ sceneId: string; choiceId: string; count: number }[]> {
  const attempt = { vignetteId, number: 1 }
  const groups = await db.attemptChoice.groupBy({
    by: ['sceneId', 'choiceId'],
    where: organisationId ? { organisationId, attempt } : { attempt },
    _count: true,
  })
  return groups.map(({ sceneId, choiceId, _count }) => ({ sceneId, choiceId, count: _count }))
}

/** Every first attempt at a case with its choices, in all organisations. */
export const listAttemptsAt = (db: Db, vignetteId: string) =>
  db.attempt.findMany({
    where: { vignetteId, number: 1 },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ organisationId: true, personId: true, number: true, documentHash: true, startedAt: true, endedAt: true },
      choices: {
        orderBy: { position: 'asc' },
        select: { sceneId: true, choiceId: true, chosenAt: true, clientAt: true },
      },
    },
  })
