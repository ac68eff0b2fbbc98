/**
 * The text of a file as Danish offices save them: UTF-8 with or without a mark, UTF-16 with one (»Unicode-tekst« in Excel),
 * else Windows-1252 (»CSV« in Excel), which is known by its not being UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
