import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import type { CourseImage } from '~/domains/course/document.ts'
import { type FileFinding, findingAt, startOfFile, type Words } from '../problem.ts'
import type { ImageFile } from '../read-content.server.ts'

const mostBytes = 1_000_000
/** What the bytes say they are; a name's ending proves nothing. */
const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** Reads what a course's pictures are, by path. One that is too large or no picture is left out and found. */
export function readImages(files: ImageFile[]): { images: Record<string, CourseImage>; findings: FileFinding[] } {
  const images: Record<string, CourseImage> = {}
  const findings: FileFinding[] = []
  for (const { file, bytes } of files) {
    const size = bytes.length <= mostBytes ? sizeOf(bytes) : null
    if (size) images[file] = { hash: createHash('sha256').update(bytes).digest('hex'), ...size, bytes }
    else findings.push({ file, ...findingAt(startOfFile, 'image-file', ...wrongFile(bytes.length)) })
  }
  return { images, findings }
}

function sizeOf(bytes: Uint8Array): Pick<CourseImage, 'mediaType' | 'width' | 'height'> | null {
  try {
    const { type = '', width, height } = imageSize(bytes)
    const mediaType = mediaTypes[type]
    return mediaType && width > 0 && height > 0
      ? { mediaType, width: Math.round(width), height: Math.round(height) }
      : null
  } catch {
    return null
  }
}

function wrongFile(length: number): [message: Words, hint: Words] {
  if (length > mostBytes) {
    const found = (length / 1_000_000).toFixed(1)
    return [
      [
        `Forventede et billede på højst 1 MB, fandt ${found.replace('.', ',')} MB.`,
        `Expected an image of at most 1 MB, found ${found} MB.`,
      ],
      ['Gør billedet mindre, og gem det igen.', 'Make the image smaller, and save it again.'],
    ]
  }
  return [
    [
      'Forventede et billede (PNG, JPEG, WebP, GIF, AVIF eller SVG), fandt noget, der ikke kan læses som et.',
      'Expected an image (PNG, JPEG, WebP, GIF, AVIF or SVG), found something that cannot be read as one.',
    ],
    ['Gem billedet igen, for eksempel som PNG.', 'Save the image again, for instance as PNG.'],
  ]
}
