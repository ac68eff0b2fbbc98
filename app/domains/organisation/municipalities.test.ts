import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMunicipalities } from './municipalities.ts'

const municipalities = readMunicipalities(readFileSync('prisma/data/municipalities.csv', 'utf8'))
const distinct = (values: string[]) => new Set(values).size

test('Denmark has 98 municipalities, each with a code of its own that begins with 0', () => {
  expect(municipalities).toHaveLength(98)
  expect(distinct(municipalities.map(({ code }) => code))).toBe(98)
  expect(municipalities.every(({ code }) => /^0\d{3}$/.test(code))).toBe(true)
})

test('Christiansø (0411) is no municipality', () => {
  expect(municipalities.some(({ code }) => code === '0411')).toBe(false)
})

test('five regions today, four from 2027, seventeen health councils, none across two regions of 2027', () => {
  expect(distinct(municipalities.map(({ regionName }) => regionName))).toBe(5)
  expect(distinct(municipalities.map(({ regionName2027 }) => regionName2027))).toBe(4)
  expect(distinct(municipalities.map(({ healthCouncil }) => healthCouncil))).toBe(17)
  expect(distinct(municipalities.map(({ healthCouncil, regionName2027 }) => healthCouncil + regionName2027))).toBe(17)
})

test('Aabenraa, Aalborg and Aarhus stand last, after Ærø, as a Dane sorts', () => {
  const sorted = municipalities.map(({ name }) => name).sort(new Intl.Collator('da').compare)
  expect(sorted.slice(-4)).toEqual(['Ærø', 'Aabenraa', 'Aalborg', 'Aarhus'])
})

test('a line that lacks a value says which line', () => {
  const csv = 'code,name,region_code,region_name,region_2027,health_council,official_name\n0101,København'
  expect(() => readMunicipalities(csv)).toThrow('line 2')
})
