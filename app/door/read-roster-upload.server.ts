import { type ReadRoster, readRoster } from '~/domains/roster/read-roster.ts'
import { readForm } from './read-form.server.ts'

/** The list somebody sent: a file, or what she pasted where there is none; null where the form cannot be read at all. */
export async function readRosterUpload(request: Request): Promise<{ read: ReadRoster; pasted: string } | null> {
  const form = await readForm(request).catch(() => null)
  if (!form) return null
  const file = form.get('fil')
  const pasted = String(form.get('tekst') ?? '')
  if (file instanceof Blob && file.size > 0) {
    return { read: readRoster(new Uint8Array(await file.arrayBuffer())), pasted }
  }
  return { read: readRoster(pasted), pasted }
}
