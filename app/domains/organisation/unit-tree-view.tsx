import { Link } from '@remix-run/react'
import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'

export type ShownUnit = { id: string; name: string; parentId: string | null; validTo: string | null; people: number }

/** The units of today as they lie in each other, each with how many work in it. */
export function UnitTreeView({ units, parentId = null }: { units: ShownUnit[]; parentId?: string | null }) {
  const here = units.filter((unit) => unit.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul className={parentId === null ? 'unit-tree' : undefined}>
      {here.map(({ id, name, validTo, people }) => (
        <li key={id}>
          <div className="unit-tree__unit">
            <Link to={staffUrls.unit(id)}>{name}</Link>
            <span className="small soft">{m.roster_units_people({ count: people })}</span>
            {validTo ? (
              <span className="small soft">{m.roster_units_until({ day: formatShortDay(validTo) })}</span>
            ) : null}
          </div>
          <UnitTreeView units={units} parentId={id} />
        </li>
      ))}
    </ul>
  )
}
