import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../env/env.ts'
import { openLog } from '../log/log.server.ts'
import { createHttpApp } from './http-server.server.ts'

let server: Server
let address = ''

beforeAll(async () => {
  const env = readEnv('demo', {})
  if ('problems' in env) throw new Error('Expected settings.')
  const app = createHttpApp({
    ...{ env, log: openLog('silent'), files: (_request, _response, next) => next() },
    uploads: [{ path: '/billede', mostBytes: 300_000 }],
    pages: (request, response) => {
      request.resume().on('end', () => response.send('read'))
    },
  })
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const post = async (path: string, body: FormData | URLSearchParams | string, type?: string) => {
  const headers = { Origin: address, ...(type && { 'Content-Type': type }) }
  return (await fetch(address + path, { method: 'POST', headers, body })).status
}
function fileOf(bytes: number) {
  const form = new FormData()
  form.set('fil', new Blob([new Uint8Array(bytes)]), 'fil.png')
  return form
}
const plain = (bytes: number) => new URLSearchParams({ felt: 'a'.repeat(bytes) })

test('a form with a file is read at the address that takes one, up to its limit', async () => {
  expect(await post('/billede', fileOf(200_000))).toBe(200)
  expect(await post('/billede', fileOf(300_000))).toBe(413)
})

test('it is refused everywhere else, at addresses that only look like it too', async () => {
  for (const path of ['/', '/billede/', '/billede/mere', '/Billede', '/x?/billede']) {
    expect(await post(path, fileOf(10)), path).toBe(415)
  }
})

test('plain forms are read everywhere, and keep their own limit', async () => {
  for (const path of ['/', '/billede']) {
    expect(await post(path, plain(1000)), path).toBe(200)
    expect(await post(path, plain(100_000)), path).toBe(413)
    expect(await post(path, '{}', 'application/json'), path).toBe(415)
  }
})
