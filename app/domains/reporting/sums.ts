/** Of fewer than this nothing is told: the secretariat sees no names, and a sum of four tells of one. */
const fewestTold = 5

/** What one organisation adds to the sums: people of the day, and how many of them have done at least one course by then. */
export type Sum = {
  organisationId: string
  name: string
  region: string
  people: number
  enrolled: number
  done: number
}

/**
 * A number that may be told; `few` where it is one to four, `nearly-all` where all but one to four are in it, `hidden` where a
 * hidden number could be reckoned from it.
 */
export type Told = number | 'few' | 'nearly-all' | 'hidden'

/** The same as it is shown. */
export type ShownSum = { name: string; region: string; people: Told; enrolled: Told; done: Told }

/**
 * What may be told of each organisation, and of all together: nothing from which one could reckon something about one to four
 * people, be it a number, the rest of it, or what a total leaves. The total is of those whose people are told.
 */
export function tellSums(sums: Sum[]): { lines: ShownSum[]; total: ShownSum | null } {
  const told = sums.filter(({ people }) => people >= fewestTold).map(tellOne)
  const lines = sums.map((sum): ShownSum => {
    const { name, region } = sum
    return sum.people < fewestTold ? { name, region, people: 'few', enrolled: 'few', done: 'few' } : tellOne(sum)
  })
  if (told.length < 2) return { lines, total: null }
  const add = (of: 'people' | 'enrolled' | 'done'): Told =>
    told.reduce<Told>((sum, line) => {
      const number = line[of]
      return typeof sum === 'number' && typeof number === 'number' ? sum + number : 'hidden'
    }, 0)
  return { lines, total: { name: '', region: '', people: add('people'), enrolled: add('enrolled'), done: add('done') } }
}

function tellOne({ name, region, people, enrolled, done }: Sum): ShownSum {
  return { name, region, people, enrolled: tell(enrolled, [people]), done: tell(done, [people, enrolled]) }
}

/** Nobody at all, or everybody, may be told. @param of the groups that are told and that it is a part of */
function tell(number: number, of: number[]): Told {
  const isFew = (count: number) => count > 0 && count < fewestTold
  if (isFew(number)) return 'few'
  return of.some((group) => isFew(group - number)) ? 'nearly-all' : number
}
