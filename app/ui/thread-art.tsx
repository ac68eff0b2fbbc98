type Sector = 'municipality' | 'psychiatry' | 'general-practice'

/**
 * Three threads that come from far apart, are plaited and run on side by side: the picture of the front page and the
 * certificate. `names` stand at the threads' beginnings, from the top; they say nothing the page does not say in words.
 */
export function ThreadArt({ names }: { names?: [string, string, string] }) {
  return (
    <svg
      className="thread-art"
      viewBox="0 0 1120 150"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {threads.map((thread) => (
        <path key={thread.sector} className={`mark__${thread.sector}`} d={thread.path} />
      ))}
      {crossings.map((crossing) => (
        <g key={crossing.path}>
          <path className="mark__gap" d={crossing.path} />
          <path className={`mark__${crossing.over}`} d={crossing.path} />
        </g>
      ))}
      {names?.map((name, position) => (
        <text key={name} x="0" y={10 + position * 55}>
          {name}
        </text>
      ))}
    </svg>
  )
}

/** A plait of three: y = 75 + s(x) · sin(angle + turn(x)), 120 degrees apart, with s falling from 64 to 16. */
const threads: { sector: Sector; path: string }[] = [
  {
    sector: 'municipality',
    path: 'M2 20H170C188.9 20 207.8 19.7 226.7 20.7C245.6 21.6 264.4 23.7 283.3 27.5C302.2 31.4 321.1 36.9 340 44.3C358.9 51.7 377.8 60.9 396.7 70.8C415.6 80.6 434.4 91.1 453.3 99.9C472.2 108.7 491.1 115.6 510 119C528.9 122.4 547.8 122.2 566.7 118.6C585.6 115.1 604.4 108.3 623.3 100.4C642.2 92.6 661.1 84 680 76.6C698.9 69.3 717.8 63.4 736.7 59.5C755.6 55.6 774.4 53.7 793.3 53.2C812.2 52.7 831.1 53.4 850 54.5C868.9 55.6 887.8 57 906.7 58.2C925.6 59.3 944.4 60.2 963.3 60.7C982.2 61.1 1001.1 61 1020 61H1118',
  },
  {
    sector: 'psychiatry',
    path: 'M2 75H170C188.9 75 207.8 75.5 226.7 73.7C245.6 71.8 264.4 68 283.3 62.8C302.2 57.6 321.1 51 340 44.5C358.9 37.9 377.8 31.4 396.7 26.9C415.6 22.3 434.4 19.9 453.3 20.9C472.2 21.8 491.1 26.2 510 33.4C528.9 40.5 547.8 50.3 566.7 60.3C585.6 70.3 604.4 80.3 623.3 87.9C642.2 95.6 661.1 100.9 680 103.4C698.9 105.8 717.8 105.6 736.7 103.7C755.6 101.8 774.4 98.5 793.3 95C812.2 91.6 831.1 88.1 850 85.2C868.9 82.3 887.8 80.1 906.7 78.4C925.6 76.8 944.4 75.8 963.3 75.3C982.2 74.9 1001.1 75 1020 75H1118',
  },
  {
    sector: 'general-practice',
    path: 'M2 130H170C188.9 130 207.8 129.8 226.7 130.7C245.6 131.6 264.4 133.3 283.3 134.7C302.2 136 321.1 137 340 136.2C358.9 135.4 377.8 132.7 396.7 127.4C415.6 122 434.4 114 453.3 104.3C472.2 94.5 491.1 83.1 510 72.6C528.9 62 547.8 52.5 566.7 46.1C585.6 39.7 604.4 36.5 623.3 36.6C642.2 36.8 661.1 40.1 680 45C698.9 49.8 717.8 56.1 736.7 61.8C755.6 67.6 774.4 72.8 793.3 76.8C812.2 80.7 831.1 83.5 850 85.3C868.9 87.1 887.8 87.9 906.7 88.4C925.6 88.9 944.4 88.9 963.3 89C982.2 89 1001.1 89 1020 89H1118',
  },
]

/** Where two cross, the one that lies on top is drawn again over a gap. */
const crossings: { over: Sector; path: string }[] = [
  { over: 'psychiatry', path: 'M315.6 52.8C323.9 50.1 332.2 47.2 340.5 44.3C348.8 41.4 357.1 38.6 365.4 35.9' },
  { over: 'municipality', path: 'M436.8 91.8C443.8 95.4 450.9 98.8 458 102C465.1 105.2 472.2 108.1 479.2 110.6' },
  { over: 'general-practice', path: 'M529.2 62.2C536.5 58.5 543.7 55.1 551 52C558.3 49 565.5 46.3 572.8 44.1' },
  { over: 'psychiatry', path: 'M615.1 84.5C623.2 88 631.4 91.2 639.5 93.9C647.6 96.6 655.8 98.9 663.9 100.6' },
  { over: 'municipality', path: 'M701.6 68.9C711.9 65.5 722.2 62.6 732.5 60.4C742.8 58.1 753.1 56.4 763.4 55.3' },
  { over: 'general-practice', path: 'M816 81C827.3 82.8 838.7 84.2 850 85.3C861.3 86.3 872.7 87.1 884 87.6' },
]
