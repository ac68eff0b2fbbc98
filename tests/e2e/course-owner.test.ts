import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { courseId } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Bo looks after the versions of a course', (stage) => {
  const bo = stage.visitor()

  test("finds them from the course's own page", async () => {
    await bo.signInAs('Bo Lind')
    await bo.goTo(urls.course(courseId))
    await bo.follow(m.versions_link())
    expect(await bo.isAt(urls.versions(courseId))).toBe(m.versions_title())
    await bo.sees(m.version_current())
  })

  test('reads one as it was published, with the right answers and their reasons', async () => {
    await bo.follow(m.version_title({ number: 1 }))
    expect(await bo.isAt(urls.version(courseId, 1))).toBe(m.version_title({ number: 1 }))
    const texts = bo.page.locator('.version-document')
    expect(await texts.count()).toBeGreaterThan(9)
    await texts.nth(1).locator('summary').click()
    await texts.nth(1).getByText(m.check_right()).first().waitFor()
    await bo.look()
  })

  test('a version that never was does not exist', async () => {
    await bo.goTo(urls.version(courseId, 99))
    expect(await bo.isAt(urls.version(courseId, 99))).toBe(m.error_not_found_title())
  })
})

inBothWays('Sofie mends no content', (stage) => {
  const sofie = stage.visitor()

  test('so the versions, with the keys in them, do not exist for her', async () => {
    await sofie.signInAs('Sofie Krogh')
    for (const place of [urls.versions(courseId), urls.version(courseId, 1)]) {
      await sofie.goTo(place)
      expect(await sofie.isAt(place)).toBe(m.error_not_found_title())
    }
    const headers = { Origin: stage.address }
    const posted = await sofie.request.post(stage.address + urls.versions(courseId), { headers, form: { number: '1' } })
    expect(posted.status()).toBe(404)
  })
})
