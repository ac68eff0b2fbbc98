import { describe, expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { takeOwnName } from '~/domains/identity/given-names.server.ts'
import type { Day } from '~/platform/clock/day.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import type { Actor } from './actor.ts'
import { mendJob } from './employ-person.server.ts'
import { findSignedIn } from './find-signed-in.server.ts'
import { keepKeyPerson, listKeyPersons, listSittingKeyPersons, removeKeyPerson } from './keep-key-persons.server.ts'
import { addPerson, mendPerson } from './keep-person.server.ts'
import { addUnit, endUnit, listKeptUnits, mendUnit, mergeUnit } from './keep-units.server.ts'
import { getUnitTree } from './list-jobs.server.ts'
import { findRosterMember, listRoster } from './list-roster.server.ts'
import type { ReadPerson } from './person-form.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { world, one, other } = await buildSmallWorld(work, openPublishedLibrary(db))
const karen = one.coordinator
const day = (text: string) => text as Day
const ppr = one.unitIds.get('PPR') ?? ''
const nurses = one.unitIds.get('Sundhedsplejen') ?? ''

const person = (email: string, more: Partial<ReadPerson> = {}): ReadPerson => ({
  ...{ name: 'Mia Bruun', email, jobTitle: 'Psykolog', jobFunction: 'PPR', unitId: ppr, isManager: false, roles: [] },
  ...{ startsOn: day('2026-11-16'), endsOn: null, movesOn: null, isCorrection: false },
  ...more,
})
const read = async (membershipId: string) => {
  const found = await findRosterMember(work, karen, membershipId)
  if (!found) throw new Error('Expected her to be there.')
  return found
}
/** What the page of one person holds when nothing was typed. */
const asIs = async (membershipId: string, more: Partial<ReadPerson> = {}) => {
  const { revision, roles, ...rest } = await read(membershipId)
  const kept = roles.filter((role) => role === 'COORDINATOR' || role === 'FACILITATOR')
  return { ...rest, movesOn: null, isCorrection: false, roles: kept, revision, ...more }
}
const added = async (email: string, more: Partial<ReadPerson> = {}) => {
  const answer = await addPerson(work, karen, person(email, more))
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
const namesOfAll = async (actor: Actor) => (await listRoster(work, actor)).map(({ name }) => name)
const actionsOn = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { happenedAt: 'asc' } })).map(({ action }) => action)

describe('one person', () => {
  test('is added once, and again after she has left', async () => {
    const id = await added('mia@noerreby.example')
    expect(await actionsOn(id)).toEqual(['employed'])
    expect(await addPerson(work, karen, person('mia@noerreby.example'))).toEqual({ ok: false, refusal: 'already-here' })
    const left = await asIs(id, { startsOn: day('2026-01-01'), endsOn: day('2026-10-31') })
    expect((await mendPerson(work, karen, id, left)).ok).toBe(true)
    expect(await read(await added('mia@noerreby.example'))).toMatchObject({ predecessorId: id, name: 'Mia Bruun' })
  })

  test('is mended where one read her last, and not over what another saved', async () => {
    const id = await added('bo@noerreby.example')
    const [first, second] = [await asIs(id, { jobTitle: 'Konsulent' }), await asIs(id, { isManager: true })]
    expect(await mendPerson(work, karen, id, first)).toEqual({ ok: true, value: id })
    expect(await mendPerson(work, karen, id, second)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    expect(await read(id)).toMatchObject({ jobTitle: 'Konsulent', isManager: false })
  })

  test('who mends her own job meanwhile is not overwritten', async () => {
    const id = await added('li@noerreby.example')
    const opened = await asIs(id, { isManager: true })
    await mendJob(work, { organisationId: karen.organisationId, id }, { jobFunction: 'PPR', jobTitle: 'Talepædagog' })
    expect(await mendPerson(work, karen, id, opened)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
  })

  test('is moved from a day on, with her roles and the field she carries, and stays signed in', async () => {
    const startsOn = day('2026-01-01')
    const id = await added('eva.ny@noerreby.example', { startsOn, roles: ['FACILITATOR'] })
    const keyPerson = { membershipId: id, field: 'Spiseforstyrrelser', area: '', startsOn, endsOn: null }
    await keepKeyPerson(work, karen, { id: null, revision: 0, keyPerson: { ...keyPerson, deputyMembershipId: null } })
    const moved = await mendPerson(work, karen, id, await asIs(id, { unitId: nurses }))
    if (!moved.ok) throw new Error(moved.refusal)
    expect(await read(id)).toMatchObject({ endsOn: '2026-11-15', unitId: ppr })
    expect(await read(moved.value)).toMatchObject({
      ...{ unitId: nurses, startsOn: '2026-11-16', predecessorId: id, roles: ['FACILITATOR'] },
    })
    expect(await listKeyPersons(work, karen)).toMatchObject([{ membershipId: moved.value }])
    const { organisationId } = karen
    expect(await findSignedIn(work, { organisationId, membershipId: id })).toMatchObject({ membershipId: moved.value })
    expect(await listSittingKeyPersons(work, one.learner)).toMatchObject([
      { field: 'Spiseforstyrrelser', name: 'Mia Bruun', unitName: 'Sundhedsplejen', deputyName: null },
    ])
    expect(await listSittingKeyPersons(work, other.learner)).toEqual([])
    const back = await asIs(id, { unitId: nurses, endsOn: day('2026-11-15'), movesOn: day('2026-05-01') })
    expect(await mendPerson(work, karen, id, back)).toEqual({ ok: false, refusal: 'already-moved' })
  })

  test('who begins to lead, or has another function, begins anew from that day; what stood wrong is mended where it stands', async () => {
    const id = await added('ny.leder@noerreby.example', { startsOn: day('2024-01-01') })
    const risen = await mendPerson(work, karen, id, await asIs(id, { isManager: true, movesOn: day('2026-11-01') }))
    if (!risen.ok) throw new Error(risen.refusal)
    expect(await read(id)).toMatchObject({ endsOn: '2026-10-31', isManager: false })
    expect(await read(risen.value)).toMatchObject({ startsOn: '2026-11-01', isManager: true, predecessorId: id })
    const wrong = await asIs(risen.value, { jobFunction: 'HEALTH_NURSING', isCorrection: true })
    expect(await mendPerson(work, karen, risen.value, wrong)).toEqual({ ok: true, value: risen.value })
    expect(await read(risen.value)).toMatchObject({ startsOn: '2026-11-01', jobFunction: 'HEALTH_NURSING' })
  })

  test('who is known elsewhere is called what this organisation calls her until she comes into it herself', async () => {
    const email = 'both@soenderby.example'
    const both = await employ(world.for('both'), other, {
      ...{ email, name: 'Bodil Friis', jobTitle: 'Læge', jobFunction: 'CAMHS' },
      startsOn: world.daysAgo(50),
    })
    const id = await added(email, { name: 'Noget Andet' })
    expect(await read(id)).toMatchObject({ name: 'Noget Andet', isElsewhere: true, isGivenName: true })
    const change = await asIs(id, { name: 'Noget Tredje', roles: ['COORDINATOR'] })
    expect((await mendPerson(work, karen, id, change)).ok).toBe(true)
    expect(await read(id)).toMatchObject({ name: 'Noget Tredje', roles: ['COORDINATOR'] })
    expect(await namesOfAll(karen)).toContain('Noget Tredje')
    expect(await namesOfAll(karen)).not.toContain('Bodil Friis')
    expect(await namesOfAll(other.coordinator)).toContain('Bodil Friis')
    expect(await namesOfAll(other.coordinator)).not.toContain('Noget Tredje')
    expect(await mendPerson(work, karen, both.membershipId, change)).toEqual({ ok: false, refusal: 'unknown-person' })
    expect(await actionsOn(id)).toEqual(expect.arrayContaining(['mended-job', 'changed-roles']))

    await takeOwnName(work, { organisationId: karen.organisationId, personId: both.personId })
    expect(await read(id)).toMatchObject({ name: 'Bodil Friis', isGivenName: false })
    const again = await asIs(id, { name: 'Noget Fjerde' })
    expect((await mendPerson(work, karen, id, again)).ok).toBe(true)
    expect((await read(id)).name).toBe('Bodil Friis')
  })

  test('nobody takes her own last key or ends her own job', async () => {
    const own = karen.membershipId
    const without = await asIs(own, { roles: [] })
    expect(await mendPerson(work, karen, own, without)).toEqual({ ok: false, refusal: 'own-role' })
    const ended = await asIs(own, { endsOn: day('2026-11-15') })
    expect(await mendPerson(work, karen, own, ended)).toEqual({ ok: false, refusal: 'own-end' })
  })
})

describe('units', () => {
  const revisionOf = async (id: string) => (await db.unit.findFirstOrThrow({ where: { id } })).revision
  const make = async (name: string, parentId: string | null = null) => {
    const answer = await addUnit(work, karen, { name, parentId })
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value
  }

  test('of an earlier day are what they were called and where they lay then', async () => {
    const [top, other] = [await make('Forvaltning'), await make('Anden forvaltning')]
    const id = await make('Team Syd', top)
    await db.unit.updateMany({ where: { id: { in: [id, top, other] } }, data: { validFrom: new Date('2026-01-01') } })
    const move = async (name: string, parentId: string) =>
      expect(await mendUnit(work, karen, { id, revision: await revisionOf(id), name, parentId })).toMatchObject({
        ok: true,
      })
    await move('Team Sydvest', other)
    await move('Team Vest', other)
    const { organisationId } = karen
    const on = async (text: string) => {
      const { name, parentId } = (await getUnitTree(work, organisationId, day(text))).get(id) ?? {}
      return [name, parentId]
    }
    expect(await on('2026-06-01')).toEqual(['Team Syd', top])
    expect(await on('2026-11-15')).toEqual(['Team Syd', top])
    expect(await on('2026-11-16')).toEqual(['Team Vest', other])
    const child = await make('Under', id)
    const merge = { id, revision: await revisionOf(id), intoId: top, from: day('2027-01-01') }
    expect(await mergeUnit(work, karen, merge)).toMatchObject({ ok: true })
    const parentOf = async (text: string) => (await getUnitTree(work, organisationId, day(text))).get(child)?.parentId
    expect(await parentOf('2026-12-31')).toBe(id)
    expect(await parentOf('2027-01-01')).toBe(top)
  })

  test('are added, renamed and laid under each other, never under themselves, and not twice by one name', async () => {
    const [top, below] = [await make('Familie'), await make('Familiehuset')]
    expect(await addUnit(work, karen, { name: 'familie', parentId: null })).toEqual({
      ok: false,
      refusal: 'name-taken',
    })
    const foreign = other.unitIds.get('PPR') ?? ''
    expect(await addUnit(work, karen, { name: 'X', parentId: foreign })).toEqual({
      ok: false,
      refusal: 'unknown-parent',
    })
    const under = { id: below, revision: 0, name: 'Familiens hus', parentId: top }
    expect((await mendUnit(work, karen, under)).ok).toBe(true)
    expect(await mendUnit(work, karen, under)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    const circle = { id: top, revision: 0, name: 'Familie', parentId: below }
    expect(await mendUnit(work, karen, circle)).toEqual({ ok: false, refusal: 'lies-below' })
    expect(await listKeptUnits(work, karen)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Familiens hus', parentId: top, people: 0 })]),
    )
  })

  test('two that go together move their people on the day, in jobs that take over; deadlines stay', async () => {
    const [from, into] = [await make('Team Syd'), await make('Team Nord')]
    const child = await make('Team Syd, aften', from)
    const startsOn = day('2026-02-01')
    const worker = await added('syd@noerreby.example', { unitId: from, startsOn })
    const coming = await added('kommer@noerreby.example', { unitId: from, startsOn: day('2027-03-01') })
    const merge = { id: from, revision: await revisionOf(from), intoId: into, from: day('2027-01-01') }
    expect(await mergeUnit(work, karen, { ...merge, intoId: child })).toEqual({ ok: false, refusal: 'lies-below' })
    expect(await mergeUnit(work, karen, { ...merge, from: day('2029-01-01') })).toEqual({
      ...{ ok: false, refusal: 'day-too-early' },
    })
    expect(await mergeUnit(work, karen, merge)).toEqual({ ok: true, value: { moved: 2 } })
    expect(await mergeUnit(work, karen, merge)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
    expect(await read(worker)).toMatchObject({ unitId: from, endsOn: '2026-12-31' })
    const next = (await listRoster(work, karen)).find(({ predecessorId }) => predecessorId === worker)
    expect(next).toMatchObject({ unitId: into, startsOn: '2027-01-01', endsOn: null })
    expect(await read(coming)).toMatchObject({ unitId: into, startsOn: '2027-03-01' })
    const ended = await db.unit.findFirstOrThrow({ where: { id: from } })
    expect(ended).toMatchObject({ successorId: into, validTo: new Date('2026-12-31') })
    expect(await db.unit.findFirstOrThrow({ where: { id: child } })).toMatchObject({ parentId: into })
  })

  test('one ends when nobody is left in it', async () => {
    const unitId = await make('Projektet')
    const worker = await added('projekt@noerreby.example', { unitId })
    const end = { id: unitId, revision: 0, lastDay: day('2026-12-31') }
    expect(await endUnit(work, karen, end)).toEqual({ ok: false, refusal: 'has-people' })
    await mendPerson(work, karen, worker, await asIs(worker, { endsOn: day('2026-12-31') }))
    expect((await endUnit(work, karen, end)).ok).toBe(true)
    expect(await endUnit(work, other.coordinator, end)).toEqual({ ok: false, refusal: 'unknown-unit' })
  })
})

test('key persons are made, mended under their revision and removed, each in her own organisation', async () => {
  const { membershipId } = one.learner
  const keyPerson = {
    membershipId,
    field: 'ADHD',
    area: 'Nord',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
  }
  const first = { ...keyPerson, deputyMembershipId: null }
  const made = await keepKeyPerson(work, karen, { id: null, revision: 0, keyPerson: first })
  if (!made.ok) throw new Error(made.refusal)
  const mended = { ...first, deputyMembershipId: one.colleague.membershipId }
  const mend = { id: made.value, revision: 0, keyPerson: mended }
  expect((await keepKeyPerson(work, karen, mend)).ok).toBe(true)
  expect(await keepKeyPerson(work, karen, mend)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
  const [soon] = await listKeyPersons(work, karen)
  expect(soon).toMatchObject({ field: 'ADHD', name: 'Ida Holm', deputyName: 'Per Dam' })
  expect(await listKeyPersons(work, other.coordinator)).toEqual([])
  await removeKeyPerson(work, other.coordinator, made.value)
  expect(await listKeyPersons(work, karen)).toHaveLength(2)
  await removeKeyPerson(work, karen, made.value)
  expect(await listKeyPersons(work, karen)).toHaveLength(1)
})
