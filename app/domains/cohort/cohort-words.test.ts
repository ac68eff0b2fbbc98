import { expect, test } from 'vitest'
import { pairWords } from './cohort-words.tsx'
import { type PairReason, pairReasons } from './pairs.ts'

const of = (sector: 'MUNICIPALITY' | 'PSYCHIATRY') => [{ sector }, { sector }]

test.each<[PairReason[], string]>([
  [
    ['across-sectors', 'new-to-each-other'],
    'Sat sammen, fordi I kommer fra hver jeres sektor og ikke har været sammen før.',
  ],
  [['across-sectors', 'together-before'], 'Sat sammen, fordi I kommer fra hver jeres sektor. I har været sammen før.'],
  [
    ['one-sector', 'same-unit', 'new-to-each-other'],
    'Der er flere fra kommunen end fra de andre sektorer, så I er fra den samme. I er fra den samme enhed. I har ikke været sammen før.',
  ],
  [
    ['three-sectors', 'new-to-each-other', 'three-because-odd'],
    'Sat sammen, fordi I kommer fra tre sektorer. I har ikke været sammen før. I er tre, fordi holdet har et ulige antal.',
  ],
])('%s', (reasons, words) => expect(pairWords(reasons, of('MUNICIPALITY'))).toBe(words))

test('every reason has words', () => {
  for (const reason of pairReasons) expect(pairWords([reason], of('PSYCHIATRY'))).toMatch(/^\p{Lu}.*\.$/u)
})
