import { z } from 'zod'
import type { ChoiceMade } from '~/domains/vignette/case-machine.ts'
import { keyedFingerprint } from '~/platform/ids/ids.server.ts'
import { keptCookie } from './kept-cookie.server.ts'
import { getPortal } from './portal.server.ts'
import { readCookie } from './read-cookie.ts'

/** A case that somebody tries without signing in: all there is of it lies in her browser. */
export type Trial = {
  /** The text it began with. */
  documentHash: string
  /** Keeps the choices in one order for as long as the trial lasts. */
  seed: string
  choices: ChoiceMade[]
}

const name = 'tvaers_proev'
const oneDay = 24 * 60 * 60

const payload = z.object({
  documentHash: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.string().max(40),
  choices: z.array(z.object({ sceneId: z.string().max(80), choiceId: z.string().max(80) })).max(60),
})

/** Header that keeps a trial for a day; null ends it. Signed, so that what comes back is what we wrote. */
export function trialCookie(trial: Trial | null): string {
  const text = trial ? Buffer.from(JSON.stringify(trial)).toString('base64url') : ''
  const value = trial ? `${text}.${signatureOf(text)}` : ''
  return keptCookie({ name, value, path: '/proev', seconds: trial ? oneDay : 0 })
}

/** Null where the cookie is missing, or is not as we wrote it. */
export function readTrial(request: Request): Trial | null {
  const [text, signature] = readCookie(request.headers.get('Cookie'), name)?.split('.') ?? []
  if (!text || signature !== signatureOf(text)) return null
  return payload.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
}

function signatureOf(text: string): string {
  return keyedFingerprint(getPortal().env.secret, `proev:${text}`)
}
