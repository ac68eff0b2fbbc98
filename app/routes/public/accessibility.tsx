import type { MetaFunction } from '@remix-run/node'
import { PlainText } from '~/door/plain-text.tsx'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction = () => [{ title: `${m.accessibility_title()} · Tværs` }]

export default function Page() {
  return <PlainText title={m.accessibility_title()} lead={m.accessibility_lead()} text={m.accessibility_text()} />
}
