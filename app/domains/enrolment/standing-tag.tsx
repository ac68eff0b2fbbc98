import * as m from '~/messages/generated/messages.js'
import { type Status, StatusTag } from '~/ui/status-tag.tsx'
import type { Standing } from './enrolment.ts'

const looks: Record<Standing, { status: Status; word: () => string }> = {
  applied: { status: 'underway', word: m.standing_applied },
  rejected: { status: 'neutral', word: m.standing_rejected },
  'not-started': { status: 'neutral', word: m.standing_not_started },
  'under-way': { status: 'underway', word: m.standing_under_way },
  late: { status: 'late', word: m.standing_late },
  done: { status: 'done', word: m.standing_done },
  expired: { status: 'neutral', word: m.standing_expired },
  withdrawn: { status: 'neutral', word: m.standing_withdrawn },
}

/** Where an enrolment stands: a mark and a word. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <StatusTag status={looks[standing].status}>{standingName(standing)}</StatusTag>
}

export function standingName(standing: Standing): string {
  return looks[standing].word()
}
