import type { ReactNode } from 'react'
import { type Choice, caseRoles, type Ending, type Scene, type Vignette } from '~/domains/vignette/vignette.ts'
import { acuteSnippet } from '../checks/check-uses.ts'
import type { FrontMatter } from '../checks/front-matter.ts'
import { findEntry, type Library } from '../library.ts'
import { readFacts, readNeed, readRoles, readScores, readShares, readTotal } from '../parse/case-attributes.ts'
import { entriesOf, htmlOf, type Part, partOf, partsNamed, phrasingOf, textNodes } from './html-of.server.ts'

/** Reads a case from its checked front matter and evaluated body. What an author left out gets its quiet default. */
export function readCase(values: FrontMatter['vignette'], nodes: ReactNode[], library: Library): Vignette {
  const { id, title, summary, minutes, roles, playableAs, acute, trial, facts } = values
  return {
    id,
    title,
    summary,
    minutes,
    roles,
    playableAs,
    acute: acute ? findEntry(library, 'snippets', acuteSnippet) : null,
    isTrial: trial,
    intro: htmlOf(textNodes(nodes)),
    facts: Object.entries(facts).map(([factId, { neededBy, ...fact }]) => ({
      id: factId,
      ...fact,
      neededBy: neededBy.flatMap((need) => readNeed(need) ?? []),
    })),
    scenes: partsNamed(nodes, 'Scene').map(sceneOf),
    endings: partsNamed(nodes, 'Ending').map(endingOf),
    debrief: partsNamed(nodes, 'Debrief').flatMap((part) => entriesOf(part.children)),
    areas: partsNamed(nodes, 'Areas').flatMap((part) => entriesOf(part.children)),
    monday: blockOf(nodes, 'Monday'),
  }
}

function sceneOf({ attributes, children }: Part): Scene {
  const { id = '', title = '', role } = attributes
  return {
    id,
    role: caseRoles.find((known) => known === role) ?? 'teacher',
    title,
    passages: passagesOf(children),
    choices: partsNamed(children, 'Choice').map(choiceOf),
  }
}

/** Text between two `<IfKnown>` or `<Meanwhile>` is one passage. */
function passagesOf(nodes: ReactNode[]): Scene['passages'] {
  const passages: Scene['passages'] = []
  let run: ReactNode[] = []
  for (const node of nodes) {
    const part = partOf(node)
    if (!part) run.push(node)
    if (part?.name !== 'IfKnown' && part?.name !== 'Meanwhile') continue
    closeRun()
    const { fact, from } = part.attributes
    passages.push({ html: htmlOf(part.children), ifKnown: fact ?? null, fromDay: from ? Number(from) : null })
  }
  closeRun()
  return passages

  function closeRun() {
    const html = htmlOf(run)
    if (html !== '') passages.push({ html, ifKnown: null, fromDay: null })
    run = []
  }
}

function choiceOf({ attributes, children }: Part): Choice {
  const { id = '', to = '', scores = '', days = '0', shares = '', loses = '', auto = '', breach } = attributes
  return {
    id,
    to,
    text: phrasingOf(textNodes(children)),
    // biome-ignore lint/suspicious/noThenProperty: a text, which nothing awaits
    then: blockOf(children, 'Then'),
    because: blockOf(children, 'Because'),
    scores: readScores(scores) ?? [],
    days: Number(days),
    isBreach: breach === 'true',
    shares: readShares(shares) ?? [],
    loses: readFacts(loses) ?? [],
    auto: readRoles(auto) ?? [],
  }
}

function blockOf(nodes: ReactNode[], name: 'Then' | 'Because' | 'Family' | 'Monday') {
  return partsNamed(nodes, name)
    .map((part) => htmlOf(part.children))
    .join('')
}

function endingOf({ attributes, children }: Part): Ending {
  const { id = '', title = '', breach, total = '' } = attributes
  return {
    id,
    title,
    text: htmlOf(textNodes(children)),
    family: blockOf(children, 'Family'),
    breach: breach === undefined ? null : breach === 'yes',
    total: readTotal(total) ?? { min: null, max: null },
  }
}
