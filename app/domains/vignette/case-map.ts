import { Graph, layout } from '@dagrejs/dagre'
import { signedPoints } from './signed-points.ts'
import { caseEnd, type Ending, pointsOf, type Vignette } from './vignette.ts'

/** A case drawn from left to right: scenes, choices as arrows, endings with their rules. A whole SVG file. */
export function drawCaseMap(vignette: Vignette): string {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 30, ranksep: 120, marginx: 20, marginy: 20 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const box of boxesOf(vignette)) graph.setNode(box.key, { ...box, width: widthOf(box), height: 56 })
  for (const arrow of arrowsOf(vignette)) {
    const width = arrow.label.length * 7 + 8
    graph.setEdge(arrow.from, arrow.to, { ...arrow, width, height: 16, labelpos: 'c' }, arrow.key)
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const arrows = graph.edges().map((edge) => drawArrow(graph.edge(edge) as unknown as PlacedArrow))
  const boxes = graph.nodes().map((key) => drawBox(graph.node(key) as unknown as PlacedBox))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(vignette.title)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#444"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...arrows,
    ...boxes,
    '</svg>',
    '',
  ].join('\n')
}

/** The same map as a list to read. */
export function tellCaseMap(vignette: Vignette): string {
  const scenes = vignette.scenes.flatMap(({ id, role, title, choices }) => [
    `${id} (${role}): ${title}`,
    ...choices.map((choice) => {
      const points = pointsOf(choice)
      const marks = [points === 0 ? '' : signedPoints(points), choice.isBreach ? 'stop op' : ''].filter(
        (mark) => mark !== '',
      )
      return `  ${choice.id} → ${choice.to}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
    }),
  ])
  const endings = vignette.endings.map((ending) => `  ${ending.id}: ${ending.title} (${ruleOf(ending)})`)
  return [vignette.title, '', ...scenes, '', `${caseEnd}:`, ...endings, ''].join('\n')
}

type Box = { key: string; heading: string; detail: string; kind: 'scene' | 'end' | 'ending' }
type Arrow = { key: string; from: string; to: string; label: string; isBreach: boolean }
type PlacedBox = Box & { x: number; y: number; width: number; height: number }
type PlacedArrow = Arrow & { points: { x: number; y: number }[]; x?: number; y?: number }

function boxesOf({ scenes, endings }: Vignette): Box[] {
  return [
    ...scenes.map(
      ({ id, role, title }): Box => ({ key: `scene:${id}`, heading: title, detail: `${id} · ${role}`, kind: 'scene' }),
    ),
    { key: caseEnd, heading: 'Slut', detail: 'efter point', kind: 'end' },
    ...endings.map(
      (ending): Box => ({ key: `ending:${ending.id}`, heading: ending.title, detail: ruleOf(ending), kind: 'ending' }),
    ),
  ]
}

/** A choice that leads to no known scene is left out: the proof tells of it. */
function arrowsOf({ scenes, endings }: Vignette): Arrow[] {
  const known = new Set(scenes.map(({ id }) => id))
  return [
    ...scenes.flatMap((scene) =>
      scene.choices
        .filter(({ to }) => to === caseEnd || known.has(to))
        .map((choice) => ({
          key: `${scene.id}/${choice.id}`,
          from: `scene:${scene.id}`,
          to: choice.to === caseEnd ? caseEnd : `scene:${choice.to}`,
          label: `${choice.id} ${signedPoints(pointsOf(choice))}`,
          isBreach: choice.isBreach,
        })),
    ),
    ...endings.map(({ id }) => ({ key: `end/${id}`, from: caseEnd, to: `ending:${id}`, label: '', isBreach: false })),
  ]
}

function ruleOf({ total: { min, max }, breach }: Ending): string {
  const range = min === null && max === null ? 'alle' : min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`
  return `${range} point${breach === null ? '' : breach ? ', med stop op' : ', uden stop op'}`
}

function widthOf({ heading, detail }: Box): number {
  return Math.max(heading.length, detail.length) * 7.5 + 24
}

const fills = { scene: '#e8f1f0', end: '#eeeeee', ending: '#fbf3e0' }

function drawBox({ x, y, width, height, heading, detail, kind }: PlacedBox): string {
  const corner = `x="${round(x - width / 2)}" y="${round(y - height / 2)}"`
  const text = (dy: number, words: string, more = '') =>
    `<text x="${round(x)}" y="${round(y + dy)}" text-anchor="middle"${more}>${escaped(words)}</text>`
  return [
    `<rect ${corner} width="${round(width)}" height="${round(height)}" rx="6" fill="${fills[kind]}" stroke="#444"/>`,
    text(-4, heading, ' font-weight="bold"'),
    text(15, detail, ' fill="#333"'),
  ].join('')
}

function drawArrow({ points, x, y, label, isBreach }: PlacedArrow): string {
  const way = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join(' ')
  const colour = isBreach ? '#a3261d' : '#444'
  const line = `<path d="${way}" fill="none" stroke="${colour}"${isBreach ? ' stroke-dasharray="5 3"' : ''} marker-end="url(#tip)"/>`
  if (label === '' || x === undefined || y === undefined) return line
  const words = isBreach ? `${label} stop op` : label
  return `${line}<text x="${round(x)}" y="${round(y + 4)}" text-anchor="middle" fill="${colour}" stroke="#fff" stroke-width="4" paint-order="stroke">${escaped(words)}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
