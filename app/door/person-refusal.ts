import type { mendPerson } from '~/domains/organisation/keep-person.server.ts'
import * as m from '~/messages/generated/messages.js'
import type { FormError } from './use-form-errors.tsx'

type Refusal = Extract<Awaited<ReturnType<typeof mendPerson>>, { ok: false }>['refusal']

/** Why one person could not be saved, at the field it is about. */
export function personRefusal(refusal: Exclude<Refusal, 'unknown-person'>): FormError {
  const errors: Record<typeof refusal, FormError> = {
    'changed-elsewhere': { fieldId: 'jobTitle', message: m.directory_changed_elsewhere() },
    'own-role': { fieldId: 'role-COORDINATOR', message: m.roster_own_role() },
    'own-end': { fieldId: 'endsOn', message: m.roster_own_end() },
    'moves-before': { fieldId: 'movesOn', message: m.roster_moves_before() },
    'already-moved': { fieldId: 'unit', message: m.roster_already_moved() },
  }
  return errors[refusal]
}
