import type { Html } from '~/domains/course/document.ts'

/** Roles that can act in a scene (`CaseRole` of the glossary). */
export const caseRoles = [
  'teacher',
  'peTeacher',
  'contactTeacher',
  'pedagogue',
  'ppr',
  'healthNurse',
  'socialWorker',
  'wardNurse',
  'coordinator',
  'leader',
] as const
export type CaseRole = (typeof caseRoles)[number]

/** Who can know a fact: a role, or somebody off stage (`mother`, `sfo`, a child's name in lower case). */
export type FactHolder = string

/** Relational coordination, Signs of Safety and the three continuities, in the order a profile shows them. */
export const scoreCodes = [
  'GOAL',
  'KNOW',
  'RESP',
  'FREQ',
  'TIME',
  'ACC',
  'PROB',
  'WORRY',
  'WORKS',
  'NEXT',
  'SCALE',
  'NET',
  'VOICE',
  'INFORMATIONAL',
  'MANAGEMENT',
  'RELATIONAL',
] as const
export type ScoreCode = (typeof scoreCodes)[number]

/** Where a choice leads when no scene follows. */
export const caseEnd = 'END'

/** A case as its author wrote it and the proof accepted it: acyclic, and with exactly one ending for every path. */
export type Vignette = {
  id: string
  title: string
  summary: string
  minutes: number
  roles: CaseRole[]
  /** Roles a player may take while the others' choices fall by `auto`. */
  playableAs: CaseRole[]
  /** The box »Akut bekymring?«, at hand throughout a case about danger to a child; null in the others. */
  acute: { title: string; html: Html } | null
  /** May be tried from the front page without signing in. */
  isTrial: boolean
  intro: Html
  facts: CaseFact[]
  /** The first one opens the case. */
  scenes: Scene[]
  endings: Ending[]
  debrief: Html[]
  areas: Html[]
  /** What one can do on Monday; `''` where the author wrote nothing. */
  monday: Html
}

export type CaseFact = {
  id: string
  text: string
  /** Those who know it when the case opens. */
  knownBy: FactHolder[]
  /** Those who decide better with it. */
  neededBy: FactNeed[]
  /** Those who may not be shown it, whatever is shared. */
  never: FactHolder[]
}

/** `sceneId` null: somebody off stage, who decides nothing that is played. */
export type FactNeed = { role: FactHolder; sceneId: string | null }

export type Scene = {
  id: string
  /** Who acts here. */
  role: CaseRole
  title: string
  passages: Passage[]
  choices: Choice[]
}

export type Passage = {
  html: Html
  /** A fact: shown only when the acting role knows it. */
  ifKnown: string | null
  /** A day: what others did meanwhile, shown from that day of the case on. */
  fromDay: number | null
}

export type Choice = {
  id: string
  /** A scene's id or `END`. */
  to: string
  /** Phrasing content only: it stands inside a button. */
  text: Html
  then: Html
  because: Html
  scores: { code: ScoreCode; value: number }[]
  /** Days that pass. */
  days: number
  /** A safety breach, shown as »Stop op«. */
  isBreach: boolean
  shares: { fact: string; roles: FactHolder[] }[]
  /** Facts that stay where they are from here on: later choices cannot share them. */
  loses: string[]
  /** Replay roles for which this choice is made by the other person. */
  auto: CaseRole[]
}

/** `breach` null: both with and without; a `total` bound null: open to that side, bounds included. */
export type Ending = {
  id: string
  title: string
  text: Html
  /** How the family met it; `''` where the author wrote nothing. */
  family: Html
  breach: boolean | null
  total: { min: number | null; max: number | null }
}

/** The points a choice adds to the case's total. */
export function pointsOf(choice: Choice): number {
  return choice.scores.reduce((sum, score) => sum + score.value, 0)
}
