/** The value of one cookie; null where the header has none of that name. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  const found = (header ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}
