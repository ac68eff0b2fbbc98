import { Form } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Choices } from '~/ui/choices.tsx'
import { Notice } from '~/ui/notice.tsx'
import type { openAttendance } from './attendance.server.ts'
import { memberLine } from './cohort-words.tsx'

export type AttendancePage = Extract<Awaited<ReturnType<typeof openAttendance>>, { ok: true }>['value']

/** One row of three for each participant, saved together. */
export function AttendanceForm({ page: { cohort, rows, hasBegun } }: { page: AttendancePage }) {
  if (!hasBegun) return <Notice kind="info" title={m.cohort_attendance_not_begun()} />
  if (rows.length === 0) return <p className="soft">{m.cohort_members_none()}</p>
  return (
    <Form method="post">
      <input type="hidden" name="revision" value={cohort.revision} />
      <ul className="radio-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Choices
              {...{
                name: `mark-${row.id}`,
                legend: row.name,
                hint: memberLine(row),
                value: row.attendance,
                isRow: true,
              }}
              choices={[
                { value: 'PRESENT', label: m.cohort_present() },
                { value: 'PARTLY', label: m.cohort_partly() },
                { value: 'ABSENT', label: m.cohort_absent() },
              ]}
            />
          </li>
        ))}
      </ul>
      <Actions>
        <Button>{m.cohort_attendance_save()}</Button>
      </Actions>
    </Form>
  )
}
