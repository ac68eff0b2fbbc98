import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a new course, lesson or case that compiles clean, to be filled in. 0 written, 1 where one is there already or its
 * course is not, null for a name or kind that cannot be.
 */
export async function newContent(folder: string, kind: string, name: string): Promise<number | null> {
  const files = filesFor(kind, name)
  if (!files) return null
  if (kind === 'lesson') {
    const page = path.join('courses', name.split('/')[0] ?? '', 'course.mdx')
    const course = await readFile(path.join(folder, page), 'utf8').catch(() => null)
    const session = name.split('/')[1]?.charAt(0)
    if (course === null)
      return told(`Der er intet kursus i ${page}. Begynd med: npm run content -- new course ${name.split('/')[0]}`)
    if (!new RegExp(`number: *${session}\\b`).test(course))
      return told(`Kurset har ingen session ${session}. Første ciffer i navnet er sessionen.`)
  }
  for (const [file] of files) {
    const isThere = await readFile(path.join(folder, file)).then(
      () => true,
      () => false,
    )
    if (isThere) return told(`${file} er der allerede.`)
  }
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text, { flag: 'wx' })
    console.log(path.relative('.', path.join(folder, file)))
  }
  return 0
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function filesFor(kind: string, name: string): [file: string, text: string][] | null {
  if (kind === 'course' && slug.test(name)) {
    return [
      [`courses/${name}/course.mdx`, coursePage(name)],
      [`courses/${name}/11-velkommen.mdx`, lesson(`${name}-velkommen`, 1)],
    ]
  }
  if (kind === 'vignette' && slug.test(name)) return [[`vignettes/${name}.mdx`, vignette(name)]]
  const found = /^([a-z0-9-]+)\/([1-9])(\d)-([a-z0-9-]+)$/.exec(name)
  const [, course = '', session = '', order = '', last = ''] = found ?? []
  if (kind !== 'lesson' || !slug.test(course) || !slug.test(last)) return null
  return [[`courses/${course}/${session}${order}-${last}.mdx`, lesson(`${course}-${last}`, Number(session))]]
}

function told(line: string): number {
  console.error(line)
  return 1
}

const coursePage = (id: string) => `---
id: ${id}
title: "Kursets titel"
summary: "En eller to sætninger til kursuslisten."
audience: "Én sætning om, hvem kurset er for."
goals:
  - "Du kan gøre én bestemt ting."
sessions:
  - { number: 1, title: "Hvad handler den første gang om?", minutes: 90 }
deadlineDays: 90
requiredCases: []
owner: "Hvem ejer kurset?"
reviewedOn: null
sources: []
---

Begynd med en scene fra en almindelig dag.

## Det får du

Skriv, hvad man går hjem med.
`

const lesson = (id: string, session: number) => `---
id: ${id}
title: "Hvad er lektionens spørgsmål?"
session: ${session}
minutes: 10
goals: [1]
sources: []
---

Begynd med en scene. Den vises større end resten.

## En overskrift

Skriv korte afsnit med en tom linje imellem.

<Check id="${id}-valg">

Hvad spørger du om?

- [ ] Et svar, som en god kollega kunne vælge.

  *Ikke helt.* Sig først, hvad der er godt ved det, og så, hvad det koster.

- [x] Det rigtige svar, lige så langt som det andet.

  *Ja.* Sig hvorfor, og hvad det kræver.

</Check>

<Callout kind="monday">

Skriv én ting, man kan gøre på mandag.

</Callout>
`

const choice = (
  id: string,
  to: string,
  attributes: string,
  text: string,
) => `<Choice id="${id}" to="${to}" ${attributes}>

${text}

<Then>

Skriv, hvad der så sker.

</Then>

<Because>

Skriv den gode grund først, og så, hvad det koster.

</Because>

</Choice>
`

const vignette = (id: string) => `---
id: ${id}
title: "Casens titel"
summary: "En eller to sætninger om casen."
minutes: 10
roles: [teacher, ppr]
playableAs: [teacher]
acute: false
facts:
  notes: { text: "det, læreren har skrevet ned", knownBy: [teacher] }
---

Skriv situationen, og hvem der er hvem. Alle børn er opdigtede.

<Scene id="foerste" role="teacher" title="Den første scene">

Skriv scenen, som læreren oplever den.

${choice('ring', 'anden', 'scores="TIME+1" days="1" shares="notes: ppr"', 'Ring i dag, og fortæl, hvad du har set.')}
${choice('vent', 'anden', 'scores="TIME-1" days="7"', 'Vent en uge, så du har mere at fortælle om.')}
</Scene>

<Scene id="anden" role="ppr" title="Den anden scene">

Skriv scenen, som PPR oplever den.

<IfKnown fact="notes">

Skriv det, PPR kun ved, hvis læreren ringede.

</IfKnown>

${choice('brev', 'tredje', 'scores="KNOW-1" days="14"', 'Send et brev, så skolen har et svar i hånden.')}
${choice('tal', 'tredje', 'scores="KNOW+1" days="1" auto="teacher"', 'Tal med læreren, og del arbejdet imellem jer.')}
</Scene>

<Scene id="tredje" role="teacher" title="Den tredje scene">

Skriv scenen, hvor det bliver afgjort.

${choice('dato', 'END', 'scores="GOAL+1"', 'Sæt en dato til at se på det igen sammen.')}
${choice('luk', 'END', 'scores="GOAL-1"', 'Luk sagen nu, så andre børn kan komme til.')}
</Scene>

<Ending id="sammen" title="De taler sammen" total="1..">

Skriv, hvordan det går barnet.

</Ending>

<Ending id="forfra" title="Forfra" total="..0">

Skriv, hvordan det går barnet.

</Ending>

<Debrief>

- Hvem vidste noget, som de andre manglede?

</Debrief>

<Areas>

- Hvad kunne I gøre anderledes hos jer?

</Areas>
`
