import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { publishedPretest } from '../support/published.ts'
import { answer, checkCard, finishCourse } from '../support/steps.ts'
import { inBothWays, inOneWay } from '../support/stories.ts'

const courses = [
  'adhd',
  'angst-depression',
  'fra-aftale-til-praksis',
  'relationel-koordinering',
  'sammenhaengende-forloeb',
  'signs-of-safety',
  'spiseforstyrrelser',
  'velkommen-paa-tvaers',
]

inOneWay('desktop', 'Line takes every course there is', (stage) => {
  const line = stage.visitor()

  test('and these are all', async () => {
    await line.signInAs('Line Østergaard')
    await line.goTo(urls.catalogue())
    const links = line.page.locator('main .card-link__title a')
    const found = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    )
    expect(found.sort()).toEqual(courses.map((course) => urls.course(course)).sort())
  })

  test.each(courses)(
    '%s, from enrolling to the certificate, with every page looked at',
    async (course) => {
      await line.goTo(urls.course(course))
      const enrol = line.button(m.course_enrol())
      if ((await enrol.count()) > 0) {
        await enrol.click()
        await line.isReady()
      }
      await finishCourse(line, (visitor) => visitor.look(), course)
      expect(await line.page.getByRole('link', { name: m.course_certificate() }).count()).toBe(1)
      await line.look()
    },
    240_000,
  )
})

inBothWays('Jonas knows some of it already', (stage) => {
  const jonas = stage.visitor()
  const course = 'adhd'

  test('he finds the pre-test on the page of a course he is enrolled in', async () => {
    await jonas.signInAs('Jonas Winther')
    await jonas.goTo(urls.course(course))
    const enrol = jonas.button(m.course_enrol())
    if ((await enrol.count()) > 0) await enrol.click()
    await jonas.sees(m.course_shortcuts())
    await jonas.look()
    await jonas.follow(m.pretest_link())
    await jonas.isAt(urls.pretest(course))
    await jonas.sees(m.pretest_skips_none())
    await jonas.look()
  })

  test('what he answers right at once he may skip, and the lesson leads him to what is harder', async () => {
    const { first } = await publishedPretest(stage.databaseUrl, course)
    await answer(jonas, first.checkId, first.right)
    await checkCard(jonas, first.checkId).getByText(m.check_outcome_right()).waitFor()
    await jonas.goTo(urls.pretest(course))
    await jonas.page.locator('section[aria-labelledby="spring-over"] a[href*="/kurser/"]').first().click()
    await jonas.isReady()
    await jonas.sees(m.lesson_mastered())
    await jonas.look()
    await jonas.follow(m.lesson_to_harder())
    expect(new URL(jonas.page.url()).hash).toBe('#afsnit-for-dig-der-kan-det-i-forvejen')
  })

  test('the track for general practice and the glossary are open to everybody', async () => {
    await jonas.goTo(urls.track(course, 'gp'))
    await jonas.look()
    expect(await jonas.page.locator('.track-part').count()).toBeGreaterThan(2)
    await jonas.goTo(urls.glossary())
    await jonas.look()
    expect(await jonas.page.locator('.glossary dt').count()).toBeGreaterThan(20)
  })
})
