import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

// The table of contents of the site, by reader. Addresses are made in urls.ts.

/** What a page shows, at its address with the ending of a file. */
function asFiles(path: string, file: string) {
  return ['csv', 'xlsx'].map((ending) => route(`${path}.${ending}`, file, { id: `${path}-${ending}` }))
}

const everybody = [
  index('routes/public/front.tsx'),
  route('kurser', 'routes/public/catalogue.tsx'),
  route('kurser/:course', 'routes/public/course.tsx'),
  route('kurser/:course/spor/laege', 'routes/public/track.tsx'),
  route('ordliste', 'routes/public/glossary.tsx'),
  route('cases', 'routes/public/cases.tsx'),
  route('proev', 'routes/public/trial.tsx'),
  route('vaerktoejer', 'routes/public/tools.tsx'),
  route('vaerktoejer/:tool', 'routes/public/tool.tsx'),
  route('paamindelser/stop/:token', 'routes/public/stop-reminders.tsx'),
  route('bevis', 'routes/public/verify-certificates.tsx'),
  route('bevis/:code', 'routes/public/verify-certificate.tsx'),
  route('privatliv', 'routes/public/privacy.tsx'),
  route('cookies', 'routes/public/cookies.tsx'),
  route('tilgaengelighed', 'routes/public/accessibility.tsx'),
]

const learners = [
  route('lokal-oversigt', 'routes/organisation/local-directory.tsx'),
  route('min-laering', 'routes/learn/my-learning.tsx'),
  route('kurser/:course/bevis.pdf', 'routes/learn/certificate.tsx'),
  route('kurser/:course/foertest', 'routes/learn/pretest.tsx'),
  route('kurser/:course/:lesson', 'routes/learn/lesson.tsx'),
  route('cases/:case', 'routes/learn/case.tsx'),
  route('cases/:case/:attempt', 'routes/learn/attempt.tsx'),
  route('cases/:case/:attempt/valg', 'routes/learn/choice.tsx'),
]

const leaders = [
  route('mit-team', 'routes/organisation/team.tsx'),
  route('mit-team/beviser.pdf', 'routes/organisation/team-certificates-pdf.tsx'),
]

const cohorts = [
  route('hold', 'routes/cohort/cohorts.tsx'),
  route('hold/nyt', 'routes/cohort/new-cohort.tsx'),
  route('hold/kalender/:token', 'routes/cohort/subscription.ts'),
  route('hold/:cohort', 'routes/cohort/cohort.tsx'),
  route('hold/:cohort/ret', 'routes/cohort/mend-cohort.tsx'),
  route('hold/:cohort/deltagere', 'routes/cohort/places.tsx'),
  route('hold/:cohort/datoer', 'routes/cohort/dates.tsx'),
  route('hold/:cohort/fremmoede/:number', 'routes/cohort/attendance.tsx'),
  route('hold/:cohort/makkere/:number', 'routes/cohort/pairs.tsx'),
  route('hold/:cohort/opgave/:number', 'routes/cohort/assignment.tsx'),
  route('hold/:cohort/beskeder', 'routes/cohort/messages.tsx'),
  route('hold/:cohort/kalender.ics', 'routes/cohort/calendar.ts'),
]

const coordinators = [
  route('lokal-oversigt/:kind', 'routes/organisation/mend-contact.tsx'),
  route('bevis/logo', 'routes/organisation/certificate-logo.tsx'),
  route('bevis/logo/eksempel.pdf', 'routes/organisation/certificate-example.tsx'),
  route('overblik', 'routes/organisation/overview.tsx'),
  route('medarbejdere', 'routes/organisation/people.tsx'),
  ...asFiles('overblik', 'routes/organisation/overview-file.tsx'),
  ...asFiles('medarbejdere', 'routes/organisation/people-file.tsx'),
  route('medarbejdere/samlet', 'routes/organisation/bulk.tsx'),
  route('medarbejdere/samlet/:step', 'routes/organisation/bulk-step.tsx'),
  route('medarbejdere/beviser.pdf', 'routes/organisation/certificates-pdf.tsx'),
  route('medarbejdere/:membership', 'routes/organisation/person.tsx'),
  route('medarbejdere/:membership/fritag', 'routes/organisation/waive.tsx'),
  route('kompetencekort', 'routes/organisation/gap-map.tsx'),
  ...asFiles('kompetencekort', 'routes/organisation/gap-map-file.tsx'),
  route('nye-ledere', 'routes/organisation/new-leaders.tsx'),
  ...asFiles('nye-ledere', 'routes/organisation/new-leaders-file.tsx'),
  route('ansoegninger', 'routes/organisation/applications.tsx'),
  route('paamindelser', 'routes/organisation/reminder-texts.tsx'),
  route('paamindelser/:kind/:language', 'routes/organisation/reminder-text.tsx'),
  route('forloeb', 'routes/organisation/paths.tsx'),
  route('forloeb/nyt', 'routes/organisation/path.tsx', { id: 'new-path' }),
  route('forloeb/:path', 'routes/organisation/path.tsx'),
  route('forloeb/regel/ny', 'routes/organisation/rule.tsx', { id: 'new-rule' }),
  route('forloeb/regel/:rule', 'routes/organisation/rule.tsx'),
  route('personale', 'routes/organisation/roster.tsx'),
  route('personale/skabelon.csv', 'routes/organisation/roster-template.tsx'),
  route('personale/indlaes', 'routes/organisation/roster-upload.tsx'),
  route('personale/indlaes/:draft', 'routes/organisation/roster-draft.tsx'),
  route('personale/indlaes/:draft/fejl.csv', 'routes/organisation/roster-faults.tsx'),
  route('personale/enheder', 'routes/organisation/units.tsx'),
  route('personale/enheder/:unit', 'routes/organisation/unit.tsx'),
  route('personale/noeglepersoner', 'routes/organisation/key-persons.tsx'),
  route('personale/noeglepersoner/:keyPerson', 'routes/organisation/key-person.tsx'),
  route('personale/ny', 'routes/organisation/new-employee.tsx'),
  route('personale/:membership', 'routes/organisation/employee.tsx'),
]

const secretariat = [route('sekretariat', 'routes/organisation/sums.tsx')]

const courseOwners = [
  route('versioner/:course', 'routes/author/versions.tsx'),
  route('versioner/:course/:number', 'routes/author/version.tsx'),
  route('casetal/:case', 'routes/author/case-statistics.tsx'),
]

const account = [
  route('log-ind', 'routes/account/sign-in.tsx'),
  route('log-ind/kode', 'routes/account/sign-in-code.tsx'),
  route('log-ud', 'routes/account/sign-out.tsx'),
  route('profil', 'routes/account/profile.tsx'),
  route('sprog', 'routes/account/language.tsx'),
]

const system = [
  route('healthz', 'routes/system/healthz.ts'),
  route('readyz', 'routes/system/readyz.ts'),
  route('content/:hash', 'routes/system/content.ts'),
  route('billeder/:hash', 'routes/system/image.ts'),
  route('accent/:colour', 'routes/system/accent.ts'),
]

// Chosen when the portal is built: a production build does not contain them at all.
const demonstration = [
  route('udbakke', 'routes/system/outbox.tsx'),
  route('demo/log-ind', 'routes/system/demo-sign-in.tsx'),
]

const isProduction = (process.env.TVAERS_MODE ?? 'production') === 'production'

export default [
  ...everybody,
  ...learners,
  ...leaders,
  ...cohorts,
  ...coordinators,
  ...secretariat,
  ...courseOwners,
  ...account,
  ...system,
  ...(isProduction ? [] : demonstration),
  route('*', 'routes/system/not-found.tsx'),
] satisfies RouteConfigEntry[]
