import type { MetaFunction } from '@remix-run/node'
import { PlainText } from '~/door/plain-text.tsx'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction = () => [{ title: `${m.privacy_title()} · Tværs` }]

export default function Page() {
  return <PlainText title={m.privacy_title()} lead={m.privacy_lead()} text={m.privacy_text()} />
}
