import type { Root } from 'mdast'
import { bestChoiceHabits } from '~/domains/vignette/best-choices.ts'
import { type CaseProblem, proveCase } from '~/domains/vignette/prove-case.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { attributeOf, isComponent, type JsxElement, placeOfTag } from '../parse/element-attributes.ts'
import { asWarning, type Finding, findingAt, type Place, type Words } from '../problem.ts'
import type { ReadFrontMatter } from './front-matter.ts'

/** Proves a case and places each problem at its scene, choice or ending in the file. */
export function caseFindings(
  vignette: Vignette,
  tree: Root,
  placeOf: ReadFrontMatter<'vignette'>['placeOf'],
): Finding[] {
  const proven = proveCase(vignette).map((problem) => {
    const { message, hint } = explain(problem)
    return findingAt(placeOfProblem(problem, tree) ?? placeOfFact(problem), `case-${problem.code}`, message, hint)
  })
  function placeOfFact({ factId }: CaseProblem): Place | undefined {
    return factId === undefined ? undefined : placeOf('facts', factId)
  }
  const first = tree.children.find((child) => isComponent(child, 'Scene')) as JsxElement | undefined
  const advice = bestChoiceHabits(vignette).map((habit) => {
    const where = habit === 'best-choice-first' ? ['det første', 'the first'] : ['det længste', 'the longest']
    return asWarning(
      findingAt(
        first && placeOfTag(first),
        `case-${habit}`,
        [
          `Forventede det bedste valg på skiftende pladser, fandt, at det er ${where[0]} i alle scener.`,
          `Expected the best choice to vary, found that it is ${where[1]} in every scene.`,
        ],
        ['Byt om på nogle valg, eller gør de andre lige så lange.', 'Swap some choices, or make the others as long.'],
      ),
    )
  })
  return [...proven, ...advice]
}

function placeOfProblem(problem: CaseProblem, tree: Root): Place | undefined {
  const { code, sceneId, choiceId, endingId } = problem
  const isRepeat = code === 'duplicate-id'
  const scenes = partsWithId(tree.children, 'Scene', sceneId)
  if (choiceId !== undefined) {
    const choices = scenes.flatMap((scene) => partsWithId(scene.children, 'Choice', choiceId))
    return placeOfPart(choices, isRepeat)
  }
  if (code === 'fact-never-known') {
    const passages = scenes.flatMap(({ children }) => children.filter((child) => isComponent(child, 'IfKnown')))
    return placeOfPart(
      (passages as JsxElement[]).filter((passage) => attributeOf(passage, 'fact') === problem.name),
      false,
    )
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

function explain(problem: CaseProblem): { message: Words; hint: Words } {
  const { code, sceneId, endingId, otherEndingId, name, total, hasBreach, circle } = problem
  const play = `total ${total}${hasBreach ? ' med' : ' uden'} Stop op`
  const playInEnglish = `the total ${total}, ${hasBreach ? 'with' : 'without'} a breach`
  switch (code) {
    case 'no-scenes':
      return {
        message: ['Forventede mindst én scene, fandt ingen.', 'Expected at least one scene, found none.'],
        hint: ['Skriv <Scene id="…" role="…" title="…">.', 'Write <Scene id="…" role="…" title="…">.'],
      }
    case 'no-endings':
      return {
        message: ['Forventede mindst én slutning, fandt ingen.', 'Expected at least one ending, found none.'],
        hint: ['Skriv <Ending id="…" title="…">.', 'Write <Ending id="…" title="…">.'],
      }
    case 'no-choices':
      return {
        message: [
          `Forventede valg i scenen »${sceneId}«, fandt ingen.`,
          `Expected choices in the scene “${sceneId}”, found none.`,
        ],
        hint: ['Tilføj to til fire <Choice>.', 'Add two to four <Choice>.'],
      }
    case 'duplicate-id':
      return {
        message: [
          `Forventede et id, der kun bruges én gang, fandt »${name}« igen.`,
          `Expected an id that is used once, found “${name}” again.`,
        ],
        hint: ['Giv den ene et andet id.', 'Give one of them another id.'],
      }
    case 'unknown-target':
      return {
        message: [
          `Forventede en scenes id eller END i to="…", fandt »${name}«.`,
          `Expected the id of a scene or END in to="…", found “${name}”.`,
        ],
        hint: ['Ret to, eller skriv scenen.', 'Mend to, or write the scene.'],
      }
    case 'unknown-fact':
      return {
        message: [
          `Forventede en oplysning fra facts øverst i filen, fandt »${name}«.`,
          `Expected a fact from facts at the top of the file, found “${name}”.`,
        ],
        hint: ['Ret navnet, eller tilføj oplysningen under facts.', 'Mend the name, or add the fact below facts.'],
      }
    case 'fact-never-known':
      return {
        message: [
          `Forventede en oplysning, som rollen kan kende, fandt »${name}«, som ingen vej dertil fortæller den.`,
          `Expected a fact the role can know, found “${name}”, which no path to it tells the role.`,
        ],
        hint: [
          'Skriv rollen i et tidligere valgs shares, i facts under knownBy, eller slet afsnittet.',
          'Write the role in an earlier choice’s shares, in facts under knownBy, or delete the passage.',
        ],
      }
    case 'meanwhile-never':
      return {
        message: [
          `Forventede en dag, man kan nå i scenen, fandt dag ${name}. Den seneste vej kommer på dag ${total}.`,
          `Expected a day one can reach in the scene, found day ${name}. The latest path comes on day ${total}.`,
        ],
        hint: [
          'Ret from i <Meanwhile>, eller lad flere dage gå i et valg.',
          'Mend from in <Meanwhile>, or let more days pass in a choice.',
        ],
      }
    case 'unknown-need':
      return {
        message: [
          `Forventede en rolle og den scene, hvor den vælger, i neededBy, fandt »${name}«.`,
          `Expected a role and a scene it decides in, in neededBy, found “${name}”.`,
        ],
        hint: [
          'Skriv rolle@scene, eller rollen alene, når den ikke vælger noget i casen.',
          'Write role@scene, or the role alone where it decides nothing in the case.',
        ],
      }
    case 'never-told':
      return {
        message: [
          `Forventede, at ingen i never får »${name}« at vide, fandt en, der gør.`,
          `Expected nobody listed in never to learn “${name}”, found one who does.`,
        ],
        hint: [
          'Slet rollen i shares eller knownBy, eller i never.',
          'Delete the role in shares or knownBy, or in never.',
        ],
      }
    case 'unknown-role':
      return {
        message: [
          `Forventede en rolle fra roles øverst i filen, fandt »${name}«.`,
          `Expected a role from roles at the top of the file, found “${name}”.`,
        ],
        hint: ['Ret rollen, eller tilføj den til roles.', 'Mend the role, or add it to roles.'],
      }
    case 'unreachable-scene':
      return {
        message: [
          `Forventede, at et valg fører til scenen »${sceneId}«, fandt ingen vej fra den første scene.`,
          `Expected a choice to lead to the scene “${sceneId}”, found no path from the first scene.`,
        ],
        hint: [
          `Skriv to="${sceneId}" i et valg, eller slet scenen.`,
          `Write to="${sceneId}" in a choice, or delete the scene.`,
        ],
      }
    case 'no-way-out':
      return {
        message: [
          `Forventede en vej fra »${sceneId}« til en slutning, fandt ingen.`,
          `Expected a path from “${sceneId}” to an ending, found none.`,
        ],
        hint: ['Lad et valg føre videre eller til END.', 'Let a choice lead on or to END.'],
      }
    case 'circle':
      return {
        message: [
          `Forventede, at man altid kommer videre, fandt en ring: ${circle?.join(' → ')}.`,
          `Expected every path to lead on, found a circle: ${circle?.join(' → ')}.`,
        ],
        hint: [
          'Lad det sidste valg i ringen føre til en senere scene.',
          'Let the last choice of the circle lead to a later scene.',
        ],
      }
    case 'breach-ends-case':
      return {
        message: [
          'Forventede en scene efter et valg med breach="true", fandt END.',
          'Expected a scene after a choice with breach="true", found END.',
        ],
        hint: [
          'Lad valget føre til en scene, der retter op med det samme.',
          'Let the choice lead to a scene that puts it right at once.',
        ],
      }
    case 'overlapping-endings':
      return {
        message: [
          `Forventede én slutning ved ${play}, fandt både »${otherEndingId}« og »${endingId}«: ${told(problem)}.`,
          `Expected one ending at ${playInEnglish}, found both “${otherEndingId}” and “${endingId}”: ${told(problem)}.`,
        ],
        hint: ['Ret total eller breach på den ene.', 'Mend total or breach on one of them.'],
      }
    case 'uncovered-total':
      return {
        message: [
          `Forventede en slutning ved ${play}, fandt ingen: ${told(problem)}.`,
          `Expected an ending at ${playInEnglish}, found none: ${told(problem)}.`,
        ],
        hint: ['Udvid total på en slutning.', 'Widen total on an ending.'],
      }
    case 'unreachable-ending':
      return {
        message: [
          `Forventede, at slutningen »${endingId}« kan nås, fandt ingen vej med dens total og breach.`,
          `Expected the ending “${endingId}” to be reachable, found no path with its total and breach.`,
        ],
        hint: ['Ret total eller breach, eller slet slutningen.', 'Mend total or breach, or delete the ending.'],
      }
    case 'auto-missing':
      return {
        message: [
          `Forventede et valg med auto="${name}" i »${sceneId}«, som spilleren møder som ${name}, fandt ingen.`,
          `Expected a choice with auto="${name}" in “${sceneId}”, which one meets as ${name}, found none.`,
        ],
        hint: ['Skriv auto på det valg, den anden person tager.', 'Write auto on the choice the other person makes.'],
      }
    case 'auto-twice':
      return {
        message: [
          `Forventede ét valg med auto="${name}" i »${sceneId}«, fandt flere.`,
          `Expected one choice with auto="${name}" in “${sceneId}”, found several.`,
        ],
        hint: ['Lad kun ét af valgene have rollen i auto.', 'Let only one of the choices have the role in auto.'],
      }
    case 'auto-breach':
      return {
        message: [
          'Forventede auto på et sikkert valg, fandt det på et valg med breach="true".',
          'Expected auto on a safe choice, found it on one with breach="true".',
        ],
        hint: ['Flyt auto til et andet valg.', 'Move auto to another choice.'],
      }
    case 'auto-own-scene':
      return {
        message: [
          `Forventede andre roller i auto, fandt »${name}«, som selv vælger i scenen.`,
          `Expected other roles in auto, found “${name}”, who chooses in the scene.`,
        ],
        hint: ['Slet rollen fra auto.', 'Delete the role from auto.'],
      }
  }
}

function told({ path = [] }: CaseProblem): string {
  return path.map(({ sceneId, choiceId }) => `${sceneId}/${choiceId}`).join(' → ')
}
