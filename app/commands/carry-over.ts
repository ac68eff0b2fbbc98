import { readFile } from 'node:fs/promises'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { carryOver, findOrganisationCalled } from '~/domains/organisation/carry-over.server.ts'
import type { Mover, MoverRefusal, PlannedMover } from '~/domains/organisation/carry-over.ts'
import { decodeText } from '~/domains/roster/decode-text.ts'
import type { Work } from '~/platform/work.server.ts'

export type CarryOverArguments = { from?: string; to?: string; list?: string; 'dry-run'?: boolean }

/** Reads what was asked for, does it, and tells in plain words what came of it, person by person where something did not. */
export async function carryOverPeople(
  work: Work,
  given: CarryOverArguments,
): Promise<{ done: string } | { problem: string }> {
  const [from, to] = await Promise.all(
    [given.from, given.to].map((called) => findOrganisationCalled(work, called ?? '')),
  )
  if (!from?.ok) return { problem: unknown('--from', given.from, from?.refusal) }
  if (!to?.ok) return { problem: unknown('--to', given.to, to?.refusal) }
  const file = given.list === undefined ? null : await readFile(given.list).catch(() => 'missing' as const)
  if (file === 'missing') return { problem: `Expected a file at ${given.list}, found none.` }
  const movers = file && readMovers(decodeText(file))
  if (movers && 'problem' in movers) return { problem: `${given.list}, ${movers.problem}` }
  const isTrial = given['dry-run'] === true
  const carried = await carryOver(work, { ...{ from: from.value.id, to: to.value.id, isTrial }, movers })
  if (!carried.ok) return { problem: 'Expected two organisations, found the same one twice.' }
  return { done: tell(carried.value, isTrial, `${from.value.officialName} to ${to.value.officialName}`) }
}

/** One line a person: the address before, and after a semicolon or comma the one now, where it is another. */
export function readMovers(text: string): Mover[] | { problem: string } {
  const movers: Mover[] = []
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

function unknown(flag: string, called: string | undefined, refusal: 'unknown' | 'several' | undefined): string {
  if (called === undefined) return `Expected ${flag} with a municipality's code or an organisation's name.`
  return refusal === 'several'
    ? `Expected ${flag} with the name of one organisation; several are called "${called}".`
    : `Expected ${flag} with the code or name of an organisation in the portal, found "${called}".`
}

const reasons: Record<MoverRefusal, string> = {
  'no-job-before': 'has never worked in the first organisation',
  'no-job-now': 'has no job in the second organisation that began after the one before',
  'not-ended': 'still works in the first organisation: end the job there first',
  'follows-another': 'came to the second organisation from another one already',
  'followed-by-another': 'has been carried over from the first organisation to another one already',
}

function tell(planned: PlannedMover[], isTrial: boolean, way: string): string {
  const count = (outcome: PlannedMover['outcome']) => planned.filter((mover) => mover.outcome === outcome).length
  const refused = planned.flatMap((mover) =>
    mover.outcome === 'refused' ? [`  ${addressesOf(mover)}: ${reasons[mover.why]}`] : [],
  )
  const lines = [
    `${way}: ${count('carried')} people ${isTrial ? 'would be' : 'are'} carried over, ${count('carried-before')} were before.`,
    ...(refused.length > 0 ? [`Left as they were: ${refused.length}`, ...refused] : []),
    ...(isTrial ? ['Nothing was changed.'] : []),
  ]
  return lines.join('\n')
}

const addressesOf = ({ before, now }: Mover) => (before === now ? before : `${before} -> ${now}`)
