import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectors } from '~/domains/organisation/organisation.ts'
import { countPoll, type DateAnswer, dateAnswers, decideCandidates, type GivenAnswer } from './poll.ts'

const day = (date: number) => new Date(Date.UTC(2026, 11, date, 8))
const candidates = [
  { id: 'late', startsAt: day(9) },
  { id: 'early', startsAt: day(2) },
]
const given = (candidateId: string, words: string, sector = 'MUNICIPALITY'): GivenAnswer[] =>
  [...words].map((letter) => ({
    ...{ candidateId, sector: sector as GivenAnswer['sector'] },
    answer: ({ y: 'YES', i: 'IF_NEEDED', n: 'NO' } as Record<string, DateAnswer>)[letter] ?? 'NO',
  }))

describe('the time that suits best', () => {
  test.each<[string, GivenAnswer[], string | null, string]>([
    ['nobody has answered', [], null, 'no-answers'],
    ['most can', [...given('late', 'yy'), ...given('early', 'yi')], 'late', 'most-yes'],
    ['as many yes, more if needed', [...given('late', 'yi'), ...given('early', 'yn')], 'late', 'most-can'],
    [
      'as many from more sectors',
      [...given('late', 'y'), ...given('late', 'y', 'PSYCHIATRY'), ...given('early', 'yy')],
      ...(['late', 'best-mix'] as [string, string]),
    ],
    ['all alike', [...given('late', 'y'), ...given('early', 'y')], 'early', 'earliest'],
  ])('%s', (_, answers, bestId, because) => {
    expect(countPoll(candidates, answers)).toMatchObject({ bestId, because })
  })

  test('of one time is that one', () => {
    expect(countPoll(candidates.slice(0, 1), given('late', 'n'))).toMatchObject({ bestId: 'late', because: 'only-one' })
  })

  test('stands in a list in order of time, with who can by sector', () => {
    const { tallies } = countPoll(candidates, [...given('late', 'yin', 'PSYCHIATRY'), ...given('early', 'n')])
    expect(tallies.map(({ id, yes, ifNeeded, no }) => [id, yes, ifNeeded, no])).toEqual([
      ['early', 0, 0, 1],
      ['late', 1, 1, 1],
    ])
    expect(tallies[1]).toMatchObject({ sectorCount: 1, canBySector: { PSYCHIATRY: 2, MUNICIPALITY: 0 } })
  })

  test('has no other with more yes; and one more yes for it never takes it away', () => {
    const times = ['a', 'b', 'c'].map((id, at) => ({ id, startsAt: day(at + 1) }))
    const answer = fc.record({
      candidateId: fc.constantFrom('a', 'b', 'c'),
      sector: fc.constantFrom(...sectors),
      answer: fc.constantFrom(...dateAnswers),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), fc.constantFrom(...sectors), (answers, sector) => {
        const { bestId, tallies } = countPoll(times, answers)
        const best = tallies.find(({ id }) => id === bestId)
        for (const other of tallies) expect(best?.yes).toBeGreaterThanOrEqual(other.yes)
        const more = countPoll(times, [...answers, { candidateId: bestId ?? '', sector, answer: 'YES' }])
        expect(more.bestId).toBe(bestId)
      }),
    )
  })
})

describe('the times one may offer', () => {
  const now = day(1)
  test.each([
    [[day(2)], 'too-few-times'],
    [Array.from({ length: 9 }, (_, at) => day(at + 2)), 'too-many-times'],
    [[day(2), day(2)], 'same-time-twice'],
    [[day(1), day(2)], 'time-passed'],
  ])('%#: %s', (times, refusal) => expect(decideCandidates(times, now)).toEqual({ ok: false, refusal }))

  test('come in order', () => {
    expect(decideCandidates([day(9), day(2)], now)).toEqual({ ok: true, value: [day(2), day(9)] })
  })
})
