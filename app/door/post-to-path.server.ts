import { listDeadlines } from '~/domains/assignment/get-situation.server.ts'
import { previewPath, savePath } from '~/domains/assignment/save-path.server.ts'
import { nameTouched } from '~/domains/assignment/touches-view.tsx'
import * as m from '~/messages/generated/messages.js'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { readPathForm, readRevision } from './read-path-form.server.ts'
import { showPaths } from './show-paths.server.ts'

/** Saves a path; one that touches people is shown with whom it touches first. */
export async function postToPath(work: SignedInContext, pathId: string | null, form: FormData) {
  const { actor } = work
  const { paths, courseTitles } = await showPaths(work, actor)
  if (pathId && !paths.some(({ id }) => id === pathId)) throw notFound()
  const read = readPathForm(form, Object.keys(courseTitles))
  const { typed, isArchived } = read
  const shown = { isSaved: false, typed, isArchived, touches: null }
  if (!read.ok) return { ...shown, status: 400, errors: read.errors }
  const deadlines = await listDeadlines(work.library)
  const change = { revision: readRevision(form), isArchived, ...read.value }
  if (pathId) {
    const { touches, names, fingerprint } = await previewPath(work, deadlines, actor, { id: pathId, ...change })
    if (fingerprint !== '' && fingerprint !== form.get('seen')) {
      return { ...shown, status: 200, errors: [], touches: { ...nameTouched(touches, names), fingerprint } }
    }
  }
  const saved = await savePath(work, deadlines, actor, { id: pathId, ...change })
  if (saved.ok) return { ...shown, isSaved: true, status: 303, errors: [] }
  return { ...shown, status: 409, errors: [{ fieldId: 'name', message: m.profile_changed_elsewhere() }] }
}
