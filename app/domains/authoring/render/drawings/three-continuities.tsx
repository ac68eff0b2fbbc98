import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { Knot, Thread, Words } from './strokes.tsx'

const continuities = [
  {
    name: 'Informationskontinuitet',
    holds: ['Viden om barnet følger med.'],
    breaks: ['Knækker, når familien må', 'fortælle alt forfra.'],
  },
  {
    name: 'Organisationskontinuitet',
    holds: ['Én fælles plan, og det', 'aftalte sker til tiden.'],
    breaks: ['Knækker, når hver sektor', 'har sin egen plan.'],
  },
  {
    name: 'Relationskontinuitet',
    holds: ['De, der kender familien,', 'er der også fremover.'],
    breaks: ['Knækker, når der er et nyt', 'ansigt hver gang.'],
  },
]

const knots = [16, 142, 284]
const lanes = [10, 30, 50]

/** Three threads that can each break, and the plait they make where the family stands. */
export function ThreeContinuities() {
  return (
    <DrawingFigure
      title="Tre tråde, der kan knække"
      note="En plan er ikke nok. Det hænger sammen, når familien mærker det."
      inWords={
        <ul>
          {continuities.map(({ name, holds, breaks }) => (
            <li key={name}>
              <b>{name}.</b> {holds.join(' ')} {breaks.join(' ')}
            </li>
          ))}
        </ul>
      }
    >
      <Picture
        name="Tre tråde flettes til én hos familien: informationskontinuitet, at viden følger med; organisationskontinuitet, at der er én fælles plan, som sker til tiden; og relationskontinuitet, at de, der kender familien, bliver."
        height={520}
      >
        {continuities.map((continuity, index) => (
          <Continuity key={continuity.name} {...continuity} y={knots[index] ?? 0} lane={lanes[index] ?? 0} />
        ))}
        <Thread look="accent" d="M10 408C10 432 50 432 50 456" />
        <Thread look="ground" d="M30 414V450" />
        <Thread look="accent" d="M30 408V456" />
        <Thread look="ground" d="M46 420C42 432 14 432 12 446" />
        <Thread look="accent" d="M50 408C50 432 10 432 10 456" />
        <Thread look="accent" d="M10 454C10 470 30 464 30 478M50 454C50 470 30 464 30 478M30 454V478" />
        <Thread look="joined" d="M30 478V482Q30 496 44 496H68" />
        <Knot x={72} y={496} r={8} look="accent" />
        <Words x={90} y={491} lines={['Familien mærker, at', 'det hænger sammen']} look="label" tone="accent" />
      </Picture>
    </DrawingFigure>
  )
}

type ContinuityProps = (typeof continuities)[number] & { y: number; lane: number }

function Continuity({ name, holds, breaks, y, lane }: ContinuityProps) {
  const below = y + 6 + holds.length * 20
  return (
    <>
      <Thread look="accent" d={`M72 ${y}H${lane + 14}Q${lane} ${y} ${lane} ${y + 14}V408`} />
      <Knot x={72} y={y} r={6} />
      <Words x={90} y={y + 6} lines={[name]} look="label" />
      <Words x={90} y={y + 30} lines={holds} look="text" />
      <Thread look="soft" d={`M90 ${below + 25}h11m6 -3h11`} />
      <Words x={126} y={below + 30} lines={breaks} look="small" tone="soft" />
    </>
  )
}
