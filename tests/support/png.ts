import { deflateSync } from 'node:zlib'

/** A picture of one colour, half seen through, as a logo may be. */
export function pngOf(
  width: number,
  height: number,
  parts: { interlaced?: boolean; rows?: number; filter?: number } = {},
) {
  const { interlaced = false, rows = height, filter = 0 } = parts
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  const row = Buffer.alloc(1 + width * 4, Buffer.from([27, 94, 90, 200]), 'binary')
  row[0] = filter
  for (let at = 0; at < width; at += 1) row.set([27, 94, 90, 200], 1 + at * 4)
  const pixels = Buffer.concat(Array.from({ length: rows }, () => row))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
