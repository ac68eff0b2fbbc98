import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, Knot, Thread, Words } from './strokes.tsx'

const drivers = ['Indsats', 'Organisering', 'Ledelse', 'Mennesker', 'Kontekst']
const phases = [
  { name: 'Beslutte', says: ['Vi vil det samme', 'og kender paratheden.'] },
  { name: 'Planlægge', says: ['Én plan med roller,', 'mandat og timer.'] },
  { name: 'Gennemføre', says: ['Vi prøver, tæller', 'og retter til.'] },
  { name: 'Forankre', says: ['I aftalen, i budgettet,', 'på et fast møde.'] },
]

const lane = (index: number) => 14 + index * 26
const firstPhase = 196
const phaseHeight = 88

/** Five threads that run side by side through all four phases. */
export function DriversAndPhases() {
  const end = firstPhase + phases.length * phaseHeight - 34
  return (
    <DrawingFigure
      title="Fem drivkræfter gennem fire faser"
      note="De trækker samtidig, hele vejen."
      inWords={
        <>
          <p>Fem drivkræfter, der skal arbejdes med i alle faser:</p>
          <ul>
            {drivers.map((driver) => (
              <li key={driver}>{driver}</li>
            ))}
          </ul>
          <p>Fire faser:</p>
          <ol>
            {phases.map(({ name, says }) => (
              <li key={name}>
                {name}. {says.join(' ')}
              </li>
            ))}
          </ol>
        </>
      }
    >
      <Picture
        name="Fem tråde, indsats, organisering, ledelse, mennesker og kontekst, løber side om side gennem fire faser: beslutte, planlægge, gennemføre og forankre."
        height={end + 12}
      >
        {phases.map(({ name, says }, index) => {
          const y = firstPhase + index * phaseHeight
          return (
            <g key={name}>
              <Thread look="hair" d={`M0 ${y - 34}H340`} />
              <Words x={166} y={y} lines={[`${index + 1}. ${name}`]} look="label" />
              <Words x={166} y={y + 20} lines={says} look="small" tone="soft" />
            </g>
          )
        })}
        {drivers.map((driver, index) => {
          const x = lane(index)
          const y = 14 + index * 27
          return (
            <g key={driver}>
              <Thread look="accent" d={`M150 ${y}H${x + 14}Q${x} ${y} ${x} ${y + 14}V${end - 4}`} />
              <ArrowHead x={x} y={end + 8} towards={90} size={11} look="accent" />
              <Knot x={148} y={y} r={5} look="accent" />
              <Words x={166} y={y + 5} lines={[driver]} look="label" />
              {phases.map(({ name }, row) => (
                <Knot key={name} x={x} y={firstPhase - 5 + row * phaseHeight} />
              ))}
            </g>
          )
        })}
      </Picture>
    </DrawingFigure>
  )
}
