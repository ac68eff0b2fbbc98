import * as m from '~/messages/generated/messages.js'
import { roleLook } from './role-look.tsx'
import { caseRoles, type FactHolder } from './vignette.ts'

const offStage: Record<string, () => string> = {
  mother: m.holder_mother,
  father: m.holder_father,
  parents: m.holder_parents,
  grandmother: m.holder_grandmother,
  gp: m.holder_gp,
  sfo: m.holder_sfo,
  coach: m.holder_coach,
  ward: m.holder_ward,
  psychiatry: m.holder_psychiatry,
  bucLeader: m.holder_buc_leader,
  keyPerson: m.holder_key_person,
  staff: m.holder_staff,
  secretary: m.holder_secretary,
  adultSection: m.holder_adult_section,
}

/** What somebody who can know a fact is called: a role, somebody off stage, or a first name written in lower case. */
export function holderName(holder: FactHolder): string {
  const role = caseRoles.find((candidate) => candidate === holder)
  if (role) return roleLook(role).name
  return offStage[holder]?.() ?? holder.charAt(0).toUpperCase() + holder.slice(1)
}

/** Several of them: »mor, far og PPR«. */
export function holderNames(holders: FactHolder[]): string {
  const names = holders.map(holderName)
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} ${m.holder_and()} ${last}`
}
