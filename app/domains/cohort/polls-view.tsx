import { Form } from '@remix-run/react'
import { sectorName } from '~/domains/organisation/job-function-name.tsx'
import { sectors } from '~/domains/organisation/organisation.ts'
import { formatMoment } from '~/messages/format-moment.ts'
import * as m from '~/messages/generated/messages.js'
import { dayOf } from '~/platform/clock/day.ts'
import { timeOf } from '~/platform/clock/moment.ts'
import { Actions, Button } from '~/ui/button.tsx'
import { Choices } from '~/ui/choices.tsx'
import { Field } from '~/ui/field.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { type Column, Table } from '~/ui/table.tsx'
import { asTitle, pollWords } from './cohort-words.tsx'
import type { OpenPoll, PollsPage } from './date-poll.server.ts'
import { dateAnswers, type Tally } from './poll.ts'

/** What was offered and refused, with what was typed. */
export type RefusedOffer = { number: number; message: string; typed: { day: string; time: string }[] }

/** Finding dates together: one's own answers, how they count by sector, and for the host the times and the date. */
export function PollsView({ page, refused }: { page: PollsPage; refused: RefusedOffer | null }) {
  const { polls, isHost, cohort } = page
  if (polls.length === 0) return <p className="soft">{m.cohort_dates_none()}</p>
  const first = polls.find(({ startsAt, result }) => startsAt === null && result.tallies.length === 0)
  return polls.map((poll) => (
    <section className="section" key={poll.sessionId} aria-labelledby={`session-${poll.number}`}>
      <h2 id={`session-${poll.number}`}>{m.cohort_session({ number: poll.number })}</h2>
      <OwnAnswers poll={poll} />
      <Counted poll={poll} isHost={isHost} revision={cohort.revision} />
      {isHost && poll.startsAt === null ? (
        <Offer
          {...{ poll, revision: cohort.revision, refused: refused?.number === poll.number ? refused : null }}
          isOpen={poll === first}
        />
      ) : null}
    </section>
  ))
}

function OwnAnswers({ poll: { startsAt, own, result } }: { poll: OpenPoll }) {
  if (startsAt !== null || !own || result.tallies.length === 0) return null
  return (
    <Form method="post" className="card times-form">
      {result.tallies.map(({ id, startsAt: time }) => (
        <Choices
          key={id}
          {...{ name: `answer-${id}`, legend: asTitle(formatMoment(time)), value: own[id] ?? null, isRow: true }}
          choices={dateAnswers.map((value) => ({ value, label: answerName(value) }))}
        />
      ))}
      <Actions>
        <Button name="intent" value="answer">
          {m.cohort_answer_save()}
        </Button>
      </Actions>
    </Form>
  )
}

function Counted({ poll, isHost, revision }: { poll: OpenPoll; isHost: boolean; revision: number }) {
  const { result, startsAt, answered, asked, number } = poll
  if (result.tallies.length === 0) return <p className="soft">{m.cohort_dates_not_offered()}</p>
  const canSet = isHost && startsAt === null
  const columns: Column<Tally>[] = [
    {
      ...{ id: 'time', title: m.cohort_dates_time(), kind: 'lead' },
      cell: ({ id, startsAt: time }) => (
        <>
          {asTitle(formatMoment(time))}{' '}
          {id === result.bestId && !startsAt ? <StatusTag status="done">{m.cohort_dates_best()}</StatusTag> : null}
        </>
      ),
    },
    { id: 'yes', title: m.cohort_answer_yes(), kind: 'number', cell: ({ yes }) => yes },
    { id: 'if', title: m.cohort_answer_if_needed(), kind: 'number', cell: ({ ifNeeded }) => ifNeeded },
    { id: 'no', title: m.cohort_answer_no(), kind: 'number', cell: ({ no }) => no },
    { id: 'sectors', title: m.cohort_dates_sectors(), cell: sectorsOf },
  ]
  const set: Column<Tally> = {
    ...{ id: 'set', title: m.cohort_set(), kind: 'action' },
    cell: ({ id, startsAt: time }) => (
      <Button
        {...{ isSmall: true, look: id === result.bestId ? 'primary' : 'secondary', name: 'candidateId', value: id }}
        aria-label={m.cohort_set_date({ when: formatMoment(time) })}
      >
        {m.cohort_set()}
      </Button>
    ),
  }
  const label = m.cohort_session({ number })
  const rowKey = ({ id }: Tally) => id
  const table = (
    <Table label={label} rows={result.tallies} rowKey={rowKey} columns={canSet ? [...columns, set] : columns} />
  )
  return (
    <>
      <p className="form-note">
        {startsAt
          ? m.cohort_date_is_set({ when: formatMoment(startsAt) })
          : `${pollWords(result)} ${m.cohort_dates_answered({ answered, asked })}`}
      </p>
      {canSet ? (
        <Form method="post">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="intent" value="set" />
          {table}
        </Form>
      ) : (
        table
      )}
    </>
  )
}

function sectorsOf({ canBySector }: Tally): string {
  const can = sectors.filter((sector) => canBySector[sector] > 0)
  return can.map((sector) => `${sectorName(sector)} ${canBySector[sector]}`).join(', ') || m.cohort_dates_nobody()
}

function Offer(offer: { poll: OpenPoll; revision: number; refused: RefusedOffer | null; isOpen: boolean }) {
  const { poll, revision, refused, isOpen } = offer
  const standing = poll.result.tallies.map(({ startsAt }) => ({ day: dayOf(startsAt), time: timeOf(startsAt) }))
  const shown: { day: string; time: string }[] = refused?.typed ?? standing
  const rows = [0, 1, 2, 3, 4, 5, 6, 7]
  const hasTimes = standing.length > 0
  return (
    <details className="section not-printed" open={refused !== null || isOpen}>
      <summary>{hasTimes ? m.cohort_offer_change() : m.cohort_offer_title()}</summary>
      <Form method="post" noValidate className="times-form">
        <p>{m.cohort_offer_text()}</p>
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="number" value={poll.number} />
        {rows.map((at) => (
          <div className="field-row section-row" key={at}>
            <Field
              {...{ name: `day-${at}`, id: `day-${poll.number}-${at}`, type: 'date', defaultValue: shown[at]?.day }}
              label={m.cohort_offer_day({ number: at + 1 })}
              error={at === 0 ? refused?.message : undefined}
            />
            <Field
              {...{ name: `time-${at}`, id: `time-${poll.number}-${at}`, type: 'time', defaultValue: shown[at]?.time }}
              label={m.cohort_offer_time({ number: at + 1 })}
            />
          </div>
        ))}
        <Actions>
          <Button look="secondary" name="intent" value="offer">
            {m.cohort_offer()}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

const answerNames = { YES: m.cohort_answer_yes, IF_NEEDED: m.cohort_answer_if_needed, NO: m.cohort_answer_no }
const answerName = (answer: keyof typeof answerNames) => answerNames[answer]()
