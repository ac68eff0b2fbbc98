import { expect, test } from 'vitest'
import { readAddressPairs } from './organisation-arguments.ts'

test('a list has a work mail a line, or the one before and the one now', () => {
  const text = '\uFEFFMail før;Mail nu\r\nMia@a.example\r\n\r\nbo@a.example ; bo@b.example;\n'
  expect(readAddressPairs(text)).toEqual([
    { before: 'mia@a.example', now: 'mia@a.example' },
    { before: 'bo@a.example', now: 'bo@b.example' },
  ])
})

test('what is no address is told with its line, and nothing of the list is taken', () => {
  expect(readAddressPairs('mia@a.example\nMia Bruun')).toMatchObject({ problem: expect.stringContaining('line 2') })
  expect(readAddressPairs('a@a.example;b@a.example;c@a.example')).toMatchObject({
    problem: expect.stringContaining('line 1'),
  })
})
