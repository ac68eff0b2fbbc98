import { stringify } from 'csv-stringify/sync'
import writeXlsxFile from 'write-excel-file/node'
import { standingName } from '~/domains/enrolment/standing-tag.tsx'
import { jobFunctionName } from '~/domains/organisation/job-function-name.tsx'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import type { FollowUpRow } from './follow-up.ts'

/**
 * The lines as a file that Danish Excel opens right: `;` between, a byte order mark so that æ, ø and å survive, and text
 * that begins like a formula made harmless. Days are written 2026-11-21, which Excel reads as days in every language.
 */
export function followUpCsv(rows: FollowUpRow[], courseTitles: Map<string, string>): string {
  return stringify([headings(), ...rows.map((row) => cellsOf(row, courseTitles))], {
    delimiter: ';',
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}

/** The same lines as a workbook. Every cell is text, so that nothing in it is ever a formula. */
export async function followUpXlsx(
  rows: FollowUpRow[],
  courseTitles: Map<string, string>,
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = headings().map((value) => ({ value, fontWeight: 'bold' as const, type: String }))
  const lines = rows.map((row) => cellsOf(row, courseTitles).map((value) => ({ value, type: String })))
  const file = writeXlsxFile([heading, ...lines], {
    columns: headings().map((title) => ({ width: Math.max(12, title.length + 4) })),
    stickyRowsCount: 1,
  })
  return new Uint8Array(await file.toBuffer())
}

function cellsOf(row: FollowUpRow, courseTitles: Map<string, string>): string[] {
  const day = (moment: Date | null) => (moment ? dayOf(moment) : '')
  return [
    row.name,
    row.email,
    row.unitNames,
    jobFunctionName(row.jobFunction),
    row.jobTitle,
    row.isManager ? m.yes() : m.no(),
    row.startsOn,
    row.course ? (courseTitles.get(row.course.id) ?? row.course.id) : '',
    row.course ? standingName(row.course.standing) : m.standing_not_enrolled(),
    row.course ? day(row.course.enrolledAt) : '',
    row.course?.dueOn ?? '',
    row.course ? day(row.course.lastActiveAt) : '',
    row.course ? day(row.course.completedAt) : '',
  ]
}

const headings = () => [
  m.column_name(),
  m.column_email(),
  m.column_unit(),
  m.column_function(),
  m.column_job_title(),
  m.column_manager(),
  m.column_starts_on(),
  m.column_course(),
  m.column_standing(),
  m.column_enrolled(),
  m.column_due(),
  m.column_last_active(),
  m.column_completed(),
]
