import { describe, expect, test } from 'vitest'
import { pngOf } from '../../../tests/support/png.ts'
import { certificatesPdf, exampleOf } from './certificate-pdf.server.ts'
import { readLogo } from './read-logo.server.ts'

/** The smallest head of a JPEG that says how large it is. */
const jpegOf = (width: number, height: number) =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[
      0xff,
      0xc0,
      0,
      17,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      1,
      0x22,
      0,
      2,
      0x11,
      1,
      3,
      0x11,
      1,
    ],
    ...[0xff, 0xd9],
  ])

describe('a logo', () => {
  test.each([
    ['PNG', pngOf(200, 120), 'image/png'],
    ['JPEG', jpegOf(200, 120), 'image/jpeg'],
  ])('is a %s by what its bytes are', (_, bytes, mediaType) => {
    expect(readLogo(bytes)).toEqual({ ok: true, value: { mediaType, width: 200, height: 120, bytes } })
  })

  test.each([
    ['nothing', Buffer.alloc(0), 'no-file'],
    ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"/>'), 'no-picture'],
    ['a GIF', Buffer.from('GIF89a\u00c8\u0000\u00c8\u0000', 'latin1'), 'no-picture'],
    ['chance', Buffer.from('not a picture at all, whatever its name says'), 'no-picture'],
    ['a head alone', pngOf(200, 120).subarray(0, 33), 'no-picture'],
    ['a PNG with too few rows', pngOf(200, 120, { rows: 60 }), 'no-picture'],
    ['a PNG with too many', pngOf(200, 120, { rows: 100_000 }), 'no-picture'],
    ['a PNG with rows of an unknown kind', pngOf(200, 120, { filter: 7 }), 'no-picture'],
    ['an interlaced PNG', pngOf(200, 120, { interlaced: true }), 'no-picture'],
    ['one too narrow', pngOf(99, 400), 'too-small'],
    ['one too wide', pngOf(2001, 100), 'too-large'],
    ['a large file', Buffer.concat([pngOf(200, 120), Buffer.alloc(300_000)]), 'too-many-bytes'],
  ])('is not %s', (_, bytes, refusal) => {
    expect(readLogo(bytes)).toEqual({ ok: false, refusal })
  })

  test('is printed as it was read', async () => {
    for (const bytes of [pngOf(100, 100), pngOf(2000, 100), jpegOf(300, 900)]) {
      const logo = readLogo(bytes)
      if (!logo.ok) throw new Error(logo.refusal)
      const example = { ...exampleOf(new Date('2026-11-22')), organisationName: 'Bøgedal Kommune', logo: logo.value }
      expect((await certificatesPdf([example], 'https://tvaers.example.dk')).length).toBeGreaterThan(10_000)
    }
  })
})
