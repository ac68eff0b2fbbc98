import { data, redirect } from '@remix-run/node'
import type { Result } from '~/platform/result.ts'

/** How a refusal is answered: a page that does not exist, or the same page again with a sentence and a status. */
export type RefusalAnswer = { status: 404 } | { status: 400 | 409; message: string }

/** A page that does not exist, or that the asker may not know of. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/**
 * The value of a result, or one Response per refusal. The table names every refusal, so that one without an answer is a
 * type error; it is written beside the route's other words and read at the moment of asking, in the asker's language.
 */
export function valueOr404<Value, Refusal extends string>(result: Result<Value, Refusal>): Value {
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

/** The same page again, with a sentence that says what was refused. Nothing was changed. */
export function refused(answer: { status: 400 | 409; message: string }) {
  return data({ refusal: answer.message }, { status: answer.status })
}
