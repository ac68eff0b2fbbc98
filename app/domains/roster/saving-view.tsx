import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { formatNumber } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'

const askAgainEvery = 700

/** How far a long list has come while it is being saved; asks again by itself, without JavaScript by loading anew. */
export function SavingView({ done, total }: { done: number; total: number }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, askAgainEvery)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <div className="plain-page">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <header className="page-head">
        <h1>{m.roster_saving_title()}</h1>
        <p className="lead">{m.roster_saving_text()}</p>
      </header>
      <p role="status">{m.roster_saving_rows({ done: formatNumber(done), total: formatNumber(total) })}</p>
      <progress className="saving" value={done} max={Math.max(1, total)} aria-label={m.roster_saving_title()} />
    </div>
  )
}
