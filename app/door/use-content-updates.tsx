import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { Problem } from '~/domains/authoring/problem.ts'
import * as m from '~/messages/generated/messages.js'

/** In development: shows a saved text at once, and what is wrong in it over the page that still reads as before. */
export function useContentUpdates(isDevelopment: boolean) {
  const { revalidate } = useRevalidator()
  const [problems, setProblems] = useState<Problem[]>([])
  useEffect(() => {
    if (!isDevelopment || !import.meta.hot) return
    const take = (found: Problem[]) => {
      setProblems(found)
      if (found.every(({ severity }) => severity !== 'error')) revalidate()
    }
    import.meta.hot.on('tvaers:content', take)
    return () => import.meta.hot?.off('tvaers:content', take)
  }, [isDevelopment, revalidate])
  if (problems.length === 0) return null
  return (
    <aside className="content-problems" role="alert" aria-label={m.problems_label()}>
      <p className="content-problems__title">{m.problems_title({ count: problems.length })}</p>
      <ul>
        {problems.map(({ file, line, column, message, hint }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>{`${file}:${line}:${column}`}</code> {message} {hint}
          </li>
        ))}
      </ul>
    </aside>
  )
}
