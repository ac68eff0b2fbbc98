/** Has this text the form of a row's id? Asked before the database is: an address can hold anything. */
export function isId(text: string | undefined): text is string {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text ?? '')
}
