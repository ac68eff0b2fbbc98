import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '~/platform/clock/day.ts'
import { readMoment } from '~/platform/clock/moment.ts'
import { cohortCalendar } from './calendar.ts'
import type { CohortSession } from './cohort.ts'

const cohort = { title: 'På tværs i foråret', hostName: 'Bøgedal Kommune', cancelledAt: null }
const words = { session: (number: number) => `Session ${number}`, cancelled: 'Aflyst' }
const address = 'https://tvaers.example/hold/1'
const reader = { isIn: true, sequence: 0 }
const at = (day: string, time: string) => {
  const read = readMoment(day as Day, time)
  if (!read.ok) throw new Error(`Expected ${day} ${time} to be a moment.`)
  return read.value
}
const session = (number: number, startsAt: Date | null, more: Partial<CohortSession> = {}): CohortSession => ({
  ...{ id: `id-${number}`, number, startsAt, minutes: 90, location: '', videoLink: 'https://video.example/a' },
  ...{ assignment: '', sequence: 0, changedAt: new Date('2026-09-01T08:00:00Z'), cancelledAt: null, ...more },
})
/** The lines of a calendar with folded lines put together again. */
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')
const values = (text: string, name: string) =>
  linesOf(text).flatMap((line) => (line.startsWith(name) ? [line.slice(line.indexOf(':') + 1)] : []))

describe('the calendar of a cohort', () => {
  const october = session(1, at('2026-10-21', '09:00'))
  const november = session(2, at('2026-11-04', '09:00'))

  test('keeps nine o’clock at nine on both sides of the change of the clock', () => {
    const text = cohortCalendar(cohort, [october, november], { reader, words, address })
    expect(values(text, 'DTSTART')).toEqual(['20261021T070000Z', '20261104T080000Z'])
    expect(values(text, 'DTEND')).toEqual(['20261021T083000Z', '20261104T093000Z'])
  })

  test('lasts as long as it lasts across the hour that comes twice', () => {
    const night = session(1, at('2026-10-25', '02:30'), { minutes: 120 })
    const text = cohortCalendar(cohort, [night], { reader, words, address })
    expect([values(text, 'DTSTART'), values(text, 'DTEND')]).toEqual([['20261025T003000Z'], ['20261025T023000Z']])
  })

  test('names a session the same for ever and counts its changes', () => {
    const moved = { ...october, startsAt: at('2026-10-22', '10:00'), sequence: 1 }
    const [before, after] = [october, moved].map((one) => cohortCalendar(cohort, [one], { reader, words, address }))
    expect(values(before ?? '', 'UID')).toEqual(values(after ?? '', 'UID'))
    expect([values(before ?? '', 'SEQUENCE'), values(after ?? '', 'SEQUENCE')]).toEqual([['0'], ['1']])
  })

  test('says what is called off: a session, the cohort, or everything for who has left', () => {
    const off = session(1, october.startsAt, { cancelledAt: new Date('2026-10-01T08:00:00Z'), sequence: 1 })
    const one = cohortCalendar(cohort, [off, november], { reader, words, address })
    expect(values(one, 'STATUS')).toEqual(['CANCELLED', 'CONFIRMED'])
    expect(values(one, 'SUMMARY')[0]).toBe('Aflyst: På tværs i foråret: Session 1')
    const all = cohortCalendar({ ...cohort, cancelledAt: new Date() }, [october], { reader, words, address })
    expect([values(all, 'STATUS'), values(all, 'SEQUENCE')]).toEqual([['CANCELLED'], ['1']])
    const left = cohortCalendar(cohort, [october], { reader: { isIn: false, sequence: 1 }, words, address })
    expect([values(left, 'STATUS'), values(left, 'LOCATION')]).toEqual([['CANCELLED'], []])
    expect(left).not.toContain('video.example')
  })

  test('holds no session whose date is open', () => {
    expect(values(cohortCalendar(cohort, [session(1, null)], { reader, words, address }), 'UID')).toEqual([])
  })

  test('is the same text whenever it is fetched, and no title breaks its lines', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), (title) => {
        const make = () => cohortCalendar({ ...cohort, title }, [october], { reader, words, address })
        expect(make()).toBe(make())
        expect(values(make(), 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT'])
        for (const line of make().split('\r\n')) expect(line).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
