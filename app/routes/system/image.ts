import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/door/answer.server.ts'
import { getPortal } from '~/door/portal.server.ts'

/** A picture of a course, by hash; never changes. The policy keeps a drawing from running anything, also opened alone. */
export async function loader({ params }: LoaderFunctionArgs) {
  const hash = params.hash ?? ''
  const image = /^[0-9a-f]{64}$/.test(hash) ? await getPortal().library.findImage(hash) : null
  if (!image) return notFound()
  return new Response(image.bytes, {
    headers: {
      'Content-Type': image.mediaType,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
