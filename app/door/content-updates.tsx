import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { Problem } from '~/domains/authoring/problem.ts'
import * as m from '~/messages/generated/messages.js'

/** Only in development, and in no build: shows a saved text at once, and what is wrong in it over the page that still reads as before. */
export function ContentUpdates() {
  const { revalidate } = useRevalidator()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    if (!import.meta.hot) return
    const take = (found: Problem[]) => {
      setProblems(found)
      if (found.every(({ severity }) => severity !== 'error')) revalidate()
    }
    import.meta.hot.on('tvaers:content', take)
    return () => import.meta.hot?.off('tvaers:content', take)
  }, [revalidate])
  const errors = problems.filter(({ severity }) => severity === 'error')
  const advice = problems.filter(({ severity }) => severity === 'warning')
  if (errors.length === 0) return advice.length > 0 ? <Advice advice={advice} /> : null
  return (
    <aside className="content-problems" role="alert" aria-label={m.problems_label()}>
      <p className="content-problems__title">{m.problems_title({ count: errors.length })}</p>
      <Told problems={errors} />
    </aside>
  )
}

/** What could be better in the texts, folded at the foot of the page: it stops nothing. */
function Advice({ advice }: { advice: Problem[] }) {
  return (
    <details className="content-advice not-printed">
      <summary>{m.problems_advice({ count: advice.length })}</summary>
      <Told problems={advice} />
    </details>
  )
}

function Told({ problems }: { problems: Problem[] }) {
  return (
    <ul>
      {problems.map(({ file, line, column, message, hint }) => (
        <li key={`${file}:${line}:${column}:${message}`}>
          <code>{`${file}:${line}:${column}`}</code> {message} {hint}
        </li>
      ))}
    </ul>
  )
}
