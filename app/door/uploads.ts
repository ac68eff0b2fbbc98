import { urls } from '~/urls.ts'

/** The addresses that take a file, and how much each may be sent; every other form is plain fields. */
export const uploads = [
  // Six times what a logo may be, so that who chose a larger one is told by the page what it may be.
  { path: urls.certificateLogo(), mostBytes: 2_000_000 },
]
