import { isMap, isNode, isScalar, parseDocument as parseYaml, type Document as YamlDocument } from 'yaml'
import { z } from 'zod'
import { caseRoles } from '~/domains/vignette/vignette.ts'
import { isFactHolder, isFactId } from './case-attributes.ts'
import { kindWords } from './check-tree.ts'
import { type FileKind, isSlug, isSourceId } from './listed-components.ts'
import { suggestName } from './nearest-name.ts'
import { type Finding, findingAt, type Place, placeBetween, startOfFile } from './problem.ts'

// Every `error` completes the sentence »Forventede …«.
const text = z.string({ error: 'en tekst' }).trim().min(1, { error: 'en tekst, der ikke er tom' })
const slug = text.refine(isSlug, { error: 'et id af små bogstaver a-z, tal og bindestreger' })
const minutes = wholeNumber(1, 600)
const sources = z.array(text.refine(isSourceId, { error: 'en kilde som S1 eller P10' }), {
  error: 'en liste som [S1, P2]',
})
const day = text.refine(isDay, { error: 'en dag som 2026-11-21 eller null' })
const role = z.enum(caseRoles, { error: `en af rollerne ${caseRoles.join(', ')}` })
const holder = text.refine(isFactHolder, { error: 'en rolle eller person som teacher, mother eller sfo' })

const schemas = {
  course: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    audience: text,
    goals: list(text, 'en liste med mindst ét mål'),
    sessions: list(
      z.strictObject(
        { number: wholeNumber(1, 9), title: text, minutes },
        { error: '{ number: 1, title: "…", minutes: 90 }' },
      ),
      'en liste med mindst én session',
    ),
    deadlineDays: wholeNumber(1, 730),
    requiredCases: z.array(slug, { error: 'en liste af case-id, fx [malte-tre-beskeder]' }).default([]),
    owner: text,
    reviewedOn: day.nullable(),
    sources: sources.default([]),
  }),
  lesson: z.strictObject({
    id: slug,
    title: text,
    shortTitle: text.max(32, { error: 'højst 32 tegn' }).optional(),
    session: wholeNumber(1, 9),
    minutes,
    goals: z.array(wholeNumber(1, 20), { error: 'en liste af tal som [1, 2]' }).default([]),
    sources: sources.default([]),
    required: z.boolean({ error: 'true eller false' }).default(true),
  }),
  tool: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    version: z.string({ error: 'en version i anførselstegn, fx "1.0"' }).min(1, { error: 'en version, fx "1.0"' }),
    owner: text,
  }),
  snippet: z.strictObject({ id: slug, title: text }),
  vignette: z.strictObject({
    id: slug,
    title: text,
    summary: text,
    minutes,
    roles: list(role, 'en liste med mindst én rolle'),
    playableAs: z.array(role, { error: 'en liste af roller' }).default([]),
    acute: z.boolean({ error: 'true eller false' }).default(false),
    facts: z
      .record(
        z.string().refine(isFactId, { error: 'et id som notes eller motherBelieves' }),
        z.strictObject(
          { text, knownBy: z.array(holder, { error: 'en liste som [teacher]' }) },
          { error: '{ text: "…", knownBy: [teacher] }' },
        ),
        { error: 'oplysninger som notes: { text: "…", knownBy: [teacher] }' },
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
      `Forventede --- på første linje og ${kindWords[kind]}s nøgler under den, fandt ingen.`,
      'Begynd filen med ---, skriv id og title, og slut med --- på sin egen linje.',
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
      'Forventede linjer som »nøgle: værdi«, fandt noget, der ikke kan læses.',
      'Sæt anførselstegn om en værdi med kolon i, og brug mellemrum, ikke tabulator, til indrykning.',
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
      'Forventede enkle værdier, fandt henvisninger (& og *).',
      'Skriv værdien ud.',
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
        `Forventede en kendt nøgle${name ? ` i »${name}«` : ''}, fandt »${key}«.`,
        suggestName(key, known),
      ),
    )
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'et id'
    return [findingAt(placeOf(...path), 'key-name', `Forventede ${expected}, fandt »${path.at(-1)}«.`, 'Ret navnet.')]
  }
  const found = valueAt(input, path)
  if (found === undefined) {
    return [
      findingAt(
        placeOf(...path),
        'missing-key',
        `Forventede »${name}«: ${issue.message}, fandt ingen.`,
        `Tilføj »${path.at(-1)}: …«.`,
      ),
    ]
  }
  const hint =
    typeof found === 'number' && issue.message.includes('tekst') ? 'Sæt anførselstegn om værdien.' : 'Ret værdien.'
  return [
    findingAt(placeOf(...path), 'key-value', `Forventede ${issue.message} i »${name}«, fandt ${wordFor(found)}.`, hint),
  ]
}

/** Keys that may stand where an unknown one was found; those not written yet come first, as likely meant. */
function knownKeys(kind: FileKind, input: unknown, path: (string | number)[]): string[] {
  const nested = path[0] === 'sessions' ? ['number', 'title', 'minutes'] : ['text', 'knownBy']
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

function wordFor(value: unknown): string {
  if (value === null) return 'en tom værdi'
  if (Array.isArray(value)) return value.length === 0 ? 'en tom liste' : 'en liste'
  if (typeof value === 'object') return 'en gruppe'
  return typeof value === 'string' ? `»${value.slice(0, 60)}«` : String(value)
}

function wholeNumber(least: number, most: number) {
  const error = `et helt tal fra ${least} til ${most}`
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

function list<Item extends z.ZodType>(item: Item, error: string) {
  return z.array(item, { error }).min(1, { error })
}

function isDay(value: string): boolean {
  const moment = new Date(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}
