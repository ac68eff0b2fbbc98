import { writeFile } from 'node:fs/promises'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { drawCaseMap, tellCaseMap } from '~/domains/vignette/case-map.ts'
import type { toldByFile } from './check-content.ts'

/**
 * Prints the map of a case as SVG, or as a list; into a file where one is named. A case the proof refuses is drawn too,
 * with its problems beside it. 1 where the case has errors, 2 where there is none of that name.
 */
export async function graphVignette(
  folder: string,
  id: string,
  { isText, out }: { isText: boolean; out?: string | undefined },
  told: typeof toldByFile,
): Promise<number> {
  const { drafts, problems } = await compileContent(folder)
  const own = problems.filter(({ file }) => file === `vignettes/${id}.mdx`)
  const vignette = drafts.find((draft) => draft.id === id)
  if (own.length > 0) console.error(await told(folder, own, 'da'))
  if (!vignette) {
    if (own.length > 0) return 1
    console.error(`Ingen case hedder ${id}. Casene er ${drafts.map((draft) => draft.id).join(', ') || 'ingen endnu'}.`)
    return 2
  }
  const map = isText ? tellCaseMap(vignette) : drawCaseMap(vignette)
  if (out === undefined) process.stdout.write(map)
  else await writeFile(out, map)
  return own.length > 0 ? 1 : 0
}
