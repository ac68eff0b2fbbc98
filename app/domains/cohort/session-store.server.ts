import type { Db } from '~/platform/db/database.server.ts'
import type { HomeAssignment } from './home-assignment.ts'
import { type Pair, type PairReason, pairReasons } from './pairs.ts'
import type { DateAnswer } from './poll.ts'

// What belongs to one session: its date poll, who came, its pairs, its home assignment.

export type Attendance = 'PRESENT' | 'PARTLY' | 'ABSENT'

/** The times offered for sessions, with who answered what. */
export const listCandidates = (db: Db, sessionIds: string[]) =>
  db.cohortCandidate.findMany({
    where: { sessionId: { in: sessionIds } },
    orderBy: { startsAt: 'asc' },
    include: { answers: { select: { placeId: true, answer: true } } },
  })

/** Makes these the times of a session. Those that stay keep their answers. */
export async function saveCandidates(
  db: Db,
  session: { organisationId: string; id: string },
  candidates: { id: string; startsAt: Date }[],
): Promise<void> {
  const { organisationId, id: sessionId } = session
  const kept = candidates.map(({ startsAt }) => startsAt)
  await db.cohortCandidate.deleteMany({ where: { organisationId, sessionId, startsAt: { notIn: kept } } })
  await db.cohortCandidate.createMany({
    data: candidates.map((candidate) => ({ ...candidate, organisationId, sessionId })),
    skipDuplicates: true,
  })
}

export async function saveDateAnswer(
  db: Db,
  answer: { candidateId: string; placeId: string; organisationId: string; answer: DateAnswer },
): Promise<void> {
  const { candidateId, placeId } = answer
  const key = { candidateId_placeId: { candidateId, placeId } }
  await db.cohortDateAnswer.upsert({ where: key, create: answer, update: { answer: answer.answer } })
}

export const listAttendance = (db: Db, sessionIds: string[]) =>
  db.cohortAttendance.findMany({
    where: { sessionId: { in: sessionIds } },
    select: { sessionId: true, placeId: true, attendance: true },
  })

export async function saveAttendance(
  db: Db,
  mark: { sessionId: string; placeId: string; organisationId: string; attendance: Attendance; markedAt: Date },
): Promise<void> {
  const { sessionId, placeId, attendance, markedAt } = mark
  const key = { sessionId_placeId: { sessionId, placeId } }
  await db.cohortAttendance.upsert({ where: key, create: mark, update: { attendance, markedAt } })
}

export type StoredPair = Pair & { sessionId: string }

/** The pairs of sessions in their order. */
export async function listPairs(db: Db, sessionIds: string[]): Promise<StoredPair[]> {
  const rows = await db.cohortPair.findMany({
    where: { sessionId: { in: sessionIds } },
    orderBy: [{ sessionId: 'asc' }, { position: 'asc' }],
    include: { members: { select: { placeId: true }, orderBy: { placeId: 'asc' } } },
  })
  return rows.map(({ sessionId, reasons, members }) => ({
    ...{ sessionId, ids: members.map(({ placeId }) => placeId) },
    reasons: reasons.filter((reason): reason is PairReason => pairReasons.some((known) => known === reason)),
  }))
}

/** Puts these pairs in the place of those the session had. */
export async function replacePairs(
  db: Db,
  session: { organisationId: string; id: string },
  pairs: { id: string; reasons: string[]; members: { placeId: string; organisationId: string }[] }[],
): Promise<void> {
  const { organisationId, id: sessionId } = session
  await db.cohortPair.deleteMany({ where: { organisationId, sessionId } })
  for (const [position, { id, reasons, members }] of pairs.entries()) {
    await db.cohortPair.create({ data: { id, organisationId, sessionId, position, reasons } })
    await db.cohortPairMember.createMany({ data: members.map((member) => ({ ...member, pairId: id })) })
  }
}

/** One person's own work on an assignment, with what only she may read. */
export async function findOwnAssignment(
  db: Db,
  key: { sessionId: string; placeId: string; organisationId: string },
): Promise<HomeAssignment | null> {
  const row = await db.cohortAssignment.findFirst({ where: key })
  return row && { isDone: row.doneAt !== null, note: row.note, answer: row.answer, isShared: row.sharedAt !== null }
}

export async function saveAssignment(
  db: Db,
  key: { sessionId: string; placeId: string; organisationId: string },
  written: HomeAssignment,
  now: Date,
): Promise<void> {
  const { sessionId, placeId } = key
  const before = await db.cohortAssignment.findFirst({ where: key, select: { doneAt: true, sharedAt: true } })
  const data = {
    ...{ note: written.note, answer: written.answer },
    doneAt: written.isDone ? (before?.doneAt ?? now) : null,
    sharedAt: written.isShared ? (before?.sharedAt ?? now) : null,
  }
  const id = { sessionId_placeId: { sessionId, placeId } }
  await db.cohortAssignment.upsert({ where: id, create: { ...key, ...data }, update: data })
}

/** Who is done, and the answers their authors chose to share. Never a note. */
export async function listAssignments(db: Db, sessionIds: string[]) {
  const rows = await db.cohortAssignment.findMany({
    where: { sessionId: { in: sessionIds } },
    select: { sessionId: true, placeId: true, doneAt: true, sharedAt: true, answer: true },
    orderBy: { sharedAt: 'asc' },
  })
  return rows.map(({ sessionId, placeId, doneAt, sharedAt, answer }) => ({
    ...{ sessionId, placeId, isDone: doneAt !== null, sharedAnswer: sharedAt ? answer : null },
  }))
}
