import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { caseId, courseId, like, newestCode, signInByCode } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

const { email } = demoPeople.bo

inBothWays('Bo comes in with a code', (stage) => {
  const bo = stage.visitor()
  let firstCode = ''

  test('half an address is refused, and what was typed stays', async () => {
    await bo.goTo(urls.signIn())
    await bo.look()
    await bo.write(m.sign_in_email(), 'bo.lind')
    await bo.press(m.sign_in_send())
    await bo.sees(m.sign_in_not_an_address())
    await bo.look()
    expect(await bo.page.getByLabel(m.sign_in_email()).inputValue()).toBe('bo.lind')
    expect(bo.page.url()).toBe(stage.address + urls.signIn())
    if (stage.hasScript) expect(await bo.page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  })

  test('an address nobody has looks just like one somebody has', async () => {
    const pageFor = async (address: string) => {
      await bo.goTo(urls.signIn())
      await bo.write(m.sign_in_email(), address)
      await bo.press(m.sign_in_send())
      expect(await bo.isAt(urls.signInCode())).toBe(m.code_title())
      return (await bo.page.locator('body').innerText()).replaceAll(address, 'somebody')
    }
    expect(await pageFor('ingen.som.helst@boegedal.example')).toBe(await pageFor(email))
  })

  test('the code is in the outbox of the demonstration', async () => {
    await bo.follow(m.code_to_outbox())
    expect(await bo.isAt(urls.outbox())).toBe(m.outbox_title())
    firstCode = await newestCode(bo, email)
  })

  test('a code that is too short, and a wrong one, are told apart from each other', async () => {
    await bo.goTo(urls.signInCode())
    await bo.write(m.code_label(), '12 34')
    await bo.press(m.code_confirm())
    await bo.sees(m.code_not_six_digits())
    expect(await bo.page.getByLabel(m.code_label()).inputValue()).toBe('12 34')
    await bo.look()
    await bo.write(m.code_label(), String((Number(firstCode) + 1) % 1_000_000).padStart(6, '0'))
    await bo.press(m.code_confirm())
    await bo.sees(m.code_wrong())
    await bo.look()
  })

  test('a new code ends the old one', async () => {
    await bo.press(m.code_resend())
    await bo.sees(m.code_resent())
    await bo.look()
    await bo.write(m.code_label(), firstCode)
    await bo.press(m.code_confirm())
    await bo.sees(m.code_wrong())
  })

  test('the newest code lets him in, pasted with spaces', async () => {
    const code = await newestCode(bo, email)
    await bo.goTo(urls.signInCode())
    await bo.write(m.code_label(), ` ${code.slice(0, 3)} ${code.slice(3)} `)
    await bo.press(m.code_confirm())
    expect(await bo.isAt(urls.myLearning())).toBe(m.my_learning_title({ name: 'Bo' }))
  })

  test('a code works once', async () => {
    const code = await newestCode(bo, email)
    const stranger = await bo.request.post(stage.address + urls.signInCode(), {
      form: { code },
      headers: { Origin: stage.address, Cookie: '' },
      maxRedirects: 0,
    })
    expect(stranger.headers()['set-cookie'] ?? '').not.toContain('tvaers_login')
  })

  test('the profile tells what is missing, and keeps the rest', async () => {
    await bo.goTo(urls.profile())
    await bo.isAt(urls.profile())
    await bo.write(m.profile_name(), '')
    await bo.write(m.profile_job_title(), 'Kursusejer og psykolog')
    await bo.press(m.profile_save())
    await bo.sees(m.profile_no_name())
    await bo.look()
    expect(await bo.page.getByLabel(m.profile_job_title()).inputValue()).toBe('Kursusejer og psykolog')
  })

  test('a profile that is right is saved', async () => {
    await bo.write(m.profile_name(), 'Bo Łukasz Lind')
    await bo.press(m.profile_save())
    await bo.sees(m.profile_saved())
    await bo.look()
    await bo.goTo(urls.profile())
    expect(await bo.page.getByLabel(m.profile_name()).inputValue()).toBe('Bo Łukasz Lind')
    expect(await bo.page.getByLabel(m.profile_job_title()).inputValue()).toBe('Kursusejer og psykolog')
  })

  test('a profile changed in another tab is not overwritten unseen', async () => {
    await bo.goTo(urls.profile())
    const other = await bo.secondTab()
    await other.goTo(urls.profile())
    await other.write(m.profile_name(), 'Bo Lind')
    await other.press(m.profile_save())
    await other.sees(m.profile_saved())
    await other.page.close()

    await bo.write(m.profile_name(), 'Bo L. Lind')
    await bo.press(m.profile_save())
    await bo.sees(m.profile_changed_elsewhere())
    await bo.look()
    expect(await bo.page.getByLabel(m.profile_name()).inputValue()).toBe('Bo L. Lind')
    await bo.press(m.profile_save())
    await bo.sees(m.profile_saved())
  })

  test('the language is changed at the foot of the page, and remembered', async () => {
    await bo.goTo(urls.myLearning())
    await bo.press('English')
    await bo.page.locator('html[lang=en]').waitFor()
    expect(await bo.isAt(urls.myLearning())).toBe(m.my_learning_title({ name: 'Bo' }, { locale: 'en' }))
    for (const path of [urls.catalogue(), urls.course(courseId), urls.profile()]) {
      await bo.goTo(path)
      await bo.look()
      expect(await bo.page.locator('html').getAttribute('lang')).toBe('en')
    }
    await bo.press('Dansk')
    await bo.page.locator('html[lang=da]').waitFor()
    expect(await bo.isAt(urls.profile())).toBe(m.profile_title())
  })

  test('when he has signed out, his pages ask him in and lead him back', async () => {
    const menu = bo.page.locator('.page-menu > summary')
    if (await menu.isVisible()) await menu.click()
    await bo.look()
    await bo.page.getByRole('button', { name: m.sign_out() }).filter({ visible: true }).click()
    await bo.isAt(urls.front())
    for (const path of [urls.myLearning(), urls.profile()]) {
      await bo.goTo(path)
      expect(await bo.isAt(urls.signIn(path))).toBe(m.sign_in_title())
    }
    await signInByCode(bo, email)
    await bo.isAt(urls.profile())
  })
})

inBothWays('Somebody who is not signed in', (stage) => {
  const somebody = stage.visitor()

  test('reads everything that is for everybody', async () => {
    for (const path of [
      ...[urls.front(), urls.catalogue(), urls.course(courseId), urls.cases(), urls.tools()],
      ...[urls.privacy(), urls.cookies(), urls.accessibility()],
    ]) {
      await somebody.goTo(path)
      expect(await somebody.isAt(path)).not.toBe('')
    }
    await somebody.goTo(urls.tools())
    await somebody.page.locator('main a[href^="/vaerktoejer/"]').first().click()
    await somebody.isAt(/^\/vaerktoejer\/.+/)
  })

  test('is asked in before a case begins', async () => {
    await somebody.goTo(urls.case(caseId))
    await somebody.follow(m.case_sign_in())
    await somebody.isAt(like(`${urls.signIn()}?videre=#`))
  })
})
