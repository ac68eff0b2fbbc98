import type { RosterColumn } from './roster.ts'

/** What the columns are called in the lists people have; the first is what our own template says. */
export const headings: Record<RosterColumn, readonly [string, ...string[]]> = {
  name: ['Navn', 'Fulde navn', 'Medarbejder', 'Medarbejdernavn', 'Name', 'Full name'],
  firstName: ['Fornavn', 'Fornavne', 'First name'],
  lastName: ['Efternavn', 'Efternavne', 'Last name', 'Surname'],
  email: ['E-mail', 'Mail', 'Arbejdsmail', 'Mailadresse', 'E-mailadresse', 'Arbejds-e-mail', 'E-post'],
  unit: ['Enhed', 'Afdeling', 'Organisatorisk enhed', 'Arbejdssted', 'Tjenestested', 'Team', 'Unit', 'Department'],
  function: ['Funktion', 'Faggruppe', 'Fagområde', 'Område', 'Function'],
  title: ['Stilling', 'Titel', 'Stillingsbetegnelse', 'Jobtitel', 'Title', 'Job title'],
  manager: ['Leder', 'Er leder', 'Lederrolle', 'Manager', 'Leads others'],
  startsOn: ['Startdato', 'Ansat fra', 'Ansættelsesdato', 'Tiltrædelse', 'Tiltrådt', 'Start date', 'Employed from'],
  endsOn: ['Slutdato', 'Fratrådt', 'Ansat til', 'Fratrædelse', 'Fratrædelsesdato', 'End date', 'Employed to'],
}

/** Columns our own files have and nobody is to be told about. */
const ownHeadings = ['Fejl', 'Række', 'What is wrong', 'Row'].map(plain)

const known = new Map(
  (Object.entries(headings) as [RosterColumn, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column] as const),
  ),
)

/** Which column a heading means, whatever its case and signs; `own` for what our files add; null where nobody knows. */
export function readHeading(text: string): RosterColumn | 'own' | null {
  const word = plain(text)
  return known.get(word) ?? (word === '' || ownHeadings.includes(word) ? 'own' : null)
}

function plain(text: string): string {
  return text.toLocaleLowerCase('da').replace(/[^\p{L}\p{N}]/gu, '')
}
