import * as m from '~/messages/generated/messages.js'
import type { Sector } from '~/ui/role-chip.tsx'
import type { CaseRole } from './vignette.ts'

type Look = { sector: Sector; letters: string; name: () => string }

const looks: Record<CaseRole, Look> = {
  teacher: { sector: 'school', letters: 'LÆ', name: m.role_teacher },
  peTeacher: { sector: 'school', letters: 'ID', name: m.role_pe_teacher },
  contactTeacher: { sector: 'school', letters: 'KO', name: m.role_contact_teacher },
  pedagogue: { sector: 'school', letters: 'PÆ', name: m.role_pedagogue },
  ppr: { sector: 'municipality', letters: 'PP', name: m.role_ppr },
  healthNurse: { sector: 'municipality', letters: 'SU', name: m.role_health_nurse },
  socialWorker: { sector: 'municipality', letters: 'MY', name: m.role_social_worker },
  wardNurse: { sector: 'psychiatry', letters: 'BU', name: m.role_ward_nurse },
  coordinator: { sector: 'municipality', letters: 'KR', name: m.role_coordinator },
  leader: { sector: 'municipality', letters: 'LE', name: m.role_leader },
}

/** How a role of a case looks and what it is called: colour of its sector, two letters, and the word. */
export function roleLook(role: CaseRole): { sector: Sector; letters: string; name: string } {
  const { sector, letters, name } = looks[role]
  return { sector, letters, name: name() }
}
