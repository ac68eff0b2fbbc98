import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compileContent } from '~/domains/authoring/compile-content.server.ts'
import { newContent } from './new-content.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

test('a new course, lesson and case compile clean, without advice', async () => {
  expect(await newContent(folder, 'course', 'skoleskift')).toBe(0)
  expect(await newContent(folder, 'lesson', 'skoleskift/12-hvem-siger-det')).toBe(0)
  expect(await newContent(folder, 'vignette', 'nikolajs-brev')).toBe(0)
  const { courses, vignettes, problems, advice } = await compileContent(folder)
  expect([...problems, ...advice]).toEqual([])
  expect(courses[0]?.lessons.map(({ body }) => body.id)).toEqual(['skoleskift-velkommen', 'skoleskift-hvem-siger-det'])
  expect(vignettes).toHaveLength(1)
})

test('what is there already is left alone', async () => {
  await newContent(folder, 'vignette', 'nikolajs-brev')
  const before = await readFile(path.join(folder, 'vignettes/nikolajs-brev.mdx'), 'utf8')
  expect(await newContent(folder, 'vignette', 'nikolajs-brev')).toBe(1)
  expect(await readFile(path.join(folder, 'vignettes/nikolajs-brev.mdx'), 'utf8')).toBe(before)
})

test.each([
  ['lesson', 'intet-kursus/11-x', 1],
  ['lesson', 'uden-kursus', null],
  ['vignette', '../ude', null],
  ['course', 'Stort Navn', null],
  ['andet', 'x', null],
])('new %s %s is refused', async (kind, name, expected) => {
  expect(await newContent(folder, kind, name)).toBe(expected)
})
