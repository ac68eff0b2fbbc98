import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { SegmentsContext } from '~/domains/course/prose.tsx'
import { getPortal } from './door/portal.server.ts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    traceId: string
    /** Texts that loaders read for this request and that the page writes out once. */
    segments: Record<string, string[]>
  }
}

export { runInLanguage } from './door/locale.server.ts'
export { startPortal } from './door/portal.server.ts'
// What the server around the build reaches the portal by: everything with state lives in here.
export { recompileContent } from './door/recompile-content.server.ts'

const renderTimeout = 10_000

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = status
    const { pipe, abort } = renderToPipeableStream(
      <SegmentsContext.Provider value={load.segments}>
        <RemixServer context={remix} url={request.url} abortDelay={renderTimeout} nonce={load.nonce} />
      </SegmentsContext.Provider>,
      {
        nonce: load.nonce,
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          // Pages show a person's own things; no cache between her and us may keep them.
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          answered = 500
          getPortal().log.error({ traceId: load.traceId, err: error }, 'page not rendered')
        },
      },
    )
    setTimeout(abort, renderTimeout).unref()
  })
}

/** Logs what nobody expected, once, with the trace id that the page shows. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return
  const { pathname } = new URL(request.url)
  getPortal().log.error({ traceId: context.traceId, path: pathname, err: error }, 'request failed')
}
