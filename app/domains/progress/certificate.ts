/** The code printed on a certificate, made of a fresh id: twelve characters in three groups, none that look alike. */
export function certificateCode(id: string): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const digits = id.replaceAll('-', '')
  const characters = Array.from({ length: 12 }, (_, index) => {
    const byte = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
    return letters[byte % letters.length]
  })
  return [0, 4, 8].map((start) => characters.slice(start, start + 4).join('')).join('-')
}
