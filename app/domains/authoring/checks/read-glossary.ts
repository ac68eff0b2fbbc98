import { z } from 'zod'
import type { Library } from '../library.ts'
import { normaliseSource } from '../parse/parse-document.ts'
import { type Finding, findingAt } from '../problem.ts'
import { readYaml } from './front-matter.ts'

const entry = z.strictObject({
  text: z.string().trim().min(1),
  also: z.array(z.string().trim().min(2)).default([]),
  lesson: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .nullable()
    .default(null),
})

/** Reads `glossary.yaml`: each line a term with `{ text: "…", also: [BUA], lesson: rk-… }`. Wrong entries are left out. */
export function readGlossary(text: string): { glossary: Library['glossary']; findings: Finding[] } {
  const source = normaliseSource(text)
  const { input, findings, placeOf } = readYaml(source, { text: source, offset: 0 })
  const glossary: Library['glossary'] = {}
  const entries = typeof input === 'object' && input !== null && !Array.isArray(input) ? Object.entries(input) : []
  for (const [term, value] of entries) {
    const parsed = entry.safeParse(value)
    if (parsed.success) {
      const { lesson, ...rest } = parsed.data
      glossary[term] = { ...rest, lessonId: lesson }
      continue
    }
    const found = parsed.error.issues[0]?.path.join(' › ') || 'noget andet'
    findings.push(
      findingAt(
        placeOf(term),
        'glossary',
        [
          `Forventede et ord som BUC: { text: "…", also: [BUA] }, fandt en fejl i ${found}.`,
          `Expected a word like BUC: { text: "…", also: [BUA] }, found a fault in ${found}.`,
        ],
        ['Skriv forklaringen i text.', 'Write the explanation in text.'],
      ),
    )
  }
  return { glossary, findings }
}
