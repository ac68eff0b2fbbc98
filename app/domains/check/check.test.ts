import { expect, test } from 'vitest'
import { judgeAnswer, shuffleOptions } from './check.ts'

const key = { rightOptionId: 'b', reasons: { a: '<p>Ikke helt.</p>', b: '<p>Ja.</p>' } }

test.each([
  ['a', false],
  ['b', true],
])('option %s is judged by the key, and every reason is given', (optionId, isRight) => {
  expect(judgeAnswer(key, optionId)).toEqual({
    ok: true,
    value: { isRight, rightOptionId: 'b', reasons: key.reasons },
  })
})

test.each(['c', '', 'B', 'constructor', '__proto__'])(
  'option »%s« is refused, since the check does not have it',
  (optionId) => {
    expect(judgeAnswer(key, optionId)).toEqual({ ok: false, refusal: 'unknown-option' })
  },
)

test('a learner meets the options in the same order every time, another learner in another', () => {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, html: id }))
  const orderFor = (seed: string) =>
    shuffleOptions(options, 'besked', seed)
      .map(({ id }) => id)
      .join('')
  expect(orderFor('person-1')).toBe(orderFor('person-1'))
  expect(new Set(['person-1', 'person-2', 'person-3', 'person-4', 'person-5'].map(orderFor)).size).toBeGreaterThan(1)
})
