import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseStatisticsView } from '~/domains/reporting/case-statistics-view.tsx'
import { getCaseStatistics } from '~/domains/reporting/get-case-statistics.server.ts'
import { valueOr404 } from '~/door/answer.server.ts'
import { requireRight } from '~/door/context.server.ts'
import * as m from '~/messages/generated/messages.js'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.case_figures_title()}: ${data?.title ?? ''} · Tværs` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const work = await requireRight(request, 'mend-content', context)
  return valueOr404(await getCaseStatistics(work, work.library, params.case ?? ''))
}

export default function CaseStatistics() {
  return <CaseStatisticsView {...useLoaderData<typeof loader>()} />
}
