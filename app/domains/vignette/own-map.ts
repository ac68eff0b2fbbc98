import { Graph, layout } from '@dagrejs/dagre'
import type { CaseState } from './case-machine.ts'
import { caseEnd, type Vignette } from './vignette.ts'

const size = 36

/**
 * The whole case as a small map from top to bottom with the way that was taken: one numbered knot a scene, one line for
 * every way between two, narrow enough for a phone. The numbers are those of `vignette.scenes`; a list beside it says what
 * they are, so the drawing itself is hidden from those who hear the page.
 */
export function drawOwnMap(vignette: Vignette, state: CaseState): string {
  const taken = new Set(state.path.map(({ sceneId }, step) => wayOf(sceneId, state.path[step + 1]?.sceneId ?? caseEnd)))
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 34, ranksep: 34, marginx: 14, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const [index, { id }] of vignette.scenes.entries()) {
    graph.setNode(id, { label: String(index + 1), width: size, height: size })
  }
  graph.setNode(caseEnd, { label: '', width: size, height: size })
  for (const { id, choices } of vignette.scenes) for (const { to } of choices) graph.setEdge(id, to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const ways = graph.edges().map(({ v, w }) => {
    const { points } = graph.edge(v, w) as unknown as { points: { x: number; y: number }[] }
    const line = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
    return { isTaken: taken.has(wayOf(v, w)), line }
  })
  const onPath = new Set(state.path.map(({ sceneId }) => sceneId))
  const knots = graph.nodes().map((id) => {
    const { x, y, label } = graph.node(id) as unknown as { x: number; y: number; label: string }
    const isTaken = onPath.has(id) || (id === caseEnd && state.endingId !== null)
    return drawKnot({ x: round(x), y: round(y), label, isTaken })
  })
  return [
    `<svg class="own-map" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" aria-hidden="true" focusable="false">`,
    // The way taken is drawn last, over the others.
    ...ways
      .sort((one, other) => Number(one.isTaken) - Number(other.isTaken))
      .map(({ isTaken, line }) => `<path class="own-map__way${isTaken ? ' own-map__way--taken' : ''}" d="${line}"/>`),
    ...knots,
    '</svg>',
  ].join('')
}

function drawKnot({ x, y, label, isTaken }: { x: number; y: number; label: string; isTaken: boolean }): string {
  const more = isTaken ? ' own-map__knot--taken' : ''
  if (label === '') {
    const half = size / 2 - 4
    return `<rect class="own-map__knot${more}" x="${x - half}" y="${y - half}" width="${2 * half}" height="${2 * half}" rx="6"/>`
  }
  return `<circle class="own-map__knot${more}" cx="${x}" cy="${y}" r="${size / 2 - 2}"/><text class="own-map__number${isTaken ? ' own-map__number--taken' : ''}" x="${x}" y="${y + 6}" text-anchor="middle">${label}</text>`
}

function wayOf(from: string, to: string): string {
  return `${from} ${to}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
