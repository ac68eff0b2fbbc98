import { AsyncLocalStorage } from 'node:async_hooks'
import { type Locale, overwriteGetLocale } from '~/messages/generated/runtime.js'
import { readCookie } from './read-cookie.ts'

const storage = new AsyncLocalStorage<Locale>()
overwriteGetLocale(() => storage.getStore() ?? 'da')

export const languageCookie = 'sprog'

/** Runs one request in the language its cookie asks for; Danish where it asks for none. */
export function runInLanguage<Value>(cookieHeader: string | undefined, work: () => Value): Value {
  const asked = readCookie(cookieHeader, languageCookie)
  return storage.run(asked === 'en' ? 'en' : 'da', work)
}

/** The header that remembers a chosen language for a year. */
export function rememberLanguage(language: Locale, isSecure: boolean): string {
  return `${languageCookie}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
