import type { MetaFunction } from '@remix-run/node'
import { PlainText } from '~/door/plain-text.tsx'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction = () => [{ title: `${m.cookies_title()} · Tværs` }]

export default function Page() {
  return <PlainText title={m.cookies_title()} lead={m.cookies_lead()} text={m.cookies_text()} />
}
