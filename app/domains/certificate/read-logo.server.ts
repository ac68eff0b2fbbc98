import { inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { allow, type Result, refuse } from '~/platform/result.ts'
import { decideLogoSides, type Logo, type LogoRefusal, mostLogoBytes } from './organisation-logo.ts'

/**
 * Reads a picture somebody chose: what its bytes are, whatever its name says. A PNG is unpacked as a trial, because the
 * printer of certificates ends the process where one does not hold what its head promises.
 */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoRefusal> {
  if (bytes.length === 0) return refuse('no-file')
  if (bytes.length > mostLogoBytes) return refuse('too-many-bytes')
  const size = sizeOf(bytes)
  const mediaType = size?.type === 'png' ? 'image/png' : size?.type === 'jpg' ? 'image/jpeg' : null
  if (!size || !mediaType) return refuse('no-picture')
  const { width, height } = size
  const sides = decideLogoSides({ width, height })
  if (!sides.ok) return sides
  if (mediaType === 'image/png' && !isWholePng(Buffer.from(bytes))) return refuse('no-picture')
  return allow({ mediaType, width, height, bytes })
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch {
    return null
  }
}

/** Samples of a pixel by the colour type in the head. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Does a PNG hold as many rows as its head says, each of a kind that is known? Interlaced ones are refused. */
function isWholePng(bytes: Buffer): boolean {
  const chunks = chunksOf(bytes)
  const head = chunks.find(({ type }) => type === 'IHDR')?.content
  if (head?.length !== 13) return false
  const [depth, colour, interlaced] = [head[8] ?? 0, head[9] ?? 0, head[12]]
  const pixel = (samples[colour] ?? 0) * depth
  if (pixel === 0 || ![1, 2, 4, 8, 16].includes(depth) || interlaced !== 0) return false
  if (colour === 3 && !chunks.some(({ type }) => type === 'PLTE')) return false
  const row = 1 + Math.ceil((head.readUInt32BE(0) * pixel) / 8)
  const expected = row * head.readUInt32BE(4)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
  try {
    const rows = inflateSync(packed, { maxOutputLength: expected })
    const filters = Array.from({ length: rows.length / row }, (_, index) => rows[index * row] ?? 5)
    return rows.length === expected && filters.every((filter) => filter <= 4)
  } catch {
    return false
  }
}

function chunksOf(bytes: Buffer): { type: string; content: Buffer }[] {
  const chunks: { type: string; content: Buffer }[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), content: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}
