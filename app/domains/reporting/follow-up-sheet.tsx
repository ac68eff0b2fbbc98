import { standingName } from '~/domains/enrolment/standing-tag.tsx'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import * as m from '~/messages/generated/messages.js'
import { type Day, dayOf } from '~/platform/clock/day.ts'
import type { Cell, Sheet } from '~/platform/files/sheet.server.ts'
import type { FollowUpRow } from './follow-up.ts'
import { gapLineName } from './gap-map-view.tsx'
import type { GapMapPage } from './get-gap-map.server.ts'
import type { NewLeadersPage } from './get-new-leaders.server.ts'
import type { Overview } from './get-overview.server.ts'

// What the pages of the follow-up show, as tables for a file: the same lines, the same words.

/** The list: a line a person and course. */
export function peopleSheet(rows: FollowUpRow[], courseTitles: Map<string, string>): Sheet {
  return {
    headings: [
      ...[m.column_name(), m.column_email(), m.column_unit(), m.column_function(), m.column_job_title()],
      ...[m.column_manager(), m.column_starts_on(), m.column_course(), m.column_standing(), m.column_enrolled()],
      ...[m.column_due(), m.column_last_active(), m.column_completed()],
    ],
    lines: rows.map(({ course, ...person }) => [
      ...[person.name, person.email, person.unitNames, jobFunctionName(person.jobFunction), person.jobTitle],
      ...[person.isManager ? m.yes() : m.no(), day(person.startsOn)],
      course ? (courseTitles.get(course.id) ?? course.id) : null,
      course ? standingName(course.standing) : m.standing_not_enrolled(),
      ...[dayIn(course?.enrolledAt), day(course?.dueOn), dayIn(course?.lastActiveAt), dayIn(course?.completedAt)],
    ]),
  }
}

/** The gap map: a line a group, with how many of it have each course. */
export function gapMapSheet({ lines, courses, unitNames }: GapMapPage): Sheet {
  return {
    headings: [m.gaps_people(), m.sums_people(), ...courses.map(({ title }) => title)],
    lines: lines.map((line) => [
      ...['\u2003'.repeat(line.depth) + gapLineName(line, unitNames), line.people],
      ...line.done.map(({ people }) => people),
    ]),
  }
}

/** The new leaders and how far each is with what is asked of her. */
export function newLeadersSheet({ leaders }: NewLeadersPage): Sheet {
  return {
    headings: [m.column_name(), m.column_unit(), m.new_leaders_began(), m.new_leaders_has(), m.new_leaders_of()],
    lines: leaders.map(({ name, unitName, beganOn, done, of }) => [name, unitName, { day: beganOn }, done, of]),
  }
}

/** The counts of the overview by course, unit and function. */
export function overviewSheet({ byCourse, byUnit, byFunction }: Overview): Sheet {
  const lines = (kind: string, named: { name: string; counts: Overview['counts'] }[]): Cell[][] =>
    named.map(({ name, counts }) => [
      ...[kind, name, counts.people, counts.enrolled, counts.notStarted, counts.underWay, counts.late],
      ...[counts.done, counts.expired],
    ])
  return {
    headings: [
      ...[m.overview_by(), m.column_name(), m.sums_people(), m.count_enrolled(), m.count_not_started()],
      ...[m.count_under_way(), m.count_late(), m.count_done(), m.standing_expired()],
    ],
    lines: [
      ...lines(
        m.column_course(),
        byCourse.map(({ title, counts }) => ({ name: title, counts })),
      ),
      ...lines(m.column_unit(), byUnit),
      ...lines(
        m.column_function(),
        byFunction.map(({ jobFunction, counts }) => ({ name: jobFunctionName(jobFunction), counts })),
      ),
    ],
  }
}

const day = (on: Day | null | undefined): Cell => (on ? { day: on } : null)
const dayIn = (moment: Date | null | undefined): Cell => (moment ? { day: dayOf(moment) } : null)
