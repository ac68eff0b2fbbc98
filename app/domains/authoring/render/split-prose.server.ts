import type { ReactNode } from 'react'
import type { CheckKey, Html, Island, Prose } from '~/domains/course/document.ts'
import { htmlOf, type Part, partOf, partsNamed, phrasingOf, textNodes } from './html-of.server.ts'

/** Splits a text at its islands. The right options and the reasons go to `keys`, and nowhere into the prose. */
export function splitProse(nodes: ReactNode[]): { prose: Prose; keys: Record<string, CheckKey> } {
  const prose: Prose = { segments: [], islands: [] }
  const keys: Record<string, CheckKey> = {}
  let run: ReactNode[] = []
  for (const node of withoutTracks(nodes)) {
    const part = partOf(node)
    const island = part && islandOf(part)
    if (!part || !island) {
      run.push(node)
      continue
    }
    if (island.kind === 'check') keys[island.checkId] = keyOf(part)
    prose.segments.push(htmlOf(run))
    prose.islands.push(island)
    run = []
  }
  prose.segments.push(htmlOf(run))
  return { prose, keys }
}

/** The passages marked for a reader, in order: HTML for a page of its own, so without the anchors of this one. */
export function trackOf(nodes: ReactNode[], reader: string): Html {
  const passages = partsNamed(nodes, 'Track').filter(({ attributes }) => attributes.for === reader)
  return passages.map(({ children }) => htmlOf(children).replaceAll(/ id="afsnit-[^"]*"/g, '')).join('')
}

/** In the lesson itself a marked passage reads like any other. */
function withoutTracks(nodes: ReactNode[]): ReactNode[] {
  return nodes.flatMap((node) => {
    const part = partOf(node)
    return part?.name === 'Track' ? part.children : [node]
  })
}

function islandOf({ name, attributes, children }: Part): Island | null {
  const { id = '', title = '', minutes = '' } = attributes
  switch (name) {
    case 'Check':
      return { kind: 'check', checkId: id, question: phrasingOf(textNodes(children)), options: optionsOf(children) }
    case 'HomeAssignment':
      return { kind: 'homeAssignment', assignmentId: id, title, minutes: Number(minutes), html: htmlOf(children) }
    case 'Case':
      return { kind: 'case', vignetteId: id }
    default:
      return null
  }
}

function optionsOf(children: ReactNode[]) {
  return partsNamed(children, 'CheckOption').map((option) => ({
    id: option.attributes.id ?? '',
    html: phrasingOf(textNodes(option.children)),
  }))
}

function keyOf({ children }: Part): CheckKey {
  const options = partsNamed(children, 'CheckOption')
  const right = options.find((option) => option.attributes.isRight === 'true')
  const reasons = options.map(({ attributes, children }) => [
    attributes.id ?? '',
    partsNamed(children, 'CheckReason')
      .map((reason) => htmlOf(reason.children))
      .join(''),
  ])
  return { rightOptionId: right?.attributes.id ?? '', reasons: Object.fromEntries(reasons) }
}
