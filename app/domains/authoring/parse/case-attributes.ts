import {
  type CaseRole,
  type Choice,
  caseRoles,
  type Ending,
  type FactNeed,
  type ScoreCode,
  scoreCodes,
} from '~/domains/vignette/vignette.ts'

/** `ACC+1 TIME-1`: codes with a value from −2 to +2. Null where it cannot be read. */
export function readScores(text: string): Choice['scores'] | null {
  const scores = words(text, /\s+/).map((word) => {
    const found = /^([A-Z]+)([+\-−])([0-2])$/.exec(word)
    const code = scoreCodes.find((known) => known === found?.[1])
    return found && code ? { code, value: Number(found[3]) * (found[2] === '+' ? 1 : -1) } : null
  })
  const codes = new Set<ScoreCode | undefined>(scores.map((score) => score?.code))
  return scores.length > 0 && codes.size === scores.length ? withoutNull(scores) : null
}

/** The first code of a score list that does not exist; null where all do. */
export function unknownScore(text: string): string | null {
  const codes = words(text, /\s+/).map((word) => /^([\p{L}]+)[+\-−]\d$/u.exec(word)?.[1])
  return codes.find((code) => code !== undefined && !scoreCodes.some((known) => known === code)) ?? null
}

/** `notes: ppr; sleep: ppr, teacher`: facts and who learns them. Null where it cannot be read. */
export function readShares(text: string): Choice['shares'] | null {
  const shares = words(text, ';').map((part) => {
    const [fact = '', names = '', ...rest] = part.split(':').map((side) => side.trim())
    const roles = words(names, ',')
    const isReadable = isFactId(fact) && roles.length > 0 && roles.every(isFactHolder) && rest.length === 0
    return isReadable ? { fact, roles } : null
  })
  return shares.length > 0 ? withoutNull(shares) : null
}

/** `hearing, sleep`: facts. Null where one cannot be an id. */
export function readFacts(text: string): string[] | null {
  const facts = words(text, ',')
  return facts.length > 0 && facts.every(isFactId) ? facts : null
}

/** `ppr@indbakken` or `gp`: who decides better with a fact, and in which scene; without one, off stage. */
export function readNeed(text: string): FactNeed | null {
  const [role = '', sceneId, ...rest] = text.split('@').map((side) => side.trim())
  if (!isFactHolder(role) || rest.length > 0 || sceneId === '') return null
  return { role, sceneId: sceneId ?? null }
}

/** `teacher, ppr`: acting roles. Null where one is unknown. */
export function readRoles(text: string): CaseRole[] | null {
  const roles = words(text, ',').map((word) => caseRoles.find((role) => role === word) ?? null)
  return roles.length > 0 ? withoutNull(roles) : null
}

/** `11..`, `1..10`, `..0` or `5`, bounds included. Null where it cannot be read or holds no number. */
export function readTotal(text: string): Ending['total'] | null {
  const exact = /^[-−]?\d+$/.test(text) ? `${text}..${text}` : text
  const found = /^([-−]?\d+)?\.\.([-−]?\d+)?$/.exec(exact)
  if (!found || exact === '..') return null
  const [min, max] = [wholeNumber(found[1]), wholeNumber(found[2])]
  return min !== null && max !== null && min > max ? null : { min, max }
}

export function isFactId(text: string): boolean {
  return /^[a-z][A-Za-z0-9]*$/.test(text)
}

export function isFactHolder(text: string): boolean {
  return /^[a-z][A-Za-z]*$/.test(text)
}

function wholeNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace('−', '-'))
}

function words(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function withoutNull<Value>(values: (Value | null)[]): Value[] | null {
  return values.every((value) => value !== null) ? values : null
}
