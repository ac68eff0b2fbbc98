import { Form } from '@remix-run/react'
import { jobFunctionName, sectorName } from '~/domains/organisation/job-function-name.tsx'
import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { GapMap } from '~/ui/gap-map.tsx'
import { urls } from '~/urls.ts'
import { FileLinks } from './file-links.tsx'
import { type AskedGapMap, type GapGrouping, type GapLine, gapGroupings, writeGapMapQuery } from './gap-map.ts'
import type { GapMapPage } from './get-gap-map.server.ts'

type Asked = AskedGapMap & { today: string }

/** The gap map with the three things one can ask of it. */
export function GapMapView({ lines, courses, unitNames, asked }: GapMapPage & { asked: Asked }) {
  // Only the people of today can be listed behind a figure.
  const isToday = asked.day === asked.today
  return (
    <>
      <header className="page-head">
        <h1>{m.gaps_title()}</h1>
        <p className="lead">{m.gaps_lead()}</p>
      </header>
      <Form method="get">
        <div className="field-row">
          <Field {...{ kind: 'select', name: 'efter', label: m.gaps_by(), defaultValue: asked.grouping }}>
            {gapGroupings.map((grouping) => (
              <option key={grouping} value={grouping}>
                {groupingNames[grouping]()}
              </option>
            ))}
          </Field>
          <Field {...{ name: 'dag', type: 'date', label: m.gaps_day(), defaultValue: asked.day, max: asked.today }} />
          <Field {...{ kind: 'select', name: 'enheder', label: m.gaps_units(), defaultValue: asked.units }}>
            <option value="now">{m.gaps_units_now()}</option>
            <option value="then">{m.gaps_units_then()}</option>
          </Field>
        </div>
        <Actions>
          <Button>{m.gaps_show()}</Button>
        </Actions>
      </Form>
      <section className="section">
        {lines.length === 0 ? (
          <EmptyState title={m.gaps_none()} text={m.gaps_none_text()} />
        ) : (
          <GapMap
            label={m.gaps_title()}
            corner={m.gaps_people()}
            columns={courses.map(({ title }) => title)}
            rows={lines.map((line) => ({
              name: `${gapLineName(line, unitNames)} (${formatNumber(line.people)})`,
              depth: line.depth,
              weight: asked.grouping === 'enhed' ? undefined : weightOf(line),
              cells: line.done.map(({ courseId, people }) => ({
                share: people / line.people,
                text: m.gaps_cell({ done: formatNumber(people), people: formatNumber(line.people) }),
                to: isToday ? urls.people({ kursus: courseId, status: 'has', ...filterOf(line) }) : undefined,
              })),
            }))}
          />
        )}
        <FileLinks to={(ending) => staffUrls.gapMapFile(ending, writeGapMapQuery(asked))} />
      </section>
    </>
  )
}

const groupingNames: Record<GapGrouping, () => string> = {
  funktion: m.gaps_by_function,
  enhed: m.gaps_by_unit,
  begge: m.gaps_by_both,
}

/** A unit and a function may have one name: the line of a function is never taken for that of a unit. */
const weightOf = ({ kind }: GapLine) => (kind === 'function' || kind === 'function-in-unit' ? 'part' : 'group')

/** What a line is about, in words. */
export function gapLineName({ kind, sector, jobFunction, unitId }: GapLine, unitNames: Record<string, string>): string {
  if (kind === 'everybody') return m.gaps_everybody()
  if (sector) return sectorName(sector)
  if (jobFunction) return jobFunctionName(jobFunction)
  return unitNames[unitId ?? ''] ?? ''
}

function filterOf({ sector, jobFunction, unitId }: GapLine): Record<string, string> {
  return { sektor: sector ?? '', funktion: jobFunction ?? '', enhed: unitId ?? '' }
}
