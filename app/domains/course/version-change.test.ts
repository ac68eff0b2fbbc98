import { expect, test } from 'vitest'
import type { CompiledDocument } from './document.ts'
import { compareVersions, isUnchanged } from './version-change.ts'

const tool = (id: string, hash: string): CompiledDocument => ({
  hash,
  keys: {},
  body: {
    ...{ kind: 'tool', id, courseId: 'rk', title: `Ark ${id}`, summary: '', version: '1.0', owner: '', toConfirm: [] },
    prose: { segments: [''], islands: [] },
  },
})

test('what is new, mended and gone is named, and what only moved is not', () => {
  const change = compareVersions(
    [tool('a', '1'), tool('b', '2'), tool('c', '3')],
    [tool('c', '3'), tool('a', '9'), tool('d', '4')],
  )
  const ids = (documents: { id: string }[]) => documents.map(({ id }) => id)
  expect([ids(change.added), ids(change.changed), ids(change.removed)]).toEqual([['d'], ['a'], ['b']])
})

test('the same documents in another order are no change', () => {
  expect(isUnchanged(compareVersions([tool('a', '1'), tool('b', '2')], [tool('b', '2'), tool('a', '1')]))).toBe(true)
})
