import { getPortal } from '~/door/portal.server.ts'
import { isAnswering } from '~/platform/db/database.server.ts'

/** The portal can serve people: its database answers. */
export async function loader() {
  const isReady = await isAnswering(getPortal().db)
  const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }
  return new Response(isReady ? 'ready\n' : 'the database does not answer\n', { status: isReady ? 200 : 503, headers })
}
