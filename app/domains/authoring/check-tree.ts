import type { Heading, Nodes, Parents, Root } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import {
  attributeOf,
  attributeText,
  eachNode,
  isJsxElement,
  type JsxElement,
  literalText,
  placeOfTag,
} from './element-attributes.ts'
import { type Component, componentNames, type FileKind, listedComponents } from './listed-components.ts'
import { suggestName } from './nearest-name.ts'
import { type Finding, findingAt } from './problem.ts'

/**
 * Refuses everything an author may not write: code, HTML, unlisted components and attributes, unsafe addresses, Markdown
 * that the pages have no look for. An accepted tree can be bundled and evaluated without running an author's text.
 */
export function checkTree(tree: Root, kind: FileKind): Finding[] {
  const findings: Finding[] = []
  eachNode(tree, (node, ancestors) => {
    findings.push(...checkNode(node, ancestors, kind))
  })
  return findings
}

function checkNode(node: Nodes, ancestors: Parents[], kind: FileKind): Finding[] {
  if (isJsxElement(node)) return checkElement(node, ancestors, kind)
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        findingAt(
          node.position,
          'code',
          'Forventede tekst, fandt kode (import eller export først på linjen).',
          'Slet linjen. Skulle den være tekst, så begynd sætningen med et andet ord.',
        ),
      ]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return literalText(node.data?.estree) === null ? [codeFinding(node)] : []
    case 'link':
    case 'definition':
      return checkAddress(node.url, node)
    case 'heading':
      return checkHeading(node)
    case 'listItem':
      return checkTick(node.checked, node, ancestors, kind)
    case 'yaml':
      return []
    default:
      return allowedMarkdown.has(node.type) ? [] : [markdownFinding(node)]
  }
}

function codeFinding(node: Nodes): Finding {
  return findingAt(
    node.position,
    'code',
    'Forventede tekst, fandt kode i krøllede parenteser.',
    'Slet koden, eller skriv \\{ hvis tegnet skal stå i teksten.',
  )
}

const allowedMarkdown = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'break',
  'list',
  'table',
  'tableRow',
  'tableCell',
  'linkReference',
  'blockquote',
  'inlineCode',
])

const markdownWords: Record<string, string> = {
  code: 'en kodeblok',
  image: 'et billede',
  imageReference: 'et billede',
  thematicBreak: 'en vandret streg',
  footnoteReference: 'en fodnote',
  footnoteDefinition: 'en fodnote',
}

function markdownFinding(node: Nodes): Finding {
  const found = markdownWords[node.type] ?? `»${node.type}«`
  return findingAt(
    node.position,
    'markdown',
    `Forventede afsnit, lister, tabeller, citater eller overskrifter, fandt ${found}.`,
    node.type.startsWith('footnote') ? 'Skriv kilden med <Source id="S1" />.' : 'Slet det, eller skriv det som tekst.',
  )
}

function checkHeading(node: Heading): Finding[] {
  if (node.depth === 2 || node.depth === 3) return []
  const hint =
    node.depth === 1 ? 'Skriv ## i stedet. Sidens titel kommer fra »title« øverst i filen.' : 'Brug ## eller ###.'
  return [
    findingAt(
      node.position,
      'heading',
      `Forventede en overskrift med ## eller ###, fandt ${'#'.repeat(node.depth)}.`,
      hint,
    ),
  ]
}

function checkAddress(url: string, node: Nodes): Finding[] {
  if (isSafeAddress(url)) return []
  return [
    findingAt(
      node.position,
      'unsafe-address',
      `Forventede en adresse, der begynder med https://, mailto:, # eller /, fandt »${url.slice(0, 60)}«.`,
      url.startsWith('http:')
        ? 'Skriv https:// i stedet for http://.'
        : 'Skriv hele adressen med https://, eller en sti i portalen som /kurser.',
    ),
  ]
}

/** No characters that browsers drop or read as a slash, since they would let another scheme or host through. */
function isSafeAddress(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false
  return /^https:\/\/[^/]/i.test(url) || /^mailto:[^:]+$/i.test(url) || /^#/.test(url) || /^\/(?!\/)/.test(url)
}

function checkTick(checked: boolean | null | undefined, node: Nodes, ancestors: Parents[], kind: FileKind): Finding[] {
  if (typeof checked !== 'boolean' || kind === 'tool') return []
  if (ancestors.some((ancestor) => isJsxElement(ancestor) && isCheckOrMisspelt(ancestor.name ?? ''))) return []
  const place = node.position && { start: node.position.start, end: node.position.start }
  return [
    findingAt(
      place,
      'tick-outside-check',
      'Forventede [ ] og [x] inde i et <Check>, fandt en afkrydsning i teksten.',
      'Skriv en almindelig liste med bindestreger.',
    ),
  ]
}

/** A misspelt <Check> has its own problem; its options need none. */
function isCheckOrMisspelt(name: string): boolean {
  return name === 'Check' || !Object.hasOwn(listedComponents, name)
}

function checkElement(element: JsxElement, ancestors: Parents[], kind: FileKind): Finding[] {
  const name = element.name ?? ''
  const place = placeOfTag(element)
  if (!/^[A-Z]/.test(name)) {
    return [
      findingAt(
        place,
        'html',
        `Forventede Markdown, fandt HTML-mærket <${name}>.`,
        'Slet mærket, eller skriv \\< hvis tegnet skal stå i teksten.',
      ),
    ]
  }
  const component = Object.hasOwn(listedComponents, name) ? listedComponents[name] : undefined
  if (!component?.kinds.includes(kind)) {
    return [
      findingAt(
        place,
        'unknown-component',
        component
          ? `Forventede en komponent, der hører til i ${kindWords[kind]}, fandt <${name}>.`
          : `Forventede en kendt komponent, fandt <${name}>.`,
        suggestName(component ? '' : name, componentNames(kind)),
      ),
    ]
  }
  return [
    ...checkStanding(element, component, ancestors),
    ...checkAttributes(element, component),
    ...checkContent(element, component),
  ]
}

export const kindWords: Record<FileKind, string> = {
  course: 'en kursusside',
  lesson: 'en lektion',
  tool: 'et værktøj',
  snippet: 'en fast tekst',
  vignette: 'en case',
}

function checkStanding(element: JsxElement, component: Component, ancestors: Parents[]): Finding[] {
  const name = element.name ?? ''
  const parent = ancestors.at(-1)
  const around = ancestors.filter(isJsxElement).map((ancestor) => ancestor.name ?? '')
  const place = placeOfTag(element)
  if (component.isInline !== true && element.type === 'mdxJsxTextElement') {
    return [
      findingAt(
        place,
        'not-on-own-line',
        `Forventede <${name}> på sin egen linje, fandt den midt i et afsnit.`,
        'Sæt en tom linje før og efter.',
      ),
    ]
  }
  if (component.stands === 'anywhere') return []
  if (component.stands === 'top') {
    if (parent?.type === 'root') return []
    const found = around.length > 0 ? `inde i <${around.at(-1)}>` : 'inde i en liste eller et citat'
    return [
      findingAt(place, 'not-at-top', `Forventede <${name}> for sig selv på siden, fandt den ${found}.`, 'Flyt den ud.'),
    ]
  }
  if (parent && isJsxElement(parent) && component.stands.includes(parent.name ?? '')) return []
  const expected = component.stands.map((outer) => `<${outer}>`).join(' eller ')
  return [
    findingAt(
      place,
      'not-inside',
      `Forventede <${name}> direkte inde i ${expected}, fandt den et andet sted.`,
      `Flyt den ind i ${expected}.`,
    ),
  ]
}

function checkContent(element: JsxElement, component: Component): Finding[] {
  const name = element.name ?? ''
  const isFilled = element.children.length > 0
  if (component.isEmpty && isFilled) {
    return [
      findingAt(
        placeOfTag(element),
        'not-empty',
        `Forventede <${name} … /> uden tekst, fandt tekst mellem mærkerne.`,
        `Skriv <${name} … /> med skråstreg, og flyt teksten ud.`,
      ),
    ]
  }
  if (component.isEmpty || isFilled) return []
  return [
    findingAt(
      placeOfTag(element),
      'no-text',
      `Forventede tekst i <${name}>, fandt ingen.`,
      `Skriv teksten mellem <${name}> og </${name}>, eller slet den.`,
    ),
  ]
}

function checkAttributes(element: JsxElement, component: Component): Finding[] {
  const name = element.name ?? ''
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.push(
        findingAt(
          attribute.position ?? placeOfTag(element),
          'code',
          `Forventede egenskaber skrevet som navn="værdi" på <${name}>, fandt kode.`,
          'Slet de krøllede parenteser.',
        ),
      )
      continue
    }
    findings.push(...checkAttribute(element, attribute, component, seen.has(attribute.name)))
    seen.add(attribute.name)
  }
  for (const [wanted, rule] of Object.entries(component.attributes)) {
    if (rule.isOptional || seen.has(wanted)) continue
    findings.push(
      findingAt(
        placeOfTag(element),
        'missing-attribute',
        `Forventede ${wanted}="…" på <${name}>, fandt ingen.`,
        `Tilføj ${wanted}="…": ${rule.expects}.`,
      ),
    )
  }
  return [...findings, ...checkCombination(element)]
}

function checkAttribute(
  element: JsxElement,
  attribute: MdxJsxAttribute,
  component: Component,
  isRepeated: boolean,
): Finding[] {
  const name = element.name ?? ''
  const place = attribute.position ?? placeOfTag(element)
  const rule = Object.hasOwn(component.attributes, attribute.name) ? component.attributes[attribute.name] : undefined
  const shown = `${attribute.name}="…"`
  if (!rule) {
    return [
      findingAt(
        place,
        'unknown-attribute',
        `Forventede en kendt egenskab på <${name}>, fandt »${attribute.name}«.`,
        Object.keys(component.attributes).length === 0
          ? `<${name}> har ingen egenskaber. Slet den.`
          : suggestName(attribute.name, Object.keys(component.attributes)),
      ),
    ]
  }
  if (isRepeated) {
    return [
      findingAt(
        place,
        'repeated-attribute',
        `Forventede ${shown} én gang på <${name}>, fandt den igen.`,
        'Slet den ene.',
      ),
    ]
  }
  const value = attributeText(attribute)
  if (value === null) {
    return [
      findingAt(
        place,
        'code',
        `Forventede ${shown} med en tekst i anførselstegn, fandt kode.`,
        `Skriv ${shown}: ${rule.expects}.`,
      ),
    ]
  }
  if (rule.accepts(value)) return []
  return [
    findingAt(
      place,
      'attribute-value',
      `Forventede ${rule.expects} i ${shown}, fandt »${value.slice(0, 60)}«.`,
      rule.values ? suggestName(value, rule.values) : 'Ret værdien.',
    ),
  ]
}

/** Attributes that are right alone but not together. */
function checkCombination(element: JsxElement): Finding[] {
  const place = placeOfTag(element)
  if (
    element.name === 'Callout' &&
    attributeOf(element, 'kind') === 'monday' &&
    attributeOf(element, 'title') !== null
  ) {
    return [
      findingAt(
        place,
        'unknown-attribute',
        'Forventede ingen title på <Callout kind="monday">, fandt en.',
        'Slet title="…": boksen skriver selv »På mandag«.',
      ),
    ]
  }
  if (element.name !== 'Video' || attributeOf(element, 'manuscript') === 'true') return []
  if (attributeOf(element, 'src') !== null && attributeOf(element, 'captions') !== null) return []
  return [
    findingAt(
      place,
      'missing-attribute',
      'Forventede enten manuscript="true" eller både src og captions på <Video>, fandt ingen af delene.',
      'Skriv manuscript="true", til filmen er optaget og tekstet.',
    ),
  ]
}
