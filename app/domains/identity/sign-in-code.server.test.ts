import { beforeEach, describe, expect, test } from 'vitest'
import { after as later, minutes, seconds } from '~/platform/clock/duration.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { confirmSignInCode } from './confirm-sign-in-code.server.ts'
import { registerPerson } from './register-person.server.ts'
import { requestSignInCode } from './request-sign-in-code.server.ts'
import { codesPerWindow } from './sign-in.ts'

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const known = 'ida@noerreby.example'
const unknown = 'nobody@noerreby.example'
const secret = 'the secret of this test'
const ida = await registerPerson(work, { email: known, name: 'Ida Holm' })

beforeEach(async () => {
  await db.signInCode.deleteMany()
  await db.outgoingMail.deleteMany()
})

const request = (email: string, digits = '123456', now = work.now) =>
  requestSignInCode(workAt(work, now), {
    ...{ email, digits, secret },
    writeMail: (person, code) => ({
      organisationId: null,
      subject: `Koden til ${person.name}`,
      text: `Din kode: ${code}`,
    }),
  })

const confirm = (email: string, digits = '123456', now = work.now) =>
  confirmSignInCode(workAt(work, now), { email, digits, secret })

describe('asking for a code', () => {
  test('a known address gets one mail with the code, in words the caller writes', async () => {
    await request(known)
    const mails = await db.outgoingMail.findMany()
    expect(mails).toMatchObject([
      { recipient: known, subject: 'Koden til Ida Holm', text: 'Din kode: 123456', tries: 0 },
    ])
  })

  test('an unknown address gets no mail, and leaves the same trace as a known one', async () => {
    await request(known)
    await request(unknown)
    const codes = await db.signInCode.findMany({ orderBy: { email: 'asc' } })
    const shape = ({ email: _, id: __, codeHash, ...rest }: (typeof codes)[number]) => ({
      length: codeHash.length,
      ...rest,
    })
    expect(codes.map(({ email }) => email)).toEqual([known, unknown])
    expect(codes[0] && shape(codes[0])).toEqual(codes[1] && shape(codes[1]))
    expect(await db.outgoingMail.count()).toBe(1)
  })

  test('the code is nowhere in the table of codes', async () => {
    await request(known, '987654')
    expect(JSON.stringify(await db.signInCode.findMany())).not.toContain('987654')
  })

  test('where writing the mail fails no code is left behind', async () => {
    const failing = requestSignInCode(work, {
      ...{ email: known, digits: '123456', secret },
      writeMail: () => {
        throw new Error('no words')
      },
    })
    await expect(failing).rejects.toThrow('no words')
    expect(await db.signInCode.count()).toBe(0)
  })

  test('the sixth code within half an hour is not made, also when all six are asked for at once', async () => {
    await Promise.all(Array.from({ length: codesPerWindow + 1 }, (_, index) => request(known, `00000${index}`)))
    expect(await db.signInCode.count()).toBe(codesPerWindow)
    expect(await db.outgoingMail.count()).toBe(codesPerWindow)
  })

  test('half an hour later one may ask again, and an hour later the old codes are gone', async () => {
    for (let index = 0; index < codesPerWindow; index++) await request(known)
    await request(known, '123456', later(work.now, minutes(30) + 1))
    expect(await db.signInCode.count()).toBe(codesPerWindow + 1)
    await request(known, '123456', later(work.now, minutes(60) + 1))
    expect(await db.signInCode.count()).toBe(2)
  })

  test('many codes asked for one address do not keep another from asking', async () => {
    for (let index = 0; index < codesPerWindow + 2; index++) await request(unknown)
    await request(known)
    expect(await db.outgoingMail.count()).toBe(1)
  })
})

describe('using a code', () => {
  test('the right code lets its owner in', async () => {
    await request(known)
    expect(await confirm(known)).toMatchObject({ ok: true, value: { id: ida.id, name: 'Ida Holm' } })
  })

  test('an unknown address is refused as a wrong code is, whatever is typed', async () => {
    await request(known)
    await request(unknown)
    const wrong = await confirm(known, '000000')
    expect(await confirm(unknown, '000000')).toEqual(wrong)
    expect(await confirm(unknown, '123456')).toEqual({ ok: false, refusal: 'wrong-code' })
  })

  test('an unknown address runs out of tries just as a known one does', async () => {
    await request(known)
    await request(unknown)
    const tries = async (email: string) => {
      const answers = []
      for (let index = 0; index < 7; index++) answers.push(await confirm(email, '000000'))
      return answers
    }
    expect(await tries(unknown)).toEqual(await tries(known))
  })

  test('an address that never asked is told the same as one that did and used its code', async () => {
    await request(known)
    await confirm(known)
    expect(await confirm(known)).toEqual({ ok: false, refusal: 'no-code' })
    expect(await confirm(unknown)).toEqual({ ok: false, refusal: 'no-code' })
  })

  test('after five wrong tries the right code is refused too', async () => {
    await request(known)
    for (let index = 0; index < 5; index++) {
      expect(await confirm(known, '000000')).toEqual({ ok: false, refusal: 'wrong-code' })
    }
    expect(await confirm(known)).toEqual({ ok: false, refusal: 'too-many-tries' })
  })

  test('twenty guesses at once are still only five tries', async () => {
    await request(known)
    const guesses = Array.from({ length: 20 }, (_, index) => confirm(known, String(index).padStart(6, '0')))
    const refusals = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'in' : answer.refusal))
    expect(refusals.filter((refusal) => refusal === 'wrong-code')).toHaveLength(5)
    expect(refusals.filter((refusal) => refusal === 'too-many-tries')).toHaveLength(15)
  })

  test('a code works to its last second and not in its eleventh minute', async () => {
    await request(known)
    expect(await confirm(known, '123456', later(work.now, minutes(10)))).toEqual({ ok: false, refusal: 'code-expired' })
    expect((await confirm(known, '123456', later(work.now, minutes(10) - seconds(1)))).ok).toBe(true)
  })

  test('a code works once, also for two who use it at the same moment', async () => {
    await request(known)
    const answers = await Promise.all([confirm(known), confirm(known), confirm(known)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('only the newest code works', async () => {
    await request(known, '111111')
    await request(known, '222222', later(work.now, seconds(20)))
    expect((await confirm(known, '111111', later(work.now, seconds(30)))).ok).toBe(false)
    expect((await confirm(known, '222222', later(work.now, seconds(30)))).ok).toBe(true)
  })

  test('a code of one address does not open another, nor under another secret', async () => {
    const per = 'per@noerreby.example'
    await registerPerson(work, { email: per, name: 'Per Dam' })
    await request(known, '111111')
    await request(per, '222222')
    expect((await confirm(per, '111111')).ok).toBe(false)
    expect((await confirmSignInCode(work, { email: known, digits: '111111', secret: 'another' })).ok).toBe(false)
  })

  test('the night the clocks go back neither shortens nor lengthens a code', async () => {
    const night = new Date('2026-10-25T00:55:00Z')
    await request(known, '123456', night)
    expect(await confirm(known, '123456', later(night, minutes(10)))).toEqual({ ok: false, refusal: 'code-expired' })
    expect((await confirm(known, '123456', later(night, minutes(9)))).ok).toBe(true)
  })
})
