import type { LoaderFunctionArgs } from '@remix-run/node'
import { accentWash, readAccent } from '~/domains/organisation/accent.ts'
import { notFound } from '~/door/answer.server.ts'

/** A stylesheet of two variables: one organisation's accent colour. In a file, because the policy allows no inline style. */
export function loader({ params }: LoaderFunctionArgs) {
  const accent = readAccent(`#${params.colour?.replace(/\.css$/, '')}`)
  if (!accent.ok) return notFound()
  return new Response(`:root{--accent:${accent.value};--accent-wash:${accentWash(accent.value)}}`, {
    headers: { 'Content-Type': 'text/css', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
