import type { ReactNode } from 'react'
import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, Knot, Thread, Words } from './strokes.tsx'

/** Where the four of a model stand, seen from its middle. */
const places = [-39, -13, 13, 39]

/** Four ways of working together, loose to tight: the same four people and leaders, tied differently. */
export function FourModels() {
  return (
    <DrawingFigure
      title="Fire måder at organisere sig på, fra løs til tæt"
      note="Ingen af dem er den bedste."
      inWords={
        <ol>
          <li>Møder og netværk: Man mødes. Hver har sit sted og sin egen chef.</li>
          <li>En, der koordinerer: Én holder trådene. Hver har sin egen chef.</li>
          <li>Samlet ét sted: Alle sidder sammen. Hver har stadig sin egen chef.</li>
          <li>Opgaver og beslutning samlet: Alle sidder sammen under én ledelse.</li>
        </ol>
      }
    >
      <Picture
        name="Fire måder at organisere sig på, fra løs til tæt: møder og netværk, en, der koordinerer, samlet ét sted, og opgaver og beslutning samlet."
        height={480}
      >
        <Knot x={36} y={12} look="leader" />
        <Words x={50} y={17} lines={['chef']} look="small" tone="soft" />
        <Knot x={112} y={12} r={8} look="ink" />
        <Words x={127} y={17} lines={['medarbejder']} look="small" tone="soft" />

        <Words x={0} y={64} lines={['løs']} look="small" tone="soft" />
        <Thread look="thin" d="M9 76V444" />
        <ArrowHead x={9} y={452} towards={90} />
        <Words x={0} y={474} lines={['tæt']} look="small" tone="soft" />

        <Model number={1} name={['Møder og netværk']} says={['Hver sit sted. Man mødes.']} y={50}>
          <Thread look="loose" d="M-39 46L0 84M-13 46L0 84M13 46L0 84M39 46L0 84" />
          <Knot x={0} y={84} r={9} look="loose" />
          <People />
        </Model>
        <Model number={2} name={['En, der koordinerer']} says={['Én holder trådene.']} y={168}>
          <Thread look="accent" d="M-39 46L0 84M-13 46L0 84M13 46L0 84M39 46L0 84" />
          <Knot x={0} y={84} r={9} look="accent" />
          <People />
        </Model>
        <Model number={3} name={['Samlet ét sted']} says={['Alle sidder sammen,', 'hver med sin chef.']} y={292}>
          <rect x={-58} y={22} width={116} height={44} rx={10} className="ground ground--place" />
          <People />
        </Model>
        <Model number={4} name={['Opgaver og', 'beslutning samlet']} says={['Én beslutter.']} y={400}>
          <rect x={-58} y={-14} width={116} height={80} rx={10} className="ground ground--place" />
          <People isUnderOne />
        </Model>
      </Picture>
    </DrawingFigure>
  )
}

type ModelProps = { number: number; name: string[]; says: string[]; y: number; children: ReactNode }

function Model({ number, name, says, y, children }: ModelProps) {
  const first = y + 50 - name.length * 20
  return (
    <>
      <g transform={`translate(88 ${y})`}>{children}</g>
      <Words x={160} y={first} lines={[`${number}. ${name[0]}`, ...name.slice(1)]} look="label" />
      <Words x={160} y={first + 2 + name.length * 20} lines={says} look="text" tone="soft" />
    </>
  )
}

function People({ isUnderOne = false }: { isUnderOne?: boolean }) {
  return (
    <>
      {places.map((x) => (
        <Thread key={x} look="thin" d={isUnderOne ? `M${x} 44L0 6` : `M${x} 44V6`} />
      ))}
      {isUnderOne ? (
        <Knot x={0} y={4} r={7} look="leader" />
      ) : (
        places.map((x) => <Knot key={x} x={x} y={4} look="leader" />)
      )}
      {places.map((x) => (
        <Knot key={x} x={x} y={44} r={8} look="ink" />
      ))}
    </>
  )
}
