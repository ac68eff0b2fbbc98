import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { urls } from '~/urls.ts'
import { ask } from '../support/ask.ts'
import { enter, tabTo, type } from '../support/keyboard.ts'
import { like } from '../support/steps.ts'
import { inBothWays } from '../support/stories.ts'

inBothWays('Those who follow up, lead and take part use the keyboard alone', (stage) => {
  const karen = stage.visitor()
  const jonas = stage.visitor()
  const maja = stage.visitor()
  const courseOf = (email: string) =>
    ask<{ courseId: string }>(
      stage.databaseUrl,
      `SELECT e."courseId" FROM "Enrolment" e JOIN "Person" p ON p.id = e."personId" WHERE p.email = $1 AND e.state = 'ENROLLED'`,
      [email],
    )

  test('from the overview to the gap map, and to the people a figure counts', async () => {
    await karen.signInAs('Karen Holst')
    await karen.goTo(urls.overview())
    await enter(karen, m.gaps_title())
    expect(await karen.isAt(staffUrls.gapMap())).toBe(m.gaps_title())
    await tabTo(karen, m.gaps_by())
    await karen.page.keyboard.press('ArrowDown')
    await enter(karen, m.gaps_show())
    await karen.page.waitForURL(/efter=enhed/)
    await karen.isReady()
    await enter(karen, /^\d+ af \d+$/)
    await karen.isAt(/\/medarbejdere\?.*status=has/)
  })

  test('one person is found, opened, and enrolled in a course', async () => {
    await karen.goTo(`${urls.people()}?navn=maja.friis`)
    await enter(karen, 'Maja Friis')
    expect(await karen.isAt(/\/medarbejdere\/[^/]+$/)).toBe('Maja Friis')
    await enter(karen, m.person_bulk())
    expect(await karen.isAt(/\/medarbejdere\/samlet/)).toBe(m.bulk_title())
    await tabTo(karen, m.bulk_enrol())
    await karen.page.keyboard.press('Space')
    await tabTo(karen, m.column_course())
    await karen.page.keyboard.type('Signs')
    await enter(karen, like(m.bulk_do({ count: '#' })))
    await karen.isAt(/\/medarbejdere\/samlet\/.+/)
    expect(await courseOf('maja.friis@boegedal.example')).toContainEqual({ courseId: 'signs-of-safety' })
    await enter(karen, m.bulk_undo())
    await karen.sees(m.bulk_undone({ count: 1 }))
  })

  test('a pasted list is read, seen and saved', async () => {
    await karen.goTo(staffUrls.rosterUpload())
    const rows = 'Navn;E-mail;Enhed;Funktion\nTast Atur;tast.atur@boegedal.example;Sundhedsplejen;Sundhedsplejen'
    await type(karen, m.roster_paste(), rows)
    await enter(karen, m.roster_read())
    expect(await karen.isAt(/\/personale\/indlaes\/.+/)).toBe(m.roster_plan_title())
    await enter(karen, m.roster_save_all({ count: '1' }))
    await karen.page.waitForURL(/\/personale\?indlaest/)
    await karen.sees(m.roster_saved())
  })

  test('a leader comes to her team, and to those over the deadline', async () => {
    await jonas.signInAs('Jonas Winther')
    await jonas.goTo(urls.team())
    await enter(jonas, like(m.figure_late({ count: 2 })))
    await jonas.isAt(urls.team({ status: 'late' }))
  })

  test('somebody takes a place in a cohort, and leaves it again', async () => {
    await maja.signInAs('Maja Friis')
    await maja.goTo(urls.cohorts())
    await enter(maja, /Relationel koordinering på tværs/)
    await maja.isAt(/\/hold\/[^/]+$/)
    await tabTo(maja, m.cohort_share_mail())
    await maja.page.keyboard.press('Space')
    await enter(maja, new RegExp(`^(${m.cohort_apply()}|${m.cohort_take_place()})$`))
    await maja.sees(m.cohort_leave_title())
    await maja.look()
    await enter(maja, m.cohort_leave_title())
    await enter(maja, m.cohort_leave())
    await maja.isAt(/\/hold\/[^/]+\?/)
    await maja.look()
  })
})
