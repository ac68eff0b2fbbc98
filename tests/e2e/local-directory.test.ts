import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Karen keeps the local directory', (stage) => {
  const karen = stage.visitor()
  const sofie = stage.visitor()
  const henrik = stage.visitor()
  const phone = '90 01 00 01'

  test('what is missing says so, and 112 stands first', async () => {
    await karen.signInAs('Karen Holst')
    await karen.goTo(urls.localDirectory())
    expect(await karen.isAt(urls.localDirectory())).toBe(m.directory_title())
    await karen.sees(m.directory_112())
    await karen.look()
  })

  test('a number without one who answers for it is sent back with what was typed', async () => {
    await karen.goTo(staffUrls.mendContact('ppr'))
    await karen.write(m.directory_phone(), phone)
    await karen.write(m.directory_hours(), 'Hverdage 8–15')
    karen.forgive(/400/)
    await karen.press(m.profile_save())
    await karen.sees(m.directory_no_owner())
    await karen.look()
    expect(await karen.page.locator('#phone').inputValue()).toBe(phone)
  })

  test('with one it is saved as looked at today', async () => {
    await karen.write(m.directory_owner(), 'Lederen af PPR')
    await karen.press(m.profile_save())
    await karen.sees(m.directory_saved())
    expect(await karen.page.locator(`#ppr a[href="tel:${phone.replaceAll(' ', '')}"]`).count()).toBe(1)
    await karen.look()
  })

  test('her colleague can ring it and change nothing; the next municipality sees nothing of it', async () => {
    await sofie.signInAs('Sofie Krogh')
    await sofie.goTo(urls.localDirectory())
    expect(await sofie.page.locator('#ppr a[href^="tel:"]').count()).toBe(1)
    await sofie.goTo(staffUrls.mendContact('ppr'))
    expect(await sofie.isAt(staffUrls.mendContact('ppr'))).toBe(m.error_not_found_title())
    await henrik.signInAs('Henrik Skov')
    await henrik.goTo(urls.localDirectory())
    expect(await henrik.page.locator('#ppr a[href^="tel:"]').count()).toBe(0)
  })
})
