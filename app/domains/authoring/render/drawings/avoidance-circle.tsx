import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, type Growth, Knot, NumberedKnot, Thread, Words } from './strokes.tsx'

const centre = { x: 170, y: 160 }
const radius = 136
const stations = [-90, -18, 54, 126, 198]

/** The circle, its thread a little thicker for every station, because the fear is; and the thread that leads out. */
export function AvoidanceCircle() {
  return (
    <DrawingFigure
      title="Undgåelsens cirkel og vejen ud"
      note="Den gælder frygt, der er større end faren. Er faren virkelig, bliver den stoppet og ikke øvet."
      inWords={
        <>
          <ol>
            <li>Noget er svært.</li>
            <li>Kroppen melder fare.</li>
            <li>Barnet går, eller det får venlig hjælp til at slippe.</li>
            <li>Det letter med det samme.</li>
            <li>Kroppen husker, og frygten vokser. Næste gang begynder cirklen forfra.</li>
          </ol>
          <p>
            Vejen ud går fra 2, før barnet går: Gør det mindre. En bid så lille, at barnet kan blive i den, til det
            letter af sig selv.
          </p>
        </>
      }
    >
      <Picture
        name="En cirkel med fem stationer: noget er svært, kroppen melder fare, barnet går eller får venlig hjælp, det letter, kroppen husker, og frygten vokser for hver omgang; vejen ud er at gøre det svære mindre, så barnet kan blive i det, til det letter af sig selv."
        height={440}
      >
        {stations.map((angle, index) => (
          <Way key={angle} from={angle + 5} to={angle + 64} weight={(index + 1) as Growth} />
        ))}
        <Thread look="accent" d={`M${on(10).x} ${on(10).y}C303 214 318 246 318 280V330`} />
        <Knot {...on(10)} r={6} look="accent" />
        <ArrowHead x={318} y={342} towards={90} size={12} look="accent" />
        {stations.map((angle, index) => (
          <NumberedKnot key={angle} {...on(angle)} number={index + 1} />
        ))}

        <Words x={170} y={68} lines={['Noget er svært']} look="label" anchor="middle" />
        <Words x={278} y={114} lines={['Kroppen', 'melder fare']} look="label" anchor="end" />
        <Words x={62} y={114} lines={['Kroppen', 'husker']} look="label" />
        <Words x={62} y={153} lines={['frygten vokser']} look="small" tone="soft" />
        <Words x={266} y={206} lines={['Barnet går']} look="label" anchor="end" />
        <Words x={266} y={225} lines={['eller får', 'venlig hjælp']} look="small" anchor="end" tone="soft" />
        <Words x={74} y={206} lines={['Det letter']} look="label" />
        <Words x={74} y={225} lines={['med det', 'samme']} look="small" tone="soft" />

        <rect x={0} y={344} width={340} height={96} rx={10} className="ground" />
        <Words x={20} y={376} lines={['Vejen ud: Gør det mindre']} look="label" tone="accent" />
        <Words
          x={20}
          y={402}
          lines={['En bid så lille, at barnet kan blive', 'i den, til det letter af sig selv.']}
          look="text"
        />
      </Picture>
    </DrawingFigure>
  )
}

function Way({ from, to, weight }: { from: number; to: number; weight: Growth }) {
  const size = 8 + weight * 2.2
  const tip = on(to + 1)
  const end = on(to - size * 0.3)
  const start = on(from)
  return (
    <>
      <Thread look={`grown-${weight}`} d={`M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`} />
      <ArrowHead x={tip.x} y={tip.y} towards={to + 86} size={size} />
    </>
  )
}

function on(angle: number) {
  const turn = (angle * Math.PI) / 180
  return { x: round(centre.x + radius * Math.cos(turn)), y: round(centre.y + radius * Math.sin(turn)) }
}

function round(length: number) {
  return Math.round(length * 10) / 10
}
