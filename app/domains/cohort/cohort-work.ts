import type { CourseLibrary } from '~/domains/course/course-library.ts'
import type { Work } from '~/platform/work.server.ts'
import type { PlaceState } from './cohort.ts'
import type { PlaceChange } from './places.ts'

/** What a cohort has to tell somebody by mail. */
export type Occasion =
  | { kind: 'place'; state: PlaceState; because: PlaceChange['because']; reason: string }
  | { kind: 'sessions-changed'; sessions: { number: number; startsAt: Date | null; isCancelled: boolean }[] }
  | { kind: 'dates-asked'; number: number }
  | { kind: 'date-set'; number: number; startsAt: Date }
  | { kind: 'pairs-made'; number: number }
  | { kind: 'cancelled' }
  | { kind: 'message'; author: string; subject: string; text: string }

/** Words for an occasion in the recipient's language; the core has none. */
export type WriteMail = (
  to: { name: string; language: 'da' | 'en' },
  cohort: { id: string; title: string },
  occasion: Occasion,
) => { subject: string; text: string }

/** What the commands of a cohort work with. */
export type CohortWork = Work & { library: CourseLibrary; writeMail: WriteMail }
