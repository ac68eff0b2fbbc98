import { addDays, type Day } from '~/platform/clock/day.ts'

/** Whom the courses send people to, in the order of urgency. */
export const contactKinds = [
  'acute-psychiatry',
  'doctor-on-call',
  'social-on-call',
  'statutory-social',
  'camhs',
  'ppr',
  'health-nursing',
  'easy-access-offer',
  'staff-support',
] as const
export type ContactKind = (typeof contactKinds)[number]

/** One entry of an organisation's local directory. */
export type LocalContact = {
  kind: ContactKind
  /** As it is written; digits, spaces and a leading +. */
  phone: string
  hours: string
  note: string
  /** The function that keeps it right. */
  owner: string
  reviewedOn: Day
  revision: number
}

export type ContactRefusal = 'no-phone' | 'no-hours' | 'no-owner' | 'too-long'

const longest = 300
/** A number nobody has looked at for half a year is told as old. */
const daysToReview = 183

export function readContactKind(text: string): ContactKind | null {
  return contactKinds.find((kind) => kind === text) ?? null
}

type Typed = Pick<LocalContact, 'phone' | 'hours' | 'note' | 'owner'>
export type ContactFault = { field: keyof Typed; refusal: ContactRefusal }
export type ReadContact = { ok: true; value: Typed } | { ok: false; faults: ContactFault[] }

/** Reads what was typed of one entry: the entry, or everything that is wrong with it, by field. */
export function readContact(typed: Typed): ReadContact {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
  const value = {
    ...{ phone: tidy(typed.phone), hours: tidy(typed.hours), note: tidy(typed.note), owner: tidy(typed.owner) },
  }
  const faults: ContactFault[] = []
  if (!/^\+?[\d ]{2,20}$/.test(value.phone)) faults.push({ field: 'phone', refusal: 'no-phone' })
  if (value.hours === '') faults.push({ field: 'hours', refusal: 'no-hours' })
  if (value.owner === '') faults.push({ field: 'owner', refusal: 'no-owner' })
  for (const field of ['hours', 'note', 'owner'] as const) {
    if ([...value[field]].length > longest) faults.push({ field, refusal: 'too-long' })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value }
}

/** Whether somebody has to ring the number and see whether it still holds. */
export function isReviewDue({ reviewedOn }: Pick<LocalContact, 'reviewedOn'>, today: Day): boolean {
  return addDays(reviewedOn, daysToReview) < today
}
