import type { Enrolment } from '~/domains/enrolment/enrolment.ts'
import { isHeldOn } from '~/domains/organisation/actor.ts'
import { type Job, jobBeganOn, nearestLeader } from '~/domains/organisation/job.ts'
import type { UnitTree } from '~/domains/organisation/unit-tree.ts'
import { addDays, type Day, dayOf } from '~/platform/clock/day.ts'
import { isWorkingDay } from '~/platform/clock/working-day.ts'

/** In the order a digest says them: what presses most stands first. */
export const reminderKinds = ['LEADER', 'AFTER', 'DUE', 'BEFORE', 'INVITATION'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Days before the deadline of the one reminder ahead of it. */
export const noticeBefore = 7
/** Days after the deadline until the one reminder behind it. */
export const noticeAfter = 7
/** Days from that reminder until the nearest leader is told. */
export const noticeToLeader = 7

/** One line of a digest: what about which enrolment, of whom. */
export type ReminderLine = {
  kind: ReminderKind
  enrolmentId: string
  courseId: string
  dueOn: Day
  /** Whose enrolment: the recipient's own, or, in a line to a leader, one of hers. */
  personId: string
}

/** The one mail somebody gets today. */
export type Digest = { recipientId: string; lines: ReminderLine[] }

export type SentReminder = { enrolmentId: string; kind: ReminderKind; dueOn: Day; sentOn: Day }

export type OpenEnrolment = Pick<
  Enrolment,
  'id' | 'personId' | 'courseId' | 'origin' | 'dueOn' | 'enrolledAt' | 'lastActiveAt'
>

/** One organisation on a day, as reminders see it. */
export type ReminderDay = {
  today: Day
  jobs: Job[]
  units: UnitTree
  /** Those that are open; a completed one is in no reminder's sight. */
  open: OpenEnrolment[]
  sent: SentReminder[]
  /** Who asked for no more mails. */
  stopped: ReadonlySet<string>
  /** Who has had her mail of today already, from this organisation or another. */
  mailedToday: ReadonlySet<string>
}

/**
 * The mails of one organisation on one day: one at most for each recipient, none on a day off, none about what is completed,
 * none before the first day at work or after the last, none twice about the same deadline.
 */
export function planReminders(day: ReminderDay): Digest[] {
  if (!isWorkingDay(day.today)) return []
  const startOf = firstDays(day)
  const sent = groupSent(day.sent)
  const lines: { recipientId: string; line: ReminderLine }[] = []
  for (const enrolment of day.open) {
    const startsOn = startOf.get(enrolment.personId)
    if (!startsOn) continue
    const about = { day, enrolment, startsOn, sent: sent.get(enrolment.id) ?? [] }
    const kind = day.stopped.has(enrolment.personId) ? null : kindForLearner(about)
    if (kind) lines.push({ recipientId: enrolment.personId, line: lineOf(kind, enrolment) })
    const leaderId = leaderToTell(about)
    if (leaderId) lines.push({ recipientId: leaderId, line: lineOf('LEADER', enrolment) })
  }
  return digestsOf(lines.filter(({ recipientId }) => !day.mailedToday.has(recipientId)))
}

type About = { day: ReminderDay; enrolment: OpenEnrolment; startsOn: Day; sent: SentReminder[] }

/** At most one word a day about one course, and of several the latest: whoever was away is not told the past in order. */
function kindForLearner({ day: { today }, enrolment, startsOn, sent }: About): ReminderKind | null {
  const { dueOn } = enrolment
  const wasSent = (kind: ReminderKind) => sent.some((each) => each.kind === kind && each.dueOn === dueOn)
  if (today >= addDays(dueOn, noticeAfter)) return wasSent('AFTER') ? null : 'AFTER'
  if (today >= dueOn) return wasSent('DUE') ? null : 'DUE'
  const wasInvited =
    wasSent('INVITATION') || sent.some(({ kind, sentOn }) => kind === 'INVITATION' && sentOn >= startsOn)
  const isToBeInvited = enrolment.origin !== 'SELF' && enrolment.lastActiveAt === null
  if (isToBeInvited && !wasInvited) return 'INVITATION'
  // Whoever took the course up, or was invited to it, in the last week knows the deadline.
  const knewOn = sent.reduce((latest, { sentOn }) => (sentOn > latest ? sentOn : latest), dayOf(enrolment.enrolledAt))
  const isFresh = today < addDays(knewOn, noticeBefore)
  return today >= addDays(dueOn, -noticeBefore) && !isFresh && !wasSent('BEFORE') ? 'BEFORE' : null
}

/** The learner hears of it first: her leader a week after she was told, or after she would have been. */
function leaderToTell({ day, enrolment, sent }: About): string | null {
  const { dueOn, personId } = enrolment
  const told = sent.find((each) => each.kind === 'AFTER' && each.dueOn === dueOn)?.sentOn
  const knowsSince = day.stopped.has(personId) ? addDays(dueOn, noticeAfter) : told
  if (!knowsSince || day.today < addDays(knowsSince, noticeToLeader)) return null
  if (sent.some((each) => each.kind === 'LEADER' && each.dueOn === dueOn)) return null
  const held = day.jobs.filter((job) => job.personId === personId && isHeldOn(job, day.today))
  for (const job of held) {
    const leader = nearestLeader(job, day.jobs, day.units, day.today)
    if (leader && !day.stopped.has(leader.personId)) return leader.personId
  }
  return null
}

function lineOf(kind: ReminderKind, { id, courseId, dueOn, personId }: OpenEnrolment): ReminderLine {
  return { kind, enrolmentId: id, courseId, dueOn, personId }
}

/** The day each person of today began what she does now; moving to another unit is no beginning. */
function firstDays({ jobs, today }: ReminderDay): Map<string, Day> {
  const byMembership = new Map(jobs.map((job) => [job.membershipId, job]))
  const first = new Map<string, Day>()
  for (const job of jobs.filter((each) => isHeldOn(each, today))) {
    const beganOn = jobBeganOn(job, byMembership)
    const known = first.get(job.personId)
    if (!known || beganOn < known) first.set(job.personId, beganOn)
  }
  return first
}

function groupSent(sent: SentReminder[]): Map<string, SentReminder[]> {
  const groups = new Map<string, SentReminder[]>()
  for (const each of sent) groups.set(each.enrolmentId, [...(groups.get(each.enrolmentId) ?? []), each])
  return groups
}

function digestsOf(lines: { recipientId: string; line: ReminderLine }[]): Digest[] {
  const digests = new Map<string, ReminderLine[]>()
  for (const { recipientId, line } of lines) digests.set(recipientId, [...(digests.get(recipientId) ?? []), line])
  const rank = ({ kind }: ReminderLine) => reminderKinds.indexOf(kind)
  return [...digests]
    .map(([recipientId, own]) => ({
      recipientId,
      lines: own.sort((one, other) => rank(one) - rank(other) || byDue(one, other)),
    }))
    .sort((one, other) => (one.recipientId < other.recipientId ? -1 : 1))
}

function byDue(one: ReminderLine, other: ReminderLine): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1
  return one.enrolmentId < other.enrolmentId ? -1 : 1
}
