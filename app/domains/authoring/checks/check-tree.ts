import type { Heading, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root, Table } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import { toString as textOf } from 'mdast-util-to-string'
import { scoreCodes } from '~/domains/vignette/vignette.ts'
import { type Component, componentNames, type FileKind, listedComponents } from '../listed-components.ts'
import { unknownScore } from '../parse/case-attributes.ts'
import {
  attributeOf,
  attributeText,
  eachNode,
  isJsxElement,
  type JsxElement,
  literalText,
  placeOfTag,
} from '../parse/element-attributes.ts'
import { da, en, type Finding, findingAt, type Words } from '../problem.ts'
import { isRelativePath } from './check-uses.ts'
import { suggestName } from './nearest-name.ts'

/**
 * Refuses everything an author may not write: code, HTML, unlisted components and attributes, unsafe addresses, Markdown
 * that the pages have no look for. An accepted tree can be bundled and evaluated without running an author's text.
 */
export function checkTree(tree: Root, kind: FileKind): Finding[] {
  const findings: Finding[] = []
  let hasSection = false
  eachNode(tree, (node, ancestors) => {
    findings.push(...checkNode(node, ancestors, kind))
    if (node.type !== 'heading') return
    if (node.depth === 3 && !hasSection) findings.push(headingSkip(node))
    hasSection ||= node.depth <= 2
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
          [
            'Forventede tekst, fandt kode (import eller export først på linjen).',
            'Expected text, found code (import or export at the start of a line).',
          ],
          [
            'Slet linjen. Skulle den være tekst, så begynd sætningen med et andet ord.',
            'Delete the line. If it is text, begin the sentence with another word.',
          ],
        ),
      ]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return literalText(node.data?.estree) === null ? [codeFinding(node)] : []
    case 'link':
      return [...checkAddress(node.url, node), ...checkLinkText(node)]
    case 'linkReference':
      return checkLinkText(node)
    case 'definition':
      return checkAddress(node.url, node)
    case 'image':
    case 'imageReference':
      return checkImage(node, kind)
    case 'heading':
      return checkHeading(node)
    case 'listItem':
      return checkTick(node.checked, node, ancestors, kind)
    case 'table':
      return checkTableHeaders(node)
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
    ['Forventede tekst, fandt kode i krøllede parenteser.', 'Expected text, found code in braces.'],
    [
      'Slet koden, eller skriv \\{ hvis tegnet skal stå i teksten.',
      'Delete the code, or write \\{ if the sign belongs in the text.',
    ],
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
  thematicBreak: 'en vandret streg',
  footnoteReference: 'en fodnote',
  footnoteDefinition: 'en fodnote',
}

function markdownFinding(node: Nodes): Finding {
  const found = markdownWords[node.type] ?? `»${node.type}«`
  return findingAt(
    node.position,
    'markdown',
    [
      `Forventede afsnit, lister, tabeller, citater eller overskrifter, fandt ${found}.`,
      `Expected paragraphs, lists, tables, quotes or headings, found ${node.type}.`,
    ],
    node.type.startsWith('footnote')
      ? ['Skriv kilden med <Source id="S1" />.', 'Write the source as <Source id="S1" />.']
      : ['Slet det, eller skriv det som tekst.', 'Delete it, or write it as text.'],
  )
}

/** A header without words names nothing to those who hear the table. */
function checkTableHeaders(table: Table): Finding[] {
  const [header] = table.children
  return (header?.children ?? [])
    .filter((cell) => textOf(cell).trim() === '')
    .map((cell) =>
      findingAt(
        cell.position ?? header?.position,
        'table-header',
        [
          'Forventede en overskrift i hver kolonne, fandt en tom.',
          'Expected a heading in every column, found an empty one.',
        ],
        ['Skriv, hvad der står i kolonnen.', 'Write what stands in the column.'],
      ),
    )
}

const kindsWithImages: FileKind[] = ['course', 'lesson', 'tool']

/** A picture needs words for those who cannot see it, and lies in the course's own folder. */
function checkImage(node: Image | ImageReference, kind: FileKind): Finding[] {
  if ((node.alt ?? '').trim() === '') {
    return [
      findingAt(
        node.position,
        'image-alt',
        [
          'Forventede en tekst i ![…] til dem, der ikke kan se billedet, fandt ingen.',
          'Expected a text in ![…] for those who cannot see the image, found none.',
        ],
        ['Skriv, hvad billedet viser, mellem [ og ].', 'Write what the image shows between [ and ].'],
      ),
    ]
  }
  if (!kindsWithImages.includes(kind)) {
    return [
      findingAt(
        node.position,
        'image',
        [
          `Forventede billeder i kurser, lektioner og værktøjer, fandt et i ${da(kindWords[kind])}.`,
          `Expected images in courses, lessons and tools, found one in ${en(kindWords[kind])}.`,
        ],
        ['Skriv det, billedet viser, som tekst.', 'Write what the image shows as text.'],
      ),
    ]
  }
  if (node.type === 'image' && isRelativePath(node.url)) return []
  const found = node.type === 'image' ? `»${node.url.slice(0, 60)}«` : '![…][…]'
  return [
    findingAt(
      node.position,
      'image',
      [
        `Forventede et billede i kursets egen mappe, som ![…](billeder/trappe.png), fandt ${found}.`,
        `Expected an image in the course’s own folder, like ![…](billeder/trappe.png), found ${found}.`,
      ],
      [
        'Læg billedet i kursets mappe, og skriv stien dertil med bogstaver, tal, - og _.',
        'Put the image in the course’s folder, and write the path to it with letters, digits, - and _.',
      ],
    ),
  ]
}

function checkLinkText(node: Link | LinkReference): Finding[] {
  if (textOf(node).trim() !== '') return []
  return [
    findingAt(
      node.position,
      'link-text',
      ['Forventede en tekst i linket, fandt ingen.', 'Expected a text in the link, found none.'],
      ['Skriv, hvor linket fører hen, mellem [ og ].', 'Write where the link leads between [ and ].'],
    ),
  ]
}

function headingSkip(node: Heading): Finding {
  return findingAt(
    node.position,
    'heading-skip',
    [
      'Forventede en overskrift med ## før den første med ###, fandt ingen.',
      'Expected a heading with ## before the first with ###, found none.',
    ],
    ['Skriv ## i stedet for ###.', 'Write ## instead of ###.'],
  )
}

function checkHeading(node: Heading): Finding[] {
  if (textOf(node).trim() === '') {
    return [
      findingAt(
        node.position,
        'heading-empty',
        ['Forventede tekst i overskriften, fandt ingen.', 'Expected text in the heading, found none.'],
        ['Skriv overskriften, eller slet tegnene #.', 'Write the heading, or delete the # signs.'],
      ),
    ]
  }
  if (node.depth === 2 || node.depth === 3) return []
  const hint: Words =
    node.depth === 1
      ? [
          'Skriv ## i stedet. Sidens titel kommer fra »title« øverst i filen.',
          'Write ## instead. The title of the page comes from “title” at the top of the file.',
        ]
      : ['Brug ## eller ###.', 'Use ## or ###.']
  return [
    findingAt(
      node.position,
      'heading',
      [
        `Forventede en overskrift med ## eller ###, fandt ${'#'.repeat(node.depth)}.`,
        `Expected a heading with ## or ###, found ${'#'.repeat(node.depth)}.`,
      ],
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
      [
        `Forventede en adresse, der begynder med https://, mailto:, # eller /, fandt »${url.slice(0, 60)}«.`,
        `Expected an address that begins with https://, mailto:, # or /, found “${url.slice(0, 60)}”.`,
      ],
      url.startsWith('http:')
        ? ['Skriv https:// i stedet for http://.', 'Write https:// instead of http://.']
        : [
            'Skriv hele adressen med https://, eller en sti i portalen som /kurser.',
            'Write the whole address with https://, or a path of the portal like /kurser.',
          ],
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
      [
        'Forventede [ ] og [x] inde i et <Check>, fandt en afkrydsning i teksten.',
        'Expected [ ] and [x] inside a <Check>, found a tick box in the text.',
      ],
      ['Skriv en almindelig liste med bindestreger.', 'Write an ordinary list with dashes.'],
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
        [`Forventede Markdown, fandt HTML-mærket <${name}>.`, `Expected Markdown, found the HTML tag <${name}>.`],
        [
          'Slet mærket, eller skriv \\< hvis tegnet skal stå i teksten.',
          'Delete the tag, or write \\< if the sign belongs in the text.',
        ],
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
          ? [
              `Forventede en komponent, der hører til i ${da(kindWords[kind])}, fandt <${name}>.`,
              `Expected a component that belongs in ${en(kindWords[kind])}, found <${name}>.`,
            ]
          : [`Forventede en kendt komponent, fandt <${name}>.`, `Expected a known component, found <${name}>.`],
        suggestName(component ? '' : name, componentNames(kind)),
      ),
    ]
  }
  return [
    ...checkStanding(element, component, ancestors),
    ...checkAttributes(element, component, kind),
    ...checkContent(element, component),
  ]
}

export const kindWords: Record<FileKind, Words> = {
  course: ['en kursusside', 'a course page'],
  lesson: ['en lektion', 'a lesson'],
  pretest: ['en fortest', 'a pre-test'],
  tool: ['et værktøj', 'a tool'],
  snippet: ['en fast tekst', 'a snippet'],
  vignette: ['en case', 'a case'],
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
        [
          `Forventede <${name}> på sin egen linje, fandt den midt i et afsnit.`,
          `Expected <${name}> on its own line, found it inside a paragraph.`,
        ],
        ['Sæt en tom linje før og efter.', 'Put an empty line before and after.'],
      ),
    ]
  }
  if (component.stands === 'anywhere') return []
  if (component.stands === 'top') {
    if (parent?.type === 'root') return []
    const found = around.length > 0 ? `inde i <${around.at(-1)}>` : 'inde i en liste eller et citat'
    return [
      findingAt(
        place,
        'not-at-top',
        [
          `Forventede <${name}> for sig selv på siden, fandt den ${found}.`,
          `Expected <${name}> on its own on the page, found it inside something else.`,
        ],
        ['Flyt den ud.', 'Move it out.'],
      ),
    ]
  }
  if (parent && isJsxElement(parent) && component.stands.includes(parent.name ?? '')) return []
  const expected = component.stands.map((outer) => `<${outer}>`).join(' eller ')
  return [
    findingAt(
      place,
      'not-inside',
      [
        `Forventede <${name}> direkte inde i ${da(expected)}, fandt den et andet sted.`,
        `Expected <${name}> directly inside ${expected}, found it elsewhere.`,
      ],
      [`Flyt den ind i ${expected}.`, `Move it into ${expected}.`],
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
        [
          `Forventede <${name} … /> uden tekst, fandt tekst mellem mærkerne.`,
          `Expected <${name} … /> without text, found text between the tags.`,
        ],
        [
          `Skriv <${name} … /> med skråstreg, og flyt teksten ud.`,
          `Write <${name} … /> with a slash, and move the text out.`,
        ],
      ),
    ]
  }
  if (component.isEmpty || isFilled) return []
  return [
    findingAt(
      placeOfTag(element),
      name === 'Video' ? 'video-transcript' : 'no-text',
      [`Forventede tekst i <${name}>, fandt ingen.`, `Expected text in <${name}>, found none.`],
      [
        `Skriv teksten mellem <${name}> og </${name}>, eller slet den.`,
        `Write the text between <${name}> and </${name}>, or delete it.`,
      ],
    ),
  ]
}

function checkAttributes(element: JsxElement, component: Component, kind: FileKind): Finding[] {
  const name = element.name ?? ''
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.push(
        findingAt(
          attribute.position ?? placeOfTag(element),
          'code',
          [
            `Forventede egenskaber skrevet som navn="værdi" på <${name}>, fandt kode.`,
            `Expected attributes written as name="value" on <${name}>, found code.`,
          ],
          ['Slet de krøllede parenteser.', 'Delete the braces.'],
        ),
      )
      continue
    }
    findings.push(...checkAttribute(element, attribute, component, seen.has(attribute.name)))
    seen.add(attribute.name)
  }
  for (const [wanted, rule] of Object.entries(component.attributes)) {
    const isNeeded = !rule.isOptional || (kind === 'pretest' && name === 'Check')
    if (!isNeeded || seen.has(wanted)) continue
    findings.push(
      findingAt(
        placeOfTag(element),
        'missing-attribute',
        [`Forventede ${wanted}="…" på <${name}>, fandt ingen.`, `Expected ${wanted}="…" on <${name}>, found none.`],
        [`Tilføj ${wanted}="…": ${da(rule.expects)}.`, `Add ${wanted}="…": ${en(rule.expects)}.`],
      ),
    )
  }
  return [...findings, ...checkCombination(element, kind)]
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
        [
          `Forventede en kendt egenskab på <${name}>, fandt »${attribute.name}«.`,
          `Expected a known attribute on <${name}>, found “${attribute.name}”.`,
        ],
        Object.keys(component.attributes).length === 0
          ? [`<${name}> har ingen egenskaber. Slet den.`, `<${name}> has no attributes. Delete it.`]
          : suggestName(attribute.name, Object.keys(component.attributes)),
      ),
    ]
  }
  if (isRepeated) {
    return [
      findingAt(
        place,
        'repeated-attribute',
        [
          `Forventede ${shown} én gang på <${name}>, fandt den igen.`,
          `Expected ${shown} once on <${name}>, found it again.`,
        ],
        ['Slet den ene.', 'Delete one of them.'],
      ),
    ]
  }
  const value = attributeText(attribute)
  if (value === null) {
    return [
      findingAt(
        place,
        'code',
        [
          `Forventede ${shown} med en tekst i anførselstegn, fandt kode.`,
          `Expected ${shown} with a text in quotation marks, found code.`,
        ],
        [`Skriv ${shown}: ${da(rule.expects)}.`, `Write ${shown}: ${en(rule.expects)}.`],
      ),
    ]
  }
  if (rule.accepts(value)) return []
  const code = attribute.name === 'scores' ? unknownScore(value) : null
  if (code !== null) {
    return [
      findingAt(
        place,
        'unknown-score',
        [
          `Forventede en kendt kode i scores="…", fandt »${code}«.`,
          `Expected a known code in scores="…", found “${code}”.`,
        ],
        suggestName(code, scoreCodes),
      ),
    ]
  }
  return [
    findingAt(
      place,
      'attribute-value',
      [
        `Forventede ${da(rule.expects)} i ${shown}, fandt »${value.slice(0, 60)}«.`,
        `Expected ${en(rule.expects)} in ${shown}, found “${value.slice(0, 60)}”.`,
      ],
      rule.values ? suggestName(value, rule.values) : ['Ret værdien.', 'Mend the value.'],
    ),
  ]
}

/** Attributes that are right alone but not together. */
function checkCombination(element: JsxElement, kind: FileKind): Finding[] {
  const place = placeOfTag(element)
  if (element.name === 'Check' && kind === 'lesson' && attributeOf(element, 'lesson') !== null) {
    return [
      findingAt(
        place,
        'unknown-attribute',
        [
          'Forventede lesson="…" kun på <Check> i pretest.mdx, fandt den i en lektion.',
          'Expected lesson="…" only on <Check> in pretest.mdx, found it in a lesson.',
        ],
        ['Slet lesson="…".', 'Delete lesson="…".'],
      ),
    ]
  }
  if (
    element.name === 'Callout' &&
    attributeOf(element, 'kind') === 'monday' &&
    attributeOf(element, 'title') !== null
  ) {
    return [
      findingAt(
        place,
        'unknown-attribute',
        [
          'Forventede ingen title på <Callout kind="monday">, fandt en.',
          'Expected no title on <Callout kind="monday">, found one.',
        ],
        ['Slet title="…": boksen skriver selv »På mandag«.', 'Delete title="…": the box writes its own heading.'],
      ),
    ]
  }
  if (element.name !== 'Video' || attributeOf(element, 'manuscript') === 'true') return []
  if (attributeOf(element, 'src') !== null && attributeOf(element, 'captions') !== null) return []
  return [
    findingAt(
      place,
      'video-captions',
      [
        'Forventede enten manuscript="true" eller både src og captions på <Video>, fandt ingen af delene.',
        'Expected either manuscript="true" or both src and captions on <Video>, found neither.',
      ],
      [
        'Skriv manuscript="true", til filmen er optaget og tekstet.',
        'Write manuscript="true" until the film is recorded and captioned.',
      ],
    ),
  ]
}
