import type { RowFault } from './check-row.ts'
import type { Absent, ImportPlan } from './plan-import.ts'
import type { PlannedRow, RowKind } from './plan-person.ts'

export const rowKinds = ['created', 'returned', 'moved', 'changed', 'ended', 'unchanged'] as const satisfies RowKind[]
export type Shown = RowKind | 'faults' | 'absent'

/** One page of a plan: how many there are of each kind, and the rows of the kind one looks at. */
export type ShownPlan = {
  hash: string
  counts: Record<Shown, number>
  newUnits: string[]
  isAbsentUnknown: boolean
  /** Rows that would be written, and those that would be left out. */
  changing: number
  faulty: number
  shown: Shown
  page: number
  lastPage: number
  first: number
  rows: PlannedRow[]
  faults: RowFault[]
  absent: Absent[]
}

const perPage = 50

/** Cuts the part out of a plan that a page shows; without a wish the faults, else the first kind there is any of. */
export function showPlan(plan: ImportPlan & { hash: string }, wish: string | null, side: string | null): ShownPlan {
  const of = (kind: RowKind) => plan.rows.filter((row) => row.kind === kind)
  const counts = {
    ...(Object.fromEntries(rowKinds.map((kind) => [kind, of(kind).length])) as Record<RowKind, number>),
    ...{ faults: plan.faults.length, absent: plan.absent.length },
  }
  const order: Shown[] = ['faults', 'absent', ...rowKinds]
  const shown = order.find((kind) => kind === wish) ?? order.find((kind) => counts[kind] > 0) ?? 'unchanged'
  const lastPage = Math.max(1, Math.ceil(counts[shown] / perPage))
  const page = Math.min(lastPage, Math.max(1, Number.parseInt(side ?? '1', 10) || 1))
  const first = (page - 1) * perPage
  const cut = <Item>(items: Item[]) => items.slice(first, first + perPage)
  return {
    ...{ hash: plan.hash, counts, newUnits: plan.newUnits, isAbsentUnknown: plan.isAbsentUnknown },
    ...{ changing: plan.rows.length - counts.unchanged + counts.absent, faulty: plan.faulty.length },
    ...{ shown, page, lastPage, first },
    rows: shown === 'faults' || shown === 'absent' ? [] : cut(of(shown)),
    faults: shown === 'faults' ? cut(plan.faults) : [],
    absent: shown === 'absent' ? cut(plan.absent) : [],
  }
}
