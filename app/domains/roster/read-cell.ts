import { type JobFunction, readJobFunction } from '~/domains/organisation/organisation.ts'
import { type Day, readDay } from '~/platform/clock/day.ts'

/** The Danish words for each function; the first is what the interface says. */
export const functionWords: Record<JobFunction, readonly [string, ...string[]]> = {
  PPR: ['PPR', 'Pædagogisk psykologisk rådgivning', 'PPR-psykolog'],
  HEALTH_NURSING: ['Sundhedsplejen', 'Sundhedspleje', 'Sundhedsplejerske'],
  STATUTORY_SOCIAL: ['Myndighed', 'Myndighedsrådgiver', 'Socialrådgiver', 'Familieafdelingen', 'Børn og familie'],
  FAMILY_TREATMENT: ['Familiebehandling', 'Familiebehandler', 'Familiehuset'],
  EASY_ACCESS_OFFER: ['Lettilgængeligt behandlingstilbud', 'Lettilgængeligt tilbud', 'Let behandlingstilbud'],
  SCHOOL: ['Skole og SFO', 'Skole', 'SFO', 'Skoleområdet', 'Lærer'],
  DAY_CARE: ['Dagtilbud', 'Daginstitution', 'Børnehave', 'Vuggestue', 'Dagpleje'],
  CAMHS: ['Børne- og ungdomspsykiatri', 'Børne- og ungdomspsykiatrien', 'BUC', 'BUP', 'BUA'],
  SOMATIC: ['Somatik', 'Somatikken', 'Børneafdelingen', 'Pædiatri'],
  GENERAL_PRACTICE: ['Almen praksis', 'Praktiserende læge', 'Egen læge', 'Lægepraksis'],
  ADMINISTRATION: ['Administration', 'Administrationen', 'Stab', 'Forvaltning'],
  OTHER: ['Andet', 'Anden', 'Øvrige'],
}

const functionsByWord = new Map(
  (Object.entries(functionWords) as [JobFunction, readonly string[]][]).flatMap(([jobFunction, words]) =>
    words.map((word) => [plain(word), jobFunction] as const),
  ),
)

/** A function by what it is called in Danish, or by its code. */
export function readFunctionCell(text: string): JobFunction | null {
  return (
    functionsByWord.get(plain(text)) ??
    readJobFunction(
      text
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
    )
  )
}

const yes = ['ja', 'j', 'x', '1', 'true', 'sand', 'yes', 'y']
const no = ['nej', 'n', '0', 'false', 'falsk', 'no']

export function readYesNoCell(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (yes.includes(word)) return true
  return no.includes(word) ? false : null
}

/** A day as `2026-11-22`, or day first with `-`, `.` or `/`; null where it is none. */
export function readDayCell(text: string): Day | null {
  const cell = text.trim().replace(/ 00:00(:00)?$/, '')
  const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell) ?? []
  return readDay(day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell)
}

/** Does a spreadsheet take this for a formula? Nothing of ours begins so, and it must not get into a list again. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@]/.test(text)
}

function plain(text: string): string {
  return text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '')
}
