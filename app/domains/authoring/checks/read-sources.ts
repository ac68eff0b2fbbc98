import { z } from 'zod'
import type { Library } from '../library.ts'
import { isSourceId } from '../listed-components.ts'
import { normaliseSource } from '../parse/parse-document.ts'
import { type Finding, findingAt, startOfFile } from '../problem.ts'
import { readYaml } from './front-matter.ts'

const entry = z.strictObject({
  text: z.string().trim().min(1),
  url: z
    .string()
    .regex(/^https:\/\/[^\s]+$/)
    .nullable()
    .default(null),
})

/** Reads `sources.yaml`: each line an id with `{ text: "…", url: "https://…" }`. Wrong entries are left out and found. */
export function readSources(text: string): { sources: Library['sources']; findings: Finding[] } {
  const source = normaliseSource(text)
  const { input, findings, placeOf } = readYaml(source, { text: source, offset: 0 })
  if (findings.length > 0 || input === null) return { sources: {}, findings }
  if (typeof input !== 'object' || Array.isArray(input)) {
    return {
      sources: {},
      findings: [
        findingAt(
          startOfFile,
          'sources',
          [
            'Forventede kilder som P1: { text: "…" }, fandt noget andet.',
            'Expected sources like P1: { text: "…" }, found something else.',
          ],
          ['Begynd hver linje med kildens id.', 'Begin each line with the id of the source.'],
        ),
      ],
    }
  }
  const sources: Library['sources'] = {}
  for (const [id, value] of Object.entries(input)) {
    const parsed = entry.safeParse(value)
    if (isSourceId(id) && parsed.success) {
      sources[id] = parsed.data
      continue
    }
    const found = isSourceId(id) ? parsed.error?.issues[0]?.path.join(' › ') || 'noget andet' : `»${id}«`
    findings.push(
      findingAt(
        placeOf(id),
        'source-entry',
        [
          `Forventede en kilde som P1: { text: "…", url: "https://…" }, fandt en fejl i ${found}.`,
          `Expected a source like P1: { text: "…", url: "https://…" }, found a fault in ${found}.`,
        ],
        ['Skriv url: null, hvis kilden ikke har en adresse.', 'Write url: null if the source has no address.'],
      ),
    )
  }
  return { sources, findings }
}
