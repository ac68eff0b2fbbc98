import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import type { Problem } from '~/domains/authoring/problem.ts'
import { coursesOf } from './compiled-courses.server.ts'
import { getPortal } from './portal.server.ts'

const holder = globalThis as { tvaersContentCache?: Map<string, never> }

/**
 * Compiles the working copy and hands it to readers where it is clean; where it is not, they keep the last good text.
 * @returns the problems, none where all is well
 */
export async function recompileContent(folder: string): Promise<Problem[]> {
  holder.tvaersContentCache ??= new Map()
  const compiled = await compileContent(folder, { cache: holder.tvaersContentCache })
  const { workingCopy } = getPortal()
  const isClean = compiled.problems.every(({ severity }) => severity !== 'error')
  if (isClean) workingCopy?.replace(coursesOf(compiled))
  return compiled.problems
}
