import { dateToDay, dayToDate } from '~/platform/clock/day.ts'
import type { Db } from '~/platform/db/database.server.ts'
import type { Path, PathCourse, Rule, Waiver } from './assignment.ts'

type Key = { organisationId: string; id: string }

/** The paths of an organisation in Danish order, those that are archived too. */
export async function listPaths(db: Db, organisationId: string): Promise<Path[]> {
  const rows = await db.learningPath.findMany({ where: { organisationId }, include: { courses: true } })
  return rows
    .map(({ id, name, purpose, archivedAt, revision, courses }) => ({
      ...{ id, name, purpose, revision, isArchived: archivedAt !== null },
      courses: courses
        .sort((one, other) => one.position - other.position)
        .map(({ courseId, dueDays, validMonths }) => ({ courseId, dueDays, validMonths })),
    }))
    .sort((one, other) => new Intl.Collator('da').compare(one.name, other.name))
}

export async function insertPath(
  db: Db,
  key: Key,
  path: Pick<Path, 'name' | 'purpose' | 'courses'>,
  createdAt: Date,
): Promise<void> {
  const { name, purpose } = path
  await db.learningPath.create({ data: { ...key, name, purpose, createdAt } })
  await insertPathCourses(db, key, path.courses)
}

/** Saves only over the revision the page was opened with; false where somebody saved in between. */
export async function savePath(
  db: Db,
  key: Key,
  revision: number,
  change: Pick<Path, 'name' | 'purpose' | 'courses'> & { archivedAt: Date | null },
): Promise<boolean> {
  const { courses, ...columns } = change
  const data = { ...columns, revision: { increment: 1 } }
  const { count } = await db.learningPath.updateMany({ where: { ...key, revision }, data })
  if (count !== 1) return false
  await db.pathCourse.deleteMany({ where: { pathId: key.id, organisationId: key.organisationId } })
  await insertPathCourses(db, key, courses)
  return true
}

function insertPathCourses(db: Db, { organisationId, id }: Key, courses: PathCourse[]) {
  return db.pathCourse.createMany({
    data: courses.map((course, position) => ({ ...course, pathId: id, organisationId, position })),
  })
}

/** How long a course counts in an organisation: the shortest time any of its paths in use says; null for good. */
export async function findValidMonths(db: Db, organisationId: string, courseId: string): Promise<number | null> {
  const found = await db.pathCourse.aggregate({
    where: { organisationId, courseId, path: { archivedAt: null } },
    _min: { validMonths: true },
  })
  return found._min.validMonths
}

type RuleRow = Omit<Rule, 'validFrom' | 'validTo'> & { validFrom: Date; validTo: Date | null }

function toRule(row: RuleRow): Rule {
  const { id, pathId, unitId, jobFunctions, audience, isForNewOnly, validFrom, validTo, revision } = row
  return {
    ...{ id, pathId, unitId, jobFunctions, audience, isForNewOnly, revision },
    ...{ validFrom: dateToDay(validFrom), validTo: validTo && dateToDay(validTo) },
  }
}

/** The rules of an organisation whose path is in use, the oldest first. */
export async function listRules(db: Db, organisationId: string): Promise<Rule[]> {
  const rows = await db.assignmentRule.findMany({
    where: { organisationId, path: { archivedAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toRule)
}

const ruleColumns = ({ validFrom, validTo, id: _, revision: __, ...columns }: Rule) => ({
  ...columns,
  ...{ validFrom: dayToDate(validFrom), validTo: validTo && dayToDate(validTo) },
})

export async function insertRule(db: Db, organisationId: string, rule: Rule, createdAt: Date): Promise<void> {
  await db.assignmentRule.create({ data: { ...ruleColumns(rule), id: rule.id, organisationId, createdAt } })
}

export async function saveRule(db: Db, organisationId: string, rule: Rule): Promise<boolean> {
  const { count } = await db.assignmentRule.updateMany({
    where: { organisationId, id: rule.id, revision: rule.revision },
    data: { ...ruleColumns(rule), revision: { increment: 1 } },
  })
  return count === 1
}

/** The waivers of an organisation that nobody has lifted. */
export async function listWaivers(db: Db, organisationId: string, personId?: string): Promise<Waiver[]> {
  const rows = await db.waiver.findMany({
    where: { organisationId, liftedAt: null, ...(personId && { personId }) },
    orderBy: [{ grantedAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, personId: whose, courseId, reason, grantedAt, validTo }) => ({
    ...{ id, personId: whose, courseId, reason, grantedAt, validTo: validTo && dateToDay(validTo) },
  }))
}

export async function insertWaiver(
  db: Db,
  waiver: Omit<Waiver, 'grantedAt'> & { organisationId: string; grantedById: string; grantedAt: Date },
): Promise<void> {
  await db.waiver.create({ data: { ...waiver, validTo: waiver.validTo && dayToDate(waiver.validTo) } })
}

/** Lifts a waiver; gives whose and of what, or null where it is not there or lifted already. */
export async function saveWaiverLifted(
  db: Db,
  key: Key,
  liftedAt: Date,
): Promise<{ personId: string; courseId: string } | null> {
  const { count } = await db.waiver.updateMany({ where: { ...key, liftedAt: null }, data: { liftedAt } })
  return count === 1 ? db.waiver.findFirst({ where: key, select: { personId: true, courseId: true } }) : null
}
