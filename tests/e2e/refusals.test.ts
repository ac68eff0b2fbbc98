import { expect, inject, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { publishedLessons } from '../support/published.ts'
import { caseId, courseId } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

const { phone: demo, production } = inject('portals')
const someId = '00000000-0000-4000-8000-000000000001'

inBothWays('What is not there', (stage) => {
  const somebody = stage.visitor()

  test('is told calmly, with a way on', async () => {
    await somebody.signInAs('Karen Holst')
    for (const path of [
      ...['/findes/ikke', urls.course('findes-ikke'), urls.lesson(courseId, 'findes-ikke'), urls.case('findes-ikke')],
      ...[urls.attempt(caseId, someId), urls.attempt(caseId, 'ikke-et-nummer'), urls.tool('findes-ikke')],
      ...[staffUrls.person(someId), staffUrls.person('ikke-et-nummer')],
    ]) {
      const answer = await somebody.page.goto(stage.address + path)
      if (path === urls.lesson(courseId, 'findes-ikke')) continue
      expect(answer?.status(), path).toBe(404)
      expect(await somebody.heading(), path).toBe(m.error_not_found_title())
      expect(await somebody.page.title()).toContain(m.error_not_found_title())
      await somebody.look()
      await somebody.page.getByRole('link', { name: m.error_to_catalogue() }).waitFor()
    }
  })
})

test('a form from another site is refused, whatever it asks', async () => {
  for (const { address } of [demo, production]) {
    for (const path of [urls.signIn(), urls.signOut(), urls.language(), urls.course(courseId), urls.profile()]) {
      for (const headers of [
        { Origin: 'https://evil.example' },
        { Origin: address, 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'null' },
        {},
      ]) {
        const answer = await fetch(address + path, {
          ...{ method: 'POST', body: new URLSearchParams({ email: 'x' }), headers: headers as HeadersInit },
        })
        expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
        expect(answer.headers.get('set-cookie')).toBeNull()
      }
    }
  }
})

test('a form that makes no sense gives the page again with 400, and never a stack trace', async () => {
  const cookie = await signedInCookie()
  const lesson = (await publishedLessons(demo.databaseUrl, courseId))[0]?.lesson.slug ?? ''
  const posts: [string, Record<string, string>, number][] = [
    [urls.signIn(), { email: '<script>' }, 400],
    [urls.signIn(), {}, 400],
    [urls.profile(), { name: 'x'.repeat(500), jobTitle: '', jobFunction: '__proto__', revision: 'NaN' }, 400],
    [urls.lesson(courseId, lesson), { intent: 'noget-helt-andet' }, 400],
    [urls.lesson(courseId, lesson), { intent: 'answer', checkId: 'findes-ikke', option: 'x', hash: 'y' }, 409],
    [urls.lesson(courseId, lesson), { intent: 'answer', checkId: 'constructor' }, 400],
    [urls.lesson(courseId, lesson), { intent: 'tick', assignmentId: 'findes-ikke' }, 404],
    [urls.course('findes-ikke'), {}, 404],
    [urls.attempt(caseId, someId), { choice: 'a', scene: 'b', position: '0' }, 404],
    [urls.choice(caseId, someId), { choice: 'a', scene: 'b', position: '0' }, 404],
    ['/demo/log-ind', { email: 'ingen@boegedal.example' }, 404],
  ]
  for (const [path, form, status] of posts) {
    const answer = await fetch(demo.address + path, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(form) },
      headers: { Origin: demo.address, Cookie: path === urls.signIn() ? '' : cookie, Accept: 'text/html' },
    })
    const text = await answer.text()
    expect(answer.status, `${path} ${JSON.stringify(form)}`).toBe(status)
    expect(text).not.toMatch(/\n\s+at |node_modules|Prisma|\.tsx?:\d/)
    if (status !== 404) expect(text).toContain('<main')
  }
})

test('a body that is no form at all is refused without a stack trace', async () => {
  const cookie = await signedInCookie()
  for (const [type, body] of [
    ['application/json', '{"a":'],
    ['multipart/form-data; boundary=x', '--y\r\nnonsense'],
    ['text/plain', 'hello'],
  ] as const) {
    for (const path of [urls.signIn(), urls.profile(), urls.course(courseId)]) {
      const answer = await fetch(demo.address + path, {
        ...{ method: 'POST', body, redirect: 'manual' },
        headers: { Origin: demo.address, Cookie: path === urls.signIn() ? '' : cookie, 'Content-Type': type },
      })
      const text = await answer.text()
      expect(answer.status, `${path} ${type}`).toBeGreaterThanOrEqual(400)
      expect(answer.status, `${path} ${type}`).toBeLessThan(500)
      expect(text).not.toMatch(/\n\s+at |node_modules|Prisma|\.tsx?:\d/)
    }
  }
})

test('an address to go on to leads nowhere outside', async () => {
  for (const videre of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const page = await (await fetch(`${demo.address}/log-ind?${new URLSearchParams({ videre })}`)).text()
    expect(page).not.toContain('name="onward"')
  }
})

test.each([
  ['the demonstration', demo.address],
  ['production', production.address],
])('%s is well, and says so to those who watch it', async (_, address) => {
  expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok\n')
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n')
})

test.each([
  ['the demonstration', demo.address],
  ['production', production.address],
])('%s tells browsers what they may do, on every kind of answer', async (_, address) => {
  for (const path of ['/', '/findes/ikke', '/healthz', '/favicon.svg', urls.course(courseId), '/kurser.data']) {
    const { headers } = await fetch(address + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/)
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
    expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin')
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
  const nonces = await Promise.all(
    [1, 2].map(async () => (await fetch(address)).headers.get('content-security-policy')),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('no page of a person may be kept by a cache between', async () => {
  const cookie = await signedInCookie()
  for (const path of [urls.myLearning(), urls.profile(), urls.course(courseId), urls.certificate(courseId)]) {
    const { headers } = await fetch(demo.address + path, { headers: { Cookie: cookie }, redirect: 'manual' })
    if (headers.get('location')) continue
    expect(headers.get('cache-control'), path).toMatch(/private|no-store/)
  }
})

async function signedInCookie(): Promise<string> {
  const answer = await fetch(`${demo.address}/demo/log-ind`, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: demo.address } },
    body: new URLSearchParams({ email: 'amal.nassar@boegedal.example' }),
  })
  const cookie = answer.headers.getSetCookie().find((header) => header.startsWith('tvaers_login='))
  if (!cookie) throw new Error(`Expected to be signed in, found ${answer.status}.`)
  return cookie.split(';')[0] ?? ''
}
