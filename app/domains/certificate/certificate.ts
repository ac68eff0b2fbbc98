import type { Day } from '~/platform/clock/day.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'

/** What a finished course earned, as everything was called on the day. */
export type Certificate = {
  organisationId: string
  personId: string
  courseId: string
  versionId: string
  /** The version that was completed. */
  versionNumber: number
  code: string
  personName: string
  organisationName: string
  courseTitle: string
  issuedAt: Date
  /** The last day it counts; null for good. */
  validTo: Day | null
}

/** Two letters that look alike are never both in here. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code printed on a certificate, made of a fresh id: twelve characters in three groups, none that look alike. */
export function certificateCode(id: string): string {
  const digits = id.replaceAll('-', '')
  const characters = Array.from({ length: 12 }, (_, index) => {
    const byte = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
    return letters[byte % letters.length]
  })
  return inGroups(characters.join(''))
}

/** Reads a code as people type it: in any case, with or without hyphens and spaces. Null where it cannot be one. */
export function readCertificateCode(text: string): string | null {
  const characters = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '')
  const isCode = characters.length === 12 && [...characters].every((character) => letters.includes(character))
  return isCode ? inGroups(characters) : null
}

const inGroups = (characters: string) => [0, 4, 8].map((start) => characters.slice(start, start + 4)).join('-')

/** Does it still count? Its last day is counted. */
export function isValidOn({ validTo }: Pick<Certificate, 'validTo'>, day: Day): boolean {
  return validTo === null || day <= validTo
}

/** As many as one file may hold; more is a file nobody prints, and seconds in which the portal does little else. */
export const mostInBundle = 500

export type Completed = { personId: string; courseId: string }

/** Whose certificates for which course go into one file, in the order given; each once. */
export function decideBundle(completed: Completed[]): Result<Completed[], 'none' | 'too-many'> {
  const once = [...new Map(completed.map((one) => [keyOf(one), one])).values()]
  if (once.length === 0) return refuse('none')
  return once.length > mostInBundle ? refuse('too-many') : allow(once)
}

/** The newest certificate of each that was asked for, in the order asked. */
export function pickNewest<Row extends Certificate>(rows: Row[], asked: Completed[]): Row[] {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const known = newest.get(keyOf(row))
    if (!known || known.issuedAt < row.issuedAt) newest.set(keyOf(row), row)
  }
  return asked.flatMap((one) => newest.get(keyOf(one)) ?? [])
}

const keyOf = ({ personId, courseId }: Completed) => `${personId} ${courseId}`
