import type { LoaderFunctionArgs } from '@remix-run/node'
import { openDraft, planRows } from '~/domains/roster/draft.server.ts'
import { readOptions } from '~/domains/roster/read-options.ts'
import { faultsCsv } from '~/domains/roster/roster-csv.server.ts'
import { csvFile, notFound } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import { listUnitChoices } from '~/door/list-unit-choices.server.ts'
import { isId } from '~/platform/ids/is-id.ts'

/** The rows of a draft that cannot be saved, with what is wrong. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'keep-people', context)
  const draft = isId(params.draft) ? await openDraft(work, work.actor, params.draft) : null
  if (!draft) throw notFound()
  const unitIds = (await listUnitChoices(work)).map(({ id }) => id)
  const options = readOptions(new URL(request.url).searchParams, unitIds)
  const { faults } = await planRows(work, work.actor, draft.rows, options)
  return csvFile('personale-fejl.csv', faultsCsv(draft.rows, faults))
}
