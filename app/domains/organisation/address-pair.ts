/** Somebody's work mail before and now: the same one, or another. */
export type AddressPair = { before: string; now: string }
