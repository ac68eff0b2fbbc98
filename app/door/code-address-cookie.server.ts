import { codeLifetime } from '~/domains/identity/sign-in.ts'
import { keptCookie } from './kept-cookie.server.ts'
import { readCookie } from './read-cookie.ts'

/** Where a code was sent and where its owner wanted to go: kept in a cookie, so that no address stands in an address bar or a log. */
export type CodeAddress = { email: string; onward: string | null }

const name = 'tvaers_kode'

export function codeAddressCookie(address: CodeAddress | null): string {
  const value = address ? Buffer.from(JSON.stringify(address)).toString('base64url') : ''
  return keptCookie({ name, value, path: '/log-ind', seconds: address ? codeLifetime / 1000 : 0 })
}

/** Null where the cookie is missing, run out or tampered with. */
export function readCodeAddress(request: Request): CodeAddress | null {
  const value = readCookie(request.headers.get('Cookie'), name)
  if (!value) return null
  try {
    const { email, onward } = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'))
    return typeof email === 'string' ? { email, onward: typeof onward === 'string' ? onward : null } : null
  } catch {
    return null
  }
}
