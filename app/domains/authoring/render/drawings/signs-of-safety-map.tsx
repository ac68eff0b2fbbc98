import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, Knot, Thread, Words } from './strokes.tsx'

const columns = [
  {
    asks: ['Hvad er vi', 'bekymrede', 'for?'],
    holds: [
      ['Det, der', 'er sket'],
      ['Det, der', 'kan ske'],
      ['Det, der gør', 'det sværere'],
    ],
  },
  { asks: ['Hvad', 'fungerer', 'godt?'], holds: [['Styrker'], ['Sikkerhed']] },
  { asks: ['Hvad', 'skal', 'der ske?'], holds: [['Mål'], ['Næste', 'skridt']] },
]

const lanes = [8, 124, 238]
const bends = [228, 190, 190]
const numbers = Array.from({ length: 11 }, (_, number) => number)
const marks = [3, 5, 8]

/** The map: three questions, each a thread with its knots, that run together in one line from 0 to 10. */
export function SignsOfSafetyMap() {
  return (
    <DrawingFigure
      title="Kortet: tre spalter og en linje"
      note="Krydserne er et eksempel. De bliver ikke lagt sammen."
      inWords={
        <>
          <ul>
            {columns.map(({ asks, holds }) => (
              <li key={asks.join(' ')}>
                <b>{asks.join(' ')}</b> {holds.map((lines) => lines.join(' ')).join('. ')}.
              </li>
            ))}
          </ul>
          <p>
            Nederst en linje fra 0, det sker igen, til 10, sikkert nok: Hvor sikkert er det for barnet lige nu? Hver
            sætter sit eget kryds.
          </p>
        </>
      }
    >
      <Picture
        name="Et kort med tre spalter, hvad er vi bekymrede for, hvad fungerer godt, og hvad skal der ske, og nederst en linje fra 0 til 10, hvor hver sætter sit eget kryds for, hvor sikkert det er for barnet lige nu."
        height={432}
      >
        {columns.map(({ asks, holds }, index) => {
          const x = lanes[index] ?? 0
          return (
            <g key={asks.join(' ')}>
              <Thread look="accent" d={`M${x} 86V${bends[index]}C${x} 262 170 240 170 286`} />
              <Words x={x - 8} y={16} lines={asks} look="label" />
              {holds.map((lines, row) => (
                <g key={lines.join(' ')}>
                  <Knot x={x} y={86 + row * 58} r={6} />
                  <Words x={x + 16} y={91 + row * 58} lines={lines} look="text" />
                </g>
              ))}
            </g>
          )
        })}
        <ArrowHead x={170} y={296} towards={90} size={11} look="accent" />
        <Words x={170} y={320} lines={['Hvor sikkert er det for barnet lige nu?']} look="text" anchor="middle" />
        <Thread d="M15 366H325" />
        {numbers.map((number) => (
          <g key={number}>
            <Thread look="thin" d={`M${15 + number * 31} 360v12`} />
            <Words x={15 + number * 31} y={392} lines={[String(number)]} look="small" anchor="middle" />
          </g>
        ))}
        {marks.map((number) => (
          <Thread key={number} look="accent" d={`M${8 + number * 31} 340l14 14m0 -14l-14 14`} />
        ))}
        <Words x={0} y={420} lines={['det sker igen']} look="small" tone="soft" />
        <Words x={340} y={420} lines={['sikkert nok']} look="small" anchor="end" tone="soft" />
        <Words x={170} y={420} lines={['hver sit kryds']} look="small" anchor="middle" tone="accent" />
      </Picture>
    </DrawingFigure>
  )
}
