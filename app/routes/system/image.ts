import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLogo } from '~/domains/certificate/find-logo.server.ts'
import { notFound } from '~/door/answer.server.ts'
import { getPortal } from '~/door/portal.server.ts'

/** A picture of a course or an organisation's logo, by hash; never changes. The policy keeps a drawing from running anything, also opened alone. */
export async function loader({ params }: LoaderFunctionArgs) {
  const hash = params.hash ?? ''
  const { library, db } = getPortal()
  const isHash = /^[0-9a-f]{64}$/.test(hash)
  const image = isHash ? ((await library.findImage(hash)) ?? (await findLogo({ db }, hash))) : null
  if (!image) return notFound()
  return new Response(image.bytes, {
    headers: {
      'Content-Type': image.mediaType,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
