import { describe, expect, test } from 'vitest'
import type { Play } from '~/domains/vignette/play.ts'
import { smallCase } from '~/domains/vignette/small-case.ts'
import { caseStatistics, keyOf, type PlayerJob } from './case-statistics.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 8, minutes))

/** A first attempt that made these choices, five minutes apart, by somebody of her own. */
function play(person: string, ...path: string[]): Play {
  const choices = path.map((step, index) => {
    const [sceneId = '', choiceId = ''] = step.split('/')
    return { sceneId, choiceId, chosenAt: at(5 * (index + 1)), clientAt: null }
  })
  const endedAt = path.some((step) => step.startsWith('moede/')) ? at(60) : null
  return {
    ...{ organisationId: 'one', personId: person, number: 1, documentHash: 'x', startedAt: at(0), endedAt, choices },
  }
}

const many = (count: number, name: string, ...path: string[]) =>
  Array.from({ length: count }, (_, index) => play(`${name}${index}`, ...path))
const jobs = new Map<string, PlayerJob>([
  ...many(6, 'nurse').map((nurse) => [keyOf(nurse), { jobFunction: 'HEALTH_NURSING' }] as const),
  ...many(4, 'doctor').map((doctor) => [keyOf(doctor), { jobFunction: 'CAMHS' }] as const),
])
const statisticsOf = (plays: Play[]) => caseStatistics(smallCase, plays, jobs, now)

describe('how a case is played', () => {
  const plays = [
    ...many(6, 'nurse', 'besked/side', 'moede/maal'),
    ...many(4, 'doctor', 'besked/side', 'moede/runde'),
    ...many(2, 'stuck', 'besked/side'),
  ]
  const statistics = statisticsOf(plays)
  const decision = (id: string) => statistics.decisions.find(({ sceneId }) => sceneId === id)

  test('starts, completions and endings are counted', () => {
    expect([statistics.starts, statistics.completions]).toEqual([12, 10])
    expect(statistics.endings.map(({ endingId, count }) => [endingId, count])).toEqual([
      ['en-plan', 6],
      ['to-planer', 4],
      ['forfra', 0],
    ])
  })

  test('what everybody chooses and nobody chooses is marked', () => {
    expect(decision('besked')?.choices.map(({ choiceId, percent, mark }) => [choiceId, percent, mark])).toEqual([
      ['side', 100, 'always'],
      ['vent', 0, 'never'],
    ])
  })

  test('a function of four is left out, also from its sector', () => {
    expect(decision('moede')?.choices[0]).toMatchObject({
      percent: 60,
      byFunction: [{ jobFunction: 'HEALTH_NURSING', percent: 100 }],
      bySector: [{ sector: 'MUNICIPALITY', percent: 100 }],
    })
  })

  test('those who have stood in a scene for a week have stopped there', () => {
    expect(decision('moede')?.stoppedHere).toBe(2)
    expect(decision('besked')?.stoppedHere).toBe(0)
  })

  test('the time for a choice is the middle one; a break is not thinking', () => {
    expect(decision('besked')?.medianSeconds).toBe(300)
  })

  test('a scene nobody came to has no figures', () => {
    expect(decision('stop-op')).toMatchObject({ decided: null, medianSeconds: null })
    expect(decision('stop-op')?.choices.map(({ percent, mark }) => [percent, mark])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

test('of four plays nothing is told', () => {
  const statistics = statisticsOf(many(4, 'nurse', 'besked/side', 'moede/maal'))
  expect(JSON.stringify(statistics)).not.toMatch(/:[1-9]/)
})

test('later attempts count nowhere', () => {
  const later = many(8, 'nurse', 'besked/side', 'moede/maal').map((attempt) => ({ ...attempt, number: 2 }))
  expect(statisticsOf(later).starts).toBeNull()
})
