import { expect, test } from 'vitest'
import type { ImportPlan } from './plan-import.ts'
import type { RowKind } from './plan-person.ts'
import { readOptions, writeOptions } from './read-options.ts'
import { readRoster } from './read-roster.ts'
import { faultsCsv, templateCsv } from './roster-csv.server.ts'
import { showPlan } from './shown-plan.ts'

const rows = (kind: RowKind, count: number) =>
  Array.from({ length: count }, (_, at) => ({ row: at + 2, kind, email: '', name: '', changes: [] }))
const plan: ImportPlan & { hash: string } = {
  ...{ rows: [...rows('created', 120), ...rows('unchanged', 3)], faults: [], faulty: [], absent: [], newUnits: [] },
  ...{ isAbsentUnknown: false, writes: [], hash: 'x' },
}

test('a page of a plan has fifty rows of one kind; a wish that makes no sense is passed over', () => {
  expect(showPlan(plan, null, null)).toMatchObject({ shown: 'created', page: 1, lastPage: 3, changing: 120 })
  const last = showPlan(plan, 'created', '99')
  expect([last.page, last.first, last.rows.length]).toEqual([3, 100, 20])
  expect(showPlan(plan, '__proto__', '-1')).toMatchObject({ shown: 'created', page: 1 })
  expect(showPlan(plan, 'unchanged', null).rows).toHaveLength(3)
})

test('what was chosen for a list goes through an address unharmed', () => {
  const options = {
    unitId: 'ppr',
    jobFunction: 'PPR' as const,
    makesUnits: true,
    isWholeList: true,
    isCorrection: true,
  }
  expect(readOptions(new URLSearchParams(writeOptions(options)), ['ppr'])).toEqual(options)
  expect(readOptions(new URLSearchParams('enhed=x&funktion=y'), ['ppr'])).toEqual({
    ...{ unitId: null, jobFunction: null, makesUnits: false, isWholeList: false, isCorrection: false },
  })
})

test('our own template can be read, and so can the file of faults, where no cell is a formula', () => {
  expect(readRoster(templateCsv())).toMatchObject({ ok: true, value: { unknownHeadings: [], rows: [{ number: 2 }] } })
  const faulty = [{ number: 7, cells: { email: 'a@b.example', name: '=1+1' } }]
  const csv = faultsCsv(faulty, [{ row: 7, column: 'name', value: '=1+1', problem: 'formula', hint: '' }])
  expect(csv).not.toMatch(/(^|;)[=+@-]/m)
  expect(readRoster(csv)).toMatchObject({
    ok: true,
    value: { unknownHeadings: [], rows: [{ cells: { name: "'=1+1" } }] },
  })
})
