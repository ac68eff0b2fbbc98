import PDFDocument from 'pdfkit'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawingIds } from '~/domains/course/drawing-ids.ts'
import { Drawing } from './drawing.tsx'
import { drawingWidth } from './drawings/drawing-figure.tsx'

describe.each(drawingIds)('%s', (id) => {
  const html = renderToStaticMarkup(<Drawing id={id} />)
  const pictures = html.match(/<svg.*?<\/svg>/gs) ?? []

  test('is a picture with a sentence for a name, a title, and the same in words', () => {
    expect(pictures.length).toBeGreaterThan(0)
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg[^>]* role="img"/)
      expect(picture).toMatch(/^<svg[^>]* aria-label="[^"]{40,}\."/)
    }
    expect(html).toMatch(/<figcaption><b>[^<]+<\/b>/)
    expect(html).toMatch(/<details[^>]*><summary>Som tekst<\/summary>.*<li>/s)
  })

  test('holds nothing the policy refuses, and nothing that may not stand twice on a page', () => {
    expect(html).not.toMatch(/ style=|<style|<script| on[a-z]+=| id=|url\(|NaN|undefined/)
  })

  test('keeps every word within the picture, and large enough for a phone', () => {
    expect(html).not.toMatch(/<g[^>]* transform[^>]*>(?:(?!<\/g>).)*<text/s)
    for (const picture of pictures) {
      const height = Number(/viewBox="0 0 \d+ (\d+)"/.exec(picture)?.[1])
      const lines = linesOf(picture)
      expect(lines.length).toBeGreaterThan(2)
      for (const line of lines) {
        expect(line.size, line.words).toBeGreaterThanOrEqual(14)
        expect(line.left, line.words).toBeGreaterThanOrEqual(0)
        expect(line.right, line.words).toBeLessThanOrEqual(drawingWidth)
        expect(line.y - line.size, line.words).toBeGreaterThanOrEqual(-2)
        expect(line.y + line.size * 0.2, line.words).toBeLessThanOrEqual(height)
      }
    }
  })

  test('lets no two lines of words lie on each other', () => {
    for (const lines of pictures.map(linesOf)) {
      for (const [index, one] of lines.entries()) {
        for (const other of lines.slice(index + 1)) {
          const isBeside = one.right <= other.left || other.right <= one.left
          const isAbove = Math.abs(one.y - other.y) >= Math.min(one.size, other.size)
          expect(isBeside || isAbove, `${one.words} | ${other.words}`).toBe(true)
        }
      }
    }
  })
})

type Line = { words: string; left: number; right: number; y: number; size: number }

/** Every line of words in a picture and where it lies, by the measures of the typeface itself. */
function linesOf(picture: string): Line[] {
  return [...picture.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].flatMap(([, text = '', inside = '']) => {
    const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? ''
    const size = Number(read('font-size'))
    const share = { start: 0, middle: 0.5, end: 1 }[read('text-anchor')] ?? 0
    let y = Number(read('y'))
    return [...inside.matchAll(/<tspan x="([^"]*)" dy="([^"]*)">([^<]*)</g)].map(([, x, dy, words = '']) => {
      y += Number(dy)
      const width = widthOf(words, read('class'), size)
      const left = Number(x) - width * share
      return { words, left, right: left + width, y, size }
    })
  })
}

const paper = new PDFDocument()

function widthOf(words: string, looks: string, size: number): number {
  const [family, weight] = looks.includes('--title')
    ? ['serif', 600]
    : ['sans', /--(label|number)/.test(looks) ? 600 : 400]
  const file = `node_modules/@fontsource/ibm-plex-${family}/files/ibm-plex-${family}-latin-${weight}-normal.woff`
  return paper.font(file).fontSize(size).widthOfString(words)
}
