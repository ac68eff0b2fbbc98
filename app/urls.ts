/**
 * The links that pages of learners and the frame make, and with them every page carries them; those of the people who follow
 * up stand in staff-urls.ts and those of cohorts in cohort-urls.ts (app/decisions/0008-what-keeps-a-case-page-small.md).
 * Pure strings; imports nothing; anyone may import it.
 */
export const urls = {
  front: () => '/',
  catalogue: () => '/kurser',
  course: (course: string) => `/kurser/${course}`,
  certificate: (course: string) => `/kurser/${course}/bevis.pdf`,
  lesson: (course: string, lesson: string) => `/kurser/${course}/${lesson}`,
  homeAssignment: (course: string, lesson: string, assignment: string) =>
    `/kurser/${course}/${lesson}#opgave-${assignment}`,
  check: (course: string, lesson: string, check: string) => `/kurser/${course}/${lesson}#tjek-${check}`,
  cases: () => '/cases',
  case: (vignette: string) => `/cases/${vignette}`,
  trial: () => '/proev',
  attempt: (vignette: string, attempt: string) => `/cases/${vignette}/${attempt}`,
  choice: (vignette: string, attempt: string) => `/cases/${vignette}/${attempt}/valg`,
  tools: () => '/vaerktoejer',
  tool: (tool: string) => `/vaerktoejer/${tool}`,
  myLearning: () => '/min-laering',
  overview: () => '/overblik',
  people: (filter: Record<string, string> = {}) => withQuery('/medarbejdere', filter),
  team: (filter: Record<string, string> = {}) => withQuery('/mit-team', filter),
  sums: () => '/sekretariat',
  versions: (course: string) => `/versioner/${course}`,
  caseStatistics: (vignette: string) => `/casetal/${vignette}`,
  version: (course: string, number: number) => `/versioner/${course}/${number}`,
  signIn: (onward?: string) => withQuery('/log-ind', onward ? { videre: onward } : {}),
  signInCode: (query: Record<string, string> = {}) => withQuery('/log-ind/kode', query),
  signOut: () => '/log-ud',
  profile: () => '/profil',
  language: () => '/sprog',
  privacy: () => '/privatliv',
  cookies: () => '/cookies',
  accessibility: () => '/tilgaengelighed',
  pretest: (course: string) => `/kurser/${course}/foertest`,
  track: (course: string, reader: 'gp') => `/kurser/${course}/spor/${trackAddress[reader]}`,
  localDirectory: () => '/lokal-oversigt',
  cohorts: () => '/hold',
  glossary: () => '/ordliste',
  image: (hash: string) => `/billeder/${hash}`,
  content: (hash: string) => `/content/${hash}`,
  accent: (colour: string) => `/accent/${colour.slice(1)}.css`,
  outbox: () => '/udbakke',
  demoSignIn: () => '/demo/log-ind',
} as const

const trackAddress = { gp: 'laege' }

export function withQuery(path: string, query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  return filled.length > 0 ? `${path}?${new URLSearchParams(filled)}` : path
}
