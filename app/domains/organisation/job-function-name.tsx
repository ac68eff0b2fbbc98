import * as m from '~/messages/generated/messages.js'
import type { JobFunction, Sector } from './organisation.ts'

const names: Record<JobFunction, () => string> = {
  PPR: m.function_ppr,
  HEALTH_NURSING: m.function_health_nursing,
  STATUTORY_SOCIAL: m.function_statutory_social,
  FAMILY_TREATMENT: m.function_family_treatment,
  EASY_ACCESS_OFFER: m.function_easy_access_offer,
  SCHOOL: m.function_school,
  DAY_CARE: m.function_day_care,
  CAMHS: m.function_camhs,
  SOMATIC: m.function_somatic,
  GENERAL_PRACTICE: m.function_general_practice,
  ADMINISTRATION: m.function_administration,
  OTHER: m.function_other,
}

/** What a function is called in the reader's language. */
export function jobFunctionName(jobFunction: JobFunction): string {
  return names[jobFunction]()
}

const sectorNames: Record<Sector, () => string> = {
  MUNICIPALITY: m.sector_municipality,
  PSYCHIATRY: m.sector_psychiatry,
  SOMATIC: m.function_somatic,
  GENERAL_PRACTICE: m.sector_general_practice,
}

export function sectorName(sector: Sector): string {
  return sectorNames[sector]()
}
