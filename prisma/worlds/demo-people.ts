/** Whom one can be in the demonstration: the people the stories are told with, and where they work. */
export const demoPeople = {
  sofie: {
    email: 'sofie.krogh@boegedal.example',
    name: 'Sofie Krogh',
    line: {
      da: 'Sundhedsplejerske i Bøgedal, midt i et kursus',
      en: 'Health visitor in Bøgedal, half-way through a course',
    },
  },
  karen: {
    email: 'karen.holst@boegedal.example',
    name: 'Karen Holst',
    line: {
      da: 'Koordinator i Bøgedal, følger hele kommunen',
      en: 'Coordinator in Bøgedal, follows up on the whole municipality',
    },
  },
  bo: {
    email: 'bo.lind@boegedal.example',
    name: 'Bo Lind',
    line: {
      da: 'Kursusejer i PPR i Bøgedal, retter i kurserne',
      en: 'Course owner in PPR in Bøgedal, mends the courses',
    },
  },
  jonas: {
    email: 'jonas.winther@boegedal.example',
    name: 'Jonas Winther',
    line: {
      da: 'Ny skoleleder i Bøgedal, over fristen og ikke begyndt',
      en: 'New head teacher in Bøgedal, past the deadline and not begun',
    },
  },
  amal: {
    email: 'amal.nassar@boegedal.example',
    name: 'Amal Nassar',
    line: {
      da: 'Socialrådgiver i Myndighed i Bøgedal, godt i gang',
      en: 'Social worker in statutory services in Bøgedal, well under way',
    },
  },
  peter: {
    email: 'peter.lind@boegedal.example',
    name: 'Peter Lind',
    line: {
      da: 'PPR-psykolog i Bøgedal, færdig og med kursusbevis',
      en: 'Educational psychologist in Bøgedal, done and with a certificate',
    },
  },
  maja: {
    email: 'maja.friis@boegedal.example',
    name: 'Maja Friis',
    line: {
      da: 'Sundhedsplejerske i Bøgedal, ny i denne uge',
      en: 'Health visitor in Bøgedal, new this week',
    },
  },
  henrik: {
    email: 'henrik.skov@lyngsoe.example',
    name: 'Henrik Skov',
    line: {
      da: 'Koordinator i Lyngsø, ser kun sin egen kommune',
      en: 'Coordinator in Lyngsø, sees only his own municipality',
    },
  },
  inge: {
    email: 'inge.toft@egemark.example',
    name: 'Inge Toft',
    line: {
      da: 'Sekretær for sundhedsrådet, ansat i Egemark, ser summer uden navne',
      en: 'Secretary of the health council, employed in Egemark, sees sums without names',
    },
  },
  line: {
    email: 'line.oestergaard@buc-fjordland.example',
    name: 'Line Østergaard',
    line: { da: 'Læge i BUC Fjordland, næsten færdig', en: 'Doctor at BUC Fjordland, almost done' },
  },
  nikolaj: {
    email: 'nikolaj.bang@laegehuset-torvet.example',
    name: 'Nikolaj Bang',
    line: {
      da: 'Praktiserende læge i Lægehuset Torvet, lige begyndt',
      en: 'General practitioner at Lægehuset Torvet, just begun',
    },
  },
} as const

export type DemoPersonKey = keyof typeof demoPeople
