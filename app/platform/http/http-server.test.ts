import { request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Env, readEnv } from '../env/env.ts'
import { openLog } from '../log/log.server.ts'
import { createHttpApp } from './http-server.server.ts'

const mostBytes = 2_000_000
let server: Server
let address = ''

beforeAll(async () => {
  const app = createHttpApp({
    ...{ env: readEnv('demo', {}) as Env, log: openLog('silent') },
    files: (_request, _response, next) => next(),
    uploads: [{ path: '/indlaes', mostBytes, tooLarge: (bytes) => `/indlaes?fylder=${bytes}` }],
    pages: (request, response) => {
      let read = 0
      request.on('data', (part: Buffer) => {
        read += part.length
      })
      request.on('end', () => response.send(`læst: ${read}`))
    },
  })
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const multipart = 'multipart/form-data; boundary=x'
const plain = 'application/x-www-form-urlencoded'
const post = (path: string, type: string, bytes: number, redirect: RequestRedirect = 'follow') =>
  fetch(address + path, {
    ...{ method: 'POST', headers: { 'Content-Type': type, Origin: address }, body: new Uint8Array(bytes), redirect },
  })

describe('a body', () => {
  test.each([
    ['a plain form', '/profil', plain, 99_000, 200],
    ['a plain form that is too large', '/profil', plain, 101_000, 413],
    ['a file at the address for files', '/indlaes', multipart, 1_900_000, 200],
    ['a plain form there', '/indlaes', plain, 5_000, 200],
    ['a plain form there that is too large', '/indlaes', plain, 101_000, 413],
    ['a file anywhere else', '/profil', multipart, 1_000, 415],
    ['a file at an address that begins the same', '/indlaes/mere', multipart, 1_000, 415],
    ['a file at the address our script asks', '/indlaes.data', multipart, 1_000, 415],
    ['another kind of body at the address for files', '/indlaes', 'application/json', 1_000, 415],
  ])('%s', async (_, path, type, bytes, status) => {
    const answer = await post(path, type, bytes)
    expect(answer.status).toBe(status)
    if (status === 200) expect(await answer.text()).toBe(`læst: ${bytes}`)
  })

  test('that is too large a file is not read, and leads to the page that says how large it was', async () => {
    const answer = await post('/indlaes', multipart, 3_000_000, 'manual')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/indlaes?fylder=3000000'])
  })

  test('of a length nobody said is refused at the address for files too', async () => {
    const headers = { 'Content-Type': multipart, Origin: address, 'Transfer-Encoding': 'chunked' }
    const status = await new Promise((resolve, reject) => {
      const sent = ask(`${address}/indlaes`, { method: 'POST', headers }, (answer) => resolve(answer.statusCode))
      sent.on('error', reject).end('--x')
    })
    expect(status).toBe(413)
  })

  test('from another site is refused, file or not', async () => {
    const headers = { 'Content-Type': multipart, Origin: 'https://evil.example' }
    const answer = await fetch(`${address}/indlaes`, { method: 'POST', headers, body: 'x' })
    expect(answer.status).toBe(403)
  })
})
