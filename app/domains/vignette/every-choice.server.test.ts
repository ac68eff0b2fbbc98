import { expect, test } from 'vitest'
import { getAdjacencyMap } from 'xstate/graph'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { coursesToPublish } from '~/domains/authoring/courses-to-publish.ts'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { granted } from '../../../prisma/worlds/world.ts'
import { coveringPaths } from '../../../tests/support/covering-paths.ts'
import { cloneDatabase, workOn } from '../../../tests/support/database.ts'
import { buildSmallCourseWorld, playerOf } from '../../../tests/support/small-course-world.ts'
import { caseMachine, replayCase, statesAlong } from './case-machine.ts'
import { chooseInAttempt } from './choose-in-attempt.server.ts'
import { openAttempt } from './open-attempt.server.ts'
import { passagesFor } from './seen-in-scene.ts'
import { smallCase } from './small-case.ts'
import { startAttempt } from './start-attempt.server.ts'
import type { CaseRole, Vignette } from './vignette.ts'

// Every choice of every shipped case is played through the commands the server runs, in every role it offers.

const { db } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, hire } = await buildSmallCourseWorld(work)
const content = await compileContent('content')
await publishCourses(work, coursesToPublish(content))
const published = new Set(
  (await library.listCourses()).flatMap(({ vignettes }) => vignettes.map(({ body }) => body.id)),
)
const cases = content.drafts.filter(({ id }) => published.has(id))
const plays = cases.flatMap((vignette) =>
  [null, ...vignette.playableAs].map((role): [string, Vignette, CaseRole | null] => [
    `${vignette.id} as ${role ?? 'everybody'}`,
    vignette,
    role,
  ]),
)

test('our walk covers what xstate’s own graph of a case finds', () => {
  const events = smallCase.scenes.flatMap((scene) =>
    scene.choices.map(({ id }) => ({ type: 'CHOOSE' as const, sceneId: scene.id, choiceId: id, isAuto: false })),
  )
  const graph = getAdjacencyMap(caseMachine(smallCase), { events })
  const found = new Set(
    Object.values(graph).flatMap(({ state, transitions }) =>
      Object.values(
        transitions as Record<string, { event: (typeof events)[number]; state: { value: unknown } }>,
      ).flatMap(({ event, state: after }) =>
        after.value === state.value ? [] : [`${event.sceneId}/${event.choiceId}`],
      ),
    ),
  )
  const walked = coveringPaths(smallCase).flat()
  expect(new Set(walked.map(({ sceneId, choiceId }) => `${sceneId}/${choiceId}`))).toEqual(found)
})

test.each(plays)('%s', async (_name, vignette, playedAs) => {
  const player = playerOf(await hire())
  const begin = async (role: CaseRole | null) =>
    granted(await startAttempt(work, library, { player, vignetteId: vignette.id, playedAs: role }))
  const play = async (attemptId: string, path: { sceneId: string; choiceId: string }[]) => {
    for (const [position, choice] of path.entries()) {
      granted(await chooseInAttempt(work, library, { player, attemptId, choice: { ...choice, position } }))
    }
  }
  const paths = coveringPaths(vignette, playedAs)
  // The first attempt is always played as everybody.
  if (playedAs) await play(await begin(null), coveringPaths(vignette)[0] ?? [])
  for (const path of paths) {
    const attemptId = await begin(playedAs)
    await play(attemptId, path)
    const { state } = granted(await openAttempt(work, library, player, attemptId))
    const expected = replayCase(vignette, path, playedAs)
    expect(state.endingId).not.toBeNull()
    expect(expected.ok && expected.value).toEqual(state)
    showsOnlyWhatIsKnown(vignette, statesAlong(vignette, state))
  }
  const own = vignette.scenes.filter(({ role }) => playedAs === null || role === playedAs)
  const reachable = new Set(paths.flat().map(({ sceneId }) => sceneId))
  const choices = own
    .filter(({ id }) => reachable.has(id))
    .flatMap(({ id, choices }) => choices.map((c) => `${id}/${c.id}`))
  expect(new Set(paths.flat().map(({ sceneId, choiceId }) => `${sceneId}/${choiceId}`))).toEqual(new Set(choices))
})

/** No scene on the way showed its role a fact it neither began with nor was given by an earlier choice. */
function showsOnlyWhatIsKnown(vignette: Vignette, states: ReturnType<typeof statesAlong>) {
  const given = new Set(vignette.facts.flatMap(({ id, knownBy }) => knownBy.map((holder) => `${holder} ${id}`)))
  const lost = new Set<string>()
  for (const [step, state] of states.entries()) {
    const scene = vignette.scenes.find(({ id }) => id === state.sceneId)
    if (!scene) return
    for (const { ifKnown } of passagesFor(scene, state))
      if (ifKnown) expect(given).toContain(`${scene.role} ${ifKnown}`)
    const taken = states[step + 1]?.path[step]
    const choice = scene.choices.find(({ id }) => id === taken?.choiceId)
    for (const { fact, roles } of choice?.shares ?? []) {
      for (const role of roles) if (!lost.has(fact)) given.add(`${role} ${fact}`)
    }
    for (const fact of choice?.loses ?? []) lost.add(fact)
    for (const { id, never } of vignette.facts)
      for (const holder of never) expect(given).not.toContain(`${holder} ${id}`)
  }
}
