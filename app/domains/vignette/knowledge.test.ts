import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseState, type ChoiceMade, ownChoices, replayCase, startCase, statesAlong } from './case-machine.ts'
import { compareRuns } from './compare-runs.ts'
import { knowledgeOf } from './knowledge.ts'
import { drawOwnMap } from './own-map.ts'
import { lacksSomething, passagesFor } from './seen-in-scene.ts'
import { choiceOf, sceneOf, smallCase } from './small-case.ts'
import type { Vignette } from './vignette.ts'

/**
 * note → meeting → END. The nurse holds `hearing`; saying so at the note tells PPR, waiting loses it; the meeting would
 * tell the teacher.
 */
const nurseCase: Vignette = {
  ...smallCase,
  roles: ['healthNurse', 'ppr', 'teacher'],
  playableAs: ['ppr'],
  facts: [
    {
      ...{ id: 'hearing', text: 'høreprøven er ikke taget', knownBy: ['healthNurse'] },
      neededBy: [
        { role: 'ppr', sceneId: 'moede' },
        { role: 'gp', sceneId: null },
      ],
      never: ['father'],
    },
  ],
  scenes: [
    sceneOf('note', 'healthNurse', [
      choiceOf('sig', 'moede', { shares: [{ fact: 'hearing', roles: ['ppr'] }], auto: ['ppr'], days: 2 }),
      choiceOf('vent', 'moede', { loses: ['hearing'], days: 20 }),
    ]),
    {
      ...sceneOf('moede', 'ppr', [choiceOf('maal', 'END', { shares: [{ fact: 'hearing', roles: ['teacher'] }] })]),
      passages: [
        { html: '<p>Alle er der.</p>', ifKnown: null, fromDay: null },
        { html: '<p>Du ved, hvad hun hører.</p>', ifKnown: 'hearing', fromDay: null },
        { html: '<p>Imens er han flyttet om på bageste række.</p>', ifKnown: null, fromDay: 10 },
      ],
    },
  ],
  endings: [{ id: 'alt', title: 'Slut', text: '', family: '', breach: null, total: { min: null, max: null } }],
}
const told = played('note/sig', 'moede/maal')
const waited = played('note/vent', 'moede/maal')

describe('a fact that is shared, lost or needed', () => {
  test('shared: the role may see it in its scene, and lacks nothing', () => {
    const atMeeting = played('note/sig')
    expect(lacksSomething(nurseCase, atMeeting)).toBe(false)
    expect(shownAt(atMeeting)).toEqual(['<p>Alle er der.</p>', '<p>Du ved, hvad hun hører.</p>'])
  })

  test('lost: a later choice cannot share it, the role lacks something and is not told what', () => {
    const atMeeting = played('note/vent')
    expect(lacksSomething(nurseCase, atMeeting)).toBe(true)
    expect(shownAt(atMeeting)).toEqual(['<p>Alle er der.</p>', '<p>Imens er han flyttet om på bageste række.</p>'])
    expect(waited.known.hearing).toEqual(['healthNurse'])
    expect(told.known.hearing).toEqual(['healthNurse', 'ppr', 'teacher'])
  })
})

describe('who knew what when', () => {
  test('the story of a fact that travelled', () => {
    const { facts, rows } = knowledgeOf(nurseCase, statesAlong(nurseCase, told))
    expect(facts[0]).toMatchObject({
      ...{ letter: 'A', knownFromStart: ['healthNurse'], lostIn: null, missedIn: [], missedBy: ['gp'] },
      told: [
        { sceneId: 'note', to: ['ppr'] },
        { sceneId: 'moede', to: ['teacher'] },
      ],
    })
    expect(rows.map(({ holder, cells }) => [holder, ...cells.map(({ facts }) => facts.map(markOf).join(''))])).toEqual([
      ['healthNurse', 'A', 'A'],
      ['ppr', '', 'A!'],
      ['teacher', '', ''],
    ])
  })

  test('the story of a fact that was lost names who decided without it', () => {
    const [fact] = knowledgeOf(nurseCase, statesAlong(nurseCase, waited)).facts
    expect(fact).toMatchObject({ told: [], lostIn: 'note', missedIn: [{ sceneId: 'moede', role: 'ppr' }] })
  })

  test('the states along a play are those of its own beginnings', () => {
    expect(statesAlong(nurseCase, told)).toEqual([startCase(nurseCase), played('note/sig'), told])
  })
})

describe('as one role', () => {
  const asPpr = (...choices: string[]) => replayed(choices, 'ppr')

  test('the others’ choices before the first own scene have fallen when it opens', () => {
    const opening = asPpr()
    expect(opening).toMatchObject({ sceneId: 'moede', day: 3, playedAs: 'ppr' })
    expect(opening.path).toEqual([{ sceneId: 'note', choiceId: 'sig', role: 'healthNurse', isAuto: true }])
    expect(ownChoices(asPpr('moede/maal'))).toEqual([{ sceneId: 'moede', choiceId: 'maal' }])
  })

  test('two runs side by side tell what each chose and knew', () => {
    const comparison = compareRuns(nurseCase, asPpr('moede/maal'), waited)
    expect(comparison.scenes.map(({ sceneId, choices }) => [sceneId, ...choices])).toEqual([
      ['note', { choiceId: 'sig', isAuto: true }, { choiceId: 'vent', isAuto: false }],
    ])
    expect(comparison.alike).toBe(1)
    expect(comparison.facts[0]?.known).toEqual(['learned', 'never'])
  })
})

test('the map has a knot for every scene, and the way taken stands out', () => {
  const map = drawOwnMap(nurseCase, told)
  expect(map.match(/<circle/g)).toHaveLength(2)
  expect(map.match(/own-map__way--taken/g)).toHaveLength(2)
  expect(drawOwnMap(nurseCase, startCase(nurseCase))).not.toContain('way--taken')
})

test('nobody is ever shown a fact she neither began with nor was told, on any play with any shares and losses', () => {
  const share = fc.record({ fact: fc.constantFrom('a', 'b'), roles: fc.subarray(['teacher', 'ppr', 'mother']) })
  const choice = fc.record({ shares: fc.array(share, { maxLength: 2 }), loses: fc.subarray(['a', 'b']) })
  const scene = fc.tuple(fc.constantFrom('teacher' as const, 'ppr' as const), fc.tuple(choice, choice))
  const cases = fc.tuple(
    fc.array(scene, { minLength: 1, maxLength: 5 }),
    fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
  )
  fc.assert(
    fc.property(cases, ([scenes, picks]) => {
      const vignette = caseOf(scenes)
      let state = startCase(vignette)
      const told = new Set(['teacher a'])
      const lost = new Set<string>()
      for (const pick of picks.slice(0, scenes.length)) {
        const here = vignette.scenes.find(({ id }) => id === state.sceneId)
        if (!here) break
        const shown = passagesFor(here, state).flatMap(({ ifKnown }) => ifKnown ?? [])
        for (const fact of shown) expect(told).toContain(`${here.role} ${fact}`)
        const chosen = here.choices[pick]
        if (!chosen) break
        for (const { fact, roles } of chosen.shares)
          for (const role of roles) if (!lost.has(fact)) told.add(`${role} ${fact}`)
        for (const fact of chosen.loses) lost.add(fact)
        const next = replayCase(vignette, [...ownChoices(state), { sceneId: here.id, choiceId: chosen.id }])
        if (!next.ok) throw new Error(next.refusal)
        state = next.value
      }
    }),
    { numRuns: 300 },
  )
})

function caseOf(
  scenes: ['teacher' | 'ppr', { shares: { fact: string; roles: string[] }[]; loses: string[] }[]][],
): Vignette {
  const fact = (id: string, knownBy: string[]) => ({ id, text: id, knownBy, neededBy: [], never: [] })
  return {
    ...nurseCase,
    facts: [fact('a', ['teacher']), fact('b', [])],
    playableAs: [],
    scenes: scenes.map(([role, choices], at) => ({
      ...sceneOf(
        `s${at}`,
        role,
        choices.map((choice, index) => choiceOf(`c${index}`, at + 1 < scenes.length ? `s${at + 1}` : 'END', choice)),
      ),
      passages: ['a', 'b'].map((ifKnown) => ({ html: ifKnown, ifKnown, fromDay: null })),
    })),
  }
}

const markOf = ({ letter, isNew }: { letter: string; isNew: boolean }) => (isNew ? `${letter}!` : letter)

function shownAt(state: CaseState): string[] {
  const scene = nurseCase.scenes.find(({ id }) => id === state.sceneId)
  return scene ? passagesFor(scene, state).map(({ html }) => html) : []
}

function played(...path: string[]): CaseState {
  return replayed(path, null)
}

function replayed(path: string[], playedAs: CaseState['playedAs']): CaseState {
  const choices = path.map((step): ChoiceMade => {
    const [sceneId = '', choiceId = ''] = step.split('/')
    return { sceneId, choiceId }
  })
  const result = replayCase(nurseCase, choices, playedAs)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
