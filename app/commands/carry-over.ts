import { carryOver } from '~/domains/organisation/carry-over.server.ts'
import type { MoverRefusal, PlannedMover } from '~/domains/organisation/carry-over.ts'
import type { Work } from '~/platform/work.server.ts'
import { addressesOf, findNamed, readAddressList } from './organisation-arguments.ts'

export type CarryOverArguments = { from?: string; to?: string; list?: string; 'dry-run'?: boolean }

/** Reads what was asked for, does it, and tells in plain words what came of it, person by person where something did not. */
export async function carryOverPeople(
  work: Work,
  given: CarryOverArguments,
): Promise<{ done: string } | { problem: string }> {
  const from = await findNamed(work, '--from', given.from)
  if ('problem' in from) return from
  const to = await findNamed(work, '--to', given.to)
  if ('problem' in to) return to
  const movers = given.list === undefined ? null : await readAddressList(given.list)
  if (movers && 'problem' in movers) return movers
  const isTrial = given['dry-run'] === true
  const carried = await carryOver(work, { ...{ from: from.id, to: to.id, isTrial }, movers })
  if (!carried.ok) return { problem: 'Expected two organisations, found the same one twice.' }
  return { done: tell(carried.value, isTrial, `${from.officialName} to ${to.officialName}`) }
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
