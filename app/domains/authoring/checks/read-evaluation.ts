import { z } from 'zod'
import type { EvaluationQuestion } from '~/domains/course/document.ts'
import { normaliseSource } from '../parse/parse-document.ts'
import { type Finding, findingAt, startOfFile, type Words } from '../problem.ts'
import { readYaml } from './front-matter.ts'

const question = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    at: z.enum(['end', 'weeks8', 'months6']),
    kind: z.enum(['scale', 'choice', 'text', 'yesNo']),
    text: z.string().trim().min(1),
    options: z.array(z.string().trim().min(1)).default([]),
  })
  .refine(({ kind, options }) => (kind === 'choice') === options.length >= 2, { path: ['options'] })

/**
 * Reads `evaluation.yaml`: `questions:` with a list. A course's own come after those every course asks; an id used twice
 * is found, since answers are kept by it.
 */
export function readEvaluation(
  text: string,
  shared: EvaluationQuestion[] = [],
): { questions: EvaluationQuestion[]; findings: Finding[] } {
  const source = normaliseSource(text)
  if (source.trim() === '') return { questions: shared, findings: [] }
  const { input, findings, placeOf } = readYaml(source, { text: source, offset: 0 })
  if (findings.length > 0) return { questions: shared, findings }
  const entries = (input as { questions?: unknown } | null)?.questions
  if (!Array.isArray(entries)) return { questions: shared, findings: [findingAt(startOfFile, 'evaluation', ...noList)] }
  const questions = [...shared]
  for (const [index, entry] of entries.entries()) {
    const parsed = question.safeParse(entry)
    const isRepeated = parsed.success && questions.some(({ id }) => id === parsed.data.id)
    if (parsed.success && !isRepeated) {
      questions.push(parsed.data)
      continue
    }
    const found = parsed.success
      ? `id »${parsed.data.id}« igen`
      : parsed.error.issues[0]?.path.join(' › ') || 'noget andet'
    findings.push(findingAt(placeOf('questions', index), 'evaluation', ...wrongEntry(found)))
  }
  return { questions, findings }
}

const noList: [message: Words, hint: Words] = [
  [
    'Forventede »questions:« med en liste under, fandt noget andet.',
    'Expected “questions:” with a list below it, found something else.',
  ],
  ['Begynd filen med questions:.', 'Begin the file with questions:.'],
]

function wrongEntry(found: string): [message: Words, hint: Words] {
  return [
    [
      `Forventede et spørgsmål med id, at, kind og text, fandt en fejl i ${found}.`,
      `Expected a question with id, at, kind and text, found a fault in ${found}.`,
    ],
    [
      'at er end, weeks8 eller months6. kind er scale, choice, text eller yesNo. Kun choice har options, mindst to.',
      'at is end, weeks8 or months6. kind is scale, choice, text or yesNo. Only choice has options, at least two.',
    ],
  ]
}
