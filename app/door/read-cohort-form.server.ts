import type { Cohort, CohortSession } from '~/domains/cohort/cohort.ts'
import { faultWord } from '~/domains/cohort/cohort-words.tsx'
import {
  type CohortPlan,
  momentsOf,
  type Outline,
  readCohort,
  readOutline,
  type TypedCohort,
  type TypedOutline,
  typedCohort,
  usualPlan,
  usualSeats,
} from '~/domains/cohort/read-cohort.ts'
import { sectors } from '~/domains/organisation/organisation.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { timeOf } from '~/platform/clock/moment.ts'
import type { FormError } from './use-form-errors.tsx'

type ReadForm =
  | { ok: true; value: CohortPlan; typed: TypedCohort }
  | { ok: false; errors: FormError[]; typed: TypedCohort }

/** Reads the form of a cohort: the plan, or every fault at its field together with what was typed. */
export function readCohortForm(form: FormData, now: Date, standing: (Date | null)[] = []): ReadForm {
  const text = (name: string) => String(form.get(name) ?? '')
  const count = Number(text('sessions')) + (text('addSession') ? 1 : 0)
  const typed = typedCohort((name) => (name === 'sessions' ? String(count) : text(name)))
  const read = readCohort(typed, now, standing)
  if (read.ok) return { ok: true, value: read.value, typed }
  return {
    ok: false,
    typed,
    errors: read.faults.map(({ field, refusal }) => ({ fieldId: field, message: faultWord(refusal) })),
  }
}

/** What stands in the address after the first step; the usual plan before it. */
export function readOutlineQuery(query: URLSearchParams, now: Date) {
  const text = (name: string, usual: number | string = '') => query.get(name) ?? String(usual)
  const typed: TypedOutline = {
    ...{
      courseId: text('courseId'),
      count: text('count', usualPlan.count),
      minutes: text('minutes', usualPlan.minutes),
    },
    ...{ weeksApart: text('weeksApart', usualPlan.weeksApart), day: text('day'), time: text('time') },
  }
  if (!query.has('count')) return { typed, outline: null, errors: [] }
  const read = readOutline(typed, now)
  if (read.ok) return { typed, outline: read.value, errors: [] }
  return {
    typed,
    outline: null,
    errors: read.faults.map(({ field, refusal }) => ({ fieldId: field, message: faultWord(refusal) })),
  }
}

/** A form to begin with: the sessions of an outline, and seats for a mixed group. */
export function draftOf(outline: Outline, title: string): TypedCohort {
  const seats = Object.fromEntries(
    sectors.map((sector) => [sector, String(usualSeats[sector])]),
  ) as TypedCohort['seats']
  return {
    ...{ courseId: outline.courseId, title, about: '', isOpenToOthers: false, isApprovedByHost: false, seats },
    sessions: momentsOf(outline).map((startsAt) => ({
      ...{ ...dayAndTime(startsAt), minutes: String(outline.minutes), location: '', videoLink: '', assignment: '' },
      isCancelled: false,
    })),
  }
}

/** A cohort as it stands, as its form shows it. */
export function typedFrom(cohort: Cohort, sessions: CohortSession[]): TypedCohort {
  const { courseId, title, about, isOpenToOthers, isApprovedByHost } = cohort
  const seats = Object.fromEntries(
    sectors.map((sector) => [sector, String(cohort.seats[sector])]),
  ) as TypedCohort['seats']
  return {
    ...{ courseId, title, about, isOpenToOthers, isApprovedByHost, seats },
    sessions: sessions.map(({ startsAt, minutes, location, videoLink, assignment, cancelledAt }) => ({
      ...{ ...dayAndTime(startsAt), minutes: String(minutes), location, videoLink, assignment },
      isCancelled: cancelledAt !== null,
    })),
  }
}

function dayAndTime(moment: Date | null): { day: string; time: string } {
  return moment ? { day: dayOf(moment), time: timeOf(moment) } : { day: '', time: '' }
}
