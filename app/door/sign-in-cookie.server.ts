import { getPortal } from './portal.server.ts'
import { readCookie } from './read-cookie.ts'

const plainName = 'tvaers_login'

// With the prefix a browser only takes the cookie over TLS, for this host alone.
const cookieName = () => (isSecure() ? `__Host-${plainName}` : plainName)
const isSecure = () => getPortal().env.publicUrl.startsWith('https:')

/** The secret of the sign-in cookie; null where the request has none. */
export function readSignInCookie(request: Request): string | null {
  return readCookie(request.headers.get('Cookie'), cookieName())
}

/** Header that hands over the cookie. `SameSite=Lax`: a link in a mail finds its reader signed in, a foreign form does not. */
export function signInCookie(secret: string, expiresAt: Date): string {
  return cookie(secret, `Expires=${expiresAt.toUTCString()}`)
}

/** Header that takes the cookie back. */
export function endedSignInCookie(): string {
  return cookie('', 'Max-Age=0')
}

function cookie(value: string, lifetime: string): string {
  return `${cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; ${lifetime}${isSecure() ? '; Secure' : ''}`
}

export { isSecure as isServedOverTls }
