import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { decideChoice } from '~/domains/vignette/attempt.ts'
import { replayCase } from '~/domains/vignette/case-machine.ts'
import { findTrialCase } from '~/domains/vignette/find-case.ts'
import { getPinnedVignette } from '~/domains/vignette/open-attempt.server.ts'
import { drawOwnMap } from '~/domains/vignette/own-map.ts'
import { newId } from '~/platform/ids/ids.server.ts'
import { readChoice } from './play-posted-choice.server.ts'
import type { Trial } from './trial-cookie.server.ts'

/** What the trial's page shows: the opening of the case, or where the trial stands. Null where no case is marked for it. */
export async function showTrial(library: CourseLibrary, trial: Trial | null) {
  const marked = findTrialCase(await library.listCourses())
  if (!marked) return null
  const { course } = marked
  const opening = { vignette: marked.vignette, course, play: null }
  if (!trial || !(await library.findDocument(trial.documentHash))) return opening
  const vignette = await getPinnedVignette(library, trial.documentHash)
  const replayed = replayCase(vignette, trial.choices)
  if (!replayed.ok) return opening
  const state = replayed.value
  return {
    vignette,
    course,
    play: { seed: trial.seed, state, map: state.endingId ? drawOwnMap(vignette, state) : null },
  }
}

/**
 * The trial after what was posted: a new one, or the same with one choice more. Null where nothing changed: a choice twice,
 * a choice of a stale page, or nothing one can read.
 */
export async function playTrial(library: CourseLibrary, trial: Trial | null, form: FormData): Promise<Trial | null> {
  if (form.get('intent') === 'begin' || !trial) {
    const marked = findTrialCase(await library.listCourses())
    return marked && { documentHash: marked.hash, seed: newId(), choices: [] }
  }
  const choice = readChoice(form)
  if (!choice || !(await library.findDocument(trial.documentHash))) return null
  const decided = decideChoice(await getPinnedVignette(library, trial.documentHash), trial.choices, choice)
  if (!decided.ok || decided.value.kind === 'known') return null
  const { sceneId, choiceId } = choice
  return { ...trial, choices: [...trial.choices, { sceneId, choiceId }] }
}
