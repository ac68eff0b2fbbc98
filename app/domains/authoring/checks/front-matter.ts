import { isMap, isNode, isScalar, parseDocument as parseYaml, type Document as YamlDocument } from 'yaml'
import { z } from 'zod'
import { caseRoles } from '~/domains/vignette/vignette.ts'
import { type FileKind, isSlug, isSourceId, readerRoles } from '../listed-components.ts'
import { isFactHolder, isFactId, readNeed } from '../parse/case-attributes.ts'
import { da, en, type Finding, findingAt, type Place, placeBetween, startOfFile, type Words } from '../problem.ts'
import { kindWords } from './check-tree.ts'
import { suggestName } from './nearest-name.ts'

// Every `error` completes the sentence »Forventede …«.
const text = z
  .string({ error: said('en tekst', 'a text') })
  .trim()
  .min(1, { error: said('en tekst, der ikke er tom', 'a text that is not empty') })
const slug = text.refine(isSlug, {
  error: said('et id af små bogstaver a-z, tal og bindestreger', 'an id of small letters a-z, digits and dashes'),
})
const minutes = wholeNumber(1, 600)
const sources = z.array(
  text.refine(isSourceId, { error: said('en kilde som S1 eller P10', 'a source like S1 or P10') }),
  {
    error: said('en liste som [S1, P2]', 'a list like [S1, P2]'),
  },
)
const day = text.refine(isDay, { error: said('en dag som 2026-11-21 eller null', 'a day like 2026-11-21 or null') })
const role = z.enum(caseRoles, {
  error: said(`en af rollerne ${caseRoles.join(', ')}`, `one of the roles ${caseRoles.join(', ')}`),
})
const holder = text.refine(isFactHolder, {
  error: said('en rolle eller person som teacher, mother eller sfo', 'a role or person like teacher, mother or sfo'),
})

const truth = z.boolean({ error: said('true eller false', 'true or false') })
const need = text.refine((value) => readNeed(value) !== null, {
  error: said('en rolle som gp eller rolle@scene som ppr@moedet', 'a role like gp or role@scene like ppr@moedet'),
})
const holders = z.array(holder, { error: said('en liste som [teacher]', 'a list like [teacher]') })

const schemas = {
  course: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    audience: text,
    goals: list(text, said('en liste med mindst ét mål', 'a list of at least one goal')),
    sessions: list(
      z.strictObject(
        { number: wholeNumber(1, 9), title: text, minutes },
        { error: '{ number: 1, title: "…", minutes: 90 }' },
      ),
      said('en liste med mindst én session', 'a list of at least one session'),
    ),
    deadlineDays: wholeNumber(1, 730),
    requiredCases: z
      .array(slug, {
        error: said('en liste af case-id, fx [malte-tre-beskeder]', 'a list of case ids, like [malte-tre-beskeder]'),
      })
      .default([]),
    owner: text,
    reviewedOn: day.nullable(),
    sources: sources.default([]),
  }),
  lesson: z.strictObject({
    id: slug,
    title: text,
    shortTitle: text.max(32, { error: said('højst 32 tegn', 'at most 32 characters') }).optional(),
    session: wholeNumber(1, 9),
    minutes,
    goals: z
      .array(wholeNumber(1, 20), { error: said('en liste af tal som [1, 2]', 'a list of numbers like [1, 2]') })
      .default([]),
    sources: sources.default([]),
    required: truth.default(true),
    safety: truth.default(false),
    examples: z
      .array(
        z.enum(readerRoles, {
          error: said(`en af rollerne ${readerRoles.join(', ')}`, `one of the roles ${readerRoles.join(', ')}`),
        }),
        { error: said('en liste af roller som [teacher, ppr]', 'a list of roles like [teacher, ppr]') },
      )
      .default([]),
  }),
  pretest: z.strictObject({ id: slug, title: text }),
  tool: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    version: z
      .string({ error: said('en version i anførselstegn, fx "1.0"', 'a version in quotation marks, like "1.0"') })
      .min(1, { error: said('en version, fx "1.0"', 'a version, like "1.0"') }),
    owner: text,
  }),
  snippet: z.strictObject({ id: slug, title: text }),
  vignette: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    minutes,
    roles: list(role, said('en liste med mindst én rolle', 'a list of at least one role')),
    playableAs: z.array(role, { error: said('en liste af roller', 'a list of roles') }).default([]),
    acute: truth.default(false),
    trial: truth.default(false),
    facts: z
      .record(
        z.string().refine(isFactId, {
          error: said('et id som notes eller motherBelieves', 'an id like notes or motherBelieves'),
        }),
        z.strictObject(
          {
            text,
            knownBy: holders,
            neededBy: z
              .array(need, { error: said('en liste som [ppr@moedet]', 'a list like [ppr@moedet]') })
              .default([]),
            never: holders.default([]),
          },
          { error: '{ text: "…", knownBy: [teacher] }' },
        ),
        {
          error: said(
            'oplysninger som notes: { text: "…", knownBy: [teacher] }',
            'facts like notes: { text: "…", knownBy: [teacher] }',
          ),
        },
      )
      .default({}),
  }),
}

export type FrontMatter = { [Kind in FileKind]: z.infer<(typeof schemas)[Kind]> }

export type ReadFrontMatter<Kind extends FileKind> = {
  /** Null where a key is missing, unknown or wrong. */
  values: FrontMatter[Kind] | null
  findings: Finding[]
  /** Where a key, or an entry below it, stands in the file. */
  placeOf: (...path: (string | number)[]) => Place
}

/** Reads and checks the front matter of a file. Every problem stands at its key. */
export function readFrontMatter<Kind extends FileKind>(
  kind: Kind,
  source: string,
  frontMatter: { text: string; offset: number } | null,
): ReadFrontMatter<Kind> {
  if (!frontMatter) {
    const finding = findingAt(
      startOfFile,
      'no-front-matter',
      [
        `Forventede --- på første linje og ${da(kindWords[kind])}s nøgler under den, fandt ingen.`,
        `Expected --- on the first line and the keys of ${en(kindWords[kind])} below it, found none.`,
      ],
      [
        'Begynd filen med ---, skriv id og title, og slut med --- på sin egen linje.',
        'Begin the file with ---, write id and title, and end with --- on its own line.',
      ],
    )
    return { values: null, findings: [finding], placeOf: () => startOfFile }
  }
  const { findings, placeOf, input } = readYaml(source, frontMatter)
  if (findings.length > 0) return { values: null, findings, placeOf }
  const parsed = schemas[kind].safeParse(input ?? {})
  if (parsed.success) return { values: parsed.data as FrontMatter[Kind], findings: [], placeOf }
  return {
    values: null,
    findings: parsed.error.issues.flatMap((issue) => issueFindings(kind, issue, input, placeOf)),
    placeOf,
  }
}

export type YamlFile = {
  input: unknown
  findings: Finding[]
  placeOf: (...path: (string | number)[]) => Place
}

/** Parses YAML that stands at an offset in a file; syntax faults become findings at their places. */
export function readYaml(source: string, { text, offset }: { text: string; offset: number }): YamlFile {
  const document = parseYaml(text, { prettyErrors: false })
  const findings = document.errors.map((error) =>
    findingAt(
      placeBetween(source, offset + error.pos[0], offset + Math.max(error.pos[1], error.pos[0] + 1)),
      'yaml',
      [
        'Forventede linjer som »nøgle: værdi«, fandt noget, der ikke kan læses.',
        'Expected lines like “key: value”, found something that cannot be read.',
      ],
      [
        'Sæt anførselstegn om en værdi med kolon i, og brug mellemrum, ikke tabulator, til indrykning.',
        'Put quotation marks around a value with a colon in it, and indent with spaces, not tabs.',
      ],
    ),
  )
  const placeOf = (...path: (string | number)[]) => placeOfPath(document, source, offset, path)
  if (findings.length > 0) return { input: null, findings, placeOf }
  try {
    return { input: document.toJS({ maxAliasCount: 0 }), findings, placeOf }
  } catch {
    const finding = findingAt(
      startOfFile,
      'yaml',
      ['Forventede enkle værdier, fandt henvisninger (& og *).', 'Expected plain values, found references (& and *).'],
      ['Skriv værdien ud.', 'Write the value out.'],
    )
    return { input: null, findings: [finding], placeOf }
  }
}

type Issue = z.core.$ZodIssue

function issueFindings(
  kind: FileKind,
  issue: Issue,
  input: unknown,
  placeOf: (...path: (string | number)[]) => Place,
): Finding[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const name = nameOf(path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(kind, input, path)
    return issue.keys.map((key) =>
      findingAt(
        placeOf(...path, key),
        'unknown-key',
        [
          `Forventede en kendt nøgle${name ? ` i »${name}«` : ''}, fandt »${key}«.`,
          `Expected a known key${name ? ` in “${name}”` : ''}, found “${key}”.`,
        ],
        suggestName(key, known),
      ),
    )
  }
  if (issue.code === 'invalid_key') {
    const expected = wordsIn(issue.issues[0]?.message ?? said('et id', 'an id'))
    return [
      findingAt(
        placeOf(...path),
        'key-name',
        [`Forventede ${da(expected)}, fandt »${path.at(-1)}«.`, `Expected ${en(expected)}, found “${path.at(-1)}”.`],
        ['Ret navnet.', 'Mend the name.'],
      ),
    ]
  }
  const expects = wordsIn(issue.message)
  const found = valueAt(input, path)
  if (found === undefined) {
    return [
      findingAt(
        placeOf(...path),
        'missing-key',
        [`Forventede »${name}«: ${da(expects)}, fandt ingen.`, `Expected “${name}”: ${en(expects)}, found none.`],
        [`Tilføj »${path.at(-1)}: …«.`, `Add “${path.at(-1)}: …”.`],
      ),
    ]
  }
  const isNumberForText = typeof found === 'number' && issue.message.includes('tekst')
  const hint: Words = isNumberForText
    ? ['Sæt anførselstegn om værdien.', 'Put quotation marks around the value.']
    : issue.code === 'invalid_value' && typeof found === 'string'
      ? suggestName(found, issue.values.map(String))
      : ['Ret værdien.', 'Mend the value.']
  return [
    findingAt(
      placeOf(...path),
      'key-value',
      [
        `Forventede ${da(expects)} i »${name}«, fandt ${da(wordFor(found))}.`,
        `Expected ${en(expects)} in “${name}”, found ${en(wordFor(found))}.`,
      ],
      hint,
    ),
  ]
}

const factKeys = ['text', 'knownBy', 'neededBy', 'never']

/** Keys that may stand where an unknown one was found; those not written yet come first, as likely meant. */
function knownKeys(kind: FileKind, input: unknown, path: (string | number)[]): string[] {
  const nested = path[0] === 'sessions' ? ['number', 'title', 'minutes'] : factKeys
  const all = path.length === 0 ? Object.keys(schemas[kind].shape) : nested
  const written = Object.keys(Object(valueAt(input, path)))
  return [...all.filter((key) => !written.includes(key)), ...all.filter((key) => written.includes(key))]
}

function placeOfPath(document: YamlDocument, source: string, offset: number, path: (string | number)[]): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1]
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : null
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return placeBetween(source, offset + node.range[0], offset + node.range[1])
  }
  return startOfFile
}

function valueAt(input: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
    input,
  )
}

function nameOf(path: (string | number)[]): string {
  return path.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join(' › ')
}

/** Zod carries one string: both languages, a line each. */
function said(danish: string, english: string): string {
  return `${danish}\n${english}`
}

function wordsIn(message: string): Words {
  const [danish = '', english = danish] = message.split('\n')
  return [danish, english]
}

function wordFor(value: unknown): Words {
  if (value === null) return ['en tom værdi', 'an empty value']
  if (Array.isArray(value)) return value.length === 0 ? ['en tom liste', 'an empty list'] : ['en liste', 'a list']
  if (typeof value === 'object') return ['en gruppe', 'a group']
  return typeof value === 'string' ? `»${value.slice(0, 60)}«` : String(value)
}

function wholeNumber(least: number, most: number) {
  const error = said(`et helt tal fra ${least} til ${most}`, `a whole number from ${least} to ${most}`)
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

function list<Item extends z.ZodType>(item: Item, error: string) {
  return z.array(item, { error }).min(1, { error })
}

function isDay(value: string): boolean {
  const moment = new Date(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}
