import type { Db } from '~/platform/db/database.server.ts'

type EnrolmentKey = { organisationId: string; enrolmentId: string }

export const listReads = (db: Db, key: EnrolmentKey) => db.lessonRead.findMany({ where: key })

export const listAnswers = (db: Db, key: EnrolmentKey) =>
  db.checkAnswer.findMany({ where: key, orderBy: [{ checkId: 'asc' }, { number: 'asc' }] })

export const listTicks = (db: Db, key: EnrolmentKey) => db.homeAssignmentTick.findMany({ where: key })

/** Marks a lesson as read; a second time changes nothing. */
export const insertRead = (db: Db, read: EnrolmentKey & { lessonId: string; documentHash: string; readAt: Date }) =>
  db.lessonRead.createMany({ data: read, skipDuplicates: true })

export const insertAnswer = (
  db: Db,
  answer: EnrolmentKey & {
    checkId: string
    number: number
    optionId: string
    isRight: boolean
    documentHash: string
    answeredAt: Date
  },
) => db.checkAnswer.create({ data: answer })

export const insertTick = (db: Db, tick: EnrolmentKey & { assignmentId: string; tickedAt: Date }) =>
  db.homeAssignmentTick.createMany({ data: tick, skipDuplicates: true })

export const deleteTick = (db: Db, key: EnrolmentKey & { assignmentId: string }) =>
  db.homeAssignmentTick.deleteMany({ where: key })
