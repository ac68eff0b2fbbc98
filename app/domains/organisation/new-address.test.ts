import { expect, test } from 'vitest'
import { planAddresses } from './new-address.ts'

const member = (email: string, isElsewhere = false) => ({ personId: email[0] ?? '', email, isElsewhere })
const outcomes = (list: [string, string][], known: string[] = []) =>
  planAddresses(
    list.map(([before, now]) => ({ before, now })),
    [member('anna@old.example'), member('bo@old.example'), member('carl@old.example', true)],
    new Set(known),
  ).map((each) => ('why' in each ? each.why : each.personId))

test('whoever works here and nowhere else gets the new address, and nobody gets into what is another’s', () => {
  expect(
    outcomes([
      ['anna@old.example', 'anna@new.example'],
      ['bo@old.example', 'bo@new.example'],
    ]),
  ).toEqual(['a', 'b'])
  expect(outcomes([['anna@old.example', 'eva@new.example']], ['eva@new.example'])).toEqual(['taken'])
  expect(
    outcomes([
      ['anna@old.example', 'x@new.example'],
      ['bo@old.example', 'x@new.example'],
    ]),
  ).toEqual(['a', 'taken'])
  expect(
    outcomes([
      ['anna@old.example', 'a@new.example'],
      ['anna@old.example', 'b@new.example'],
    ]),
  ).toEqual(['a', 'not-here'])
  expect(outcomes([['carl@old.example', 'carl@new.example']])).toEqual(['works-elsewhere'])
  expect(outcomes([['dan@old.example', 'dan@new.example']])).toEqual(['not-here'])
  expect(outcomes([['anna@old.example', 'anna@old.example']])).toEqual(['the-same'])
})
