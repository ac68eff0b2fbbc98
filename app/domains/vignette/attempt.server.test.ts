import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishCourses } from '~/domains/course/publish-courses.server.ts'
import { openPublishedLibrary } from '~/domains/course/published-library.server.ts'
import type { Actor } from '~/domains/organisation/actor.ts'
import { playCase } from '~/domains/progress/play-case.server.ts'
import { granted } from '../../../prisma/worlds/world.ts'
import { cloneDatabase, workAt, workOn } from '../../../tests/support/database.ts'
import { smallCourse } from '../../../tests/support/small-course.ts'
import { buildSmallCourseWorld, playerOf } from '../../../tests/support/small-course-world.ts'
import { replayCase } from './case-machine.ts'
import { chooseInAttempt } from './choose-in-attempt.server.ts'
import { findOpenAttemptId, listAttempts, openAttempt } from './open-attempt.server.ts'
import { openDebrief } from './open-debrief.server.ts'
import { listReflections, longestNote, saveReflections } from './reflection.server.ts'
import { smallCase } from './small-case.ts'
import { retryAttempt, startAttempt } from './start-attempt.server.ts'

const { db, openAnother } = await cloneDatabase()
const work = workOn(db, '2026-11-16T08:00:00Z')
const { library, other, hire } = await buildSmallCourseWorld(work)
const vignetteId = smallCase.id

const begin = async (actor: Actor) =>
  granted(await startAttempt(work, library, { player: playerOf(actor), vignetteId }))
const choose = (actor: Actor, attemptId: string, position: number, sceneId: string, choiceId: string) =>
  chooseInAttempt(work, library, { player: playerOf(actor), attemptId, choice: { position, sceneId, choiceId } })
const open = async (actor: Actor, attemptId: string) =>
  granted(await openAttempt(work, library, playerOf(actor), attemptId))
const storedChoices = async (attemptId: string) =>
  (await db.attemptChoice.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })).map(
    ({ position, sceneId, choiceId, role }) => `${position} ${role}: ${sceneId}/${choiceId}`,
  )

describe('beginning a case', () => {
  test('twice at once begins one attempt', async () => {
    const actor = await hire()
    const ids = await Promise.all([begin(actor), begin(actor), begin(actor)])
    expect(new Set(ids).size).toBe(1)
    expect(await findOpenAttemptId(work, playerOf(actor), vignetteId)).toBe(ids[0])
  })

  test('again after the end begins a second attempt, and the first is never altered', async () => {
    const actor = await hire()
    const first = await begin(actor)
    await choose(actor, first, 0, 'besked', 'side')
    await choose(actor, first, 1, 'moede', 'maal')
    const before = await db.attempt.findUniqueOrThrow({ where: { id: first }, include: { choices: true } })
    const second = await begin(actor)
    await choose(actor, second, 0, 'besked', 'vent')
    expect(await db.attempt.findUniqueOrThrow({ where: { id: first }, include: { choices: true } })).toEqual(before)
    const attempts = await listAttempts(work, playerOf(actor))
    expect(attempts.map(({ number, endedAt }) => [number, endedAt !== null])).toEqual([
      [2, false],
      [1, true],
    ])
  })

  test('that is not there is refused', async () => {
    const player = playerOf(await hire())
    expect(await startAttempt(work, library, { player, vignetteId: 'ingen' })).toEqual({
      ...{ ok: false, refusal: 'unknown-case' },
    })
  })

  test('in a new job elsewhere is not held up by the one left open', async () => {
    const actor = await hire()
    const first = await begin(actor)
    const moved = { ...actor, organisationId: other.organisationId }
    const second = await begin(moved)
    expect(second).not.toBe(first)
    expect(await openAttempt(work, library, playerOf(moved), first)).toEqual({ ok: false, refusal: 'unknown-attempt' })
  })
})

describe('choosing', () => {
  test('goes scene by scene, and each choice is kept with its place and its role', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    await choose(actor, attemptId, 0, 'besked', 'vent')
    await choose(actor, attemptId, 1, 'stop-op', 'ring')
    const ended = await choose(actor, attemptId, 2, 'moede', 'maal')
    expect(ended).toMatchObject({ ok: true, value: { endingId: 'forfra', hasBreach: true, total: 2, day: 15 } })
    expect(await storedChoices(attemptId)).toEqual([
      '0 teacher: besked/vent',
      '1 teacher: stop-op/ring',
      '2 ppr: moede/maal',
    ])
    expect(await choose(actor, attemptId, 3, 'moede', 'maal')).toEqual({ ok: false, refusal: 'case-ended' })
  })

  test('by a double click counts once, and both clicks see the same', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    const answers = await Promise.all([1, 2, 3].map(() => choose(actor, attemptId, 0, 'besked', 'side')))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ ok: true, value: { sceneId: 'moede' } })
    expect(await storedChoices(attemptId)).toEqual(['0 teacher: besked/side'])
  })

  test('the last choice twice at once ends the case once', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    await choose(actor, attemptId, 0, 'besked', 'side')
    const [one, two] = await Promise.all([1, 2].map(() => choose(actor, attemptId, 1, 'moede', 'maal')))
    expect(one).toEqual(two)
    expect((await open(actor, attemptId)).endedAt).toEqual(work.now)
  })

  test('differently in two tabs: the first one holds, the other hears that its page is old', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    const answers = await Promise.all([
      choose(actor, attemptId, 0, 'besked', 'side'),
      choose(actor, attemptId, 0, 'besked', 'vent'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'stale-page' })
    expect(await storedChoices(attemptId)).toHaveLength(1)
  })

  test.each([
    [0, 'moede', 'maal', 'wrong-scene'],
    [0, 'besked', 'maal', 'unknown-choice'],
    [0, 'besked', 'constructor', 'unknown-choice'],
    [0, '__proto__', 'side', 'wrong-scene'],
    [0, '', '', 'wrong-scene'],
    [1, 'besked', 'side', 'stale-page'],
    [-1, 'besked', 'side', 'stale-page'],
    [Number.NaN, 'besked', 'side', 'stale-page'],
  ])('a forged choice at %s of %s/%s is refused: %s', async (position, sceneId, choiceId, refusal) => {
    const actor = await hire()
    const attemptId = await begin(actor)
    expect(await choose(actor, attemptId, position, sceneId, choiceId)).toEqual({ ok: false, refusal })
    expect(await storedChoices(attemptId)).toEqual([])
  })

  test("in somebody else's attempt is refused, a colleague's too, and under another case's name", async () => {
    const [actor, colleague] = [await hire(), await hire()]
    const attemptId = await begin(actor)
    const choice = { position: 0, sceneId: 'besked', choiceId: 'side' }
    const refused = { ok: false, refusal: 'unknown-attempt' }
    expect(await choose(colleague, attemptId, 0, 'besked', 'side')).toEqual(refused)
    expect(await playCase(work, library, { actor: colleague, vignetteId, attemptId, choice })).toEqual(refused)
    const malte = { actor, vignetteId: 'malte-tre-beskeder', attemptId, choice }
    expect(await playCase(work, library, malte)).toEqual(refused)
    expect(await storedChoices(attemptId)).toEqual([])
  })
})

describe('coming back', () => {
  test('another day, on another machine, finds the case where it was left', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    const answer = await choose(actor, attemptId, 0, 'besked', 'side')
    const elsewhere = workAt({ ...work, db: openAnother() }, '2026-11-18T19:00:00Z')
    const libraryThere = openPublishedLibrary(openAnother())
    expect(await findOpenAttemptId(elsewhere, playerOf(actor), vignetteId)).toBe(attemptId)
    const opened = granted(await openAttempt(elsewhere, libraryThere, playerOf(actor), attemptId))
    expect(answer).toEqual({ ok: true, value: opened.state })
    const choice = { position: 1, sceneId: 'moede', choiceId: 'runde' }
    expect(
      await chooseInAttempt(elsewhere, libraryThere, { player: playerOf(actor), attemptId, choice }),
    ).toMatchObject({
      ...{ ok: true, value: { endingId: 'to-planer' } },
    })
  })

  test('to a case that was rewritten meanwhile, one plays the text one began', async () => {
    const actor = await hire()
    const attemptId = await begin(actor)
    await choose(actor, attemptId, 0, 'besked', 'side')
    const [first, ...others] = smallCase.scenes
    if (!first) throw new Error('Expected a scene.')
    const rewritten = { ...smallCase, scenes: [{ ...first, id: 'ny-besked' }, ...others] }
    await publishCourses(work, [smallCourse({ vignette: rewritten })])
    expect(await begin(actor)).toBe(attemptId)
    expect((await open(actor, attemptId)).state.path).toMatchObject([{ sceneId: 'besked', choiceId: 'side' }])
    expect(await choose(actor, attemptId, 1, 'moede', 'maal')).toMatchObject({ ok: true })

    const next = await begin(actor)
    expect((await open(actor, next)).state.sceneId).toBe('ny-besked')
    await publishCourses(work, [smallCourse()])
  })
})

test('whatever is clicked, in order or at once, what is stored replays to what was answered last', async () => {
  const scenes = smallCase.scenes.map(({ id }) => id)
  const choices = smallCase.scenes.flatMap((scene) => scene.choices.map(({ id }) => id))
  const click = fc.record({
    position: fc.nat(3),
    sceneId: fc.constantFrom(...scenes),
    choiceId: fc.constantFrom(...choices),
  })
  const waves = fc.array(fc.array(click, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(waves, async (clicks) => {
      const actor = await hire()
      const attemptId = await begin(actor)
      for (const atOnce of clicks) {
        await Promise.all(
          atOnce.map(({ position, sceneId, choiceId }) => choose(actor, attemptId, position, sceneId, choiceId)),
        )
      }
      const { state, endedAt } = await open(actor, attemptId)
      const replayed = replayCase(smallCase, state.path)
      expect(replayed).toEqual({ ok: true, value: state })
      expect(endedAt !== null).toBe(state.endingId !== null)
      expect(await storedChoices(attemptId)).toEqual(
        state.path.map(({ role, sceneId, choiceId }, position) => `${position} ${role}: ${sceneId}/${choiceId}`),
      )
    }),
    { numRuns: 30 },
  )
})

describe('after the first attempt', () => {
  const playThrough = async (actor: Actor) => {
    const id = await begin(actor)
    await choose(actor, id, 0, 'besked', 'side')
    await choose(actor, id, 1, 'moede', 'runde')
    return id
  }
  const asTeacher = (actor: Actor) =>
    startAttempt(work, library, { player: playerOf(actor), vignetteId, playedAs: 'teacher' })
  const retry = (actor: Actor, attemptId: string, position: number) =>
    retryAttempt(work, playerOf(actor), { vignetteId, attemptId, position })

  test('one plays a single role: the others’ choices fall by themselves, and only her own are stored', async () => {
    const actor = await hire()
    await playThrough(actor)
    const id = granted(await asTeacher(actor))
    expect((await open(actor, id)).state).toMatchObject({ sceneId: 'besked', playedAs: 'teacher' })
    const ended = granted(await choose(actor, id, 0, 'besked', 'side'))
    expect(ended.endingId).toBe('en-plan')
    expect(ended.path.map(({ choiceId, isAuto }) => [choiceId, isAuto])).toEqual([
      ['side', false],
      ['maal', true],
    ])
    expect(await storedChoices(id)).toEqual(['0 teacher: besked/side'])
  })

  test('a role is refused that the case does not offer, and the first attempt is played as everybody', async () => {
    const actor = await hire()
    const player = playerOf(actor)
    expect(await startAttempt(work, library, { player, vignetteId, playedAs: 'ppr' })).toEqual({
      ...{ ok: false, refusal: 'unknown-role' },
    })
    const first = granted(await asTeacher(actor))
    expect((await open(actor, first)).state.playedAs).toBeNull()
    expect(granted(await asTeacher(actor))).toBe(first)
  })

  test('a later attempt that stands open is put away for one in a role, and is not found again', async () => {
    const actor = await hire()
    await playThrough(actor)
    const open = await begin(actor)
    const role = granted(await asTeacher(actor))
    expect(role).not.toBe(open)
    expect(await begin(actor)).toBe(role)
    expect(await openAttempt(work, library, playerOf(actor), open)).toEqual({ ok: false, refusal: 'unknown-attempt' })
  })

  test('one tries again from a decision: what came before is taken over, and the first attempt is as it was', async () => {
    const actor = await hire()
    const first = await playThrough(actor)
    const before = await db.attempt.findUniqueOrThrow({ where: { id: first }, include: { choices: true } })
    const again = granted(await retry(actor, first, 1))
    expect((await open(actor, again)).state).toMatchObject({ sceneId: 'moede', total: 2 })
    granted(await choose(actor, again, 1, 'moede', 'maal'))
    expect((await open(actor, again)).state.endingId).toBe('en-plan')
    expect(await db.attempt.findUniqueOrThrow({ where: { id: first }, include: { choices: true } })).toEqual(before)
    expect((await db.attemptChoice.findMany({ where: { attemptId: again } })).map(({ isCopied }) => isCopied)).toEqual([
      ...[true, false],
    ])
  })

  test('nobody tries again from what is not hers, not over, or not a decision', async () => {
    const actor = await hire()
    const first = await playThrough(actor)
    const stranger = await hire()
    const refused = (refusal: string) => ({ ok: false, refusal })
    expect(await retry(stranger, first, 0)).toEqual(refused('unknown-attempt'))
    expect(await retry(actor, first, 2)).toEqual(refused('unknown-decision'))
    const open = granted(await retry(actor, first, 0))
    expect(await retry(actor, open, 0)).toEqual(refused('unknown-attempt'))
  })

  test('a run in a role stands beside the run as everybody', async () => {
    const actor = await hire()
    const first = await playThrough(actor)
    const id = granted(await asTeacher(actor))
    await choose(actor, id, 0, 'besked', 'vent')
    await choose(actor, id, 1, 'stop-op', 'ring')
    const data = async (attemptId: string) => openDebrief(work, playerOf(actor), await open(actor, attemptId))
    expect((await data(id)).otherRun).toEqual({
      playedAs: null,
      choices: [
        { sceneId: 'besked', choiceId: 'side' },
        { sceneId: 'moede', choiceId: 'runde' },
      ],
    })
    expect((await data(first)).otherRun?.playedAs).toBe('teacher')
    expect((await data(first)).map).toContain('own-map__way--taken')
  })

  test('notes are the player’s own: kept, mended, emptied, and refused whole where one is too long', async () => {
    const actor = await hire()
    const attemptId = await playThrough(actor)
    const save = (who: Actor, notes: string[]) => saveReflections(work, playerOf(who), { attemptId, notes })
    const read = () => listReflections(work, playerOf(actor), attemptId)
    expect(await save(actor, ['Ring før jeg skriver.', ' '])).toEqual({ ok: true, value: 'saved' })
    expect(await read()).toEqual({ 0: 'Ring før jeg skriver.' })
    expect(await save(actor, ['x'.repeat(longestNote + 1)])).toEqual({ ok: false, refusal: 'too-long' })
    expect(await save(await hire(), ['Ikke min.'])).toEqual({ ok: false, refusal: 'unknown-attempt' })
    expect(await read()).toEqual({ 0: 'Ring før jeg skriver.' })
    await save(actor, ['', '🙂'.repeat(longestNote)])
    expect(Object.keys(await read())).toEqual(['1'])
  })

  test('how others chose is told of five first attempts and more, never of retries', async () => {
    const players = await Promise.all(Array.from({ length: 5 }, () => hire()))
    for (const actor of players) await playThrough(actor)
    const [actor] = players
    if (!actor) throw new Error('Expected a player.')
    const { others } = await openDebrief(work, playerOf(actor), await open(actor, await playedFirst(actor)))
    const atMeeting = others.find(({ sceneId }) => sceneId === 'moede')
    const stored = await db.attemptChoice.count({ where: { sceneId: 'moede', attempt: { number: 1 } } })
    expect(atMeeting?.all?.count).toBe(stored)
    expect(stored).toBeGreaterThanOrEqual(5)
  })

  const playedFirst = async (actor: Actor) =>
    (await db.attempt.findFirstOrThrow({ where: { personId: actor.personId, number: 1 } })).id
})

test('a choice keeps the time the browser says where that can be, and none where it cannot', async () => {
  const actor = await hire()
  const attemptId = await begin(actor)
  const later = workAt(work, '2026-11-16T08:10:00Z')
  const choice = (position: number, sceneId: string, choiceId: string, clientAt: Date) =>
    chooseInAttempt(later, library, {
      player: playerOf(actor),
      attemptId,
      choice: { position, sceneId, choiceId, clientAt },
    })
  await choice(0, 'besked', 'vent', new Date('2026-11-16T08:04:00Z'))
  await choice(1, 'stop-op', 'ring', new Date('2031-01-01T00:00:00Z'))
  const stored = await db.attemptChoice.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
  expect(stored.map(({ clientAt }) => clientAt?.toISOString() ?? null)).toEqual(['2026-11-16T08:04:00.000Z', null])
})
