import { drawingIds } from '~/domains/course/drawing-ids.ts'
import { caseRoles } from '~/domains/vignette/vignette.ts'
import { isFactId, readFacts, readRoles, readScores, readShares, readTotal } from './parse/case-attributes.ts'
import type { Words } from './problem.ts'

export type FileKind = 'course' | 'lesson' | 'pretest' | 'tool' | 'snippet' | 'vignette'

export type Attribute = {
  /** Completes the sentence »Forventede …«. */
  expects: Words
  accepts: (value: string) => boolean
  isOptional?: boolean
  /** The allowed values, where they can be listed: for the nearest-name hint. */
  values?: readonly string[]
}

export type Component = {
  kinds: FileKind[]
  /** `top`: never inside another component. `anywhere`: also there. A list: directly inside one of these. */
  stands: 'top' | 'anywhere' | string[]
  attributes: Record<string, Attribute>
  /** Stands inside a line of text. */
  isInline?: boolean
  /** Written `<Name />`: nothing stands between its tags. */
  isEmpty?: boolean
}

export const readerRoles = [
  'ppr',
  'healthNurse',
  'socialWorker',
  'teacher',
  'dayCare',
  'psychiatry',
  'somatic',
  'gp',
  'leader',
] as const

/** Readers with so little time that a track of marked passages is made for them. */
export const trackReaders = ['gp'] as const

const text: Attribute = { expects: ['en tekst', 'a text'], accepts: (value) => value.trim() !== '' }
const slug: Attribute = {
  expects: ['et id af små bogstaver a-z, tal og bindestreger', 'an id of small letters a-z, digits and dashes'],
  accepts: (value) => isSlug(value),
}
const truth: Attribute = { ...oneOf(['true', 'false']), isOptional: true }

/** Everything an author may write beside Markdown. What is not here is refused. */
export const listedComponents: Record<string, Component> = {
  RoleBox: {
    kinds: ['lesson', 'course', 'tool', 'snippet'],
    stands: 'anywhere',
    attributes: { role: oneOf(readerRoles) },
  },
  Callout: {
    kinds: ['lesson', 'course', 'tool', 'snippet', 'pretest'],
    stands: 'anywhere',
    attributes: { kind: oneOf(['note', 'monday', 'warning']), title: optional(text) },
  },
  Reflection: {
    kinds: ['lesson', 'course', 'tool', 'snippet'],
    stands: 'anywhere',
    attributes: { title: text },
  },
  // A pre-test says with `lesson` which lesson a right answer lets one skip.
  Check: { kinds: ['lesson', 'pretest'], stands: 'top', attributes: { id: slug, lesson: optional(slug) } },
  Track: { kinds: ['lesson'], stands: 'top', attributes: { for: oneOf(trackReaders) } },
  LocalRule: {
    kinds: ['lesson', 'course', 'tool', 'snippet'],
    stands: 'anywhere',
    attributes: {
      confirm: {
        expects: ['hvad der skal bekræftes, og af hvem', 'what must be confirmed, and by whom'],
        accepts: (value) => value.trim() !== '',
      },
    },
  },
  Drawing: {
    kinds: ['lesson', 'course', 'tool'],
    stands: 'anywhere',
    attributes: { id: oneOf(drawingIds) },
    isEmpty: true,
  },
  HomeAssignment: {
    kinds: ['lesson'],
    stands: 'top',
    attributes: { id: slug, title: text, minutes: wholeNumber(1, 600) },
  },
  Case: { kinds: ['lesson', 'course'], stands: 'top', attributes: { id: slug }, isEmpty: true },
  Tool: { kinds: ['lesson', 'course'], stands: 'anywhere', attributes: { id: slug }, isEmpty: true },
  Source: {
    kinds: ['lesson', 'course'],
    stands: 'anywhere',
    attributes: {
      id: { expects: ['en kilde som S1 eller P10', 'a source like S1 or P10'], accepts: (value) => isSourceId(value) },
    },
    isInline: true,
    isEmpty: true,
  },
  Snippet: {
    kinds: ['lesson', 'course', 'tool', 'pretest'],
    stands: 'anywhere',
    attributes: { id: slug },
    isEmpty: true,
  },
  Video: {
    kinds: ['lesson', 'course'],
    stands: 'anywhere',
    attributes: {
      title: text,
      manuscript: truth,
      src: optional(sitePath()),
      poster: optional(sitePath()),
      captions: optional(sitePath()),
    },
  },
  Lines: { kinds: ['tool'], stands: 'anywhere', attributes: { count: wholeNumber(1, 40) }, isEmpty: true },

  Scene: { kinds: ['vignette'], stands: 'top', attributes: { id: slug, role: oneOf(caseRoles), title: text } },
  IfKnown: {
    kinds: ['vignette'],
    stands: ['Scene'],
    attributes: { fact: { expects: ['en oplysnings id', 'the id of a fact'], accepts: (value) => isFactId(value) } },
  },
  Meanwhile: { kinds: ['vignette'], stands: ['Scene'], attributes: { from: wholeNumber(1, 2000) } },
  Choice: {
    kinds: ['vignette'],
    stands: ['Scene'],
    attributes: {
      id: slug,
      to: {
        expects: ['en scenes id eller END', 'the id of a scene or END'],
        accepts: (value) => value === 'END' || isSlug(value),
      },
      scores: {
        expects: [
          'koder med fortegn fra −2 til +2, hver kode én gang, fx "ACC+1 TIME-1"',
          'codes with a sign from −2 to +2, each code once, like "ACC+1 TIME-1"',
        ],
        accepts: (value) => readScores(value) !== null,
        isOptional: true,
      },
      days: optional(wholeNumber(0, 400)),
      shares: {
        expects: [
          'oplysninger og hvem der får dem, fx "notes: ppr; sleep: ppr, teacher"',
          'facts and who learns them, like "notes: ppr; sleep: ppr, teacher"',
        ],
        accepts: (value) => readShares(value) !== null,
        isOptional: true,
      },
      loses: {
        expects: ['oplysninger adskilt af komma, fx "hearing"', 'facts separated by commas, like "hearing"'],
        accepts: (value) => readFacts(value) !== null,
        isOptional: true,
      },
      auto: {
        expects: ['roller adskilt af komma, fx "teacher, ppr"', 'roles separated by commas, like "teacher, ppr"'],
        accepts: (value) => readRoles(value) !== null,
        isOptional: true,
        values: caseRoles,
      },
      breach: truth,
    },
  },
  Then: { kinds: ['vignette'], stands: ['Choice'], attributes: {} },
  Because: { kinds: ['vignette'], stands: ['Choice'], attributes: {} },
  Ending: {
    kinds: ['vignette'],
    stands: 'top',
    attributes: {
      id: slug,
      title: text,
      breach: optional(oneOf(['no', 'yes'])),
      total: {
        expects: ['et interval som "11..", "1..10" eller "..0"', 'a range like "11..", "1..10" or "..0"'],
        accepts: (value) => readTotal(value) !== null,
        isOptional: true,
      },
    },
  },
  Family: { kinds: ['vignette'], stands: ['Ending'], attributes: {} },
  Monday: { kinds: ['vignette'], stands: 'top', attributes: {} },
  Debrief: { kinds: ['vignette'], stands: 'top', attributes: {} },
  Areas: { kinds: ['vignette'], stands: 'top', attributes: {} },
  WriterNote: { kinds: ['vignette'], stands: 'top', attributes: {} },
}

/** The names a kind of file may use. */
export function componentNames(kind: FileKind): string[] {
  return Object.keys(listedComponents).filter((name) => listedComponents[name]?.kinds.includes(kind))
}

export function isSlug(value: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
}

export function isSourceId(value: string): boolean {
  return /^[A-Z]{1,3}\d{1,3}$/.test(value)
}

function optional(attribute: Attribute): Attribute {
  return { ...attribute, isOptional: true }
}

function oneOf(values: readonly string[]): Attribute {
  return {
    expects: [`en af værdierne ${values.join(', ')}`, `one of the values ${values.join(', ')}`],
    accepts: (value) => values.includes(value),
    values,
  }
}

function wholeNumber(least: number, most: number): Attribute {
  return {
    expects: [`et helt tal fra ${least} til ${most}`, `a whole number from ${least} to ${most}`],
    accepts: (value) => /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most,
  }
}

function sitePath(): Attribute {
  return {
    expects: ['en sti i portalen, der begynder med /', 'a path of the portal that begins with /'],
    accepts: (value) => /^\/(?![/\\])[^\s\\]*$/.test(value),
  }
}
