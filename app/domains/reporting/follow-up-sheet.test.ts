import { expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { toCsv } from '~/platform/files/sheet.server.ts'
import type { FollowUpRow } from './follow-up.ts'
import { peopleSheet } from './follow-up-sheet.tsx'

const row: FollowUpRow = {
  ...{
    membershipId: 'm',
    personId: 'p',
    name: 'Åse Øster',
    email: 'aase@boegedal.example',
    unitNames: 'PPR; Nord',
  },
  ...{ jobFunction: 'PPR', jobTitle: 'Psykolog', isManager: false, startsOn: '2025-01-01' as Day },
  course: {
    ...{ id: 'rk', standing: 'late', enrolledAt: new Date('2026-06-01T08:00:00Z'), dueOn: '2026-08-30' as Day },
    ...{ completedAt: null, lastActiveAt: new Date('2026-06-30T22:30:00Z') },
  },
}

const linesOf = (rows: FollowUpRow[]) =>
  toCsv(peopleSheet(rows, new Map([['rk', 'Relationel koordinering']]))).split('\r\n')

test('the file begins with a byte order mark and Danish headings, and every line ends as Excel wants', () => {
  const [headings, , end] = linesOf([row])
  expect(headings).toMatch(/^\ufeffNavn;Mail;Enhed;/)
  expect(end).toBe('')
})

test('one line a course, with days in Danish time, and a semicolon in a name does not move a column', () => {
  expect(linesOf([row])[1]).toBe(
    'Åse Øster;aase@boegedal.example;"PPR; Nord";PPR;Psykolog;Nej;2025-01-01;Relationel koordinering;Over fristen;2026-06-01;2026-08-30;2026-07-01;',
  )
})

test.each(['=1+1', '+45 12345678', '-2', '@SUM(A1)', '\t=1'])('a name such as %j is no formula', (name) => {
  const [first] = (linesOf([{ ...row, name }])[1] ?? '').split(';')
  expect(first?.replace(/^"/, '')).toMatch(/^'/)
})

test('somebody without a course has her line', () => {
  expect(linesOf([{ ...row, course: null }])[1]).toContain(';;Ikke tilmeldt;')
})
