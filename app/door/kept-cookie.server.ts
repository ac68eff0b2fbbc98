import { isServedOverTls } from './sign-in-cookie.server.ts'

/**
 * Header that keeps a value in the visitor's browser for one part of the site, out of reach of scripts.
 * @param seconds how long; 0 takes it back
 */
export function keptCookie(cookie: { name: string; value: string; path: string; seconds: number }): string {
  const { name, value, path, seconds } = cookie
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isServedOverTls() ? '; Secure' : ''}`
}
