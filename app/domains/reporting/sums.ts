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

/** The same as it is shown: null where it would tell of fewer than five. */
export type ShownSum = {
  name: string
  region: string
  people: number | null
  enrolled: number | null
  done: number | null
}

/**
 * What may be told of each organisation, and of all together. The total leaves out whoever is hidden, since the rest taken
 * from it would tell what was not to be told.
 */
export function tellSums(sums: Sum[]): { lines: ShownSum[]; total: ShownSum | null } {
  const told = sums.filter(({ people }) => people >= fewestTold)
  const lines = sums.map(({ name, region, people, enrolled, done }): ShownSum => {
    if (people < fewestTold) return { name, region, people: null, enrolled: null, done: null }
    return { name, region, people, enrolled: tell(enrolled), done: tell(done) }
  })
  if (told.length < 2) return { lines, total: null }
  const add = (of: 'people' | 'enrolled' | 'done') => {
    const numbers = told.map((sum) => sum[of])
    const isHidden = (number: number) => of !== 'people' && tell(number) === null
    return numbers.some(isHidden) ? null : numbers.reduce((sum, number) => sum + number, 0)
  }
  return { lines, total: { name: '', region: '', people: add('people'), enrolled: add('enrolled'), done: add('done') } }
}

/** Nobody at all may be told; one to four may not. */
function tell(number: number): number | null {
  return number > 0 && number < fewestTold ? null : number
}
