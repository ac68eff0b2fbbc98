import { inflateSync } from 'node:zlib'
import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import { dateToDay } from '~/platform/clock/day.ts'
import { staffUrls } from '~/staff-urls.ts'
import { pngOf } from '../../../tests/support/png.ts'
import { certificatesPdf } from './certificate-pdf.server.ts'

const publicUrl = 'https://tvaers.example.dk'
const certificate = {
  ...{ personName: 'Łukasz Erdős Ærø', organisationName: 'Bøgedal Kommune', courseTitle: 'Relationel koordinering' },
  ...{ goals: ['Du kan nævne de syv dimensioner.'], code: 'ABCD-EFGH-JKLM', versionNumber: 3 },
  ...{ issuedAt: new Date('2026-11-21T10:00:00Z'), validTo: null, logo: null },
}
const logo = { bytes: pngOf(200, 120), width: 200, height: 120 }

describe('one certificate', () => {
  test('is one tagged page in Danish', async () => {
    const text = (await certificatesPdf([certificate], publicUrl)).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/Lang (da-DK)')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('pdfuaid:part')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(tagsOf(text)).toEqual(['Sect', 'P', 'H1', 'P', 'H2', 'P', 'P', 'L', 'LBody', 'LI', 'Figure', 'P', 'P', 'P'])
    expect(text).not.toContain('/Outlines')
  })

  test('says the same, whoever asks for it', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => certificatesPdf([certificate], publicUrl)))
    expect(one?.length).toBe(other?.length)
  })

  test('has one line more where it counts only until a day', async () => {
    const text = (
      await certificatesPdf([{ ...certificate, validTo: dateToDay(new Date('2028-11-22')) }], publicUrl)
    ).toString('latin1')
    expect(tagsOf(text).filter((tag) => tag === 'P')).toHaveLength(8)
  })

  test('shows the logo with its name in words', async () => {
    const text = (await certificatesPdf([{ ...certificate, logo }], publicUrl)).toString('latin1')
    expect(tagsOf(text).slice(0, 3)).toEqual(['Sect', 'Figure', 'P'])
    expect(utf16Of(text)).toContain('Logo: Bøgedal Kommune')
    expect(text).toContain('/Subtype /Image')
  })

  test('stays one page with ten long goals', async () => {
    const goals = Array.from({ length: 10 }, () => 'Du kan '.padEnd(180, 'sige det højt og skrive det ned '))
    const text = (await certificatesPdf([{ ...certificate, goals, logo }], publicUrl)).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  })

  test('draws the QR code of its own address, square by square, and says it in words', async () => {
    const bytes = await certificatesPdf([certificate], publicUrl)
    const address = publicUrl + staffUrls.checkCertificate(certificate.code)
    const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
    const bars = rectanglesOf(bytes)
    const square = Math.min(...bars.map(({ height }) => height))
    const [left, top] = [Math.min(...bars.map(({ x }) => x)), Math.min(...bars.map(({ y }) => y))]
    const drawn = new Uint8Array(size * size)
    for (const { x, y, width } of bars) {
      const start = Math.round((y - top) / square) * size + Math.round((x - left) / square)
      drawn.fill(1, start, start + Math.round(width / square))
    }
    expect([...drawn]).toEqual([...data])
    expect(bytes.toString('latin1')).toContain(`QR-kode med adressen ${address}`)
  })
})

describe('a bundle', () => {
  const people = ['Anna', 'Bo', 'Carl']

  test('has a page and a line in the outline for each, and the logo once', async () => {
    const certificates = people.map((personName) => ({ ...certificate, personName, logo }))
    const text = (await certificatesPdf(certificates, publicUrl)).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3)
    expect(tagsOf(text).filter((tag) => tag === 'Sect' || tag === 'H1')).toEqual([
      'Sect',
      'H1',
      'Sect',
      'H1',
      'Sect',
      'H1',
    ])
    expect([...text.matchAll(/\/Title \((Anna|Bo|Carl)\)/g)].map(([, name]) => name)).toEqual(people)
    expect(text).toContain('/Outlines')
    // The picture, and what of it one sees through.
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2)
  })
})

/** The tags below the document, in the order they stand in the file: that of reading. */
function tagsOf(text: string): string[] {
  const found = [...text.matchAll(/(\d+) 0 obj\n<<\n\/S \/(\w+)/g)].map(([, id, tag]) => ({
    id: Number(id),
    tag: tag ?? '',
  }))
  return found.sort((one, other) => one.id - other.id).flatMap(({ tag }) => (tag === 'Document' ? [] : [tag]))
}

/** Text the file holds in two bytes a letter. */
const utf16Of = (text: string) => Buffer.from(text, 'latin1').swap16().toString('utf16le') + shifted(text)
const shifted = (text: string) => {
  const bytes = Buffer.from(text, 'latin1').subarray(1)
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le')
}

/** The rectangles on the page, as its content says them. */
function rectanglesOf(bytes: Buffer): { x: number; y: number; width: number; height: number }[] {
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\n/g)].map(({ index }) => {
    const start = index + 'stream\n'.length
    try {
      return inflateSync(bytes.subarray(start, text.indexOf('\nendstream', start))).toString('latin1')
    } catch {
      return ''
    }
  })
  return streams.flatMap((stream) =>
    [...stream.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/gm)].map(([, ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
      return { x, y, width, height }
    }),
  )
}
