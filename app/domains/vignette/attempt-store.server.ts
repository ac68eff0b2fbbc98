import type { Db } from '~/platform/db/database.server.ts'
import type { Player } from './attempt.ts'

/** One attempt with its choices in order; only the player's own. */
export const findAttempt = (db: Db, player: Player, id: string) =>
  db.attempt.findFirst({ where: { ...player, id }, include: { choices: { orderBy: { position: 'asc' } } } })

export const findOpenAttempt = (db: Db, player: Player, vignetteId: string) =>
  db.attempt.findFirst({
    where: { ...player, vignetteId, endedAt: null },
    include: { choices: { orderBy: { position: 'asc' } } },
  })

export const countAttempts = (db: Db, player: Player, vignetteId: string) =>
  db.attempt.count({ where: { personId: player.personId, vignetteId } })

export const insertAttempt = (
  db: Db,
  attempt: Player & { id: string; vignetteId: string; documentHash: string; number: number; startedAt: Date },
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
  },
) => db.attemptChoice.create({ data: choice })

export const saveAttemptEnded = (db: Db, key: { organisationId: string; id: string }, endedAt: Date) =>
  db.attempt.update({ where: { organisationId_id: key }, data: { endedAt } })

/** Every attempt of a player, newest first, without its choices. */
export const listAttemptsOf = (db: Db, player: Player) =>
  db.attempt.findMany({
    where: { personId: player.personId, organisationId: player.organisationId },
    orderBy: [{ startedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, vignetteId: true, number: true, startedAt: true, endedAt: true },
  })

/** How many attempts at a case stand open, in every organisation. */
export const countOpenAttempts = (db: Db, vignetteId: string) =>
  db.attempt.count({ where: { vignetteId, endedAt: null } })
