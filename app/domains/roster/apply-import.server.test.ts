import { expect, test } from 'vitest'
import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { savePath } from '~/domains/assignment/save-path.server.ts'
import { saveRule } from '~/domains/assignment/save-rule.server.ts'
import { listRoster } from '~/domains/organisation/list-roster.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { applyImport, startImport } from './apply-import.server.ts'
import { cancelDraft, keepDraft, openDraft, planRows } from './draft.server.ts'
import { readRoster } from './read-roster.ts'
import { type ImportOptions, noOptions, type RosterRow } from './roster.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, one, other } = await buildSmallCourseWorld(work)
const karen = one.coordinator

function read(csv: string) {
  const roster = readRoster(csv)
  if (!roster.ok) throw new Error(`Expected a list, found ${roster.refusal}.`)
  return roster.value
}

async function confirm(rows: RosterRow[], options: ImportOptions = noOptions, at = work) {
  const id = await keepDraft(at, karen, { rows, isAddressList: false, unknownHeadings: [] })
  const { hash } = await planRows(at, karen, rows, options)
  return { draftId: id, options, hash, leavesFaulty: false }
}

const jobsOf = async (email: string) =>
  (await listRoster(work, karen))
    .filter((job) => job.email === email)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))

const newcomer = 'Navn;Mail;Enhed;Funktion;Stilling\nMia Bruun;mia@noerreby.example;PPR;PPR;Psykolog\n'

test('a list makes people, moves and ends them; the rules see them, and done again it changes nothing', async () => {
  const path = await savePath(work, new Map(), karen, {
    ...{ id: null, revision: 0, isArchived: false, name: 'Alle', purpose: '' },
    courses: [{ courseId: smallCourseId, dueDays: 60, validMonths: null }],
  })
  if (!path.ok) throw new Error(path.refusal)
  await saveRule(work, await listDeadlines(library), karen, {
    ...{ id: null, revision: 0, pathId: path.value.id, unitId: null, jobFunctions: [], audience: 'EVERYBODY' },
    ...{ isForNewOnly: false, validFrom: '2026-01-01' as Day, validTo: null },
  })
  const list = `${newcomer};ida@noerreby.example;PPR;;\n`
  const rows = [...read(list).rows, { number: 9, cells: { email: 'per@noerreby.example', endsOn: '2026-11-15' } }]
  const confirmed = await confirm(rows)
  expect(await applyImport(work, library, karen, confirmed)).toEqual({ ok: true, value: { saved: 3, left: 0 } })
  const [mia] = await jobsOf('mia@noerreby.example')
  expect(mia).toMatchObject({ jobTitle: 'Psykolog', startsOn: '2026-11-16', unitId: one.unitIds.get('PPR') })
  const [before, now] = await jobsOf('ida@noerreby.example')
  expect(before).toMatchObject({ endsOn: '2026-11-15' })
  expect(now).toMatchObject({ predecessorId: before?.membershipId, unitId: one.unitIds.get('PPR') })
  expect(await jobsOf('per@noerreby.example')).toMatchObject([{ endsOn: '2026-11-15' }])
  expect(await db.enrolment.count({ where: { personId: mia?.personId, courseId: smallCourseId } })).toBe(1)
  expect(await openDraft(work, karen, confirmed.draftId)).toBeNull()
  const audits = await db.auditEvent.groupBy({
    ...{ by: ['action'], _count: true, where: { actorPersonId: karen.personId, subjectKind: 'membership' } },
  })
  expect(Object.fromEntries(audits.map(({ action, _count }) => [action, _count]))).toEqual({
    ...{ employed: 1, 'moved-job': 1, 'ended-job': 2 },
  })
  expect(await db.outgoingMail.count()).toBe(0)
  const again = await planRows(work, karen, rows, noOptions)
  expect(again.rows.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(again.writes).toEqual([])
})

test('what changed since it was seen is not saved', async () => {
  const confirmed = await confirm(read(newcomer.replace('Psykolog', 'Konsulent')).rows)
  const second = await confirm(read(newcomer.replace('Psykolog', 'Talepædagog')).rows)
  expect((await applyImport(work, library, karen, confirmed)).ok).toBe(true)
  expect(await applyImport(work, library, karen, second)).toEqual({ ok: false, refusal: 'changed' })
  expect(await openDraft(work, karen, second.draftId)).toMatchObject({ outcome: 'changed', progress: null })
  expect(await jobsOf('mia@noerreby.example')).toMatchObject([{ jobTitle: 'Konsulent' }])
})

test('with faults nothing is saved, or the good rows now and the faulty ones stay to be mended', async () => {
  const rows = read(
    'Navn;Mail;Enhed;Funktion\nBo Dam;bo@noerreby.example;PPR;PPR\nLi Bo;li@noerreby.example;Findes ikke;PPR',
  ).rows
  const confirmed = await confirm(rows)
  expect(await applyImport(work, library, karen, confirmed)).toEqual({ ok: false, refusal: 'has-faults' })
  expect(await jobsOf('bo@noerreby.example')).toEqual([])
  const saved = await applyImport(work, library, karen, { ...confirmed, leavesFaulty: true })
  expect(saved).toEqual({ ok: true, value: { saved: 1, left: 1 } })
  expect(await jobsOf('bo@noerreby.example')).toHaveLength(1)
  const left = await openDraft(work, karen, confirmed.draftId)
  expect(left).toMatchObject({ outcome: 'saved', rows: [{ number: 3 }] })
  const made = await confirm(left?.rows ?? [], { ...noOptions, makesUnits: true })
  expect((await applyImport(work, library, karen, made)).ok).toBe(true)
  expect(await db.unit.count({ where: { organisationId: karen.organisationId, name: 'Findes ikke' } })).toBe(1)
})

test('somebody who works elsewhere gets a job here too; her name and her other job stay as they are, and are not told', async () => {
  const rows = read('Navn;Mail;Enhed;Funktion\nEn Anden;ida@soenderby.example;PPR;PPR').rows
  const plan = await planRows(work, karen, rows, noOptions)
  expect(JSON.stringify(plan)).not.toContain('Ida Holm')
  expect((await applyImport(work, library, karen, await confirm(rows))).ok).toBe(true)
  expect(await jobsOf('ida@soenderby.example')).toMatchObject([{ name: 'En Anden', isElsewhere: true }])
  const { name } = await db.person.findUniqueOrThrow({ where: { id: other.learner.personId } })
  expect(name).toBe('Ida Holm')
  const elsewhere = await db.membership.findMany({ where: { personId: other.learner.personId, endsOn: null } })
  expect(elsewhere).toHaveLength(2)
  expect((await planRows(work, karen, rows, noOptions)).writes).toEqual([])
})

test('a draft is its owner’s alone, is saved once, and is forgotten after an hour', async () => {
  const { draftId } = await confirm(read(newcomer).rows)
  expect(await openDraft(work, one.learner, draftId)).toBeNull()
  expect(await openDraft(work, other.coordinator, draftId)).toBeNull()
  expect(await startImport(work, karen, draftId)).toEqual({ ok: true, value: { rows: 1 } })
  expect(await startImport(work, karen, draftId)).toEqual({ ok: false, refusal: 'under-way' })
  expect(await openDraft(work, karen, draftId)).toMatchObject({ progress: { done: 0, total: 1 } })
  const later = workAt(work, '2026-11-16T08:06:00Z')
  expect((await startImport(later, karen, draftId)).ok).toBe(true)
  expect(await openDraft(workAt(work, '2026-11-16T09:00:01Z'), karen, draftId)).toBeNull()
  expect(await db.rosterDraft.count()).toBe(0)
  const cancelled = await confirm(read(newcomer).rows)
  await cancelDraft(work, karen, cancelled.draftId)
  expect(await applyImport(work, library, karen, cancelled)).toEqual({ ok: false, refusal: 'unknown-draft' })
})

test('a long list tells how far it has come, and two lists at once go one after the other', async () => {
  const many = (from: number) =>
    read(
      `Navn;Mail;Enhed;Funktion\n${Array.from({ length: 1200 }, (_, at) => `Nr Person;n${from + at}@noerreby.example;PPR;PPR`).join('\n')}`,
    ).rows
  const [first, second] = [await confirm(many(0)), await confirm(many(5000))]
  const done = await Promise.all([first, second].map((each) => applyImport(work, library, karen, each)))
  expect(done.map(({ ok }) => ok)).toEqual([true, true])
  expect(await db.person.count({ where: { email: { startsWith: 'n', endsWith: '@noerreby.example' } } })).toBe(2400)
}, 60_000)
