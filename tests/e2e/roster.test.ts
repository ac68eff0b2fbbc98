import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { demoPeople } from '../../prisma/worlds/demo-people.ts'
import { ask } from '../support/ask.ts'
import type { Visitor } from '../support/browser.ts'
import { inBothWays } from '../support/stories.ts'

const list = [
  'Navn;E-mail;Enhed;Funktion;Stilling;Leder;Startdato;Lønnummer',
  'Åse Prøve;aase.proeve@boegedal.example;Sundhedsplejen;Sundhedsplejen;Sundhedsplejerske;nej;01-11-2026;1',
  'Bo Prøve;bo.proeve@boegedal.example;Sundhedsplejn;Sundhedsplejen;Sundhedsplejerske;nej;01-11-2026;2',
  'Ib Prøve;ib.proeve@boegedal.example;Dagtilbud;Rengøring;=1+1;nej;30-02-2026;3',
].join('\r\n')

inBothWays('Karen reads in a list of staff', (stage) => {
  const karen = stage.visitor()
  const sofie = stage.visitor()
  let draft = ''

  test('nobody else has these pages', async () => {
    await sofie.signInAs('Sofie Krogh')
    for (const path of [
      staffUrls.roster(),
      staffUrls.rosterUpload(),
      staffUrls.units(),
      staffUrls.keyPersons(),
      staffUrls.newEmployee(),
    ]) {
      expect((await sofie.request.get(stage.address + path)).status(), path).toBe(404)
    }
  })

  test('from the overview to the list', async () => {
    await karen.signInAs('Karen Holst')
    await karen.follow(new RegExp(`^${m.roster_title()}`))
    expect(await karen.isAt(staffUrls.roster())).toBe(m.roster_title())
    await karen.follow(m.roster_upload())
    expect(await karen.isAt(staffUrls.rosterUpload())).toBe(m.roster_upload())
  })

  test('a workbook is refused with what to do', async () => {
    karen.forgive(/400/)
    await sendFile(karen, 'personale.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
    await karen.sees(m.roster_spreadsheet())
    await karen.look()
  })

  test('a file too large to be read is told how large it is, on the page', async () => {
    await sendFile(karen, 'alle.csv', Buffer.alloc(10_400_000, 'Navn;E-mail\n'))
    await karen.sees(m.roster_too_many_bytes({ found: '10,5' }))
    await karen.look()
  })

  test('what would happen is told row by row, and what is wrong by cell', async () => {
    const windows = Buffer.from(list, 'latin1')
    await sendFile(karen, 'personale.csv', windows)
    expect(await karen.isAt(/\/personale\/indlaes\/.+/)).toBe(m.roster_plan_title())
    draft = new URL(karen.page.url()).pathname
    await karen.sees('»Lønnummer«')
    await karen.sees(m.roster_fault_near_unit({ hint: 'Sundhedsplejen' }))
    await karen.sees(m.roster_fault_unknown_function())
    await karen.sees(m.roster_fault_formula())
    await karen.sees(m.roster_fault_bad_day())
    await karen.follow(m.roster_kind_count({ name: m.roster_kind_created(), count: '1' }))
    await karen.sees('Åse Prøve')
    await karen.look()
    expect(await peopleNamed(stage.databaseUrl, 'Prøve')).toBe(0)
    expect((await sofie.request.get(stage.address + draft)).status()).toBe(404)
  })

  test('the faulty rows come as a file that can be mended and sent again', async () => {
    const file = await (await karen.request.get(`${stage.address}${draft}/fejl.csv`)).text()
    expect(file.startsWith('\ufeffNavn;')).toBe(true)
    const rows = parse(file, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]
    expect(rows.map((row) => row['E-mail'])).toEqual(['bo.proeve@boegedal.example', 'ib.proeve@boegedal.example'])
    expect(rows[0]?.[m.roster_faults()]).toContain('Sundhedsplejen')
    expect(rows[1]?.Stilling).toBe("'=1+1")
  })

  test('the good ones are saved now, the faulty ones stay', async () => {
    await karen.press(m.roster_save_good({ count: '1' }))
    await karen.sees(m.roster_saved_good())
    await karen.look()
    expect(await peopleNamed(stage.databaseUrl, 'Åse Prøve')).toBe(1)
    expect(await peopleNamed(stage.databaseUrl, 'Prøve')).toBe(1)
  })

  test('the mended list is saved whole, and done again there is nothing to do', async () => {
    const mended = list
      .replace('Sundhedsplejn', 'Sundhedsplejen')
      .replace('Rengøring;=1+1', 'Dagtilbud;Pædagog')
      .replace('30-02-2026', '28-02-2026')
    await paste(karen, mended)
    await karen.press(m.roster_save_all({ count: '2' }))
    await karen.isAt(/\/personale\?indlaest/)
    await karen.sees(m.roster_saved())
    await karen.look()
    expect(await peopleNamed(stage.databaseUrl, 'Prøve')).toBe(3)
    await paste(karen, mended)
    await karen.sees(m.roster_nothing_to_do())
    await karen.press(m.roster_cancel())
    await karen.sees(m.roster_cancelled())
  })

  test('a long list tells how far it has come, and comes to an end', async () => {
    const many = Array.from({ length: 600 }, (_, at) => `Mange Rækker <mange${at}@boegedal.example>`).join('\n')
    await paste(karen, many)
    await karen.page
      .getByLabel(m.roster_option_unit())
      .selectOption({ label: 'Børn og Unge / Skole og dagtilbud / Dagtilbud' })
    await karen.page.getByLabel(m.roster_option_function()).selectOption('DAY_CARE')
    await karen.press(m.roster_plan_again())
    await karen.page.waitForURL(/enhed=/)
    await karen.isReady()
    await karen.press(m.roster_save_all({ count: '600' }))
    await karen.page.waitForURL(/\/personale\?indlaest/, { timeout: 30_000 })
    await karen.sees(m.roster_saved())
    expect(await peopleNamed(stage.databaseUrl, 'Mange Rækker')).toBe(600)
  })
})

inBothWays('Karen keeps units and key persons', (stage) => {
  const karen = stage.visitor()

  test('she adds a unit and somebody in it', async () => {
    await karen.signInAs('Karen Holst')
    await karen.goTo(staffUrls.units())
    karen.forgive(/400/)
    await karen.press(m.roster_units_add())
    await karen.sees(m.roster_units_no_name())
    await karen.write(m.roster_units_name(), 'Team Prøve')
    await karen.press(m.roster_units_add())
    await karen.sees(m.roster_units_added())
    await karen.look()
    await karen.goTo(staffUrls.newEmployee())
    await karen.write(m.column_email(), 'vera.vinter@boegedal.example')
    await karen.write(m.column_name(), 'Vera Vinter')
    await karen.press(m.roster_add_button())
    await karen.sees(m.roster_no_job_title())
    await karen.look()
    await karen.write(m.column_job_title(), 'Psykolog')
    await karen.page.getByLabel(m.column_function(), { exact: true }).selectOption('PPR')
    await karen.page.getByLabel(m.column_unit(), { exact: true }).selectOption({ label: 'Team Prøve' })
    await karen.page.getByLabel(m.roster_first_day(), { exact: true }).fill('2026-01-01')
    await karen.press(m.roster_add_button())
    await karen.sees(m.roster_person_saved())
    expect(await karen.heading()).toBe('Vera Vinter')
    await karen.look()
  })

  test('and merges it into another: its people go with it', async () => {
    await karen.goTo(staffUrls.units())
    await karen.follow('Team Prøve')
    await karen.isAt(/\/personale\/enheder\/.+/)
    await karen.page
      .getByLabel(m.roster_units_into(), { exact: true })
      .selectOption({ label: 'Børn og Unge / Familieafdelingen / Familiehuset' })
    // Not today, which is the unit's own first day.
    await karen.page.getByLabel(m.roster_units_from()).fill(inDays(2))
    await karen.press(m.roster_units_merge())
    await karen.sees(m.roster_units_merged())
    const [job] = await ask<{ unit: string; follows: boolean }>(
      stage.databaseUrl,
      `SELECT u.name AS unit, m."predecessorId" IS NOT NULL AS follows FROM "Membership" m
       JOIN "Person" p ON p.id = m."personId" JOIN "Unit" u ON u.id = m."unitId"
       WHERE p.name = 'Vera Vinter' AND m."endsOn" IS NULL`,
    )
    expect(job).toEqual({ unit: 'Familiehuset', follows: true })
  })

  test('makes her a key person whose term ends soon', async () => {
    await karen.goTo(staffUrls.keyPersons())
    await karen.sees(demoPeople.peter.name)
    await karen.look()
    await karen.follow(m.roster_key_add())
    await karen.isAt(staffUrls.newKeyPerson())
    await karen.page.getByLabel(m.roster_key_who()).selectOption({ label: 'Vera Vinter, Psykolog' })
    await karen.write(m.roster_key_field(), 'Spiseforstyrrelser')
    await karen.page.getByLabel(new RegExp(`^${m.roster_key_until()}`)).fill(inDays(30))
    await karen.press(m.profile_save())
    await karen.sees(m.roster_key_saved())
    const hers = karen.page.getByRole('row').filter({ hasText: 'Vera Vinter' })
    expect(await hers.innerText()).toMatch(/Slutter/)
    await karen.look()
  })
})

inBothWays('Two coordinators change the same person', (stage) => {
  const karen = stage.visitor()

  test('the second sees what the first saved, and loses nothing', async () => {
    await karen.signInAs('Karen Holst')
    const [peter] = await ask<{ id: string }>(
      stage.databaseUrl,
      `SELECT m.id FROM "Membership" m JOIN "Person" p ON p.id = m."personId" WHERE p.name = 'Peter Lind'`,
    )
    await karen.goTo(staffUrls.person(peter?.id ?? ''))
    await karen.follow(m.roster_mend())
    const address = staffUrls.employee(peter?.id ?? '')
    expect(await karen.isAt(address)).toBe('Peter Lind')
    const other = await karen.secondTab()
    await other.goTo(address)
    await karen.write(m.column_job_title(), 'Chefpsykolog')
    await karen.press(m.profile_save())
    await karen.sees(m.roster_person_saved())
    await other.page.getByLabel(m.roster_is_manager()).check()
    await other.write(m.column_job_title(), 'Specialpsykolog')
    karen.forgive(/409/)
    await other.press(m.profile_save())
    await other.sees(m.directory_changed_elsewhere())
    await other.sees(m.roster_saved_meanwhile())
    await other.sees('Chefpsykolog')
    await other.look()
    expect(await other.page.getByLabel(m.column_job_title(), { exact: true }).inputValue()).toBe('Specialpsykolog')
    expect(await other.page.getByLabel(m.roster_is_manager()).isChecked()).toBe(true)
    await other.press(m.profile_save())
    await other.sees(m.roster_person_saved())
    expect(other.takeFaults()).toEqual([])
  })
})

async function sendFile(visitor: Visitor, name: string, buffer: Buffer) {
  await visitor.goTo(staffUrls.rosterUpload())
  await visitor.page.getByLabel(m.roster_file()).setInputFiles({ name, mimeType: 'text/csv', buffer })
  await visitor.press(m.roster_read())
}

async function paste(visitor: Visitor, text: string) {
  await visitor.goTo(staffUrls.rosterUpload())
  await visitor.write(m.roster_paste(), text)
  await visitor.press(m.roster_read())
  await visitor.page.waitForURL(/\/personale\/indlaes\/.+/)
  await visitor.isReady()
}

async function peopleNamed(databaseUrl: string, part: string): Promise<number> {
  const rows = await ask(databaseUrl, 'SELECT id FROM "Person" WHERE name LIKE $1', [`%${part}%`])
  return rows.length
}

function inDays(count: number): string {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
}
