import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, Knot, Thread, Words } from './strokes.tsx'

const steps = [1, 2, 3, 4]
const floor = 310
const topOf = (step: number) => floor - step * 48

/** Two pictures beside each other, never one: the four steps of the programmes, and the pyramid from Sweden. */
export function StepsAndPyramid() {
  return (
    <DrawingFigure
      title="Fire trin og en pyramide"
      note="To forskellige billeder. Tallene kan ikke byttes, og hvad der hører til hvert trin, er beskrevet lokalt."
      inWords={
        <>
          <p>Fire trin, fra de danske forløbsprogrammer:</p>
          <ul>
            <li>Begynd med den mindste hjælp, der nytter.</li>
            <li>Sæt en dato til at se efter.</li>
            <li>Gå op, når det ikke hjælper. Hjælpen nedenunder fortsætter.</li>
            <li>Er der fare, springer du alle trin over.</li>
          </ul>
          <p>Pyramiden, fra Sverige, har tre niveauer:</p>
          <ul>
            <li>Nederst: alle børn.</li>
            <li>I midten: den første hjælp, ved lettere problemer.</li>
            <li>Øverst: specialisten.</li>
          </ul>
        </>
      }
    >
      <Picture
        name="En trappe med fire trin, hvor man begynder med den mindste hjælp, der nytter, sætter en dato til at se efter og går op, når det ikke hjælper, mens hjælpen nedenunder fortsætter; er der fare, springer man alle trin over."
        height={340}
      >
        <Words x={0} y={20} lines={['Fire trin']} look="title" />
        <Words x={0} y={41} lines={['Forløbsprogrammerne']} look="small" tone="soft" />
        <Words x={24} y={74} lines={['Er der fare, springer du alle trin over']} look="small" tone="alert" />
        <Thread look="alert" d="M8 250V102Q8 88 22 88H318" />
        <ArrowHead x={334} y={88} towards={0} size={12} look="alert" />

        <Words x={24} y={118} lines={['Sæt en dato til at se efter.', 'Gå op, når det ikke hjælper.']} look="small" />
        {steps.map((step) => (
          <Step key={step} step={step} />
        ))}
        <Thread
          look="accent"
          d={steps.map((step) => `${step === 1 ? 'M0 ' : 'V'}${topOf(step)}H${step * 85}`).join('')}
        />
        {steps.slice(1).map((step) => (
          <Knot key={step} x={(step - 1) * 85} y={topOf(step - 1)} r={6} />
        ))}
        <Words
          x={330}
          y={topOf(1) + 30}
          lines={['hjælpen nedenunder fortsætter']}
          look="small"
          anchor="end"
          tone="soft"
        />
        <Words x={0} y={334} lines={['Begynd med den mindste hjælp, der nytter.']} look="small" />
      </Picture>
      <Picture
        name="En pyramide med tre niveauer: alle børn nederst, den første hjælp i midten og specialisten øverst."
        height={340}
      >
        <Words x={0} y={20} lines={['Tre niveauer']} look="title" />
        <Words x={0} y={41} lines={['En pyramide fra Sverige']} look="small" tone="soft" />
        <path d="M170 70L221 146H119Z" className="ground ground--place" />
        <path d="M115.3 152H224.7L275.3 228H64.7Z" className="ground ground--place" />
        <path d="M60.7 234H279.3L330 310H10Z" className="ground ground--place" />
        <Thread look="thin" d="M192 122H226" />
        <Words x={234} y={127} lines={['Specialisten']} look="label" />
        <Words x={170} y={190} lines={['Den første hjælp']} look="label" anchor="middle" />
        <Words x={170} y={210} lines={['ved lettere problemer']} look="small" anchor="middle" tone="soft" />
        <Words x={170} y={277} lines={['Alle børn']} look="label" anchor="middle" />
      </Picture>
    </DrawingFigure>
  )
}

function Step({ step }: { step: number }) {
  const x = (step - 1) * 85
  const y = topOf(step)
  return (
    <>
      <rect x={x} y={y} width={340 - x} height={47} className="ground" />
      <Words x={x + 12} y={y + 30} lines={[`Trin ${step}`]} look="label" />
    </>
  )
}
