import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph.tsx'

export type NoticeKind = 'info' | 'done' | 'warning' | 'alert'

const glyphs: Record<NoticeKind, GlyphName> = {
  info: 'information',
  done: 'done',
  warning: 'exclamation',
  alert: 'exclamation',
}

/**
 * One thing the page has to say. `alert` is red: safety and overdue, nothing else.
 * Give `role="status"` to what answers something just done, `role="alert"` to what cannot wait.
 */
export function Notice({
  kind = 'info',
  title,
  role,
  children,
}: {
  kind?: NoticeKind
  title?: string
  role?: 'status' | 'alert'
  children?: ReactNode
}) {
  return (
    <div className={`notice notice--${kind}`} role={role}>
      <Glyph name={glyphs[kind]} className="notice__mark" />
      <div className="notice__body">
        {title ? <p className="notice__title">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
