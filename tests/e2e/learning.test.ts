import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { urls } from '~/urls.ts'
import { firstCheck, type PublishedLesson, publishedLessons } from '../support/published.ts'
import {
  answer,
  caseId,
  checkCard,
  choose,
  courseId,
  decisionLine,
  finishCourse,
  hasEnded,
  like,
} from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Sofie takes a course', (stage) => {
  const sofie = stage.visitor()
  const onOtherDevice = stage.visitor()

  test('she sees what is next in her course', async () => {
    await sofie.signInAs('Sofie Krogh')
    expect(await sofie.isAt(urls.myLearning())).toBe(m.my_learning_title({ name: 'Sofie' }))
    await sofie.sees(like(m.my_learning_next({ title: '#' })))
    await sofie.sees(like(m.my_learning_due({ day: '#' })))
  })

  test('she finds the course in the catalogue too, and where she is in it', async () => {
    await sofie.followMenu(m.nav_courses())
    expect(await sofie.isAt(urls.catalogue())).toBe(m.catalogue_title())
    await sofie.page
      .locator(`main a[href="${urls.course(courseId)}"]`)
      .first()
      .click()
    await sofie.isAt(urls.course(courseId))
    await sofie.sees(m.standing_under_way())
  })

  test('a check sent without an answer asks for one', async () => {
    const { lesson, check } = await secondSession(stage.databaseUrl)
    await sofie.goTo(urls.lesson(courseId, lesson.slug))
    expect(await sofie.isAt(urls.lesson(courseId, lesson.slug))).toBe(lesson.title)
    const card = checkCard(sofie, check.id)
    await card.getByRole('button', { name: m.check_answer() }).click()
    await card.getByText(m.check_choose()).waitFor()
    await sofie.look()
  })

  test('a wrong answer shows both reasons, and can be tried again', async () => {
    const { check } = await secondSession(stage.databaseUrl)
    const card = checkCard(sofie, check.id)
    await answer(sofie, check.id, check.wrong)
    await card.getByText(m.check_outcome_not_quite()).waitFor()
    await card.getByText(m.check_yours_not_quite()).waitFor()
    await card.getByText(m.check_right(), { exact: true }).waitFor()
    expect(await card.locator('.because').count()).toBe(2)
    await sofie.look()
    await card.getByRole('link', { name: m.check_try_again() }).click()
    await card.getByRole('button', { name: m.check_answer() }).waitFor()
    expect(await card.locator('.because').count()).toBe(0)
    await sofie.look()
  })

  test('the right answer says so', async () => {
    const { check } = await secondSession(stage.databaseUrl)
    const card = checkCard(sofie, check.id)
    await answer(sofie, check.id, check.right)
    await card.getByText(m.check_yours_right()).waitFor()
    expect(await card.locator('.because').count()).toBe(1)
    await sofie.look()
  })

  test('a lesson marked as read leads on to the next', async () => {
    const { lesson, next } = await secondSession(stage.databaseUrl)
    await sofie.press(m.lesson_mark_read())
    await sofie.page.waitForURL(stage.address + urls.lesson(courseId, next.slug))
    await sofie.isReady()
    expect(await sofie.heading()).toBe(next.title)
    await sofie.goTo(urls.lesson(courseId, lesson.slug))
    await sofie.sees(like(m.lesson_saved({ done: '#', of: '#' })))
    await sofie.look()
  })

  test('a home assignment is ticked, and unticked', async () => {
    const lessons = await publishedLessons(stage.databaseUrl, courseId)
    const { slug, assignmentId } = firstHomeAssignment(lessons)
    await sofie.goTo(urls.lesson(courseId, slug))
    const card = sofie.page.locator(`#opgave-${assignmentId}`)
    await card.getByRole('button', { name: m.home_assignment_tick() }).click()
    await card.getByText(m.home_assignment_done(), { exact: true }).waitFor()
    await sofie.look()
    await card.getByRole('button', { name: m.home_assignment_untick() }).click()
    await card.getByRole('button', { name: m.home_assignment_tick() }).waitFor()
    expect(await card.getByText(m.home_assignment_done(), { exact: true }).count()).toBe(0)
  })

  test('she begins the case, and every choice shows what it led to and why', async () => {
    await sofie.goTo(urls.case(caseId))
    await sofie.isAt(urls.case(caseId))
    await sofie.press(m.case_begin())
    await sofie.isAt(like(`${urls.attempt(caseId, '#')}`))
    for (let count = 0; count < 2; count += 1) {
      await choose(sofie)
      await sofie.page.getByRole('region', { name: m.case_consequence() }).waitFor()
      await sofie.look()
    }
  })

  test('she is back in the same scene on another device', async () => {
    await onOtherDevice.signInAs('Sofie Krogh')
    await onOtherDevice.goTo(urls.case(caseId))
    await onOtherDevice.press(m.case_go_on())
    await onOtherDevice.page.waitForURL(/\/cases\/[^/]+\/.+/)
    await onOtherDevice.isReady()
    expect(await onOtherDevice.heading()).toBe(await sofie.heading())
    expect(await decisionLine(onOtherDevice)).toBe(await decisionLine(sofie))
  })

  test('she plays on there, to an ending with a debrief', async () => {
    let choices = 2
    while (!(await hasEnded(onOtherDevice))) {
      await choose(onOtherDevice)
      choices += 1
      await onOtherDevice.look()
    }
    await onOtherDevice.sees(m.debrief_ending())
    expect(await onOtherDevice.page.locator('.case-path__step').count()).toBe(choices)
    expect(await onOtherDevice.page.locator('.case-path__step .because').count()).toBeGreaterThanOrEqual(choices)
    await onOtherDevice.page.locator('.case-path__others summary').first().click()
    await onOtherDevice.look()
  })

  test('the rest of the course is read to the end', async () => {
    await finishCourse(sofie, () => sofie.look())
    await sofie.sees(m.standing_done())
    await sofie.look()
  }, 180_000)

  test('the certificate is a PDF with her name on it', async () => {
    const [download] = await Promise.all([sofie.page.waitForEvent('download'), sofie.follow(m.course_certificate())])
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'tvaers-')), 'bevis.pdf')
    await download.saveAs(file)
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.subarray(-8).toString()).toContain('%%EOF')
    expect(download.suggestedFilename()).toBe(`kursusbevis-${courseId}.pdf`)
    const text = textOf(file)
    if (text !== null) expect(text.replace(/\s+/g, ' ')).toContain('Sofie Krogh')
  })

  test('Min læring shows the course as done', async () => {
    await sofie.goTo(urls.myLearning())
    await sofie.isAt(urls.myLearning())
    await sofie.sees(m.my_learning_done())
  })
})

inBothWays('Maja tries a course and leaves it', (stage) => {
  const maja = stage.visitor()

  test('she has no course yet, and is shown where they are', async () => {
    await maja.signInAs('Maja Friis')
    await maja.isAt(urls.myLearning())
    await maja.sees(m.my_learning_empty())
    await maja.follow(m.my_learning_find())
    await maja.isAt(urls.catalogue())
  })

  test('a lesson leads to the course until one is enrolled', async () => {
    const [first] = await publishedLessons(stage.databaseUrl, courseId)
    await maja.goTo(urls.lesson(courseId, first?.lesson.slug ?? ''))
    await maja.isAt(urls.course(courseId))
    await maja.press(m.course_enrol())
    await maja.page.getByRole('link', { name: like(m.course_begin({ title: '#' })) }).waitFor()
    await maja.look()
  })

  test('she leaves the course, and may come again', async () => {
    await maja.page.locator('summary', { hasText: m.course_withdraw_title() }).click()
    await maja.look()
    await maja.press(m.course_withdraw())
    await maja.isAt(urls.myLearning())
    await maja.sees(m.my_learning_empty())
    await maja.goTo(urls.course(courseId))
    await maja.button(m.course_enrol()).waitFor()
  })

  test('there is no certificate before the course is done', async () => {
    await maja.goTo(urls.certificate(courseId))
    await maja.isAt(urls.course(courseId))
  })
})

/** Where Sofie has come to: the first lesson of the second session, its check, and the lesson after it. */
async function secondSession(databaseUrl: string) {
  const lessons = await publishedLessons(databaseUrl, courseId)
  const index = lessons.findIndex(({ lesson }) => lesson.session === 2)
  const [here, next] = [lessons[index], lessons[index + 1]]
  if (!here || !next) throw new Error('Expected two lessons in the second session.')
  return { lesson: here.lesson, check: firstCheck(here), next: next.lesson }
}

function firstHomeAssignment(lessons: PublishedLesson[]): { slug: string; assignmentId: string } {
  for (const { lesson } of lessons) {
    for (const island of lesson.prose.islands) {
      if (island.kind === 'homeAssignment') return { slug: lesson.slug, assignmentId: island.assignmentId }
    }
  }
  throw new Error('Expected a home assignment in the course.')
}

/** What a reader of the PDF gets; null where this machine has no program for it. */
function textOf(file: string): string | null {
  try {
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
