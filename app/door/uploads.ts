import { mostBytes } from '~/domains/roster/roster.ts'
import { megabytes } from '~/domains/roster/roster-refusal.tsx'
import * as m from '~/messages/generated/messages.js'
import type { Upload } from '~/platform/http/http-server.server.ts'
import { staffUrls } from '~/staff-urls.ts'

const danish = { locale: 'da' } as const

/**
 * The addresses that take a file, how much each may be sent, and what is said of more; every other form is plain fields. In
 * Danish: nobody is signed in yet where this is asked.
 */
export const uploads: Upload[] = [
  {
    ...{ path: staffUrls.rosterUpload(), mostBytes },
    tooLarge: (bytes) => m.roster_too_many_bytes({ found: megabytes(bytes) }, danish),
  },
  {
    // Six times what a logo may be, so that who chose a larger one is told by the page what it may be.
    ...{ path: staffUrls.certificateLogo(), mostBytes: 2_000_000 },
    tooLarge: () => m.certificate_logo_too_many_bytes({}, danish),
  },
]
