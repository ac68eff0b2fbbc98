import { expect, test } from 'vitest'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { formatProblem } from '~/domains/authoring/problem.ts'
import { chooseInCase, startCase } from '~/domains/vignette/case-machine.ts'

const compiled = await compileContent('content')

test('the content has no fault', () => {
  expect(compiled.problems.map((problem) => formatProblem(problem, ''))).toEqual([])
})

test('no published text holds the key of a check', () => {
  for (const { course, lessons } of compiled.courses) {
    for (const { body, keys } of [course, ...lessons]) {
      const text = JSON.stringify(body)
      for (const { reasons } of Object.values(keys)) {
        for (const reason of Object.values(reasons)) expect(text).not.toContain(JSON.stringify(reason).slice(1, -1))
      }
    }
  }
})

test.each(compiled.vignettes.map(({ body }) => [body.id, body] as const))('every path through %s ends', (_id, body) => {
  if (body.kind !== 'vignette') throw new Error('Expected a case.')
  const { vignette } = body
  const endings = new Set<string>()
  const walk = (state: ReturnType<typeof startCase>) => {
    if (state.endingId) return void endings.add(state.endingId)
    const scene = vignette.scenes.find(({ id }) => id === state.sceneId)
    for (const choice of scene?.choices ?? []) {
      const next = chooseInCase(vignette, state, { sceneId: scene?.id ?? '', choiceId: choice.id })
      if (!next.ok) throw new Error(`${scene?.id}/${choice.id} was refused: ${next.refusal}`)
      walk(next.value)
    }
  }
  walk(startCase(vignette))
  expect([...endings].sort()).toEqual(vignette.endings.map(({ id }) => id).sort())
})

test('every case says how the family met each ending, and what to do on Monday', () => {
  const lacking = compiled.drafts.flatMap(({ id, endings, monday }) => [
    ...endings.filter(({ family }) => family === '').map((ending) => `${id}: ${ending.id}`),
    ...(monday === '' ? [`${id}: monday`] : []),
  ])
  expect(lacking).toEqual([])
})

test('the eleven cases are there, and at least three can be played as two roles or more', () => {
  expect(compiled.drafts.length).toBeGreaterThanOrEqual(11)
  expect(compiled.drafts.filter(({ playableAs }) => playableAs.length >= 2).length).toBeGreaterThanOrEqual(3)
})
