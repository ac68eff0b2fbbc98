import { expect, test } from 'vitest'
import { harderPartAnchor } from '~/domains/course/document.ts'
import { anchorOf, harderPart } from './heading-anchor.ts'

test('a heading becomes an anchor of plain letters, unlike any other id on the page', () => {
  expect(anchorOf('Før I ringer: »Hvem tager den?«')).toBe('afsnit-foer-i-ringer-hvem-tager-den')
})

test('where a pre-test leads is where the compiler puts it', () => {
  expect(anchorOf(harderPart)).toBe(harderPartAnchor)
})
