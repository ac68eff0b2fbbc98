import type { ReactNode } from 'react'

/** One sentence that says what is so, and what to do. Never a blank page. */
export function EmptyState({ title, text, actions }: { title: string; text?: string; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {text ? <p className="empty-state__text">{text}</p> : null}
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  )
}
