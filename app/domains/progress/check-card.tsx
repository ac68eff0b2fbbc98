import { Link, useFetcher, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Island } from '~/domains/course/document.ts'
import { Written } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { Actions, Button } from '~/ui/button.tsx'
import { Notice } from '~/ui/notice.tsx'
import { type Option, OptionList } from '~/ui/option-list.tsx'
import type { CheckFeedback } from './open-lesson.server.ts'

export type CheckRefusal = { notice: string; checkId: string | null }
type Check = Extract<Island, { kind: 'check' }>

/**
 * One question. Answered by a plain form or, with JavaScript, on the spot; then the reason for what was chosen and for what
 * is right stand under the options. Another try is a link that names the answer it follows, so it needs no JavaScript and
 * is over as soon as there is a newer answer.
 */
export function CheckCard({
  check,
  answered,
  hash,
  address,
  refusal,
}: {
  check: Check
  answered: { count: number; feedback: CheckFeedback | null }
  hash: string
  address: string
  refusal: CheckRefusal | null
}) {
  const { checkId } = check
  const fetcher = useFetcher<CheckRefusal | null>({ key: `check-${checkId}` })
  const [query] = useSearchParams()
  const again = `${checkId}.${answered.count}`
  const feedback = query.get('igen') === again ? null : answered.feedback
  const refused = fetcher.data ?? refusal
  const anchor = `tjek-${checkId}`
  return (
    <section className="card" id={anchor}>
      <p className="card__kicker">{m.check_label()}</p>
      <fetcher.Form method="post" action={`${address}#${anchor}`} noValidate>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="checkId" value={checkId} />
        <input type="hidden" name="hash" value={hash} />
        <input type="hidden" name="answersBefore" value={answered.count} />
        {feedback && refused ? <Notice kind="info" role="status" title={refused.notice} /> : null}
        <OptionList
          key={`${again} ${feedback !== null}`}
          name="option"
          question={<Written html={check.question} />}
          options={check.options.map((option) => shownOption(option, feedback))}
          chosenId={feedback?.optionId}
          isAnswered={feedback !== null}
          error={feedback ? undefined : refused?.notice}
        />
        {feedback ? null : (
          <Actions>
            <Button>{m.check_answer()}</Button>
          </Actions>
        )}
      </fetcher.Form>
      <Outcome feedback={feedback} count={answered.count} again={`${address}?igen=${again}#${anchor}`} />
    </section>
  )
}

function shownOption(option: { id: string; html: string }, feedback: CheckFeedback | null): Option {
  const text = <Written html={option.html} />
  const reason = feedback?.reasons[option.id]
  const isChosen = option.id === feedback?.optionId
  const isRight = option.id === feedback?.rightOptionId
  if (!feedback || !reason || (!isChosen && !isRight)) return { id: option.id, text }
  const word = isChosen ? (isRight ? m.check_yours_right() : m.check_yours_not_quite()) : m.check_right()
  return {
    id: option.id,
    text,
    verdict: { kind: isRight ? 'right' : 'wrong', word },
    because: <Written html={reason} />,
  }
}

/** Says how it fell and takes focus when that happened just now; a wrong answer offers another try. */
function Outcome({ feedback, count, again }: { feedback: CheckFeedback | null; count: number; again: string }) {
  const outcome = useRef<HTMLDivElement>(null)
  const countSeen = useRef(count)
  useEffect(() => {
    if (count > countSeen.current) outcome.current?.focus({ preventScroll: true })
    countSeen.current = count
  }, [count])
  return (
    <div ref={outcome} tabIndex={-1} role="status" className="card__outcome">
      {feedback ? <p>{feedback.isRight ? m.check_outcome_right() : m.check_outcome_not_quite()}</p> : null}
      {feedback && !feedback.isRight ? (
        <p>
          <Link to={again} preventScrollReset>
            {m.check_try_again()}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
