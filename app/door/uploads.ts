import { mostBytes } from '~/domains/roster/roster.ts'
import type { Upload } from '~/platform/http/http-server.server.ts'
import { staffUrls } from '~/staff-urls.ts'

/** The addresses that take a file, and how much each may be sent; every other form is plain fields. */
export const uploads: Upload[] = [
  upload(staffUrls.rosterUpload(), mostBytes),
  // Six times what a logo may be, so that who chose a larger one is told by the page what it may be.
  upload(staffUrls.certificateLogo(), 2_000_000),
]

/** How many bytes the file had that was too large to be read, on the page it was sent from; null where none was. */
export function readTooLarge(request: Request): number | null {
  const bytes = Number(new URL(request.url).searchParams.get('fylder'))
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null
}

function upload(path: string, most: number): Upload {
  return { path, mostBytes: most, tooLarge: (bytes) => `${path}?fylder=${bytes}` }
}
