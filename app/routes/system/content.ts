import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/door/answer.server.ts'
import { getPortal } from '~/door/portal.server.ts'

/** The texts of a lesson by hash, for a browser that moves on inside the site. Never its keys; never changes. */
export async function loader({ params }: LoaderFunctionArgs) {
  const hash = params.hash ?? ''
  const document = /^[0-9a-f]{64}$/.test(hash) ? await getPortal().library.findDocument(hash) : null
  if (document?.body.kind !== 'lesson') return notFound()
  return Response.json(document.body.prose.segments, {
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
