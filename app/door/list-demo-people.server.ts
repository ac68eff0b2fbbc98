import { getLocale } from '~/messages/generated/runtime.js'
import type { Env } from '~/platform/env/env.ts'

export type DemoPerson = { email: string; name: string; line: string }

/** The people one can sign in as with one click: in the demonstration and in development, nobody in production. */
export async function listDemoPeople(env: Env): Promise<DemoPerson[]> {
  if (env.mode === 'production') return []
  const { demoPeople } = await import('../../prisma/worlds/demo-people.ts')
  return Object.values(demoPeople).map(({ email, name, line }) => ({ email, name, line: line[getLocale()] }))
}
