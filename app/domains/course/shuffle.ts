/**
 * The items in an order that only the seed decides: the same seed gives the same order in the browser, on the server
 * and tomorrow, so that a learner who comes back finds the options where they were.
 */
export function shuffleBySeed<Item>(items: readonly Item[], seed: string): Item[] {
  const shuffled = [...items]
  const draw = drawsFrom(seed)
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1))
    const moved = shuffled[last] as Item
    shuffled[last] = shuffled[other] as Item
    shuffled[other] = moved
  }
  return shuffled
}

/** Numbers in [0, 1): FNV-1a spreads the seed's characters, mulberry32 draws. Not for secrets. */
function drawsFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
