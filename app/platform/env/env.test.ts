import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const complete = {
  PUBLIC_URL: 'https://tvaers.example.dk/',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'Tværs <tvaers@example.dk>',
  SECRET: 'x'.repeat(32),
}

test('production with nothing set names every missing setting at once', () => {
  const read = readEnv('production', {})
  expect('problems' in read && read.problems.map((problem) => problem.name)).toEqual([
    'PUBLIC_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'SECRET',
  ])
})

test('a complete production environment is read, and the address loses its last slash', () => {
  expect(readEnv('production', complete)).toMatchObject({
    publicUrl: 'https://tvaers.example.dk',
    port: 3000,
    databaseUrl: null,
  })
})

test('a wrong address says what was expected and what was found', () => {
  const read = readEnv('production', { ...complete, SMTP_URL: 'localhost' })
  expect(read).toEqual({ problems: [{ name: 'SMTP_URL', problem: expect.stringContaining('found "localhost"') }] })
})

test('a short secret is refused without being printed', () => {
  const read = readEnv('production', { ...complete, SECRET: 'hemmelig' })
  expect(JSON.stringify(read)).not.toContain('hemmelig')
  expect('problems' in read).toBe(true)
})

test('the demonstration answers on loopback only, whatever the environment says', () => {
  expect(readEnv('demo', { HOST: '0.0.0.0' })).toMatchObject({ host: '127.0.0.1', smtpUrl: null })
})

test('an empty setting counts as not set', () => {
  expect(readEnv('demo', { DATABASE_URL: '' })).toMatchObject({ databaseUrl: null })
})
