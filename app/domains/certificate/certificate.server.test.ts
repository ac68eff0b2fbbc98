import { describe, expect, test } from 'vitest'
import { findOwnEnrolment } from '~/domains/enrolment/list-enrolments.server.ts'
import { getOwnPerson, mendProfile } from '~/domains/identity/mend-profile.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { type Day, dayToDate, readDay } from '~/platform/clock/day.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { pngOf } from '../../../tests/support/png.ts'
import { smallCourseId } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld } from '../../../tests/support/small-course-world.ts'
import { findOwnCertificate, verifyCertificate } from './find-certificate.server.ts'
import { findLogo, findOwnLogo } from './find-logo.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import { keepLogo, removeLogo } from './keep-logo.server.ts'
import { listCertificates } from './list-certificates.server.ts'
import { printCertificates } from './print-certificates.server.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, one, other, enrolNew } = await buildSmallCourseWorld(work)
const courseId = smallCourseId
const day = (text: string) => readDay(text) as Day

/** Somebody with a certificate, earned as the last step of a course would. */
async function graduate(place = one, validTo: Day | null = null): Promise<Actor> {
  const actor = await enrolNew(place)
  const enrolment = await findOwnEnrolment(work, actor, courseId)
  const { versionId } = (await library.findCourse(courseId)) ?? {}
  if (!enrolment || !versionId) throw new Error('Expected an enrolment in a published course.')
  await db.enrolment.update({
    where: { id: enrolment.id },
    data: {
      state: 'COMPLETED',
      completedAt: work.now,
      completedVersionId: versionId,
      validTo: validTo && dayToDate(validTo),
    },
  })
  await issueCertificate(work, enrolment, { versionId, courseTitle: 'Lille kursus' })
  return actor
}

const codeOf = async (actor: Actor) => (await findOwnCertificate(work, actor, courseId))?.code ?? ''
const askedFor = (...actors: Actor[]) => actors.map(({ personId }) => ({ personId, courseId }))
const auditsOf = ({ personId }: Actor, action: string) =>
  db.auditEvent.count({ where: { actorPersonId: personId, action } })

describe('whoever has the code', () => {
  test('sees the name, the course, the version, the day and the organisation, and nothing else', async () => {
    const actor = await graduate()
    const code = await codeOf(actor)
    expect(await verifyCertificate(work, code.toLowerCase().replaceAll('-', ' '))).toEqual({
      ...{ code, personName: expect.stringMatching(/^learner/), organisationName: 'Nørreby Kommune' },
      ...{ courseTitle: 'Lille kursus', versionNumber: 1, issuedAt: work.now, validTo: null, isValid: true },
    })
  })

  test('sees the name of the day it was earned, whatever she is called later', async () => {
    const actor = await graduate()
    const { revision, name } = await getOwnPerson(work, actor.personId)
    await mendProfile(work, { personId: actor.personId, revision, name: 'Et andet navn', language: 'da' })
    expect(await verifyCertificate(work, await codeOf(actor))).toMatchObject({ personName: name })
  })

  test('is told when it counts no longer', async () => {
    const code = await codeOf(await graduate(one, day('2026-11-16')))
    expect(await verifyCertificate(work, code)).toMatchObject({ isValid: true, validTo: '2026-11-16' })
    const tomorrow = workAt(work, '2026-11-17T08:00:00Z')
    expect(await verifyCertificate(tomorrow, code)).toMatchObject({ isValid: false, validTo: '2026-11-16' })
  })

  test('finds nothing by a code that is none, belongs to nobody, or whose person was erased', async () => {
    for (const code of ['', 'logo', 'ABCD-EFGH-JKLM', "' OR 1=1 --"])
      expect(await verifyCertificate(work, code)).toBeNull()
    const actor = await graduate()
    const code = await codeOf(actor)
    await db.person.delete({ where: { id: actor.personId } })
    expect(await verifyCertificate(work, code)).toBeNull()
  })
})

describe('a bundle', () => {
  test('holds the certificates asked for, in that order, and is written in the audit', async () => {
    const [anna, bo] = [await graduate(), await graduate()]
    const before = await auditsOf(one.coordinator, 'exported-certificates')
    const listed = await listCertificates(work, one.coordinator, askedFor(bo, anna, bo))
    expect(listed.ok && listed.value.map(({ personId }) => personId)).toEqual([bo.personId, anna.personId])
    expect(await auditsOf(one.coordinator, 'exported-certificates')).toBe(before + 1)
  })

  test('never holds one of another organisation, nor of a colleague for somebody who follows nobody up', async () => {
    const [own, elsewhere] = [await graduate(), await graduate(other)]
    const listed = await listCertificates(work, one.coordinator, askedFor(own, elsewhere))
    expect(listed.ok && listed.value.map(({ personId }) => personId)).toEqual([own.personId])
    expect(await listCertificates(work, own, askedFor(await graduate()))).toEqual({ ok: false, refusal: 'none' })
    expect(await auditsOf(own, 'exported-certificates')).toBe(0)
  })

  test('of a leader holds those of her own team, and never of another organisation', async () => {
    const [leader, bo, elsewhere] = [await enrolNew(), await graduate(), await graduate(other)]
    const { organisationId } = leader
    const listed = await listCertificates(work, leader, askedFor(bo, elsewhere), { organisationId })
    expect(listed.ok && listed.value.map(({ personId }) => personId)).toEqual([bo.personId])
    expect(await auditsOf(leader, 'exported-certificates')).toBe(1)
  })

  test('of more than 500 is refused before anything is read', async () => {
    const many = Array.from({ length: 501 }, () => ({ personId: work.newId(), courseId }))
    expect(await listCertificates(work, one.coordinator, many)).toEqual({ ok: false, refusal: 'too-many' })
  })

  test('is a file with a page for each', async () => {
    const listed = await listCertificates(work, one.coordinator, askedFor(await graduate(), await graduate()))
    if (!listed.ok) throw new Error(listed.refusal)
    const bytes = await printCertificates(work, listed.value, 'https://tvaers.example.dk')
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  })
})

describe('the logo', () => {
  const first = pngOf(200, 120)

  test('is kept by whoever assigns, shown by its hash, and audited', async () => {
    expect(await keepLogo(work, one.coordinator, first)).toEqual({ ok: true, value: 'kept' })
    const own = await findOwnLogo(work, one.coordinator)
    expect(own).toMatchObject({ mediaType: 'image/png', width: 200, height: 120 })
    expect(Buffer.from((await findLogo(work, own?.hash ?? ''))?.bytes ?? []).equals(first)).toBe(true)
    expect(await auditsOf(one.coordinator, 'saved-logo')).toBe(1)
  })

  test('is the own organisation’s alone', async () => {
    expect(await findOwnLogo(work, other.coordinator)).toBeNull()
  })

  test('stays when a worse one is refused, and gives way to a better one', async () => {
    expect(await keepLogo(work, one.coordinator, Buffer.from('no picture'))).toEqual({
      ok: false,
      refusal: 'no-picture',
    })
    expect(await findOwnLogo(work, one.coordinator)).toMatchObject({ width: 200 })
    await keepLogo(work, one.coordinator, pngOf(300, 120))
    expect(await findOwnLogo(work, one.coordinator)).toMatchObject({ width: 300 })
    expect(await db.organisationLogo.count()).toBe(1)
  })

  test('is nothing a learner may change', async () => {
    const learner = await enrolNew()
    expect(await keepLogo(work, learner, first)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await removeLogo(work, learner)).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  test('is removed, once', async () => {
    await removeLogo(work, one.coordinator)
    await removeLogo(work, one.coordinator)
    expect(await findOwnLogo(work, one.coordinator)).toBeNull()
    expect(await auditsOf(one.coordinator, 'removed-logo')).toBe(1)
  })
})
