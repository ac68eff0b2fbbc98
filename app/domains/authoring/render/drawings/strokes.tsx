/** Size of type, in the drawing's units. */
export const typeSizes = { title: 18, label: 16, text: 15, small: 14, number: 15 } as const

type Look = keyof typeof typeSizes
type Point = { x: number; y: number }

/** How far round a circle something has grown. */
export type Growth = 1 | 2 | 3 | 4 | 5
type ThreadLook =
  | 'ink'
  | 'accent'
  | 'joined'
  | 'soft'
  | 'thin'
  | 'hair'
  | 'loose'
  | 'alert'
  | 'ground'
  | `grown-${Growth}`
type KnotLook = 'open' | 'accent' | 'ink' | 'leader' | 'loose'
type ArrowLook = 'ink' | 'accent' | 'alert'

type WordsProps = Point & {
  /** One entry a line: SVG breaks no lines itself. */
  lines: string[]
  look: Look
  anchor?: 'start' | 'middle' | 'end'
  /** `accent`, `soft` or `alert` where it is not ink. */
  tone?: 'accent' | 'soft' | 'alert' | 'paper'
}

/** Words in a drawing; `x` and `y` are where the first line stands. */
export function Words({ x, y, lines, look, anchor = 'start', tone }: WordsProps) {
  const size = typeSizes[look]
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      className={`words words--${look}${tone ? ` words--${tone}` : ''}`}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : Math.round(size * 1.26)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A line of the drawing; `look` says what it stands for, never by colour alone. */
export function Thread({ d, look = 'ink' }: { d: string; look?: ThreadLook }) {
  return <path d={d} className={`thread-line thread-line--${look}`} />
}

/** A knot on a thread: open, or filled. */
export function Knot({ x, y, r = 5, look = 'open' }: Point & { r?: number; look?: KnotLook }) {
  return <circle cx={x} cy={y} r={r} className={`knot knot--${look}`} />
}

/** A numbered knot. */
export function NumberedKnot({ x, y, number }: Point & { number: number }) {
  return (
    <>
      <Knot x={x} y={y} r={13} look="ink" />
      <Words x={x} y={y + 5} lines={[String(number)]} look="number" anchor="middle" tone="paper" />
    </>
  )
}

/** The head of an arrow with its tip at a point; `towards` in degrees, 0 to the right, 90 down. */
export function ArrowHead({
  x,
  y,
  towards,
  size = 9,
  look = 'ink',
}: Point & {
  towards: number
  size?: number
  look?: ArrowLook
}) {
  const back = -size * 1.15
  return (
    <path
      d={`M0 0L${back} ${-size * 0.62}L${back} ${size * 0.62}Z`}
      transform={`translate(${x} ${y}) rotate(${towards})`}
      className={`arrow-head arrow-head--${look}`}
    />
  )
}
