/** Somebody one can be in the demonstration, with one sentence for the list of people. */
export type DemoPerson = { email: string; name: string; line: { da: string; en: string } }

const person = (name: string, email: string, da: string, en: string): DemoPerson => ({ name, email, line: { da, en } })

/** The people of the stories. The demo world gives them jobs and learning; these are their names and addresses. */
export const demoPeople = {
  sofie: person(
    'Sofie Krogh',
    'sofie.krogh@boegedal.example',
    'Sundhedsplejerske i Bøgedal, midt i et kursus',
    'Health nurse in Bøgedal, in the middle of a course',
  ),
  maja: person(
    'Maja Friis',
    'maja.friis@boegedal.example',
    'Sundhedsplejerske i Bøgedal, ny i denne uge',
    'Health nurse in Bøgedal, new this week',
  ),
  karen: person(
    'Karen Holst',
    'karen.holst@boegedal.example',
    'Koordinator i Bøgedal, følger op på alle',
    'Coordinator in Bøgedal, follows everybody up',
  ),
  bo: person(
    'Bo Lind',
    'bo.lind@boegedal.example',
    'Kursusejer i Bøgedal, skriver teksterne',
    'Course owner in Bøgedal, writes the texts',
  ),
  jonas: person(
    'Jonas Winther',
    'jonas.winther@boegedal.example',
    'Skoleleder i Bøgedal, over fristen',
    'Head teacher in Bøgedal, overdue',
  ),
  amal: person(
    'Amal Nassar',
    'amal.nassar@boegedal.example',
    'Socialrådgiver i Bøgedal, i gang',
    'Social worker in Bøgedal, under way',
  ),
  peter: person(
    'Peter Lind',
    'peter.lind@boegedal.example',
    'PPR-psykolog i Bøgedal, færdig med bevis',
    'Educational psychologist in Bøgedal, done with a certificate',
  ),
  henrik: person(
    'Henrik Skov',
    'henrik.skov@lyngsoe.example',
    'Koordinator i Lyngsø, ser kun sine egne',
    'Coordinator in Lyngsø, sees only his own',
  ),
  line: person(
    'Line Østergaard',
    'line.oestergaard@fjordland.example',
    'Læge i børne- og ungdomspsykiatrien',
    'Doctor in child and adolescent psychiatry',
  ),
  nikolaj: person(
    'Nikolaj Bang',
    'nikolaj.bang@laegehuset.example',
    'Praktiserende læge, begyndt på kurset',
    'General practitioner, has begun the course',
  ),
} as const satisfies Record<string, DemoPerson>
