/**
 * The text of a file as Danish offices save them: UTF-8 with or without a mark, UTF-16 with one (»Unicode-tekst« in Excel),
 * else Windows-1252 (»CSV« in Excel), which is known by its not being UTF-8, or Mac Roman (»CSV (Macintosh)«), which is known
 * by the signs that stand where letters should.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return macLetters.test(text) ? new TextDecoder('macintosh').decode(bytes) : text
  }
}

/** æ, ø, å and Å of Mac Roman, read as Windows-1252; the last is a sign that Windows has none for. */
const macLetters = /\p{L}[¾¿]|[¾¿]\p{Ll}|\p{Ll}Œ\p{Ll}|\u0081/u

/**
 * The first word that was spoiled before the file came to us: saved as UTF-8 twice (»SÃ¸ren«), or with letters lost (»S\uFFFDren«).
 * Null where there is none.
 */
export function findGarbled(text: string): string | null {
  return /\S*(?:Ã[¸¦¥˜†…©¼¶]|\uFFFD)\S*/u.exec(text)?.[0].slice(0, 40) ?? null
}
