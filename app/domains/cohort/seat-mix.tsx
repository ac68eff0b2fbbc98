import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { RoleChip } from '~/ui/role-chip.tsx'
import { SeatThread } from '~/ui/seat-thread.tsx'
import { Table } from '~/ui/table.tsx'
import { sectorChip } from './cohort-words.tsx'
import type { Mix } from './places.ts'

/** Seats, taken and waiting for each sector: the mix of a cohort, which names nobody. */
export function SeatMix({ mix, isApprovedByHost }: { mix: Mix; isApprovedByHost: boolean }) {
  const rows = mix.filter(({ seats, taken, applied, waiting }) => seats + taken + applied + waiting > 0)
  const sum = (of: (row: Mix[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return (
    <>
      <Table
        onPhone="kept"
        label={m.cohort_mix_table()}
        rows={rows}
        rowKey={({ sector }) => sector}
        columns={[
          {
            ...{ id: 'sector', title: m.cohort_sector(), kind: 'lead' },
            cell: ({ sector, seats, taken }) => {
              const { look, letters, name } = sectorChip(sector)
              return (
                <>
                  <RoleChip sector={look} letters={letters}>
                    {name}
                  </RoleChip>
                  <SeatThread sector={look} seats={seats} taken={taken} />
                </>
              )
            },
          },
          { id: 'seats', title: m.cohort_mix_seats(), kind: 'number', cell: ({ seats }) => formatNumber(seats) },
          { id: 'taken', title: m.cohort_mix_taken(), kind: 'number', cell: ({ taken }) => formatNumber(taken) },
          ...(isApprovedByHost
            ? [
                {
                  ...{ id: 'applied', title: m.cohort_mix_applied(), kind: 'number' as const },
                  cell: ({ applied }: Mix[number]) => formatNumber(applied),
                },
              ]
            : []),
          {
            id: 'waiting',
            title: m.cohort_mix_waiting(),
            kind: 'number',
            cell: ({ waiting }) => formatNumber(waiting),
          },
        ]}
      />
      <p className="small soft table-note">
        {m.cohort_mix_sum()}:{' '}
        {m.cohort_meta_seats({ taken: sum(({ taken }) => taken), seats: sum(({ seats }) => seats) })}
      </p>
    </>
  )
}
