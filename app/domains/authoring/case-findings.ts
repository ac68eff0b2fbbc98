import type { Root } from 'mdast'
import { type CaseProblem, proveCase } from '~/domains/vignette/prove-case.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { attributeOf, isComponent, type JsxElement, placeOfTag } from './element-attributes.ts'
import { type Finding, findingAt, type Place } from './problem.ts'

/** Proves a case and places each problem at its scene, choice or ending in the file. */
export function caseFindings(vignette: Vignette, tree: Root): Finding[] {
  return proveCase(vignette).map((problem) => {
    const { message, hint } = explain(problem)
    return findingAt(placeOfProblem(problem, tree), `case-${problem.code}`, message, hint)
  })
}

function placeOfProblem(problem: CaseProblem, tree: Root): Place | undefined {
  const { code, sceneId, choiceId, endingId } = problem
  const isRepeat = code === 'duplicate-id'
  const scenes = partsWithId(tree.children, 'Scene', sceneId)
  if (choiceId !== undefined) {
    const choices = scenes.flatMap((scene) => partsWithId(scene.children, 'Choice', choiceId))
    return placeOfPart(choices, isRepeat)
  }
  if (sceneId !== undefined) return placeOfPart(scenes, isRepeat)
  if (endingId !== undefined) return placeOfPart(partsWithId(tree.children, 'Ending', endingId), isRepeat)
  return undefined
}

function partsWithId(nodes: readonly Root['children'][number][], name: string, id: string | undefined): JsxElement[] {
  return nodes.filter((node) => isComponent(node, name)).filter((node) => attributeOf(node, 'id') === id)
}

function placeOfPart(parts: JsxElement[], isRepeat: boolean): Place | undefined {
  const part = isRepeat ? parts[1] : parts[0]
  return part && placeOfTag(part)
}

function explain(problem: CaseProblem): { message: string; hint: string } {
  const { code, sceneId, endingId, otherEndingId, name, total, hasBreach, circle } = problem
  const play = `total ${total}${hasBreach ? ' med' : ' uden'} Stop op`
  switch (code) {
    case 'no-scenes':
      return { message: 'Forventede mindst én scene, fandt ingen.', hint: 'Skriv <Scene id="…" role="…" title="…">.' }
    case 'no-endings':
      return { message: 'Forventede mindst én slutning, fandt ingen.', hint: 'Skriv <Ending id="…" title="…">.' }
    case 'no-choices':
      return { message: `Forventede valg i scenen »${sceneId}«, fandt ingen.`, hint: 'Tilføj to til fire <Choice>.' }
    case 'duplicate-id':
      return {
        message: `Forventede et id, der kun bruges én gang, fandt »${name}« igen.`,
        hint: 'Giv den ene et andet id.',
      }
    case 'unknown-target':
      return {
        message: `Forventede en scenes id eller END i to="…", fandt »${name}«.`,
        hint: 'Ret to, eller skriv scenen.',
      }
    case 'unknown-fact':
      return {
        message: `Forventede en oplysning fra facts øverst i filen, fandt »${name}«.`,
        hint: 'Ret navnet, eller tilføj oplysningen under facts.',
      }
    case 'unknown-role':
      return {
        message: `Forventede en rolle fra roles øverst i filen, fandt »${name}«.`,
        hint: 'Ret rollen, eller tilføj den til roles.',
      }
    case 'unreachable-scene':
      return {
        message: `Forventede, at et valg fører til scenen »${sceneId}«, fandt ingen vej fra den første scene.`,
        hint: `Skriv to="${sceneId}" i et valg, eller slet scenen.`,
      }
    case 'no-way-out':
      return {
        message: `Forventede en vej fra »${sceneId}« til en slutning, fandt ingen.`,
        hint: 'Lad et valg føre videre eller til END.',
      }
    case 'circle':
      return {
        message: `Forventede, at man altid kommer videre, fandt en ring: ${circle?.join(' → ')}.`,
        hint: 'Lad det sidste valg i ringen føre til en senere scene.',
      }
    case 'breach-ends-case':
      return {
        message: 'Forventede en scene efter et valg med breach="true", fandt END.',
        hint: 'Lad valget føre til en scene, der retter op med det samme.',
      }
    case 'overlapping-endings':
      return {
        message: `Forventede én slutning ved ${play}, fandt både »${otherEndingId}« og »${endingId}«: ${told(problem)}.`,
        hint: 'Ret total eller breach på den ene.',
      }
    case 'uncovered-total':
      return {
        message: `Forventede en slutning ved ${play}, fandt ingen: ${told(problem)}.`,
        hint: 'Udvid total på en slutning.',
      }
    case 'unreachable-ending':
      return {
        message: `Forventede, at slutningen »${endingId}« kan nås, fandt ingen vej med dens total og breach.`,
        hint: 'Ret total eller breach, eller slet slutningen.',
      }
    case 'auto-missing':
      return {
        message: `Forventede et valg med auto="${name}" i »${sceneId}«, som spilleren møder som ${name}, fandt ingen.`,
        hint: 'Skriv auto på det valg, den anden person tager.',
      }
    case 'auto-twice':
      return {
        message: `Forventede ét valg med auto="${name}" i »${sceneId}«, fandt flere.`,
        hint: 'Lad kun ét af valgene have rollen i auto.',
      }
    case 'auto-breach':
      return {
        message: 'Forventede auto på et sikkert valg, fandt det på et valg med breach="true".',
        hint: 'Flyt auto til et andet valg.',
      }
    case 'auto-own-scene':
      return {
        message: `Forventede andre roller i auto, fandt »${name}«, som selv vælger i scenen.`,
        hint: 'Slet rollen fra auto.',
      }
  }
}

function told({ path = [] }: CaseProblem): string {
  return path.map(({ sceneId, choiceId }) => `${sceneId}/${choiceId}`).join(' → ')
}
