import { recordAudit } from '~/platform/audit/audit.server.ts'
import { dayOf } from '~/platform/clock/day.ts'
import { type Sheet, type SheetEnding, sheetEndings, toCsv, toXlsx } from '~/platform/files/sheet.server.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'

const types: Record<SheetEnding, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Exactly what a page shows, as a file of the kind its address ends in; written in the audit.
 * @param name the file's, before the day
 */
export async function sheetFile(
  work: SignedInContext,
  request: Request,
  name: string,
  sheet: Sheet,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const ending = sheetEndings.find((each) => pathname.endsWith(`.${each}`))
  if (!ending) throw notFound()
  const { actor, now } = work
  await recordAudit(work, {
    ...{ organisationId: actor.organisationId, actorPersonId: actor.personId },
    ...{ action: 'exported-people', subjectKind: 'organisation', subjectId: actor.organisationId },
  })
  return new Response(ending === 'csv' ? toCsv(sheet) : await toXlsx(sheet), {
    headers: {
      'Content-Type': types[ending],
      'Content-Disposition': `attachment; filename="${name}-${dayOf(now)}.${ending}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
