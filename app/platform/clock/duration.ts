/** Lengths of time in milliseconds, named by their unit where they are made. */
export const seconds = (count: number) => count * 1000
export const minutes = (count: number) => seconds(count * 60)
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)

/** The moment `length` milliseconds after `moment`. */
export function after(moment: Date, length: number): Date {
  return new Date(moment.getTime() + length)
}
