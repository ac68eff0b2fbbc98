import * as m from '~/messages/generated/messages.js'
import { TableScroll } from '~/ui/table.tsx'
import { type CaseState, statesAlong } from './case-machine.ts'
import { holderName, holderNames } from './holder-name.tsx'
import { type FactStory, knowledgeOf } from './knowledge.ts'
import type { Vignette } from './vignette.ts'

/** Who knew what when: each fact's story in words, and role by scene as a grid. */
export function DebriefKnowledge({ vignette, state }: { vignette: Vignette; state: CaseState }) {
  if (vignette.facts.length === 0) return null
  const { facts, rows } = knowledgeOf(vignette, statesAlong(vignette, state))
  const titleOf = (sceneId: string) => vignette.scenes.find(({ id }) => id === sceneId)?.title ?? ''
  return (
    <section className="section" aria-labelledby="hvem-vidste">
      <h2 id="hvem-vidste">{m.debrief_knowledge()}</h2>
      <dl className="fact-list" lang="da">
        {facts.map((fact) => (
          <div key={fact.id}>
            <dt>
              <span className="fact-list__letter">{fact.letter}</span> {fact.text}
            </dt>
            <dd>{storyOf(fact, titleOf)}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{m.debrief_knowledge_text()}</p>
      <TableScroll label={m.debrief_knowledge_table()} hint={m.table_scroll_hint()}>
        <table className="table knowledge">
          <thead>
            <tr>
              <th scope="col">{m.debrief_knowledge_role()}</th>
              {state.path.map(({ sceneId }) => (
                <th scope="col" key={sceneId} lang="da">
                  {titleOf(sceneId)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ holder, cells }) => (
              <tr key={holder}>
                <th scope="row">{capitalised(holderName(holder))}</th>
                {cells.map(({ sceneId, facts }) => (
                  <td key={sceneId}>
                    {facts.length === 0 ? (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="sr-only">{m.debrief_knowledge_nothing()}</span>
                      </>
                    ) : (
                      facts.map(({ letter, isNew }) => (isNew ? <strong key={letter}>{letter} </strong> : `${letter} `))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function storyOf(fact: FactStory, titleOf: (sceneId: string) => string): string {
  const sentences = [
    ...(fact.knownFromStart.length > 0 ? [m.debrief_fact_start({ who: holderNames(fact.knownFromStart) })] : []),
    ...fact.told.map(({ sceneId, to }) => m.debrief_fact_told({ scene: titleOf(sceneId), who: holderNames(to) })),
    ...(fact.lostIn ? [m.debrief_fact_lost({ scene: titleOf(fact.lostIn) })] : []),
    ...(fact.told.length === 0 && !fact.lostIn ? [m.debrief_fact_never()] : []),
    ...fact.missedIn.map(({ sceneId, role }) =>
      m.debrief_fact_missed({ who: holderName(role), scene: titleOf(sceneId) }),
    ),
    ...(fact.missedBy.length > 0 ? [m.debrief_fact_missed_off({ who: holderNames(fact.missedBy) })] : []),
  ]
  return sentences.join(' ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
