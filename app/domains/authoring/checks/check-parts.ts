import type { BlockContent, DefinitionContent, List, Nodes, Root, RootContent } from 'mdast'
import type { FileKind } from '../listed-components.ts'
import {
  attributeOf,
  eachNode,
  isComponent,
  isJsxElement,
  type JsxElement,
  placeOfTag,
} from '../parse/element-attributes.ts'
import { asWarning, type Finding, findingAt, type Place, type Words } from '../problem.ts'

/** Checks what belongs together inside a file: a check's options, a choice's consequence and reason, ids used twice. */
export function checkParts(tree: Root, kind: FileKind): Finding[] {
  const findings = repeatedIds(tree)
  eachNode(tree, (node) => {
    if (isComponent(node, 'Check')) findings.push(...checkQuestion(node))
    if (isComponent(node, 'Choice')) findings.push(...checkChoice(node))
    if (isComponent(node, 'Scene')) findings.push(...checkScene(node))
    if (isComponent(node, 'Debrief', 'Areas')) findings.push(...checkListOnly(node))
  })
  return kind === 'vignette' ? [...findings, ...checkCase(tree)] : findings
}

/** An id that answers are recorded under, and where it stands. */
export type RecordedId = {
  name: 'Check' | 'HomeAssignment'
  id: string
  /** Of a pre-test's check: the lesson it is about. */
  lessonId: string | null
  place: Place | undefined
}

/** The ids of a file's checks and home assignments, in reading order. */
export function recordedIdsOf(tree: Root): RecordedId[] {
  const found: RecordedId[] = []
  eachNode(tree, (node) => {
    if (!isComponent(node, 'Check', 'HomeAssignment')) return
    const id = attributeOf(node, 'id')
    const name = node.name === 'Check' ? 'Check' : 'HomeAssignment'
    if (id !== null) found.push({ name, id, lessonId: attributeOf(node, 'lesson'), place: placeOfTag(node) })
  })
  return found
}

/** Scenes and choices are the proof's. */
function repeatedIds(tree: Root): Finding[] {
  const seen = new Set<string>()
  return recordedIdsOf(tree).flatMap(({ name, id, place }) => {
    const key = `${name}:${id}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const message: Words = [
      `Forventede et id, der kun bruges én gang, fandt »${id}« igen.`,
      `Expected an id that is used once, found “${id}” again.`,
    ]
    return [findingAt(place, 'duplicate-id', message, ['Giv den ene et andet id.', 'Give one of them another id.'])]
  })
}

/** The task list of a check and the paragraphs before it. */
export function partsOfQuestion(check: JsxElement): { question: Block[]; options: List | null; rest: Block[] } {
  const children = check.children as Block[]
  const at = children.findIndex((child) => child.type === 'list')
  if (at < 0) return { question: children, options: null, rest: [] }
  return { question: children.slice(0, at), options: children[at] as List, rest: children.slice(at + 1) }
}

type Block = BlockContent | DefinitionContent

function checkQuestion(check: JsxElement): Finding[] {
  if (check.children.length === 0) return []
  const { question, options, rest } = partsOfQuestion(check)
  const place = placeOfTag(check)
  const findings: Finding[] = []
  if (question.length === 0 || question.some((block) => block.type !== 'paragraph')) {
    findings.push(
      findingAt(
        placeOf(question.find((block) => block.type !== 'paragraph')) ?? place,
        'check-question',
        [
          'Forventede spørgsmålet som almindelig tekst før svarene i <Check>, fandt noget andet.',
          'Expected the question as plain text before the answers in <Check>, found something else.',
        ],
        ['Skriv spørgsmålet i et afsnit lige efter <Check>.', 'Write the question in a paragraph right after <Check>.'],
      ),
    )
  }
  if (rest[0]) {
    findings.push(
      findingAt(
        placeOf(rest[0]),
        'check-rest',
        [
          'Forventede </Check> efter svarene, fandt mere tekst.',
          'Expected </Check> after the answers, found more text.',
        ],
        [
          'Ryk begrundelsen to mellemrum ind under sit svar, eller flyt teksten ud af <Check>.',
          'Indent the reason by two spaces below its answer, or move the text out of <Check>.',
        ],
      ),
    )
  }
  if (!options) {
    findings.push(
      findingAt(
        place,
        'check-options',
        [
          'Forventede mindst to svar i <Check>, fandt ingen liste.',
          'Expected at least two answers in <Check>, found no list.',
        ],
        [
          'Skriv hvert svar som »- [ ] tekst« og det rigtige som »- [x] tekst«.',
          'Write each answer as “- [ ] text” and the right one as “- [x] text”.',
        ],
      ),
    )
    return findings
  }
  return [...findings, ...checkOptions(options, check)]
}

function checkOptions(options: List, check: JsxElement): Finding[] {
  const findings: Finding[] = []
  if (options.children.length < 2 || options.children.length > 6) {
    findings.push(
      findingAt(
        placeOfTag(check),
        'check-options',
        [
          `Forventede to til seks svar i <Check>, fandt ${options.children.length}.`,
          `Expected two to six answers in <Check>, found ${options.children.length}.`,
        ],
        ['Tilføj eller slet svar.', 'Add or delete answers.'],
      ),
    )
  }
  for (const option of options.children) {
    const [text, ...reason] = option.children
    if (typeof option.checked !== 'boolean' || text?.type !== 'paragraph') {
      findings.push(
        findingAt(
          placeOf(option),
          'check-option',
          [
            'Forventede et svar som »- [ ] tekst«, fandt et punkt uden afkrydsning eller tekst.',
            'Expected an answer as “- [ ] text”, found an entry without a box or text.',
          ],
          ['Skriv [ ] eller [x] først i punktet.', 'Write [ ] or [x] first in the entry.'],
        ),
      )
    } else if (reason.length === 0) {
      findings.push(
        findingAt(
          placeOf(text),
          'check-reason',
          ['Forventede en begrundelse under svaret, fandt ingen.', 'Expected a reason below the answer, found none.'],
          [
            'Skriv den efter en tom linje, rykket to mellemrum ind.',
            'Write it after an empty line, indented by two spaces.',
          ],
        ),
      )
    }
  }
  const right = options.children.filter((option) => option.checked === true)
  if (right.length !== 1) {
    findings.push(
      findingAt(
        placeOf(right[1]) ?? placeOfTag(check),
        'check-right-option',
        [
          `Forventede præcis ét rigtigt svar, fandt ${right.length === 0 ? 'ingen' : right.length}.`,
          `Expected exactly one right answer, found ${right.length === 0 ? 'none' : right.length}.`,
        ],
        ['Sæt [x] ved det rigtige og [ ] ved de andre.', 'Put [x] at the right one and [ ] at the others.'],
      ),
    )
  }
  return findings
}

function checkChoice(choice: JsxElement): Finding[] {
  if (choice.children.length === 0) return []
  const findings: Finding[] = []
  for (const name of ['Then', 'Because']) {
    const parts = choice.children.filter((child) => isComponent(child, name))
    if (parts.length === 1) continue
    findings.push(
      findingAt(
        placeOfTag((parts[1] as JsxElement | undefined) ?? choice),
        'choice-parts',
        [
          `Forventede præcis ét <${name}> i valget, fandt ${parts.length === 0 ? 'ingen' : parts.length}.`,
          `Expected exactly one <${name}> in the choice, found ${parts.length === 0 ? 'none' : parts.length}.`,
        ],
        name === 'Then'
          ? ['Skriv, hvad der sker, i <Then>…</Then>.', 'Write what happens in <Then>…</Then>.']
          : ['Skriv hvorfor i <Because>…</Because>.', 'Write why in <Because>…</Because>.'],
      ),
    )
  }
  const text = choice.children.filter((child) => !isJsxElement(child))
  const odd = text.find((child) => child.type !== 'paragraph')
  if (text.length === 0 || odd) {
    findings.push(
      findingAt(
        placeOf(odd) ?? placeOfTag(choice),
        'choice-text',
        [
          'Forventede valgets tekst som almindelige afsnit, fandt noget andet.',
          'Expected the text of the choice as plain paragraphs, found something else.',
        ],
        ['Skriv, hvad man vælger at gøre, før <Then>.', 'Write what one chooses to do before <Then>.'],
      ),
    )
  }
  return findings
}

function checkScene(scene: JsxElement): Finding[] {
  const findings: Finding[] = []
  const children = scene.children as RootContent[]
  const choices = children.filter((child) => isComponent(child, 'Choice'))
  if (choices.length === 1 || choices.length > 4) {
    findings.push(
      asWarning(
        findingAt(
          placeOfTag(scene),
          'choice-count',
          [
            `Forventede to til fire valg i en scene, fandt ${choices.length}.`,
            `Expected two to four choices in a scene, found ${choices.length}.`,
          ],
          [
            'Et valg, man ikke kan vælge fra, er tekst; mere end fire er svære at læse på en telefon.',
            'One choice is no choice; more than four are hard to read on a phone.',
          ],
        ),
      ),
    )
  }
  const firstChoice = children.findIndex((child) => isComponent(child, 'Choice'))
  const late = firstChoice < 0 ? undefined : children.slice(firstChoice).find((child) => !isComponent(child, 'Choice'))
  if (late) {
    findings.push(
      findingAt(
        placeOf(late),
        'text-after-choices',
        [
          'Forventede kun valg efter det første valg, fandt tekst.',
          'Expected only choices after the first choice, found text.',
        ],
        ['Flyt teksten op før valgene.', 'Move the text up before the choices.'],
      ),
    )
  }
  const isTold = children.some((child) => !isJsxElement(child))
  if (children.length > 0 && !isTold) {
    findings.push(
      findingAt(
        placeOfTag(scene),
        'scene-text',
        [
          'Forventede tekst i scenen, der gælder alle, fandt ingen.',
          'Expected text in the scene that holds for everyone, found none.',
        ],
        ['En scene skal kunne forstås uden sine <IfKnown>.', 'A scene must make sense without its <IfKnown>.'],
      ),
    )
  }
  return findings
}

function checkListOnly(part: JsxElement): Finding[] {
  const [list, ...rest] = part.children
  if (!list || (list.type === 'list' && rest.length === 0)) return []
  return [
    findingAt(
      placeOf(list.type === 'list' ? rest[0] : list),
      'list-only',
      [
        `Forventede én punktliste i <${part.name}>, fandt noget andet.`,
        `Expected one list in <${part.name}>, found something else.`,
      ],
      ['Begynd hver linje med en bindestreg.', 'Begin each line with a dash.'],
    ),
  ]
}

function checkCase(tree: Root): Finding[] {
  const findings: Finding[] = []
  const body = tree.children.filter((child) => child.type !== 'yaml')
  const firstPart = body.findIndex((child) => isComponent(child, 'Scene', 'Ending', 'Debrief', 'Areas', 'Monday'))
  const parts = firstPart < 0 ? [] : body.slice(firstPart)
  const late = parts.find((child) => !isJsxElement(child))
  if (late) {
    findings.push(
      findingAt(
        placeOf(late),
        'loose-text',
        [
          'Forventede scener og slutninger efter indledningen, fandt løs tekst.',
          'Expected scenes and endings after the opening, found loose text.',
        ],
        [
          'Flyt teksten ind i en scene, eller skriv den i <WriterNote>.',
          'Move the text into a scene, or write it in <WriterNote>.',
        ],
      ),
    )
  }
  const intro = firstPart < 0 ? body : body.slice(0, firstPart)
  if (!intro.some((child) => !isJsxElement(child))) {
    findings.push(
      findingAt(
        placeOf(body[0]),
        'no-intro',
        [
          'Forventede en indledning før første scene, fandt ingen.',
          'Expected an opening before the first scene, found none.',
        ],
        ['Skriv situationen, og hvem der er hvem.', 'Write the situation, and who is who.'],
      ),
    )
  }
  for (const name of ['Debrief', 'Areas', 'Monday']) {
    const found = body.filter((child) => isComponent(child, name))
    if (found.length > 1) {
      findings.push(
        findingAt(
          placeOf(found[1]),
          'repeated-part',
          [`Forventede ét <${name}>, fandt ${found.length}.`, `Expected one <${name}>, found ${found.length}.`],
          ['Saml punkterne i ét.', 'Gather the entries in one.'],
        ),
      )
    }
  }
  return findings
}

function placeOf(node: Nodes | undefined) {
  return node && isJsxElement(node) ? placeOfTag(node) : node?.position
}
