import { type ContentCache, compileContent, emptyCache } from '~/domains/authoring/compile-content.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import type { Problem } from '~/domains/authoring/problem.ts'
import { getPortal } from './portal.server.ts'

const holder = globalThis as { tvaersContentCache?: ContentCache }

/**
 * Compiles the working copy and hands it to readers where it is clean; where it is not, they keep the last good text.
 * @returns the problems and the advice, none where all is well
 */
export async function recompileContent(folder: string): Promise<Problem[]> {
  holder.tvaersContentCache ??= emptyCache()
  const compiled = await compileContent(folder, { cache: holder.tvaersContentCache })
  const { workingCopy } = getPortal()
  const isClean = compiled.problems.every(({ severity }) => severity !== 'error')
  if (isClean) workingCopy?.replace(coursesToPublish(compiled))
  return [...compiled.problems, ...compiled.advice]
}
