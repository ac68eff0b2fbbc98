import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCase } from './arbitrary-case.ts'
import { drawCaseMap, tellCaseMap } from './case-map.ts'
import { smallCase } from './small-case.ts'

test('the list tells every scene, choice and ending', () => {
  expect(tellCaseMap(smallCase)).toBe(`En lille case

besked (teacher): Scene besked
  side → moede (+2)
  vent → stop-op (−1, stop op)
stop-op (teacher): Scene stop-op
  ring → moede (+1)
  skriv → moede (−1)
moede (ppr): Scene moede
  maal → END (+2)
  runde → END (−1)

END:
  en-plan: Én plan (4.. point, uden stop op)
  to-planer: To planer (..3 point, uden stop op)
  forfra: Forfra (alle point, med stop op)
`)
})

test('the drawing has a box for every scene and ending and an arrow for every choice', () => {
  const drawing = drawCaseMap(smallCase)
  expect(drawing.match(/rx="6"/g)).toHaveLength(3 + 1 + 3)
  expect(drawing.match(/marker-end/g)).toHaveLength(6 + 3)
  expect(drawing).not.toMatch(/NaN|undefined/)
})

test('any case can be drawn, and its words are never markup', () => {
  fc.assert(
    fc.property(arbitraryCase(), fc.string(), (vignette, title) => {
      const drawing = drawCaseMap({ ...vignette, title: `<script>${title}` })
      expect(drawing).not.toMatch(/NaN|undefined|<script/)
    }),
    { numRuns: 50 },
  )
})
