import type { Root } from 'mdast'
import { urls } from '~/urls.ts'
import { eachNode } from '../parse/element-attributes.ts'
import { type FileFinding, findingAt, type Place } from '../problem.ts'
import { nearestName } from './nearest-name.ts'

/** A link inside the portal, and where it stands. */
export type Link = { url: string; place: Place | undefined }

/** A page of the portal: its address and the anchors that are on it. */
export type Page = { address: string; anchors: string[] }

/** The links of a text that lead into the portal itself. */
export function linksOf(tree: Root): Link[] {
  const links: Link[] = []
  eachNode(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    if (/^[#/]/.test(node.url)) links.push({ url: node.url, place: node.position })
  })
  return links
}

const standing = [
  urls.front(),
  urls.catalogue(),
  urls.cases(),
  urls.trial(),
  urls.tools(),
  urls.glossary(),
  urls.localDirectory(),
  urls.myLearning(),
  urls.overview(),
  urls.people(),
  urls.signIn(),
  urls.profile(),
  urls.privacy(),
  urls.cookies(),
  urls.accessibility(),
]

/** Links and anchors that lead to nothing, judged against every page of every course. */
export function findBrokenLinks(
  documents: { file: string; address: string; links: Link[] }[],
  pages: Page[],
): FileFinding[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]))
  const known = [...byAddress.keys(), ...standing]
  return documents.flatMap(({ file, address, links }) =>
    links.flatMap(({ url, place }): FileFinding[] => {
      const [path = '', anchor] = url.split('#')
      const target = path === '' ? address : (path.split('?')[0] ?? '').replace(/(.)\/$/, '$1')
      const page = byAddress.get(target)
      if (!page && !standing.includes(target)) {
        const near = nearestName(target, known)
        return [
          {
            file,
            ...findingAt(
              place,
              'broken-link',
              [
                `Forventede en side i portalen, fandt »${path}«, som ikke findes.`,
                `Expected a page of the portal, found “${path}”, which does not exist.`,
              ],
              near === null
                ? [
                    'Ret adressen, eller skriv hele adressen med https://.',
                    'Mend the address, or write all of it with https://.',
                  ]
                : [`Mente du »${near}«?`, `Did you mean “${near}”?`],
            ),
          },
        ]
      }
      if (anchor === undefined || anchor === '' || page?.anchors.includes(anchor)) return []
      const near = nearestName(anchor, page?.anchors ?? [])
      return [
        {
          file,
          ...findingAt(
            place,
            'broken-anchor',
            [
              `Forventede et sted på siden ${target}, fandt »#${anchor}«, som ikke findes.`,
              `Expected a spot on the page ${target}, found “#${anchor}”, which does not exist.`,
            ],
            near === null
              ? [
                  'Slet # og det, der følger. Man kan kun linke til #tjek-…, #opgave-… og #kilde-….',
                  'Delete # and what follows. Only #tjek-…, #opgave-… and #kilde-… can be linked to.',
                ]
              : [`Mente du »#${near}«?`, `Did you mean “#${near}”?`],
          ),
        },
      ]
    }),
  )
}
