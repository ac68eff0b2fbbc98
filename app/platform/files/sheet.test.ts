import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Day } from '../clock/day.ts'
import { toCsv, toXlsx } from './sheet.server.ts'

const sheet = {
  headings: ['Navn', 'Antal', 'Dag'],
  lines: [
    ['=1+1', 7, { day: '2026-11-30' as Day }],
    [null, 0, null],
  ],
}

/** A file inside a zip file, by the name it has in there. */
function unzipped(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip)
  const central = bytes.lastIndexOf(Buffer.from(name)) - 46
  const size = bytes.readUInt32LE(central + 20)
  const local = bytes.readUInt32LE(central + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  return inflateRawSync(bytes.subarray(start, start + size)).toString()
}

test('a workbook has numbers and days one can reckon with, and text that is never a formula', async () => {
  const xml = unzipped(await toXlsx(sheet), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<v>7</v>')
  // The days since 30 December 1899, as a workbook counts them.
  expect(xml).toContain('<v>46356</v>')
  expect(xml).not.toContain('<f>')
})

test('a file of commas has the same, with a day every Excel reads and a formula made harmless', () => {
  expect(toCsv(sheet)).toBe("\ufeffNavn;Antal;Dag\r\n'=1+1;7;2026-11-30\r\n;0;\r\n")
})
