import type { Root } from 'mdast'
import { eachNode } from '../parse/element-attributes.ts'

/** Sets text the Danish way: »…«, … and –, and no line break between a number and what it counts. Code is left alone. */
export function remarkDanishTypography() {
  return (tree: Root): void =>
    eachNode(tree, (node) => {
      if (node.type === 'text') node.value = setDanish(node.value)
    })
}

const noBreak = '\u00a0'
const units =
  '%|‰|kr\\.?|km|m|cm|mm|kg|g|mg|liter|timer?|minut(?:ter)?|min\\.|sek(?:under|\\.)|dag(?:e)?|døgn|uger?|måned(?:er)?|år|' +
  'børn|elever|unge|side(?:r)?|gang(?:e)?|gram|mio\\.|mia\\.|januar|februar|marts|april|maj|juni|juli|august|september|' +
  'oktober|november|december'
const numberAndUnit = new RegExp(`(\\d) (?=(?:${units})(?![\\p{L}\\d]))`, 'gu')
const wordAndNumber = /(?<![\p{L}\d])(kl\.|nr\.|stk\.|pkt\.|uge|trin|side|§§?|ca\.|max|maks\.) (?=\d)/giu
const numberAndLetter = /(§ ?\d+) (?=[a-h](?![\p{L}\d]))/gu
/** A class at school, such as »4. c«. */
const classAndLetter = /(?<!\d)(\d\.) (?=[a-h](?![\p{L}\d]))/gu

/** The same text with Danish quotes, apostrophes, ellipsis, dashes and no-break spaces. Setting it twice changes nothing more. */
export function setDanish(text: string): string {
  return text
    .replace(/"([^"\n]+)"/g, '»$1«')
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/ - /g, ' – ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(wordAndNumber, `$1${noBreak}`)
    .replace(numberAndLetter, `$1${noBreak}`)
    .replace(classAndLetter, `$1${noBreak}`)
    .replace(new RegExp(`(§${noBreak}\\d+) (?=[a-h](?![\\p{L}\\d]))`, 'gu'), `$1${noBreak}`)
    .replace(numberAndUnit, `$1${noBreak}`)
}
