import type { ReactNode } from 'react'

export type Column<Row> = {
  /** Key of the column, unique in the table. */
  id: string
  /** Head of the column; also stands beside the value on a phone. */
  title: string
  cell: (row: Row) => ReactNode
  /** `lead` names the row, `number` is set to the right, `action` holds links and buttons. */
  kind?: 'lead' | 'number' | 'action'
}

/**
 * A table of people, courses or figures. Six columns at most. `stacked` makes each row an entry of its own on a phone;
 * `scrolling` keeps the grid and lets it move sideways inside a region one can reach by keyboard;
 * `kept` keeps it where a few numbers fit.
 */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  onPhone = 'stacked',
}: {
  /** What the table shows; read aloud, not shown. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  onPhone?: 'stacked' | 'scrolling' | 'kept'
}) {
  const table = (
    <table className={tableClass[onPhone]} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={columnClass(column.kind)}>
              {column.kind === 'action' ? <span className="sr-only">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.kind === 'lead' ? (
                <th key={column.id} scope="row" className="table__lead">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} data-title={column.title} className={columnClass(column.kind)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return onPhone === 'scrolling' ? <TableScroll label={label}>{table}</TableScroll> : table
}

const tableClass = { stacked: 'table table--responsive-headers', scrolling: 'table', kept: 'table table--kept' }

/** The only place where something may move sideways. `hint` says so where the page is narrower than a table of 600 px. */
export function TableScroll({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {hint ? <p className="table-scroll__hint">{hint}</p> : null}
      {children}
    </section>
  )
}

function columnClass(kind?: string): string | undefined {
  return kind ? `table__${kind}` : undefined
}
