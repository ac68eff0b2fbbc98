import { readFile } from 'node:fs/promises'
import { readEmail } from '~/domains/identity/sign-in.ts'
import type { AddressPair } from '~/domains/organisation/address-pair.ts'
import { findOrganisationCalled, type Organisation } from '~/domains/organisation/carry-over.server.ts'
import { decodeText } from '~/domains/roster/decode-text.ts'
import type { Work } from '~/platform/work.server.ts'

// What the commands for an organisation are given, read the same way in all of them.

type Problem = { problem: string }

/** The organisation a flag names. */
export async function findNamed(work: Work, flag: string, called: string | undefined): Promise<Organisation | Problem> {
  if (called === undefined) return { problem: `Expected ${flag} with a municipality's code or an organisation's name.` }
  const found = await findOrganisationCalled(work, called)
  if (found.ok) return found.value
  return {
    problem:
      found.refusal === 'several'
        ? `Expected ${flag} with the name of one organisation; several are called "${called}".`
        : `Expected ${flag} with the code or name of an organisation in the portal, found "${called}".`,
  }
}

/** The list in a file. */
export async function readAddressList(path: string): Promise<AddressPair[] | Problem> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return { problem: `Expected a file at ${path}, found none.` }
  const read = readAddressPairs(decodeText(bytes))
  return 'problem' in read ? { problem: `${path}, ${read.problem}` } : read
}

/** One line a person: the address before, and after a semicolon or comma the one now, where it is another. */
export function readAddressPairs(text: string): AddressPair[] | { problem: string } {
  const movers: AddressPair[] = []
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const cells = line
      .split(/[;,\t]/)
      .map((cell) => cell.trim())
      .filter(Boolean)
    // A first line without an address is a heading.
    if (cells.length === 0 || (at === 0 && !line.includes('@'))) continue
    const [before, now = before] = cells.map((cell) => readEmail(cell))
    if (cells.length > 2 || !before?.ok || !now?.ok) {
      return {
        problem: `line ${at + 1}: expected one work mail, or the one before and the one now, found "${line.trim()}".`,
      }
    }
    movers.push({ before: before.value, now: now.value })
  }
  return movers
}

export const addressesOf = ({ before, now }: AddressPair) => (before === now ? before : `${before} -> ${now}`)
