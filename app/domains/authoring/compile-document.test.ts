import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentBody, LessonDocument, VignetteDocument } from '~/domains/course/document.ts'
import { compileDocument, compileSnippet, type DocumentSource } from './compile-document.server.ts'
import type { Library } from './library.ts'
import { formatProblem } from './problem.ts'

const library: Library = {
  sources: { S1: { text: 'Evaluering', url: null }, P2: { text: 'Rapport', url: 'https://example.org/p2' } },
  snippets: { 'akut-bekymring': { title: 'Akut bekymring?', html: '<p>Ring 112.</p>' } },
  tools: {
    kort: { title: 'Kortet', summary: 'Syv spørgsmål.', courseId: 'rk' },
    fremmed: { title: 'Fremmed', summary: 'Et andet kursus.', courseId: 'adhd' },
  },
  cases: { 'malte-tre-beskeder': { title: 'Tre beskeder om Malte' } },
  course: { id: 'rk', sessions: [1, 2], goals: 3, lessonIds: [] },
  images: {},
  evaluation: [],
  glossary: {},
}

const lessonHead = `---
id: rk-syv
title: Syv dimensioner
session: 1
minutes: 10
sources: [S1]
---
`
const check = `<Check id="besked">
Hvilken besked er præcis?

- [ ] Det går ikke.

  *Ikke helt.* Modtageren må gætte.

- [x] Ni konflikter om ugen.

  *Ja.* Set og talt.
</Check>`

describe('every problem is told at its place', () => {
  const cases: [code: string, body: string][] = [
    ['code', '⟦import x from "./hemmelig.json"⟧'],
    ['code', 'Først.\n\n⟦export const a = 1⟧'],
    ['code', 'Prisen er ⟦{process.env.HOME}⟧ kr.'],
    ['code', '⟦{(() => 1)()}⟧'],
    ['code', '⟦{`skabelon`}⟧'],
    ['code', '<Callout kind="note" ⟦title={1 + 1}⟧>\nTekst\n</Callout>'],
    ['code', '<Callout kind="note" ⟦{...props}⟧>\nTekst\n</Callout>'],
    ['code', 'Læs <Source id="S1" ⟦{...{}}⟧ />'],
    ['html', '⟦<script>alert(1)</script>⟧'],
    ['html', 'Tekst ⟦<b onclick="alert(1)">fed</b>⟧'],
    ['html', '⟦<img src="x" onerror="alert(1)" />⟧'],
    ['html', '⟦<iframe⟧ src="https://example.org">\n\n</iframe>'],
    ['html', 'Tom ⟦<>x</>⟧'],
    ['unsafe-address', 'Se ⟦[her](javascript:alert(1))⟧'],
    ['unsafe-address', 'Se ⟦[her](JavaScript&#58;alert(1))⟧'],
    ['unsafe-address', 'Se ⟦[her](java&#9;script:alert(1))⟧'],
    ['unsafe-address', 'Se ⟦[her](data:text/html,x)⟧'],
    ['unsafe-address', 'Se ⟦[her](//ond.example)⟧'],
    ['unsafe-address', 'Se ⟦[her](/\\\\ond.example)⟧'],
    ['unsafe-address', 'Se ⟦[her](http://example.org)⟧'],
    ['unsafe-address', 'Se [her][x]\n\n⟦[x]: vbscript:x⟧'],
    ['html', 'Tekst ⟦<svg onload="alert(1)" />⟧'],
    ['unknown-component', '⟦<Chek⟧ id="x">\n\nTekst\n\n</Chek>'],
    ['unknown-component', '⟦<Scene⟧ id="x">\n\nTekst\n\n</Scene>'],
    ['unknown-component', '⟦<Object.Assign />⟧'],
    ['unknown-attribute', '<RoleBox role="ppr" ⟦onClick="alert(1)"⟧>\nTekst\n</RoleBox>'],
    ['unknown-attribute', '<RoleBox role="ppr" ⟦farve="rød"⟧>\nTekst\n</RoleBox>'],
    ['unknown-attribute', '⟦<Callout⟧ kind="monday" title="Hej">\nTekst\n</Callout>'],
    ['attribute-value', '<RoleBox ⟦role="psykiatri"⟧>\nTekst\n</RoleBox>'],
    ['repeated-attribute', '<RoleBox role="ppr" ⟦role="gp"⟧>\nTekst\n</RoleBox>'],
    ['missing-attribute', '⟦<Reflection⟧>\nTekst\n</Reflection>'],
    ['video-captions', '⟦<Video⟧ title="Film">\nTekst\n</Video>'],
    ['no-text', '⟦<RoleBox role="ppr"></RoleBox>⟧'],
    ['not-empty', '⟦<Tool⟧ id="kort">\n\nTekst\n\n</Tool>'],
    ['not-at-top', '<RoleBox role="ppr">\n\n⟦<Case id="malte-tre-beskeder" />⟧\n\n</RoleBox>'],
    ['not-on-own-line', 'Tekst ⟦<Tool id="kort" />⟧ og mere.'],
    ['heading', '⟦# For stor⟧'],
    ['heading', '⟦#### For lille⟧'],
    ['image', '⟦![billede](https://eksempel.dk/x.png)⟧'],
    ['unknown-image', '⟦![billede](x.png)⟧'],
    ['image-alt', '⟦![](x.png)⟧'],
    ['link-text', 'Se ⟦[](https://example.org)⟧'],
    ['heading-skip', '⟦### For tidligt⟧'],
    ['heading-empty', '⟦##⟧'],
    ['video-transcript', '⟦<Video title="Film" manuscript="true"></Video>⟧'],
    ['markdown', '⟦```\nkode\n```⟧'],
    ['tick-outside-check', '⟦⟧- [x] Gjort'],
    ['unknown-source', 'Tekst ⟦<Source id="S2" />⟧'],
    ['unknown-snippet', '⟦<Snippet id="akut-bekymringer" />⟧'],
    ['unknown-tool', '⟦<Tool id="kortt" />⟧'],
    ['unknown-tool', '⟦<Tool id="fremmed" />⟧'],
    ['unknown-case', '⟦<Case id="malte" />⟧'],
    ['source-not-listed', 'Tekst ⟦<Source id="P2" />⟧'],
    ['check-question', '⟦<Check⟧ id="a">\n\n- [x] Ja\n\n  Fordi\n\n- [ ] Nej\n\n  Fordi\n\n</Check>'],
    ['check-options', '⟦<Check⟧ id="a">\nHvad?\n</Check>'],
    ['check-option', '<Check id="a">\nHvad?\n\n- [x] Ja\n\n  Fordi\n\n⟦- Nej\n\n  Fordi⟧\n\n</Check>'],
    ['check-reason', '<Check id="a">\nHvad?\n\n- [x] Ja\n\n  Fordi\n\n- [ ] ⟦Nej⟧\n\n</Check>'],
    [
      'check-right-option',
      `${check.replace('- [ ] Det', '⟦⟧- [x] Det').replace('⟦⟧', '').replace('- [x] Ni konflikter om ugen.\n\n  *Ja.* Set og talt.', '⟦- [x] Ni konflikter om ugen.\n\n  *Ja.* Set og talt.⟧')}`,
    ],
    ['check-right-option', check.replace('[x]', '[ ]').replace('<Check', '⟦<Check⟧')],
    ['check-rest', check.replace('</Check>', '\n⟦Mere.⟧\n\n</Check>')],
    ['duplicate-id', `${check}\n\n${check.replace('<Check', '⟦<Check⟧')}`],
    ['unclosed-tag', '⟦<RoleBox role="ppr">⟧\n\nTekst'],
    ['html-comment', 'Før ⟦<!-- note -->⟧'],
    ['attribute-quotes', 'Skriv <RoleBox role=⟦5⟧ />'],
  ]
  test.each(cases)('%s: %j', async (code, body) => {
    await expectProblem('lesson', lessonHead, body, code)
  })

  const heads: [code: string, head: string][] = [
    ['no-front-matter', '⟦⟧Ingen'],
    ['missing-key', '⟦⟧---\nid: rk-syv\nsession: 1\nminutes: 10\n---'],
    ['unknown-key', '---\nid: rk-syv\ntitle: T\n⟦titel⟧: T\nsession: 1\nminutes: 10\n---'],
    ['key-value', '---\nid: rk-syv\ntitle: T\nsession: 1\n⟦minutes⟧: ti\n---'],
    ['key-value', '---\nid: rk-syv\n⟦title⟧: 7\nsession: 1\nminutes: 10\n---'],
    ['key-value', '---\n⟦id⟧: Rk_Syv\ntitle: T\nsession: 1\nminutes: 10\n---'],
    ['key-value', '---\nid: rk-syv\ntitle: T\nsession: 1\nminutes: 10\nsources: [S1, ⟦kilde⟧]\n---'],
    ['yaml', '---\nid: rk-syv\ntitle: ⟦S⟧yv: dimensioner\nsession: 1\nminutes: 10\n---'],
    ['unknown-session', '---\nid: rk-syv\ntitle: T\n⟦session⟧: 3\nminutes: 10\n---'],
    ['unknown-goal', '---\nid: rk-syv\ntitle: T\nsession: 1\nminutes: 10\ngoals: [1, ⟦4⟧]\n---'],
    ['unknown-source', '---\nid: rk-syv\ntitle: T\nsession: 1\nminutes: 10\nsources: [⟦S9⟧]\n---'],
  ]
  test.each(heads)('%s in the front matter: %j', async (code, head) => {
    await expectProblem('lesson', head, '\n\nTekst.', code)
  })

  test('several problems come together, in reading order', async () => {
    const source = `${lessonHead}# Stor\n\n<b>fed</b>\n\n[x](javascript:x)\n`
    const { problems, document } = await compile('lesson', source)
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['8 heading', '10 html', '12 unsafe-address'])
    expect(document).toBeUndefined()
  })

  test.each([
    ['quotes', '>'.repeat(1000)],
    ['lists', '1. '.repeat(500)],
    ['bold', `${'**a '.repeat(2000)}${' b**'.repeat(2000)}`],
    ['boxes', `${'<Callout kind="note">\n\n'.repeat(300)}a\n\n${'</Callout>\n\n'.repeat(300)}`],
  ])('%s in each other without end are one problem, never a crash', async (_, body) => {
    const { problems } = await compile('lesson', `${lessonHead}${body}\n`)
    expect(problems.map(({ code }) => code)).toEqual([expect.stringMatching(/^too-(deep|slow)$/)])
  })

  test('Windows line ends and a byte order mark move nothing', async () => {
    const source = `\uFEFF${lessonHead}Tekst\n\n# Stor\n`.replaceAll('\n', '\r\n')
    const { problems } = await compile('lesson', source)
    expect(problems).toEqual([expect.objectContaining({ code: 'heading', line: 10, column: 1, endColumn: 7 })])
  })

  test('a hint names the nearest known name', async () => {
    const { problems } = await compile('lesson', `${lessonHead}<Callot kind="note">\n\nTekst\n\n</Callot>\n`)
    expect(problems[0]?.hint).toBe('Mente du »Callout«?')
  })

  test('a problem is printed with its line and a caret under it', async () => {
    const source = `${lessonHead}<RoleBox role="psykiatri">\nTekst\n</RoleBox>\n`
    const { problems } = await compile('lesson', source)
    expect(problems.map((problem) => formatProblem(problem, source))).toEqual([
      [
        'courses/rk/12-syv.mdx:8:10 fejl attribute-value',
        '  Forventede en af værdierne ppr, healthNurse, socialWorker, teacher, dayCare, psychiatry, somatic, gp, leader i role="…", fandt »psykiatri«.',
        '  8 | <RoleBox role="psykiatri">',
        '    |          ^^^^^^^^^^^^^^^^',
        '  Mente du »psychiatry«?',
      ].join('\n'),
    ])
  })
})

test('a problem is told in English where one asks for it', async () => {
  const source = `${lessonHead}<RoleBox role="psykiatri">\nTekst\n</RoleBox>\n`
  const { problems } = await compileDocument({ file: 'a/11-x.mdx', source, kind: 'lesson', language: 'en' }, library)
  expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    'Expected one of the values ppr, healthNurse, socialWorker, teacher, dayCare, psychiatry, somatic, gp, leader in role="…", found “psykiatri”. Did you mean “psychiatry”?',
  ])
})

test('a file that is too long is one problem, told at once', async () => {
  const { problems } = await compile('lesson', lessonHead + 'Tekst. '.repeat(40_000))
  expect(problems.map(({ code }) => code)).toEqual(['too-long'])
})

describe('a lesson', () => {
  test('is split at its islands, and the key stays out of the body', async () => {
    const source = `${lessonHead}Læreren ringer.\n\n${check}\n\nSlut.\n`
    const { prose } = (await bodyOf('lesson', source)) as LessonDocument
    const { document } = await compile('lesson', source)
    expect(prose).toEqual({
      segments: ['<p class="lead">Læreren ringer.</p>', '<p>Slut.</p>'],
      islands: [
        {
          kind: 'check',
          checkId: 'besked',
          question: 'Hvilken besked er præcis?',
          options: [
            { id: 'a', html: 'Det går ikke.' },
            { id: 'b', html: 'Ni konflikter om ugen.' },
          ],
        },
      ],
    })
    expect(document?.keys).toEqual({
      besked: {
        rightOptionId: 'b',
        reasons: {
          a: '<p><em>Ikke helt.</em> Modtageren må gætte.</p>',
          b: '<p><em>Ja.</em> Set og talt.</p>',
        },
      },
    })
    expect(JSON.stringify(document?.body)).not.toMatch(/gætte|talt|isRight|rightOption/)
  })

  test('gets its address from its file and its defaults where the author said nothing', async () => {
    const { document } = await compile('lesson', `${lessonHead}Tekst.\n`)
    expect(document?.body).toMatchObject({
      slug: 'syv',
      courseId: 'rk',
      shortTitle: 'Syv dimensioner',
      isRequired: true,
      goals: [],
      references: [{ id: 'S1', text: 'Evaluering', url: null }],
    })
  })

  test.each<[string, string, string]>([
    [
      'a role box',
      '<RoleBox role="ppr">\nSkriv *i dag*.\n</RoleBox>',
      '<div class="role-box" data-sector="municipality"><p class="role-chip" data-sector="municipality"><span class="role-chip__letters" aria-hidden="true">PP</span> Hvis du er PPR</p><p>Skriv <em>i dag</em>.</p></div>',
    ],
    [
      'a Monday box',
      '<Callout kind="monday">Ring.</Callout>',
      '<aside class="callout callout--monday"><p class="callout__title">På mandag</p><p>Ring.</p></aside>',
    ],
    [
      'a reflection',
      '<Reflection title="Tænk">\nHvem?\n</Reflection>',
      '<aside class="reflection"><p class="reflection__title">Tænk</p><p>Hvem?</p></aside>',
    ],
    [
      'a tool card',
      '<Tool id="kort" />',
      '<p class="tool-card"><a href="/vaerktoejer/kort"><span class="tool-card__kind">Værktøj · 1 side</span> <span class="tool-card__title">Kortet</span> <span class="tool-card__summary">Syv spørgsmål.</span></a></p>',
    ],
    [
      'the acute box',
      '<Snippet id="akut-bekymring" />',
      '<aside class="callout callout--warning"><p class="callout__title">Akut bekymring?</p><div class="snippet" data-snippet="akut-bekymring"><p>Ring 112.</p></div></aside>',
    ],
    [
      'a planned film',
      '<Video title="Et opkald" manuscript="true">\nRing.\n</Video>',
      '<figure class="video"><figcaption class="video__title">Film: Et opkald <span class="video__state">Filmen er ikke optaget endnu. Læs manuskriptet.</span></figcaption><details class="video__transcript"><summary>Manuskript · 1 min. at læse</summary><p>Ring.</p></details></figure>',
    ],
    [
      'a film',
      '<Video title="Et opkald" src="/film/a.mp4" captions="/film/a.vtt">\nRing.\n</Video>',
      '<figure class="video"><video controls="" preload="none"><source src="/film/a.mp4"/><track kind="captions" srcLang="da" label="Dansk" src="/film/a.vtt" default=""/></video><figcaption>Et opkald</figcaption><details class="video__transcript"><summary>Udskrift</summary><p>Ring.</p></details></figure>',
    ],
    [
      'a source mark',
      'Tekst <Source id="S1" />.',
      '<p>Tekst <sup class="source-mark"><a href="#kilde-S1" aria-label="Kilde: S1">S1</a></sup>.</p>',
    ],
    [
      'a table',
      '| Hvem | Hvad |\n| :-- | --: |\n| PPR | Ring |',
      '<div class="table-fit"><table><thead><tr><th>Hvem</th><th>Hvad</th></tr></thead><tbody><tr><td>PPR</td><td>Ring</td></tr></tbody></table></div>',
    ],
    [
      'a table too wide for a phone',
      '| Fagmedarbejder | Sundhedsplejerske | Samarbejdspartner | Myndighed |\n| --- | --- | --- | --- |\n| a | b | c | d |',
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabel: Fagmedarbejder"><p class="table-scroll__hint">Rul til siden for at se hele tabellen</p><table><thead><tr><th>Fagmedarbejder</th><th>Sundhedsplejerske</th><th>Samarbejdspartner</th><th>Myndighed</th></tr></thead><tbody><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr></tbody></table></div>',
    ],
    ['a class at school', 'Han går i 4. c. Den 2. dag.', '<p>Han går i 4.\u00a0c. Den 2. dag.</p>'],
    ['escaped signs and a literal', 'Børn \\<10 og \\{navn} {"<b>"}', '<p>Børn &lt;10 og {navn} &lt;b&gt;</p>'],
    ['a comment, which is dropped', 'Før\n\n{/* til mig selv */}\n\nefter', '<p>Før</p>\n<p>efter</p>'],
    [
      'Danish typography',
      '"Ring kl. 7.40" - om 10 dage, § 133 ... SFO\'en',
      '<p>»Ring kl.\u00a07.40« – om 10\u00a0dage, §\u00a0133 … SFO’en</p>',
    ],
  ])('renders %s', async (_, body, html) => {
    const { prose } = (await bodyOf('lesson', `${lessonHead}Først.\n\n${body}\n`)) as LessonDocument
    expect(prose.segments[0]).toBe(`<p class="lead">Først.</p>\n${html}`)
  })

  test('the lead stands behind a note, also where a track begins with it', async () => {
    const note = '<Callout kind="note" title="Før du læser">\n\nVold.\n\n</Callout>'
    const body = `<Track for="gp">\n\n${note}\n\nFørst.\n\n</Track>\n`
    const { prose } = (await bodyOf('lesson', `${lessonHead}${body}`)) as LessonDocument
    expect(prose.segments[0]).toContain('<p class="lead">Først.</p>')
  })

  test('a home assignment and a case are islands', async () => {
    const body =
      '<HomeAssignment id="ring" title="Ring" minutes="45">\nRing.\n</HomeAssignment>\n\n<Case id="malte-tre-beskeder" />\n'
    const { prose } = (await bodyOf('lesson', `${lessonHead}${body}`)) as LessonDocument
    expect(prose).toEqual({
      segments: ['', '', ''],
      islands: [
        { kind: 'homeAssignment', assignmentId: 'ring', title: 'Ring', minutes: 45, html: '<p>Ring.</p>' },
        { kind: 'case', vignetteId: 'malte-tre-beskeder' },
      ],
    })
  })

  test('the same text has the same hash, another text another, and the key counts too', async () => {
    const hashOf = async (source: string) => (await compile('lesson', source)).document?.hash
    const source = `${lessonHead}${check}\n`
    expect(await hashOf(source)).toMatch(/^[0-9a-f]{64}$/)
    expect(await hashOf(source)).toBe(await hashOf(source))
    expect(await hashOf(`${source}\n\n`)).toBe(await hashOf(source))
    expect(await hashOf(source.replace('Set og talt', 'Set'))).not.toBe(await hashOf(source))
  })
})

describe('a tool and a snippet', () => {
  test('a tool has ruled lines and boxes to tick', async () => {
    const head = '---\nid: kort\ntitle: Kortet\nsummary: Syv spørgsmål.\nversion: "1.0"\nowner: Redaktionen\n---\n'
    const { document, problems } = await compile('tool', `${head}- [ ] Ringet\n\n<Lines count="2" />\n`)
    expect(problems).toEqual([])
    expect(document?.body).toMatchObject({
      kind: 'tool',
      courseId: 'rk',
      prose: {
        segments: [
          '<ul class="ticks">\n<li>☐\u00a0Ringet</li>\n</ul>\n<div class="lines" aria-hidden="true"><span></span><span></span></div>',
        ],
      },
    })
  })

  test('a tool has a line of numbers, fields that hold together and dots that may be cut', async () => {
    const head = '---\nid: kort\ntitle: Kortet\nsummary: Syv spørgsmål.\nversion: "1.0"\nowner: Redaktionen\n---\n'
    const text = '0 ··· 1 ··· 10\n\n**Fra:** ........ **Til:** ........\n\n| A | B |\n| --- | --- |\n| C | ........ |\n'
    const { document } = await compile('tool', `${head}${text}`)
    const html = document?.body.kind === 'tool' ? document.body.prose.segments.join('') : ''
    expect(html).toContain('<p class="number-line"><span>0</span> <span>1</span> <span>10</span></p>')
    expect(html).toContain(
      '<p><span class="field-to-fill"><strong>Fra:</strong> ........</span> <span class="field-to-fill"><strong>Til:</strong> ........</span></p>',
    )
    expect(html).toContain('<td><span class="dots">........</span></td>')
  })

  test('a snippet is folded by situation from its second label on', async () => {
    const head = '---\nid: akut-bekymring\ntitle: Akut bekymring?\n---\n'
    const text = '**Nu:** Ring 112.\n\nRing.\n\n**Vold:** Lyt.\n\nLov *intet*.\n\n**Sult:** *Læge.* Nu.\n'
    const { snippet } = await compileSnippet({ file: 'snippets/akut-bekymring.mdx', source: `${head}${text}` })
    expect(snippet?.html.replaceAll('\n', '')).toBe(
      '<p><strong>Nu:</strong> Ring 112.</p><p>Ring.</p>' +
        '<details class="situation"><summary>Vold</summary><p>Lyt.</p><p>Lov <em>intet</em>.</p></details>' +
        '<details class="situation"><summary>Sult</summary><p><em>Læge.</em> Nu.</p></details>',
    )
  })

  test('a snippet is compiled to HTML and may not name other files', async () => {
    const source = '---\nid: akut-bekymring\ntitle: Akut bekymring?\n---\nRing **112**.\n'
    const { snippet } = await compileSnippet({ file: 'snippets/akut-bekymring.mdx', source })
    expect(snippet).toEqual({
      id: 'akut-bekymring',
      title: 'Akut bekymring?',
      html: '<p>Ring <strong>112</strong>.</p>',
    })
    const { problems } = await compileSnippet({ file: 'x', source: `${source}\n<Snippet id="akut-bekymring" />\n` })
    expect(problems.map(({ code }) => code)).toEqual(['unknown-component'])
  })
})

const caseHead = `---
id: lille-case
title: Lille case
summary: Kort.
minutes: 5
roles: [teacher, ppr]
playableAs: [teacher]
facts:
  notes: { text: fire ugers noter, knownBy: [teacher] }
---
`
const caseBody = `Malte er otte år.

<Scene id="besked" role="teacher" title="Du skriver">
Torsdag.

<IfKnown fact="notes">Du har noterne.</IfKnown>

<Choice id="side" to="moedet" scores="ACC+1 TIME−1" days="2" shares="notes: ppr, mother">
Skriv en side.

<Then>PPR svarer.</Then>
<Because>Set og talt.</Because>
</Choice>

<Choice id="vent" to="moedet" breach="true">
Vent.

<Then>
Ugen går.
</Then>

<Because>
Du vil være grundig.
</Because>

</Choice>
</Scene>

<Scene id="moedet" role="ppr" title="Mødet">
Tredive minutter.

<Choice id="maal" to="END" scores="GOAL+1" auto="teacher">
Begynd med målet.

<Then>Ja.</Then>
<Because>Mål før rapport.</Because>
</Choice>

<Choice id="runde" to="END">
Tag en runde.

<Then>Nej.</Then>
<Because>Viden er ikke en plan.</Because>
</Choice>
</Scene>

<Ending id="en-plan" title="Én plan" breach="no" total="0..">Nu taler I sammen.</Ending>
<Ending id="forfra" title="Forfra" breach="yes">
Forfra.
</Ending>

<Debrief>
- Hvem vidste *det*?
- Hvad nu?
</Debrief>

<Areas>
- Fælles skabelon
</Areas>

<WriterNote>
Hemmelig note.
</WriterNote>
`

describe('a case', () => {
  test('is read into scenes, choices and endings', async () => {
    const { vignette } = (await bodyOf('vignette', caseHead + caseBody)) as VignetteDocument
    expect(vignette).toMatchObject({
      acute: null,
      intro: '<p>Malte er otte år.</p>',
      facts: [{ id: 'notes', text: 'fire ugers noter', knownBy: ['teacher'] }],
      debrief: ['Hvem vidste <em>det</em>?', 'Hvad nu?'],
      areas: ['Fælles skabelon'],
    })
    expect(vignette.scenes[0]?.passages).toEqual([
      { html: '<p>Torsdag.</p>', ifKnown: null, fromDay: null },
      { html: '<p>Du har noterne.</p>', ifKnown: 'notes', fromDay: null },
    ])
    expect(vignette.scenes[0]?.choices).toEqual([
      {
        id: 'side',
        to: 'moedet',
        text: 'Skriv en side.',
        // biome-ignore lint/suspicious/noThenProperty: a text, which nothing awaits
        then: '<p>PPR svarer.</p>',
        because: '<p>Set og talt.</p>',
        scores: [
          { code: 'ACC', value: 1 },
          { code: 'TIME', value: -1 },
        ],
        days: 2,
        isBreach: false,
        shares: [{ fact: 'notes', roles: ['ppr', 'mother'] }],
        loses: [],
        auto: [],
      },
      expect.objectContaining({ id: 'vent', text: 'Vent.', isBreach: true, days: 0, scores: [], shares: [] }),
    ])
    expect(vignette.endings).toEqual([
      {
        id: 'en-plan',
        title: 'Én plan',
        text: '<p>Nu taler I sammen.</p>',
        family: '',
        breach: false,
        total: { min: 0, max: null },
      },
      {
        id: 'forfra',
        title: 'Forfra',
        text: '<p>Forfra.</p>',
        family: '',
        breach: true,
        total: { min: null, max: null },
      },
    ])
    expect(JSON.stringify(vignette)).not.toContain('Hemmelig')
  })

  test.each<[string, (body: string) => string]>([
    ['case-unknown-target', (body) => body.replace('<Choice id="side" to="moedet"', '⟦<Choice⟧ id="side" to="vaek"')],
    [
      'case-unknown-fact',
      (body) => body.replace('<Choice id="side"', '⟦<Choice⟧ id="side"').replace('shares="notes', 'shares="noter'),
    ],
    [
      'case-unknown-role',
      (body) => body.replace('<Scene id="moedet" role="ppr"', '⟦<Scene⟧ id="moedet" role="leader"'),
    ],
    [
      'case-unreachable-scene',
      (body) => body.replaceAll('to="moedet"', 'to="END"').replace('<Scene id="moedet"', '⟦<Scene⟧ id="moedet"'),
    ],
    ['case-breach-ends-case', (body) => body.replace('<Choice id="vent" to="moedet"', '⟦<Choice⟧ id="vent" to="END"')],
    [
      'case-circle',
      (body) =>
        body
          .replace('id="runde" to="END"', 'id="runde" to="besked"')
          .replace('<Scene id="besked"', '⟦<Scene⟧ id="besked"'),
    ],
    [
      'case-uncovered-total',
      (body) => body.replace('total="0.."', 'total="1.."').replace('<Choice id="runde"', '⟦<Choice⟧ id="runde"'),
    ],
    [
      'case-overlapping-endings',
      (body) => body.replace('<Ending id="forfra" title="Forfra" breach="yes"', '⟦<Ending⟧ id="forfra" title="Forfra"'),
    ],
    [
      'case-auto-missing',
      (body) => body.replace(' auto="teacher"', '').replace('<Scene id="moedet"', '⟦<Scene⟧ id="moedet"'),
    ],
    ['case-duplicate-id', (body) => body.replace('<Scene id="moedet"', '⟦<Scene⟧ id="besked"')],
    ['unknown-score', (body) => body.replace('scores="GOAL+1"', '⟦scores="MAAL+1"⟧')],
    ['attribute-value', (body) => body.replace('scores="GOAL+1"', '⟦scores="GOAL+3"⟧')],
    ['attribute-value', (body) => body.replace('total="0.."', '⟦total="5..2"⟧')],
    [
      'choice-parts',
      (body) => body.replace('<Then>Nej.</Then>\n', '').replace('<Choice id="runde"', '⟦<Choice⟧ id="runde"'),
    ],
    ['not-inside', (body) => `${body}\n⟦<Then>Løs.</Then>⟧\n`],
    ['loose-text', (body) => body.replace('<Debrief>', '⟦Løs tekst.⟧\n\n<Debrief>')],
    ['list-only', (body) => body.replace('- Fælles skabelon', '⟦Fælles skabelon⟧')],
    [
      'text-after-choices',
      (body) => body.replace('</Choice>\n</Scene>\n\n<Scene', '</Choice>\n\n⟦Bagefter.⟧\n\n</Scene>\n\n<Scene'),
    ],
  ])('%s is told at its scene, choice or ending', async (code, change) => {
    const changed = change(caseBody)
    expect(changed).toContain('⟦')
    await expectProblem('vignette', caseHead, changed, code)
  })

  test('a gap between endings is told with a play that falls into it', async () => {
    const { problems } = await compile('vignette', caseHead + caseBody.replace('total="0.."', 'total="1.."'))
    expect(problems.map(({ message }) => message)).toEqual([
      'Forventede en slutning ved total 0 uden Stop op, fandt ingen: besked/side → moedet/runde.',
    ])
  })
})

test('whatever is written, the answer is a document or problems, never both missing and never a throw', async () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '{',
      '}',
      '`',
      '\n',
      '\n\n',
      '- [x] ',
      '- [ ] ',
      '  ',
      '> ',
      '# ',
      '| a | b |\n| - | - |\n',
      '[x](y)',
      '[x]: y\n',
    ],
    ...[
      '<Check id="a">',
      '</Check>',
      '<Then>',
      '</Then>',
      '<Scene id="s" role="ppr" title="t">',
      '</Scene>',
      '<Source id="S1" />',
    ],
    ...[
      '{1}',
      '{/* x */}',
      '{...a}',
      'import a from "b"\n',
      '---\n',
      'id: x\n',
      '&#58;',
      '\\',
      '***',
      '\u0000',
      '\uFEFF',
      '\r',
      'tekst ',
    ],
    ...['</', '/>', '<a.b />', '<x:y />', '![', '](', '[^1]', '<!--', '-->', '~~', '1. ', '\t', '"', "'"],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  )
  const kind = fc.constantFrom<DocumentSource['kind'][]>('lesson', 'tool', 'course', 'vignette')
  const head = fc.constantFrom('', lessonHead, caseHead)
  await fc.assert(
    fc.asyncProperty(kind, head, text, async (fileKind, front, body) => {
      const { document, problems } = await compile(fileKind, front + body)
      expect(document !== undefined).toBe(!problems.some(({ severity }) => severity === 'error'))
      for (const { line, column, endLine, endColumn, code } of problems) {
        expect(code).not.toBe('not-compilable')
        expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      }
      const html = JSON.stringify(document?.body ?? '')
      expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i)
    }),
    { numRuns: 200 },
  )
}, 60_000)

async function compile(kind: DocumentSource['kind'], source: string) {
  return await compileDocument({ file: 'courses/rk/12-syv.mdx', source, kind }, library)
}

async function bodyOf(kind: DocumentSource['kind'], source: string): Promise<DocumentBody> {
  const { document, problems } = await compile(kind, source)
  if (!document) throw new Error(problems.map((problem) => formatProblem(problem, source)).join('\n'))
  expect(problems).toEqual([])
  return document.body
}

/** The text between ⟦ and ⟧ is where the problem must stand; with nothing between, only its start. */
async function expectProblem(kind: DocumentSource['kind'], head: string, body: string, code: string) {
  const marked = head + body
  const start = pointBefore(marked, marked.indexOf('⟦'))
  const end = pointBefore(marked.replace('⟦', ''), marked.replace('⟦', '').indexOf('⟧'))
  const { problems, document } = await compile(kind, marked.replace('⟦', '').replace('⟧', ''))
  const found = problems.map(({ code, line, column, endLine, endColumn }) => ({
    code,
    line,
    column,
    endLine,
    endColumn,
  }))
  const isStretch = !marked.includes('⟦⟧')
  expect(found).toContainEqual({
    code,
    ...start,
    endLine: isStretch ? end.line : expect.any(Number),
    endColumn: isStretch ? end.column : expect.any(Number),
  })
  expect(document).toBeUndefined()
}

function pointBefore(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
