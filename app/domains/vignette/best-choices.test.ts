import { expect, test } from 'vitest'
import { bestChoiceHabits } from './best-choices.ts'
import { choiceOf, sceneOf, smallCase } from './small-case.ts'

const good = choiceOf('god', 'END', { scores: [{ code: 'GOAL', value: 1 }], text: 'Kort.' })
const bad = choiceOf('skidt', 'END', { text: 'Et længere svar.' })
const long = { ...good, text: 'Et meget længere svar end det andet.' }

test.each([
  ['always first', [good, bad], [good, bad], ['best-choice-first']],
  ['always longest', [bad, long], [long, bad], ['best-choice-longest']],
  ['always both', [long, bad], [long, bad], ['best-choice-first', 'best-choice-longest']],
  ['now here, now there', [good, bad], [bad, good], []],
])('%s', (_, most, last, expected) => {
  const scenes = [sceneOf('a', 'ppr', most), sceneOf('b', 'ppr', most), sceneOf('c', 'ppr', last)]
  expect(bestChoiceHabits({ ...smallCase, scenes })).toEqual(expected)
})

test('two scenes make no habit, nor do scenes without one best choice', () => {
  const scenes = [sceneOf('a', 'ppr', [good, bad]), sceneOf('b', 'ppr', [good, bad])]
  expect(
    bestChoiceHabits({ ...smallCase, scenes: [...scenes, sceneOf('c', 'ppr', [good, { ...good, id: 'x' }])] }),
  ).toEqual([])
})
