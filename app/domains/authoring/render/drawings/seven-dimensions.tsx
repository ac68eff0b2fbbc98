import { DrawingFigure, Picture } from './drawing-figure.tsx'
import { ArrowHead, Knot, Thread, Words } from './strokes.tsx'

const relations = ['Fælles mål', 'Fælles viden', 'Gensidig respekt']
const communication = ['Hyppig nok', 'Rettidig', 'Præcis', 'Problemløsende']

/** One for each of the seven, on the thread: three above, four below. */
const knots = [
  [104, 17],
  [170, 8],
  [236, 17],
  [84, 465],
  [138, 480],
  [202, 480],
  [256, 465],
] as const

/** One thread in the shape of an eight: relations above, communication below, each pulling the other along. */
export function SevenDimensions() {
  return (
    <DrawingFigure
      title="De syv dimensioner"
      note="Syv knuder på den samme tråd. Begynd dér, hvor du kan komme til."
      inWords={
        <>
          <p>Relationer, det, I er for hinanden:</p>
          <List entries={relations} />
          <p>Kommunikation, sådan giver I besked:</p>
          <List entries={communication} />
          <p>Relationer og kommunikation trækker hinanden op eller ned.</p>
        </>
      }
    >
      <Picture
        name="En tråd i et ottetal: tre relationer foroven, fælles mål, fælles viden og gensidig respekt, og fire slags kommunikation forneden, hyppig nok, rettidig, præcis og problemløsende, som trækker hinanden op eller ned."
        height={490}
      >
        <Thread look="accent" d="M189 259C247 308 322 306 322 376C322 440 255 482 170 482C85 482 18 440 18 376" />
        <Thread
          look="accent"
          d="M18 376C18 306 92 308 170 243C248 178 322 180 322 110C322 50 255 8 170 8C85 8 18 50 18 110"
        />
        <Thread look="accent" d="M18 110C18 180 93 178 151 227" />
        {knots.map(([x, y]) => (
          <Knot key={`${x} ${y}`} x={x} y={y} r={6} />
        ))}
        <ArrowHead look="accent" x={18} y={122} towards={90} size={13} />
        <ArrowHead look="accent" x={18} y={364} towards={270} size={13} />

        <Words x={170} y={62} lines={['Relationer']} look="title" anchor="middle" />
        <Words x={170} y={84} lines={['det, I er for hinanden']} look="small" anchor="middle" tone="soft" />
        {relations.map((words, index) => (
          <Words key={words} x={170} y={118 + index * 26} lines={[words]} look="label" anchor="middle" />
        ))}

        <Words x={4} y={229} lines={['trækker', 'hinanden', 'op']} look="text" tone="accent" />
        <Words x={336} y={229} lines={['eller', 'hinanden', 'ned']} look="text" anchor="end" tone="accent" />

        <Words x={170} y={314} lines={['Kommunikation']} look="title" anchor="middle" />
        <Words x={170} y={336} lines={['sådan giver I besked']} look="small" anchor="middle" tone="soft" />
        {communication.map((words, index) => (
          <Words key={words} x={170} y={368 + index * 25} lines={[words]} look="label" anchor="middle" />
        ))}
      </Picture>
    </DrawingFigure>
  )
}

function List({ entries }: { entries: string[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  )
}
