import { allow, type Result, refuse } from '~/platform/result.ts'

export type OrganisationKind = 'MUNICIPALITY' | 'REGION' | 'HOSPITAL' | 'PRACTICE'

export const jobFunctions = [
  'PPR',
  'HEALTH_NURSING',
  'STATUTORY_SOCIAL',
  'FAMILY_TREATMENT',
  'EASY_ACCESS_OFFER',
  'SCHOOL',
  'DAY_CARE',
  'CAMHS',
  'SOMATIC',
  'GENERAL_PRACTICE',
  'ADMINISTRATION',
  'OTHER',
] as const

/** What somebody does for a living, as far as the portal needs to know. */
export type JobFunction = (typeof jobFunctions)[number]

export function readJobFunction(text: string): JobFunction | null {
  return jobFunctions.find((jobFunction) => jobFunction === text) ?? null
}

export const sectors = ['MUNICIPALITY', 'PSYCHIATRY', 'SOMATIC', 'GENERAL_PRACTICE'] as const

/** The sectors that seats, pairs and figures are split by. */
export type Sector = (typeof sectors)[number]

export function sectorOf(jobFunction: JobFunction): Sector {
  if (jobFunction === 'CAMHS') return 'PSYCHIATRY'
  if (jobFunction === 'SOMATIC') return 'SOMATIC'
  return jobFunction === 'GENERAL_PRACTICE' ? 'GENERAL_PRACTICE' : 'MUNICIPALITY'
}

/** Municipality codes from 9001 belong to invented municipalities, which national counts leave out. */
export function isFictionalCode(municipalityCode: string): boolean {
  return municipalityCode >= '9001'
}

/** Reads a job title: one line, 2 to 80 characters. */
export function readJobTitle(text: string): Result<string, 'no-job-title' | 'long-job-title'> {
  const title = text.replace(/\s+/g, ' ').trim()
  if (title.length > 80) return refuse('long-job-title')
  return title.length >= 2 ? allow(title) : refuse('no-job-title')
}
