import type { JobColumns } from '~/domains/organisation/change-jobs.server.ts'
import type { RosterMember } from '~/domains/organisation/list-roster.server.ts'
import type { JobFunction } from '~/domains/organisation/organisation.ts'
import { isNameOurs } from '~/domains/organisation/person-form.ts'
import { addDays, type Day } from '~/platform/clock/day.ts'
import type { CheckedRow, NamedPlace, RowFault } from './check-row.ts'
import { functionWords } from './read-cell.ts'
import { keyOf } from './unit-names.ts'

export type RowKind = 'created' | 'changed' | 'moved' | 'ended' | 'returned' | 'unchanged'

export type ChangedField = 'name' | 'unit' | 'function' | 'title' | 'manager' | 'startsOn' | 'endsOn'

/** One field of a job, from what to what; empty where there was or will be nothing. */
export type FieldChange = { field: ChangedField; from: string; to: string }

/** What a job is to say; its unit may be one that is still to be made. */
export type PlannedJob = Omit<JobColumns, 'unitId'> & { unit: NamedPlace | null }

export type PlannedWrite =
  | { do: 'mend'; membershipId: string; revision: number; job: PlannedJob; isEnd: boolean }
  | {
      do: 'add'
      personId: string | null
      email: string
      name: string
      job: PlannedJob
      predecessorId: string | null
      keepsRoles: RosterMember['roles']
      as: 'created' | 'moved' | 'returned'
    }
  | { do: 'rename'; personId: string; name: string }

/** What one row comes to. */
export type PlannedRow = { row: number; kind: RowKind; email: string; name: string; changes: FieldChange[] }

export type PersonPlan = { rows: PlannedRow[]; writes: PlannedWrite[]; faults: RowFault[] }

export type PersonPlanning = {
  today: Day
  /** For new people whose row names none. */
  place: NamedPlace | null
  jobFunction: JobFunction | null
  hasUnits: boolean
  /** Functions and leaders stood wrong: they are mended where they stand, and nobody begins anything new. */
  isCorrection: boolean
  /** Is this the one who imports? Nobody shuts herself out. */
  isSelf: boolean
  /** The unit somebody in this one is in today. */
  placeOf: (unitId: string) => NamedPlace
}

/** A job while it is being planned. */
type Draft = RosterMember & { unit: NamedPlace | null }

/**
 * What the rows about one person do to her jobs. A row is about the job in its unit; where it names another unit than any she
 * has, she moves; where she has none, she begins or comes back. What a row leaves open stays as it is.
 * @param rows all of one address, without a fault of their own
 * @param members every job she has or had here; none where nobody here knows her
 */
export function planPerson(rows: CheckedRow[], members: RosterMember[], planning: PersonPlanning): PersonPlan {
  const plan = new PersonPlanner(members, planning)
  const waiting = plan.matchSameUnit(plan.leaveWhatIsSo([...rows].sort(inOrder)))
  for (const row of plan.moveBetweenUnits(plan.endThoseWhoLeft(waiting))) plan.begin(row)
  plan.rename(rows)
  return plan.result()
}

class PersonPlanner {
  private readonly jobs: Draft[]
  private readonly before: ReadonlyMap<string, Draft>
  private readonly taken = new Set<string>()
  private readonly followed: Set<string>
  private readonly rows: PlannedRow[] = []
  private readonly added: PlannedWrite[] = []
  private readonly renamed: PlannedWrite[] = []
  private readonly faults: RowFault[] = []

  constructor(
    members: RosterMember[],
    private readonly planning: PersonPlanning,
  ) {
    this.jobs = members
      .map((job) => ({ ...job, unit: job.unitId === null ? null : planning.placeOf(job.unitId) }))
      .sort((one, other) =>
        one.startsOn === other.startsOn
          ? compare(one.membershipId, other.membershipId)
          : compare(other.startsOn, one.startsOn),
      )
    this.before = new Map(this.jobs.map((job) => [job.membershipId, { ...job }]))
    this.followed = new Set(this.jobs.flatMap(({ predecessorId }) => predecessorId ?? []))
  }

  /** Rows that say of a job what is so already: these are about that job and no other. The rest is given back. */
  leaveWhatIsSo(rows: CheckedRow[]): CheckedRow[] {
    return rows.filter((row) => {
      const job = this.jobs.find((each) => !this.taken.has(each.membershipId) && this.isSo(each, row))
      if (!job) return true
      this.taken.add(job.membershipId)
      this.tell(row, 'unchanged', [])
      return false
    })
  }

  /** Rows about a job in the unit they name, or about the one job there is. */
  matchSameUnit(rows: CheckedRow[]): CheckedRow[] {
    return rows.filter((row) => {
      const open = this.jobs.filter((job) => this.isOpen(job) && !this.taken.has(job.membershipId))
      const held = open.filter(({ startsOn }) => startsOn <= this.planning.today)
      const job = row.unit === null ? (held[0] ?? open[0]) : open.find((each) => isSamePlace(each.unit, row.unit))
      if (!job) return true
      this.mend(job, row)
      return false
    })
  }

  /** Rows whose last day is over: they end a job, or say what was known. */
  endThoseWhoLeft(rows: CheckedRow[]): CheckedRow[] {
    return rows.filter((row) => {
      if (row.endsOn === null || row.endsOn >= this.planning.today) return true
      const free = this.jobs.filter(({ membershipId }) => !this.taken.has(membershipId))
      const job =
        free.find((each) => row.unit !== null && isSamePlace(each.unit, row.unit)) ??
        free.find((each) => this.isOpen(each)) ??
        free[0]
      if (job) this.end(job, row, row.endsOn)
      else this.tell(row, 'unchanged', [])
      return false
    })
  }

  /** Rows that name another unit than the job that is left over. */
  moveBetweenUnits(rows: CheckedRow[]): CheckedRow[] {
    const left = this.jobs
      .filter((job) => this.isOpen(job) && !this.taken.has(job.membershipId) && !this.followed.has(job.membershipId))
      .reverse()
    return rows.filter((row) => {
      const job = left.shift()
      if (!job) return true
      this.move(job, row)
      return false
    })
  }

  /** A job she does not have: her first here, one beside others, or the one she comes back to. */
  begin(row: CheckedRow) {
    const { today, place, hasUnits } = this.planning
    const last = this.jobs[0] ?? null
    const isReturn = last !== null && ![...this.before.values()].some((job) => this.isOpen(job))
    const ended = this.jobs
      .filter((job) => !this.isOpen(job) && !this.followed.has(job.membershipId))
      .sort((one, other) => compare(other.endsOn ?? '', one.endsOn ?? ''))
    const lastDay = isReturn ? ended[0]?.endsOn : null
    const isTaken = row.startsOn !== null && lastDay && row.startsOn <= lastDay
    const startsOn = isTaken ? today : (row.startsOn ?? today)
    const jobFunction = row.jobFunction ?? last?.jobFunction ?? this.planning.jobFunction
    const unit = row.unit ?? place ?? last?.unit ?? null
    if (last === null && row.name === null) this.fault(row, 'name', 'no-name')
    if (jobFunction === null) this.fault(row, 'function', 'no-function')
    if (unit === null && hasUnits) this.fault(row, 'unit', 'no-unit')
    if (row.endsOn && row.endsOn < startsOn) this.fault(row, 'endsOn', 'ends-before', startsOn)
    if (jobFunction === null) return
    const before = ended.find(({ endsOn }) => endsOn && endsOn < startsOn)
    if (before) this.followed.add(before.membershipId)
    if (before && isTaken) this.mendStart(before, row)
    const isSameWork = last?.jobFunction === jobFunction
    const job: PlannedJob = {
      ...{ unit, jobFunction, startsOn, endsOn: row.endsOn, isManager: row.isManager ?? false },
      jobTitle: row.jobTitle ?? (last && isSameWork ? last.jobTitle : functionWords[jobFunction][0]),
    }
    const goesOn = before?.endsOn && addDays(before.endsOn, 1) >= startsOn
    const kind = !before ? 'created' : goesOn ? 'moved' : 'returned'
    this.add(row, job, before?.membershipId ?? null, [], kind)
    this.tell(row, kind, told(emptyJob, job))
  }

  /** A name that is ours to change: she works nowhere else. */
  rename(rows: CheckedRow[]) {
    const names = [...new Set(rows.flatMap(({ name }) => name ?? []))]
    const [known] = this.jobs
    const [name] = names
    if (!known || name === undefined || !isNameOurs(known) || known.name === name) return
    this.renamed.push({ do: 'rename', personId: known.personId, name })
    const first = this.rows.sort((one, other) => one.row - other.row)[0]
    if (!first) return
    first.changes.unshift({ field: 'name', from: known.name, to: name })
    if (first.kind === 'unchanged') first.kind = 'changed'
  }

  result(): PersonPlan {
    if (this.faults.length > 0) return { rows: [], writes: [], faults: this.faults }
    const mended = this.jobs.flatMap((job): PlannedWrite[] => {
      const before = this.before.get(job.membershipId)
      const changes = before ? told(before, job) : []
      if (changes.length === 0) return []
      const isEnd = changes.every(({ field }) => field === 'endsOn')
      return [{ do: 'mend', membershipId: job.membershipId, revision: job.revision, job: columnsOf(job), isEnd }]
    })
    return { rows: this.rows, writes: [...mended, ...this.added, ...this.renamed], faults: [] }
  }

  private isSo(job: Draft, row: CheckedRow): boolean {
    const isOver = row.endsOn !== null && row.endsOn < this.planning.today
    return (
      (isOver || this.isOpen(job)) &&
      (row.unit === null || isSamePlace(job.unit, row.unit)) &&
      (row.endsOn === null || row.endsOn === job.endsOn) &&
      (row.jobFunction === null || row.jobFunction === job.jobFunction) &&
      (row.jobTitle === null || row.jobTitle === job.jobTitle) &&
      (row.isManager === null || row.isManager === job.isManager) &&
      (row.startsOn === null || this.chainOf(job).some(({ startsOn }) => startsOn === row.startsOn))
    )
  }

  private mend(job: Draft, row: CheckedRow): void {
    if (this.isOtherWork(job, row)) {
      this.move(job, row)
      return
    }
    this.taken.add(job.membershipId)
    const before = this.before.get(job.membershipId) ?? job
    this.mendStart(job, row)
    this.mendWork(job, row)
    if (row.endsOn) this.setEnd(job, row, row.endsOn)
    const changes = told(before, job)
    const isEnd = changes.some(({ field }) => field === 'endsOn')
    this.tell(row, isEnd ? 'ended' : changes.length > 0 ? 'changed' : 'unchanged', changes)
  }

  private end(job: Draft, row: CheckedRow, lastDay: Day) {
    this.taken.add(job.membershipId)
    const before = this.before.get(job.membershipId) ?? job
    this.mendStart(job, row)
    this.setEnd(job, row, lastDay)
    const changes = told(before, job)
    this.tell(row, changes.length > 0 ? 'ended' : 'unchanged', changes)
  }

  private move(job: Draft, row: CheckedRow): void {
    const { today } = this.planning
    const movesOn = row.startsOn && row.startsOn > job.startsOn ? row.startsOn : today
    if (row.endsOn && row.endsOn < movesOn) {
      this.end(job, row, row.endsOn)
      return
    }
    this.taken.add(job.membershipId)
    const before = this.before.get(job.membershipId) ?? job
    if (job.startsOn >= movesOn) {
      job.unit = row.unit
      this.taken.delete(job.membershipId)
      this.mend(job, row)
      return
    }
    if (movesOn !== row.startsOn) this.mendStart(job, row)
    const next: Draft = { ...job, unit: row.unit ?? job.unit, startsOn: movesOn }
    this.mendWork(next, row)
    next.endsOn = row.endsOn ?? (job.endsOn && job.endsOn >= movesOn ? job.endsOn : null)
    if (job.endsOn === null || job.endsOn >= movesOn) job.endsOn = addDays(movesOn, -1)
    this.followed.add(job.membershipId)
    this.add(row, columnsOf(next), job.membershipId, job.roles, 'moved')
    const kind = isSamePlace(next.unit, before.unit) ? 'changed' : 'moved'
    this.tell(row, kind, told({ ...before, startsOn: next.startsOn }, next))
    this.tellStart(row, movesOn)
  }

  /**
   * The day in a list is the day she was employed or the day she came to this unit: both are known, then nothing changes.
   * Another day mends the first of the jobs that follow each other, or this one where that cannot be.
   */
  private mendStart(job: Draft, row: CheckedRow) {
    const day = row.startsOn
    if (day === null) return
    const chain = this.chainOf(job)
    if (chain.some(({ startsOn }) => startsOn === day)) return
    const first = chain[chain.length - 1] ?? job
    const isFree = first === job || !this.taken.has(first.membershipId)
    if (isFree && (first.endsOn === null || day <= first.endsOn)) first.startsOn = day
    else if (first !== job && (chain[1]?.endsOn ?? '') < day && (job.endsOn === null || day <= job.endsOn))
      job.startsOn = day
    else if (first === job) this.fault(row, 'startsOn', 'ends-before', job.endsOn ?? '')
  }

  private mendWork(job: Draft, row: CheckedRow) {
    job.jobFunction = row.jobFunction ?? job.jobFunction
    job.jobTitle = row.jobTitle ?? job.jobTitle
    job.isManager = row.isManager ?? job.isManager
  }

  /** Another function, or leading others or not any more, from a day on; not what stood wrong, and not before she has begun. */
  private isOtherWork(job: Draft, row: CheckedRow): boolean {
    const { today, isCorrection } = this.planning
    const isOther =
      (row.jobFunction ?? job.jobFunction) !== job.jobFunction || (row.isManager ?? job.isManager) !== job.isManager
    return isOther && !isCorrection && job.startsOn < today && !this.followed.has(job.membershipId)
  }

  private setEnd(job: Draft, row: CheckedRow, lastDay: Day) {
    if (lastDay < job.startsOn) this.fault(row, 'endsOn', 'ends-before', job.startsOn)
    if (this.planning.isSelf && lastDay < this.planning.today && this.isOpen(job)) this.fault(row, 'endsOn', 'own-end')
    job.endsOn = lastDay
  }

  /** The job and those it took over from, the first last. */
  private chainOf(job: Draft): Draft[] {
    const chain = [job]
    for (let at: Draft | undefined = job; at?.predecessorId; ) {
      const { predecessorId }: Draft = at
      at = this.jobs.find(({ membershipId }) => membershipId === predecessorId)
      if (!at || chain.includes(at)) break
      chain.push(at)
    }
    return chain
  }

  private isOpen({ endsOn }: Draft): boolean {
    return endsOn === null || endsOn >= this.planning.today
  }

  private add(
    row: CheckedRow,
    job: PlannedJob,
    predecessorId: string | null,
    keepsRoles: Draft['roles'],
    as: 'created' | 'moved' | 'returned',
  ) {
    const personId = this.jobs[0]?.personId ?? null
    const name = this.jobs[0]?.name ?? row.name ?? ''
    this.added.push({ do: 'add', personId, email: row.email, name, job, predecessorId, keepsRoles, as })
  }

  private tell(row: CheckedRow, kind: RowKind, changes: FieldChange[]) {
    const name = this.jobs[0]?.name ?? row.name ?? ''
    this.rows.push({ row: row.number, kind, email: row.email, name, changes })
  }

  /** A move says from which day. */
  private tellStart(row: CheckedRow, day: Day) {
    const told = this.rows.find((each) => each.row === row.number)
    told?.changes.push({ field: 'startsOn', from: '', to: day })
  }

  private fault(row: CheckedRow, column: RowFault['column'], problem: RowFault['problem'], hint = '') {
    const value = { ...row, unit: row.unit?.name, function: row.jobFunction }[
      column as 'endsOn' | 'startsOn' | 'unit' | 'name'
    ]
    this.faults.push({ row: row.number, column, value: value ?? '', problem, hint })
  }
}

const emptyJob = { unit: null, jobFunction: null, jobTitle: '', isManager: false, startsOn: '', endsOn: null }

/** What differs between two states of a job, field by field. */
function told(
  before: Omit<typeof emptyJob, 'unit' | 'jobFunction' | 'endsOn'> & {
    unit: NamedPlace | null
    jobFunction: JobFunction | null
    endsOn: string | null
  },
  after: PlannedJob,
): FieldChange[] {
  const fields: [ChangedField, string, string][] = [
    ['unit', before.unit?.name ?? '', after.unit?.name ?? ''],
    ['function', before.jobFunction ?? '', after.jobFunction],
    ['title', before.jobTitle, after.jobTitle],
    ['manager', before.isManager ? 'yes' : 'no', after.isManager ? 'yes' : 'no'],
    ['startsOn', before.startsOn, after.startsOn],
    ['endsOn', before.endsOn ?? '', after.endsOn ?? ''],
  ]
  return fields
    .filter(([field, from, to]) => from !== to || (field === 'unit' && !isSamePlace(before.unit, after.unit)))
    .map(([field, from, to]) => ({ field, from, to }))
}

function columnsOf({ unit, jobFunction, jobTitle, isManager, startsOn, endsOn }: Draft): PlannedJob {
  return { unit, jobFunction, jobTitle, isManager, startsOn, endsOn }
}

function isSamePlace(one: NamedPlace | null, other: NamedPlace | null): boolean {
  if (one === null || other === null) return one === other
  return one.id === null ? other.id === null && keyOf(one.name) === keyOf(other.name) : one.id === other.id
}

function inOrder(one: CheckedRow, other: CheckedRow): number {
  const place = ({ unit }: CheckedRow) => (unit ? keyOf(unit.name) : '')
  const days = (row: CheckedRow) => `${row.startsOn ?? ''} ${row.endsOn ?? ''}`
  return compare(place(one), place(other)) || compare(days(one), days(other))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
