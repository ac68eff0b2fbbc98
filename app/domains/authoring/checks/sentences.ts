// Abbreviations that end in a full stop and go on: the stop after them ends no sentence before a small letter or a number,
// and most never do.
const abbreviations = new Set(
  (
    'adr afd afs aht alm anm ang ank apr art att aug bd bl bla bl.a ca cand d.v.s dec dr dvs d.v.s egl eksempelvis ekskl ' +
    'etc evt f.eks f.v.t feb fhv fig fl fmd forb forts fr frk fx gl gr henh hhv hr højst ibid inkl incl ift iht ill jan ' +
    'jf jfr jr jul jun kap kl kld kr kvt lb m.a.o m.fl m.m m.v m.h.t m.h.p maks mfl mht mia mio min mv ndr nedenst nov ' +
    'nr nuv o.a o.l o.m.a o.s.v obs okt omg omkr osv ovenst p.g.a pga pct pkt pl pr prof red ref rev s sek sekr sen sep ' +
    'sept skt sml sp spec spm st stk str stud sål t.h t.o.m t.v tdl temp tlf ugtl v vedr vejl vha vs årg årh'
  ).split(' '),
)

const endOfSentence = /[.!?…:]+[«»”"')\]]*(?=\s|$)/gu

/** The sentences of a plain text and where each begins. Colons before a new line of thought end one, as LIX counts. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  const sentences: { text: string; start: number }[] = []
  let start = 0
  for (const stop of text.matchAll(endOfSentence)) {
    const end = stop.index + stop[0].length
    if (!endsSentence(text, stop.index, stop[0], end)) continue
    push(start, end)
    start = end
  }
  push(start, text.length)
  return sentences

  function push(from: number, to: number) {
    const part = text.slice(from, to)
    const lead = part.length - part.trimStart().length
    if (/[\p{L}\d]/u.test(part)) sentences.push({ text: part.trim(), start: from + lead })
  }
}

/** Words of a text: letters and digits, with the hyphens, stops and apostrophes inside them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:[-.,'’–/][\p{L}\d]+)*/gu) ?? []
}

/** LIX: words a sentence plus the share of words over six letters (Björnsson 1968). Null under three sentences' worth. */
export function lixOf(text: string): number | null {
  const words = wordsOf(text)
  const sentences = sentencesOf(text).length
  if (words.length === 0 || sentences === 0) return null
  const long = words.filter((word) => [...word.replace(/[^\p{L}]/gu, '')].length > 6).length
  return Math.round(words.length / sentences + (100 * long) / words.length)
}

function endsSentence(text: string, index: number, stop: string, end: number): boolean {
  const after = text.slice(end).trimStart()
  const next = after.charAt(0)
  if (next === '') return true
  if (stop.startsWith(':')) return /^[\p{Lu}»"”]/u.test(after)
  if (!stop.startsWith('.') || stop.startsWith('...')) return !/^\p{Ll}/u.test(after)
  const word = /[\p{L}\d.§]*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? ''
  if (/^\p{Ll}/u.test(after)) return false
  if (abbreviations.has(word.toLowerCase()))
    return /^(?:osv|o\.s\.v|m\.m|m\.v|mv|m\.fl|mfl|etc|o\.l|o\.a)$/i.test(word) && /^[\p{Lu}»]/u.test(after)
  // »2. b«, »21. november«, »3. klasse«: an ordinal goes on; before a capital only a number that ends a sentence.
  if (/^\d{1,2}$/.test(word)) return /^[\p{Lu}»]/u.test(after) && !/^[A-ZÆØÅ](?:[\s.,]|$)/.test(after)
  // Initials: »A. Hansen«.
  return !/^\p{Lu}$/u.test(word)
}
