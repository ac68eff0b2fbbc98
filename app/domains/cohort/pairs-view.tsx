import { Form } from '@remix-run/react'
import { cohortUrls } from '~/cohort-urls.ts'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { MemberList } from './cohort-view.tsx'
import { pairWords } from './cohort-words.tsx'
import type { PairsPage, ShownPair } from './make-pairs.server.ts'
import type { PairWay } from './standing-pairs.server.ts'

/** The pairs of one home assignment: as they stand, and a proposal with its reasons before anything is saved. */
export function PairsView({ page, asked }: { page: PairsPage; asked: { way: PairWay; seed: string } | null }) {
  const { cohort, session, standing, alone, participantCount } = page
  const linkTo = (way: PairWay, seed: string) => cohortUrls.pairs(cohort.id, session.number, { maade: way, fro: seed })
  if (participantCount < 2) return <Notice kind="info" title={m.cohort_pairs_too_few()} />
  if (asked) return <Proposal page={page} asked={asked} onwardTo={linkTo('anew', nextSeed(asked.seed))} />
  const names = alone.map(({ name }) => name).join(', ')
  const hasPairs = standing.length > 0
  return (
    <>
      {hasPairs && alone.length > 0 ? (
        <Notice kind="info" title={m.cohort_pairs_alone({ count: alone.length, names })}>
          <Actions>
            <ButtonLink to={linkTo('mend', 'a')}>{m.cohort_pairs_mend()}</ButtonLink>
          </Actions>
        </Notice>
      ) : null}
      {hasPairs ? (
        <section className="section" aria-labelledby="par">
          <h2 id="par">{m.cohort_pairs_standing()}</h2>
          <PairList pairs={standing} />
        </section>
      ) : (
        <p>{m.cohort_pairs_none()}</p>
      )}
      <Actions>
        <ButtonLink to={linkTo('anew', 'a')} look={hasPairs ? 'secondary' : 'primary'}>
          {hasPairs ? m.cohort_pairs_again() : m.cohort_pairs_make()}
        </ButtonLink>
      </Actions>
    </>
  )
}

function Proposal({
  page,
  asked,
  onwardTo,
}: {
  page: PairsPage
  asked: { way: PairWay; seed: string }
  onwardTo: string
}) {
  return (
    <section className="section" aria-labelledby="forslag">
      <h2 id="forslag">{m.cohort_pairs_proposal()}</h2>
      <p className="soft">{m.cohort_pairs_proposal_text()}</p>
      <PairList pairs={page.proposed} />
      <Form method="post">
        <input type="hidden" name="revision" value={page.cohort.revision} />
        <input type="hidden" name="way" value={asked.way} />
        <input type="hidden" name="seed" value={asked.seed} />
        <input type="hidden" name="groups" value={page.groups} />
        <Actions>
          <Button>{m.cohort_pairs_confirm()}</Button>
          <ButtonLink to={onwardTo} look="secondary">
            {m.cohort_pairs_other()}
          </ButtonLink>
        </Actions>
      </Form>
    </section>
  )
}

export function PairList({ pairs }: { pairs: ShownPair[] }) {
  return (
    <ul className="pair-list">
      {pairs.map(({ members, reasons }) => (
        <li key={members.map(({ id }) => id).join()}>
          <MemberList members={members} />
          <p className="pair-list__why">{pairWords(reasons, members)}</p>
        </li>
      ))}
    </ul>
  )
}

/** a, b, c ...: enough to be another proposal, short enough for an address. */
function nextSeed(seed: string): string {
  return /^[a-y]$/.test(seed) ? String.fromCharCode(seed.charCodeAt(0) + 1) : `${seed.slice(0, 8)}a`
}
