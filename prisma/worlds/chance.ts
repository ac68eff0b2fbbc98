import { createHash } from 'node:crypto'
import { shuffleBySeed } from '~/domains/course/shuffle.ts'

/** One of the items; the same seed always gives the same one. An item that stands there twice comes twice as often. */
export function pick<Item>(items: readonly Item[], seed: string): Item {
  const [picked] = shuffleBySeed(items, seed)
  if (picked === undefined) throw new Error(`Expected something to pick from for "${seed}", found nothing.`)
  return picked
}

/** A whole number from `least` to `most`, both counted; the same seed always gives the same one. */
export function between(least: number, most: number, seed: string): number {
  const drawn = Number.parseInt(createHash('sha256').update(seed).digest('hex').slice(0, 8), 16)
  return least + (drawn % (most - least + 1))
}

/** Ids that the seed decides, one after the other, so that what is made of them (certificates, orders) stays the same. */
export function idsFrom(seed: string): () => string {
  let count = 0
  return () => {
    const digits = createHash('sha256').update(`${seed}/${count++}`).digest('hex')
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`]
    return [...parts, digits.slice(20, 32)].join('-')
  }
}
