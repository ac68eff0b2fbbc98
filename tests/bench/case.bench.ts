import { chooseInCase, ownChoices, replayCase, startCase } from '~/domains/vignette/case-machine.ts'
import { choiceOf, sceneOf, smallCase } from '~/domains/vignette/small-case.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'

// npx tsx tests/bench/case.bench.ts [address of a running demonstration]: what playing a case costs. Figures, no verdict.

const address = process.argv[2]
const vignetteId = 'malte-tre-beskeder'
const atOnce = 8
const choicesEach = 60

measureReplay()
if (address) await measurePosting(address)
else console.log('posted choices: skipped; name the address of a running npm run demo')

function measureReplay() {
  const vignette = longCase(40)
  let state = startCase(vignette)
  while (state.sceneId) {
    const next = chooseInCase(vignette, state, { sceneId: state.sceneId, choiceId: 'a' })
    if (!next.ok) throw new Error(next.refusal)
    state = next.value
  }
  const choices = ownChoices(state)
  for (let turn = 0; turn < 50; turn++) replayCase(vignette, choices)
  const times = Array.from({ length: 300 }, () => timeOf(() => replayCase(vignette, choices)))
  const short = Array.from({ length: 300 }, () => timeOf(() => replayCase(vignette, choices.slice(0, 10))))
  show('replay of 40 choices', times)
  console.log(`  ${round(middle(times) / middle(short))} times 10 choices`)
}

/** From request to stored answer, eight players at once; each begins again when her case is over. */
async function measurePosting(base: string) {
  const people = Object.values(demoPeople).slice(0, atOnce)
  const times: number[] = []
  await Promise.all(people.map(({ email }) => playOn(base, email, times)))
  show(`posted choice, ${people.length} at once`, times)
}

async function playOn(base: string, email: string, times: number[]) {
  const cookie = await signIn(base, email)
  let position = 0
  let attempt = await begin(base, cookie)
  while (times.length < atOnce * choicesEach) {
    const page = await (await fetch(base + attempt, { headers: { cookie } })).text()
    const scene = /name="scene" value="([^"]+)"/.exec(page)?.[1]
    const choice = /class="choice-card" name="choice" value="([^"]+)"/.exec(page)?.[1]
    if (!scene || !choice) {
      attempt = await begin(base, cookie)
      position = 0
      continue
    }
    position = Number(/name="position" value="(\d+)"/.exec(page)?.[1])
    const body = new URLSearchParams({ scene, choice, position: String(position) })
    const started = performance.now()
    const stored = await fetch(`${base}${attempt}/valg`, { method: 'POST', body, headers: { cookie, Origin: base } })
    times.push(performance.now() - started)
    if (!stored.ok) throw new Error(`${stored.status} for ${scene}/${choice} of ${email}`)
  }
}

async function signIn(base: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email })
  const headers = { Origin: base }
  const answer = await fetch(`${base}/demo/log-ind`, { method: 'POST', body, headers, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`Expected ${email} to be signed in, found ${answer.status}.`)
  return cookie
}

async function begin(base: string, cookie: string): Promise<string> {
  const options = { method: 'POST', headers: { cookie, Origin: base }, body: new URLSearchParams() }
  const answer = await fetch(base + urls.case(vignetteId), { ...options, redirect: 'manual' })
  return answer.headers.get('Location') ?? ''
}

function longCase(count: number): Vignette {
  const scenes = Array.from({ length: count }, (_, at) =>
    sceneOf(
      `s${at}`,
      'teacher',
      ['a', 'b', 'c'].map((id) => choiceOf(id, at + 1 < count ? `s${at + 1}` : 'END', { days: 1 })),
    ),
  )
  const endings = [{ id: 'alt', title: '', text: '', family: '', breach: null, total: { min: null, max: null } }]
  return { ...smallCase, playableAs: [], facts: [], scenes, endings }
}

function timeOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function show(what: string, times: number[]) {
  console.log(`${what}: p50 ${round(middle(times))} ms, p99 ${round(at(times, 0.99))} ms (${times.length} times)`)
}

function middle(times: number[]): number {
  return at(times, 0.5)
}

function at(times: number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
