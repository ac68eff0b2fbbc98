import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lixOf, sentencesOf, wordsOf } from './sentences.ts'

describe('sentences are split the Danish way', () => {
  test.each<[string, string[]]>([
    ['Han kom. Hun gik.', ['Han kom.', 'Hun gik.']],
    ['Vi taler bl.a. om søvn. Og skole.', ['Vi taler bl.a. om søvn.', 'Og skole.']],
    ['Tag f.eks. Malte med. Så går det.', ['Tag f.eks. Malte med.', 'Så går det.']],
    ['Mødet er kl. 7.40. Kom til tiden.', ['Mødet er kl. 7.40.', 'Kom til tiden.']],
    ['Se § 133 stk. 2 nr. 3. Læs den.', ['Se § 133 stk. 2 nr. 3.', 'Læs den.']],
    ['Han går i 2. b. Hun går i 3. klasse.', ['Han går i 2. b.', 'Hun går i 3. klasse.']],
    ['Den 21. november er en lørdag. Nemlig.', ['Den 21. november er en lørdag.', 'Nemlig.']],
    ['»Kommer du?« spurgte hun. »Ja.« De gik.', ['»Kommer du?« spurgte hun.', '»Ja.«', 'De gik.']],
    ['Æbler, pærer osv. Så var der ikke mere.', ['Æbler, pærer osv.', 'Så var der ikke mere.']],
    ['Dr. Holm ringede … og lagde på. Ro!', ['Dr. Holm ringede … og lagde på.', 'Ro!']],
    ['Tre ting: tid, mål og respekt.', ['Tre ting: tid, mål og respekt.']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(expected)
  })

  test('each begins where it says, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { text: sentence, start } of sentencesOf(text)) {
          expect(text.slice(start, start + sentence.length)).toBe(sentence)
        }
      }),
    )
  })
})

test('words keep what is inside them', () => {
  expect(wordsOf('PPR’s 7.40-møde, SFO og f.eks. 2. b')).toEqual(['PPR’s', '7.40-møde', 'SFO', 'og', 'f.eks', '2', 'b'])
})

test('LIX is words a sentence plus the share of long words', () => {
  expect(lixOf('En to tre fire. Fem seks syv otteogtyve.')).toBe(Math.round(8 / 2 + 100 / 8))
  expect(lixOf('')).toBeNull()
})
