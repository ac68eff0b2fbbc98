import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type JobFunction, jobFunctions } from '~/domains/organisation/organisation.ts'
import { nearestName } from './nearest-name.ts'
import { functionWords, looksLikeFormula, readDayCell, readFunctionCell, readYesNoCell } from './read-cell.ts'
import { headings, readHeading } from './read-heading.ts'
import { readRoster } from './read-roster.ts'
import { mostBytes, mostRows, rosterColumns } from './roster.ts'

const file = 'Navn;E-mail;Enhed\r\nÅse Øst;aase@b.example;Sundhedsplejen\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const windows = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)))
const macintosh = (text: string) =>
  Uint8Array.from(
    [...text].map((sign) => ({ Å: 0x81, Ø: 0xaf, ø: 0xbf, æ: 0xbe, å: 0x8c })[sign] ?? sign.charCodeAt(0)),
  )
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('a file is read however an office saved it', () => {
  test.each([
    ['UTF-8', utf8(file)],
    ['UTF-8 with a mark', utf8(`\uFEFF${file}`)],
    ['Windows-1252, as Excel saves CSV', windows(file)],
    ['Mac Roman, as Excel on a Mac saves CSV', macintosh(file)],
    ['with the line Excel writes above', utf8(`sep=;\r\n${file}`)],
    ['UTF-16 with tabs, as Excel saves Unicode text', utf16(file.replaceAll(';', '\t'))],
    ['commas', utf8(file.replaceAll(';', ','))],
    ['line feeds alone', utf8(file.replaceAll('\r\n', '\n'))],
    [
      'quotes',
      utf8('"Navn";"E-mail";"Enhed"\r\n"Åse ""Øst""";aase@b.example;"Sundhedsplejen"\r\n'.replaceAll('""', '')),
    ],
    ['headings in another order and case', utf8('ENHED;mail;navn\nSundhedsplejen;aase@b.example;Åse Øst')],
    ['empty lines before and between', utf8('\n\nNavn;E-mail;Enhed\nÅse Øst;aase@b.example;Sundhedsplejen\n;;\n\n')],
  ])('%s', (_, bytes) => {
    const read = readRoster(bytes)
    expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
      { name: 'Åse Øst', email: 'aase@b.example', unit: 'Sundhedsplejen' },
    ])
  })

  test.each(['SÃ¸ren Dam', 'S\uFFFDren Dam', 'KÃ¦rlig Ã˜st'])('but not where letters were lost before: %s', (name) => {
    expect(readRoster(utf8(`Navn;E-mail\n${name};a@b.example`))).toMatchObject({ ok: false, refusal: 'garbled' })
  })

  test('rows keep the number a spreadsheet gives them', () => {
    const read = readRoster('\nMail;Stilling\n\na@b.example;"Lærer\ni to linjer"\n\nb@b.example;Leder\n')
    expect(read.ok && read.value.rows).toEqual([
      { number: 4, cells: { email: 'a@b.example', title: 'Lærer i to linjer' } },
      { number: 6, cells: { email: 'b@b.example', title: 'Leder' } },
    ])
  })

  test('headings nobody knows are named, our own column of faults is not', () => {
    const read = readRoster('Mail;Lønnummer;Fejl;;Skostørrelse\na@b.example;1;x;y;38')
    expect(read.ok && read.value).toMatchObject({
      ...{ unknownHeadings: ['Lønnummer', 'Skostørrelse'], rows: [{ number: 2, cells: { email: 'a@b.example' } }] },
    })
  })
})

describe('a list of addresses alone', () => {
  test('is one a line, with or without a name', () => {
    const read = readRoster('ida@b.example\n\nPer Dam <per@b.example>;\n"Eva Lund" <eva@b.example>\nikke en adresse\n')
    expect(read).toEqual({
      ok: true,
      value: {
        ...{ isAddressList: true, unknownHeadings: [] },
        rows: [
          { number: 1, cells: { email: 'ida@b.example' } },
          { number: 3, cells: { name: 'Per Dam', email: 'per@b.example' } },
          { number: 4, cells: { name: 'Eva Lund', email: 'eva@b.example' } },
          { number: 5, cells: { email: 'ikke en adresse' } },
        ],
      },
    })
  })
})

describe('what cannot be read is refused with what was found', () => {
  const rows = (count: number) => `Mail\n${'a@b.example\n'.repeat(count)}`
  test.each([
    ['nothing', '', { refusal: 'empty' }],
    ['nothing but empty lines', '\n \n', { refusal: 'empty' }],
    ['headings alone', 'Navn;Mail\n', { refusal: 'empty' }],
    ['no heading for the address', 'Navn;Enhed\nIda;PPR', { refusal: 'no-address-heading', found: ['Navn', 'Enhed'] }],
    ['the same heading twice', 'Mail;E-mail\na;b', { refusal: 'doubled-heading', found: ['E-mail'] }],
    ['a quote that is never closed', 'Mail;Navn\na@b.example;"Ida\n', { refusal: 'open-quote', line: 2 }],
    ['one row too many', rows(mostRows + 1), { refusal: 'too-many-rows', found: mostRows + 1 }],
    ['one byte too many', new Uint8Array(mostBytes + 1), { refusal: 'too-many-bytes', found: mostBytes + 1 }],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), { refusal: 'spreadsheet' }],
    ['bytes that are no text', Uint8Array.from([1, 0, 2, 0]), { refusal: 'no-text' }],
  ])('%s', (_, source, refusal) => expect(readRoster(source)).toEqual({ ok: false, ...refusal }))

  test('as many rows as there may be are read', () => {
    const read = readRoster(rows(mostRows))
    expect(read.ok && read.value.rows.length).toBe(mostRows)
  })
})

describe('headings', () => {
  test('every column has its own words', () => {
    for (const column of rosterColumns) for (const word of headings[column]) expect(readHeading(word)).toBe(column)
    const all = Object.values(headings).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['E-MAIL', 'email'],
    [' ansat fra ', 'startsOn'],
    ['Fratrådt:', 'endsOn'],
    ['Fejl', 'own'],
    ['CPR', null],
  ])('»%s« means %s', (text, column) => expect(readHeading(text)).toBe(column))
})

describe('cells', () => {
  test('the interface’s own word for a function comes first', () => {
    const danish = JSON.parse(readFileSync('app/messages/da.json', 'utf8')) as Record<string, string>
    for (const jobFunction of jobFunctions) {
      expect(functionWords[jobFunction][0]).toBe(danish[`function_${jobFunction.toLowerCase()}`])
      expect(readFunctionCell(jobFunction)).toBe(jobFunction)
    }
    const words = Object.values(functionWords).flat()
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length)
  })

  test.each<[string, JobFunction | null]>([
    ['sundhedspleje', 'HEALTH_NURSING'],
    ['Børne og ungdomspsykiatri', 'CAMHS'],
    ['day-care', 'DAY_CARE'],
    ['Rengøring', null],
  ])('the function »%s« is %s', (text, jobFunction) => expect(readFunctionCell(text)).toBe(jobFunction))

  test.each([
    ['2026-11-22', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['2/1/2026', '2026-01-02'],
    ['2026-11-22 00:00:00', '2026-11-22'],
    ['31.02.2026', null],
    ['11/22/2026', null],
    ['45983', null],
    ['i morgen', null],
  ])('the day »%s« is %s', (text, day) => expect(readDayCell(text)).toBe(day))

  test.each([
    ['Ja', true],
    ['x', true],
    ['1', true],
    ['TRUE', true],
    ['nej', false],
    ['måske', null],
  ])('»%s« is %s', (text, is) => expect(readYesNoCell(text)).toBe(is))

  test.each(['=1+1', '+45', '-x', '@SUM(A1)', ' =A1'])('»%s« looks like a formula', (text) =>
    expect(looksLikeFormula(text)).toBe(true),
  )

  test('the nearest name is the one that was perhaps meant', () => {
    const units = ['PPR team Nord', 'Sundhedsplejen', 'Skolerne Øst']
    expect(nearestName('sundhedspleje', units)).toBe('Sundhedsplejen')
    expect(nearestName('PPR Nord', units)).toBe(null)
    expect(nearestName('PPR tem nord', units)).toBe('PPR team Nord')
  })
})
