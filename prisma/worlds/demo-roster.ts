import type { JobFunction, OrganisationKind } from '~/domains/organisation/organisation.ts'

/** A job so many people have in a unit. */
export type Post = { unit: string; jobTitle: string; jobFunction: JobFunction; count: number; isManager?: boolean }

export type DemoOrganisation = {
  kind: OrganisationKind
  municipalityCode: string | null
  name: string
  officialName: string
  accentColour: string | null
  /** What its addresses end in. */
  domain: string
  posts: Post[]
  /** The unit a unit lies under; the others are at the top. */
  under?: Record<string, string>
}

const post = (unit: string, jobTitle: string, jobFunction: JobFunction, count: number, isManager = false): Post => ({
  ...{ unit, jobTitle, jobFunction, count, isManager },
})

/** Everybody who has no part in the stories, post by post: with the eleven who have, about 120 people. */
export const demoOrganisations = {
  boegedal: {
    ...{ kind: 'MUNICIPALITY', municipalityCode: '9001', name: 'Bøgedal', officialName: 'Bøgedal Kommune' },
    ...{ accentColour: null, domain: 'boegedal' },
    posts: [
      post('PPR team Nord', 'PPR-psykolog', 'PPR', 4),
      post('PPR team Nord', 'Talehørelærer', 'PPR', 2),
      post('PPR team Nord', 'PPR-leder', 'PPR', 1, true),
      post('Sundhedsplejen', 'Sundhedsplejerske', 'HEALTH_NURSING', 5),
      post('Sundhedsplejen', 'Ledende sundhedsplejerske', 'HEALTH_NURSING', 1, true),
      post('Myndighed modtagelse', 'Socialrådgiver', 'STATUTORY_SOCIAL', 5),
      post('Myndighed modtagelse', 'Afdelingsleder', 'STATUTORY_SOCIAL', 1, true),
      post('Skolerne Øst', 'Lærer', 'SCHOOL', 7),
      post('Skolerne Øst', 'Skoleleder', 'SCHOOL', 1, true),
      post('Skolerne Vest', 'Lærer', 'SCHOOL', 5),
      post('Skolerne Vest', 'Pædagog', 'SCHOOL', 3),
      post('Familiehuset', 'Familiebehandler', 'FAMILY_TREATMENT', 4),
      post('Familiehuset', 'Rådgiver i åben anonym rådgivning', 'EASY_ACCESS_OFFER', 2),
      post('Dagtilbud', 'Pædagog', 'DAY_CARE', 5),
      post('Dagtilbud', 'Dagtilbudsleder', 'DAY_CARE', 1, true),
      post('Børn og Unge', 'Konsulent', 'ADMINISTRATION', 1),
    ],
    under: {
      PPR: 'Børn og Unge',
      'PPR team Nord': 'PPR',
      Sundhedsplejen: 'Børn og Unge',
      'Skole og dagtilbud': 'Børn og Unge',
      'Skolerne Øst': 'Skole og dagtilbud',
      'Skolerne Vest': 'Skole og dagtilbud',
      Dagtilbud: 'Skole og dagtilbud',
      Familieafdelingen: 'Børn og Unge',
      'Myndighed modtagelse': 'Familieafdelingen',
      Familiehuset: 'Familieafdelingen',
    },
  },
  lyngsoe: {
    ...{ kind: 'MUNICIPALITY', municipalityCode: '9002', name: 'Lyngsø', officialName: 'Lyngsø Kommune' },
    ...{ accentColour: '#1f4e79', domain: 'lyngsoe' },
    posts: [
      post('PPR', 'PPR-psykolog', 'PPR', 5),
      post('Sundhedsplejen', 'Sundhedsplejerske', 'HEALTH_NURSING', 4),
      post('Familieafdelingen', 'Socialrådgiver', 'STATUTORY_SOCIAL', 5),
      post('Familieafdelingen', 'Familiebehandler', 'FAMILY_TREATMENT', 2),
      post('Skolerne', 'Lærer', 'SCHOOL', 6),
      post('Skolerne', 'Skoleleder', 'SCHOOL', 1, true),
      post('Dagtilbud', 'Pædagog', 'DAY_CARE', 2),
    ],
  },
  havnsoe: {
    ...{ kind: 'MUNICIPALITY', municipalityCode: '9003', name: 'Havnsø', officialName: 'Havnsø Kommune' },
    ...{ accentColour: '#6b2d5c', domain: 'havnsoe' },
    posts: [
      post('PPR', 'PPR-psykolog', 'PPR', 2),
      post('Sundhedsplejen', 'Sundhedsplejerske', 'HEALTH_NURSING', 3),
      post('Myndighed', 'Socialrådgiver', 'STATUTORY_SOCIAL', 3),
      post('Skolerne', 'Lærer', 'SCHOOL', 5),
      post('Skolerne', 'Afdelingsleder', 'SCHOOL', 1, true),
      post('Børn og Familie', 'Koordinator', 'ADMINISTRATION', 1),
    ],
  },
  egemark: {
    ...{ kind: 'MUNICIPALITY', municipalityCode: '9004', name: 'Egemark', officialName: 'Egemark Kommune' },
    ...{ accentColour: '#7a3e12', domain: 'egemark' },
    posts: [
      post('PPR', 'PPR-psykolog', 'PPR', 2),
      post('Sundhedsplejen', 'Sundhedsplejerske', 'HEALTH_NURSING', 2),
      post('Skolerne', 'Lærer', 'SCHOOL', 4),
      post('Myndighed', 'Socialrådgiver', 'STATUTORY_SOCIAL', 1),
      post('Børn og Familie', 'Koordinator', 'ADMINISTRATION', 1),
    ],
  },
  buc: {
    ...{ kind: 'HOSPITAL', municipalityCode: null, name: 'BUC Fjordland', officialName: 'BUC Fjordland' },
    ...{ accentColour: '#3d3a7c', domain: 'buc-fjordland' },
    posts: [
      post('Ambulatoriet', 'Børne- og ungdomspsykiater', 'CAMHS', 1),
      post('Ambulatoriet', 'Psykolog', 'CAMHS', 3),
      post('Ambulatoriet', 'Sygeplejerske', 'CAMHS', 3),
      post('Ambulatoriet', 'Afdelingssygeplejerske', 'CAMHS', 1, true),
    ],
  },
  practice: {
    ...{ kind: 'PRACTICE', municipalityCode: null, name: 'Lægehuset Torvet', officialName: 'Lægehuset Torvet' },
    ...{ accentColour: null, domain: 'laegehuset-torvet' },
    posts: [
      post('Lægehuset', 'Praktiserende læge', 'GENERAL_PRACTICE', 2),
      post('Lægehuset', 'Sygeplejerske', 'GENERAL_PRACTICE', 1),
    ],
  },
} as const satisfies Record<string, DemoOrganisation>

export type DemoOrganisationKey = keyof typeof demoOrganisations
