import { readName } from '~/domains/identity/profile.ts'
import { readEmail } from '~/domains/identity/sign-in.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'
import type { Role } from './actor.ts'
import { type JobFunction, readJobFunction, readJobTitle } from './organisation.ts'

/** One person and her job as somebody typed them. */
export type TypedPerson = Record<
  'name' | 'email' | 'jobTitle' | 'jobFunction' | 'unit' | 'manager' | 'startsOn' | 'endsOn' | 'movesOn' | 'correction',
  string
> & { roles: string[] }

/** May a coordinator change the name? Not that of somebody who works elsewhere too, but for one she gave her herself. */
export const isNameOurs = ({ isElsewhere, isGivenName }: { isElsewhere: boolean; isGivenName: boolean }) =>
  !isElsewhere || isGivenName

/** An empty form. */
export const nobody: TypedPerson = {
  ...{ name: '', email: '', jobTitle: '', jobFunction: '', unit: '', manager: '', startsOn: '', endsOn: '' },
  ...{ movesOn: '', correction: '', roles: [] },
}

export type ReadPerson = {
  name: string
  email: string
  jobTitle: string
  jobFunction: JobFunction
  unitId: string | null
  isManager: boolean
  startsOn: Day
  endsOn: Day | null
  /** The first day in another unit or function, or of leading others, where that is what changed. */
  movesOn: Day | null
  /** It stood wrong: nothing begins by mending it. */
  isCorrection: boolean
  roles: KeptRole[]
}

/** The roles a coordinator gives and takes; the others come from whoever runs the portal (`grant-role.server.ts`). */
export const keptRoles = ['COORDINATOR', 'FACILITATOR'] as const satisfies readonly Role[]
export type KeptRole = (typeof keptRoles)[number]

export type PersonFault = {
  field: 'name' | 'email' | 'jobTitle' | 'jobFunction' | 'unit' | 'startsOn' | 'endsOn' | 'movesOn'
  refusal:
    | 'no-name'
    | 'long-name'
    | 'odd-name'
    | 'not-an-address'
    | 'no-job-title'
    | 'long-job-title'
    | 'no-function'
    | 'unknown-unit'
    | 'no-day'
    | 'ends-before'
}

/** Reads what was typed of one person: all of it, or everything that is wrong with it, by field. */
export function readPerson(
  typed: TypedPerson,
  known: { unitIds: string[] },
): { ok: true; value: ReadPerson } | { ok: false; faults: PersonFault[] } {
  const faults: PersonFault[] = []
  const fault = (field: PersonFault['field'], refusal: PersonFault['refusal']) => faults.push({ field, refusal })
  const name = readName(typed.name)
  if (!name.ok) fault('name', name.refusal)
  const email = readEmail(typed.email)
  if (!email.ok) fault('email', email.refusal)
  const jobTitle = readJobTitle(typed.jobTitle)
  if (!jobTitle.ok) fault('jobTitle', jobTitle.refusal)
  const jobFunction = readJobFunction(typed.jobFunction)
  if (!jobFunction) fault('jobFunction', 'no-function')
  const unitId = typed.unit === '' ? null : typed.unit
  if (unitId !== null && !known.unitIds.includes(unitId)) fault('unit', 'unknown-unit')
  const day = (field: 'startsOn' | 'endsOn' | 'movesOn') => {
    const text = typed[field].trim()
    const read = readDay(text)
    if (read === null && (text !== '' || field === 'startsOn')) fault(field, 'no-day')
    return read
  }
  const [startsOn, endsOn, movesOn] = [day('startsOn'), day('endsOn'), day('movesOn')]
  if (startsOn && endsOn && endsOn < startsOn) fault('endsOn', 'ends-before')
  if (movesOn && endsOn && endsOn < movesOn) fault('endsOn', 'ends-before')
  if (!name.ok || !email.ok || !jobTitle.ok || !jobFunction || !startsOn || faults.length > 0)
    return { ok: false, faults }
  return {
    ok: true,
    value: {
      ...{
        name: name.value,
        email: email.value,
        jobTitle: jobTitle.value,
        jobFunction,
        unitId,
        startsOn,
        endsOn,
        movesOn,
      },
      ...{ isManager: typed.manager !== '', isCorrection: typed.correction !== '' },
      ...{ roles: keptRoles.filter((role) => typed.roles.includes(role)) },
    },
  }
}
