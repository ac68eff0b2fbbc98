import { formatShortDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Notice } from '~/ui/notice.tsx'
import type { PathTouches } from './assignment.ts'

/** What saving a rule or a path would do, by name, as a page gets it. */
export type ShownTouches = {
  named: number
  enrolled: { name: string; courseId: string; dueOn: string }[]
  withdrawn: { name: string; courseId: string }[]
  expired: { name: string; courseId: string }[]
}

/** The people touched with their names, in Danish order. */
export function nameTouched(
  touches: Omit<PathTouches, 'expired'> & Partial<Pick<PathTouches, 'expired'>>,
  names: ReadonlyMap<string, string>,
): ShownTouches {
  const collator = new Intl.Collator('da')
  const named = <Touched extends { personId: string }>(touched: Touched[]) =>
    touched
      .map(({ personId, ...rest }) => ({ ...rest, name: names.get(personId) ?? '' }))
      .sort((one, other) => collator.compare(one.name, other.name))
  return {
    named: touches.named,
    enrolled: named(touches.enrolled).map(({ name, courseId, dueOn }) => ({ name, courseId, dueOn })),
    withdrawn: named(touches.withdrawn).map(({ name, courseId }) => ({ name, courseId })),
    expired: named(touches.expired ?? []).map(({ name, courseId }) => ({ name, courseId })),
  }
}

const mostNamed = 25

export function Touches({
  touches: { enrolled, withdrawn, expired },
  title,
  courseTitles,
}: {
  touches: ShownTouches
  title: string
  courseTitles: Record<string, string>
}) {
  const inCourse = ({ name, courseId }: { name: string; courseId: string }) =>
    `${name}: ${courseTitles[courseId] ?? courseId}`
  return (
    <Notice kind="info" role="status" title={title}>
      <p>{m.rule_enrols({ count: enrolled.length })}</p>
      <Names lines={enrolled.map((each) => `${inCourse(each)}, ${formatShortDay(each.dueOn)}`)} />
      {withdrawn.length > 0 ? <p>{m.rule_withdraws({ count: withdrawn.length })}</p> : null}
      <Names lines={withdrawn.map(inCourse)} />
      {expired.length > 0 ? <p>{m.path_expires({ count: expired.length })}</p> : null}
      <Names lines={expired.map(inCourse)} />
      {expired.length > 0 ? null : <p className="small">{m.rule_keeps()}</p>}
    </Notice>
  )
}

function Names({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <details className="touched">
      <summary>{m.rule_who_exactly()}</summary>
      <ul>
        {lines.slice(0, mostNamed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostNamed ? <p>{m.rule_and_more({ count: lines.length - mostNamed })}</p> : null}
    </details>
  )
}
