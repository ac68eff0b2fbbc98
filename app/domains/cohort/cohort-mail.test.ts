import { describe, expect, test } from 'vitest'
import { cohortMails } from './cohort-mail.tsx'
import type { Occasion } from './cohort-work.ts'

const write = cohortMails('https://tvaers.example')
const cohort = { id: 'c1', title: 'Hold i maj' }
const startsAt = new Date('2026-12-01T08:00:00Z')
const place = (state: 'PARTICIPANT' | 'WAITLISTED' | 'APPLIED' | 'REJECTED', because: 'host' | 'moved-up' = 'host') =>
  ({ kind: 'place', state, because, reason: state === 'REJECTED' ? 'Næste hold er i maj.' : '' }) as const

const occasions: [Occasion, string, RegExp][] = [
  [place('PARTICIPANT'), 'Du har fået en plads: Hold i maj', /Du er med på holdet »Hold i maj«/],
  [place('PARTICIPANT', 'moved-up'), 'Du har fået en plads: Hold i maj', /Der er blevet en plads til dig/],
  [place('APPLIED', 'moved-up'), 'Du er rykket op: Hold i maj', /Værten ser på din ansøgning/],
  [place('WAITLISTED'), 'Du står på venteliste: Hold i maj', /venteliste/],
  [place('REJECTED'), 'Svar på din ansøgning: Hold i maj', /Værten skriver: Næste hold er i maj\./],
  [
    {
      kind: 'sessions-changed',
      sessions: [
        { number: 1, startsAt, isCancelled: false },
        { number: 2, startsAt, isCancelled: true },
        { number: 3, startsAt: null, isCancelled: false },
      ],
    },
    'Ændring på holdet Hold i maj',
    /Session 1: tirsdag 1\. december 2026 kl\. 09\.00\nSession 2: Aflyst\nSession 3: Datoen er ikke sat endnu/,
  ],
  [{ kind: 'dates-asked', number: 2 }, 'Hvornår kan du? Hold i maj', /example\/hold\/c1\/datoer/],
  [{ kind: 'date-set', number: 2, startsAt }, 'Datoen er sat: Hold i maj', /Session 2 .* tirsdag 1\. december 2026/],
  [{ kind: 'pairs-made', number: 1 }, 'Du har fået en makker: Hold i maj', /example\/hold\/c1\/opgave\/1/],
  [{ kind: 'cancelled' }, 'Aflyst: Hold i maj', /er aflyst/],
  [
    { kind: 'message', author: 'Karen Holst', subject: 'Vel mødt', text: 'Vi ses.' },
    'Vel mødt · Hold i maj',
    /Karen Holst skriver til holdet »Hold i maj«:\n\nVi ses\./,
  ],
]

describe('the mails of a cohort', () => {
  test.each(occasions)('%j', (occasion, subject, text) => {
    const danish = write({ name: 'Sofie', language: 'da' }, cohort, occasion)
    expect(danish.subject).toBe(subject)
    expect(danish.text.replaceAll('\u00a0', ' ')).toMatch(text)
    expect(danish.text).toMatch(/^Hej Sofie\n\n[\s\S]+https:\/\/tvaers\.example\/hold\/c1/)
  })

  test('are in the language of their reader', () => {
    for (const [occasion] of occasions) {
      const english = write({ name: 'Sofie', language: 'en' }, cohort, occasion)
      expect(english.text).toMatch(/^Hello Sofie\n\n/)
      expect(english.text).not.toMatch(/holdet|Session \d+: (tirsdag|Aflyst|Datoen)/)
    }
  })
})
