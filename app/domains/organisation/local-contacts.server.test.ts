import { expect, test } from 'vitest'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import { buildSmallWorld } from '../../../prisma/worlds/small-world.ts'
import { employ } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { listLocalContacts, mendLocalContact } from './local-contacts.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { world, one, other } = await buildSmallWorld(work, openPublishedLibrary(db))
const hire = (name: string, place: typeof one) =>
  employ(world.for(name), place, {
    ...{ email: `${name}@noerreby.example`, name, jobTitle: 'Koordinator', jobFunction: 'ADMINISTRATION' as const },
    ...{ startsOn: world.daysAgo(100), roles: ['COORDINATOR'] },
  })
const entry = (phone: string, revision: number) => ({
  ...{ kind: 'ppr' as const, phone, hours: 'Hverdage 8–15', note: '', owner: 'Lederen af PPR', revision },
})

test('an entry is saved as looked at today, and belongs to one organisation', async () => {
  const [own, stranger] = [await hire('own', one), await hire('stranger', other)]
  expect(await mendLocalContact(work, own, entry('70 10 20 30', 0))).toEqual({ ok: true, value: 'saved' })
  expect((await listLocalContacts(work, own)).ppr).toMatchObject({
    ...{ phone: '70 10 20 30', reviewedOn: '2026-11-16', revision: 1 },
  })
  expect(await listLocalContacts(work, stranger)).toEqual({})
  expect(await db.auditEvent.count({ where: { subjectKind: 'local-contact', actorPersonId: own.personId } })).toBe(1)
})

test('two who change it at once: one is saved, the other is told', async () => {
  const own = await hire('twice', one)
  const later = workAt(work, '2026-11-17T08:00:00Z')
  const standing = (await listLocalContacts(work, own)).ppr?.revision ?? 0
  const saves = await Promise.all(
    ['70 00 00 01', '70 00 00 02'].map((phone) => mendLocalContact(later, own, entry(phone, standing))),
  )
  expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
  expect(saves.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-elsewhere' })
})
