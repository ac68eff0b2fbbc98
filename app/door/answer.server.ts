import { data, redirect } from '@remix-run/node'
import type { Result } from '~/platform/result.ts'

/** A page that does not exist, or that the asker may not know of. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** A PDF to be kept under a name; no cache between the portal and its reader may keep it too. */
export function pdfFile(bytes: Buffer, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** The value of a question's result; everything it can refuse is a page that does not exist for the asker. */
export function valueOr404<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw notFound()
}

/**
 * After a post that was saved: a browser that sent a plain form is led on (303, so that reload repeats nothing); our own
 * script gets `body` and stays where it is.
 */
export function saved<Body>(request: Request, to: string, body: Body, headers?: HeadersInit) {
  const isPlainForm = request.headers.get('Accept')?.includes('text/html') ?? false
  if (isPlainForm) throw redirect(to, { status: 303, headers })
  return data(body, { headers })
}

/** A file for a spreadsheet, to be saved and kept nowhere between. */
export function csvFile(name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
