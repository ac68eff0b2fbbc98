import { writeFile } from 'node:fs/promises'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { drawCaseMap, tellCaseMap } from '~/domains/vignette/case-map.ts'
import type { toldByFile } from './check-content.ts'

/** Prints the map of a case as SVG, or as a list; into a file where one is named. 1 where the case has errors, 2 where there is none. */
export async function graphVignette(
  folder: string,
  id: string,
  { isText, out }: { isText: boolean; out?: string | undefined },
  told: typeof toldByFile,
): Promise<number> {
  const { vignettes, problems } = await compileContent(folder)
  const body = vignettes.map((document) => document.body).find((candidate) => candidate.id === id)
  if (body?.kind !== 'vignette') {
    const own = problems.filter(({ file }) => file === `vignettes/${id}.mdx`)
    if (own.length > 0) console.error(await told(folder, own, 'da'))
    else
      console.error(
        `Ingen case hedder ${id}. Casene er ${vignettes.map((document) => document.body.id).join(', ') || 'ingen endnu'}.`,
      )
    return own.length > 0 ? 1 : 2
  }
  const map = isText ? tellCaseMap(body.vignette) : drawCaseMap(body.vignette)
  if (out === undefined) process.stdout.write(map)
  else await writeFile(out, map)
  return 0
}
