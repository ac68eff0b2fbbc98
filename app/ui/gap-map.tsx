import { Link } from '@remix-run/react'
import { TableScroll } from './table.tsx'

export type GapCell = {
  /** What stands in the cell: `62 %`, or `3 of 4`. */
  text: string
  /** 0 to 1. */
  share: number
  /** The people behind the figure. */
  to?: string
}

/** Who has learned what: functions down, courses across, deeper colour for more. The figure stands in every cell. */
export function GapMap({
  label,
  corner,
  columns,
  rows,
}: {
  label: string
  /** Head of the first column. */
  corner: string
  columns: string[]
  /** `depth` sets a line in under the one it belongs to; a `group` stands out from the `part`s of it. */
  rows: { name: string; depth?: number; weight?: 'group' | 'part'; cells: GapCell[] }[]
}) {
  return (
    <TableScroll label={label}>
      <table className="gap-map">
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have one name, and none ever moves
            <tr key={line} data-weight={row.weight}>
              <th scope="row" data-depth={row.depth || undefined}>
                {row.name}
              </th>
              {row.cells.map((cell, position) => (
                <GapMapCell key={columns[position]} {...cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function GapMapCell({ text, share, to }: GapCell) {
  return <td data-level={shadeOf(share)}>{to ? <Link to={to}>{text}</Link> : <span>{text}</span>}</td>
}

/** Eight shades; see `_tables.scss` for why the middle of the scale has none of its own. */
function shadeOf(share: number): number {
  return Math.min(7, Math.max(0, Math.floor(share * 8)))
}
