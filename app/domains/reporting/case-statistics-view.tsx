import { Written } from '~/domains/course/written.tsx'
import { jobFunctionName, sectorName } from '~/domains/organisation/job-function-name.tsx'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { urls } from '~/urls.ts'
import type { DecisionStatistics } from './case-statistics.ts'
import type { CaseVersionStatistics } from './get-case-statistics.server.ts'

/** How a case is played, for those who mend it: what is chosen, where people stop, and what teaches nothing. */
export function CaseStatisticsView({
  id,
  title,
  versions,
}: {
  id: string
  title: string
  versions: CaseVersionStatistics[]
}) {
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.case(id), label: title }]} />
      <header className="page-head">
        <h1>{m.case_figures_title()}</h1>
        <p className="lead">{m.case_figures_lead()}</p>
      </header>
      {versions.length === 0 ? <EmptyState title={m.case_figures_none()} text={m.case_figures_none_text()} /> : null}
      {versions.map((version, index) => (
        <Version key={version.documentHash} version={version} isNewest={index === 0} />
      ))}
    </>
  )
}

function Version({ version, isNewest }: { version: CaseVersionStatistics; isNewest: boolean }) {
  const { statistics, playedSince, documentHash } = version
  const { starts, completions, endings, decisions } = statistics
  const since = m.case_figures_since({ day: formatDay(playedSince) })
  return (
    <section className="section" aria-labelledby={`tekst-${documentHash.slice(0, 8)}`}>
      <h2 id={`tekst-${documentHash.slice(0, 8)}`}>{isNewest ? m.case_figures_newest() : m.case_figures_older()}</h2>
      <p className="soft">{since}</p>
      <dl className="facts">
        <Fact name={m.case_figures_starts()} value={starts} />
        <Fact name={m.case_figures_completions()} value={completions} />
        {endings.map(({ endingId, title, count }) => (
          <Fact key={endingId} name={title} value={count} />
        ))}
      </dl>
      {decisions.map((decision) => (
        <Decision key={decision.sceneId} decision={decision} />
      ))}
    </section>
  )
}

function Fact({ name, value }: { name: string; value: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? m.case_figures_few()}</dd>
    </div>
  )
}

function Decision({ decision }: { decision: DecisionStatistics }) {
  const { title, decided, stoppedHere, medianSeconds, choices } = decision
  const facts = [
    decided === null ? m.case_figures_few() : m.case_figures_decided({ count: decided }),
    ...(stoppedHere ? [m.case_figures_stopped({ count: stoppedHere })] : []),
    ...(medianSeconds === null ? [] : [m.case_figures_time({ seconds: medianSeconds })]),
  ]
  return (
    <section className="decision-figures">
      <h3 lang="da">{title}</h3>
      <p className="small soft">{facts.join(' · ')}</p>
      <ul>
        {choices.map(({ choiceId, text, percent, mark, byFunction, bySector }) => (
          <li key={choiceId}>
            <p lang="da">
              <Written html={text} />
            </p>
            {percent === null ? null : (
              <p className="decision-figures__share">
                <meter min={0} max={100} value={percent} aria-label={m.case_figures_share({ percent })} />{' '}
                <strong>{m.case_figures_share({ percent })}</strong>{' '}
                {mark ? <StatusTag status="late">{markWords[mark]()}</StatusTag> : null}
              </p>
            )}
            {bySector.length + byFunction.length > 0 ? (
              <p className="small soft">
                {[
                  ...bySector.map((group) => `${sectorName(group.sector)} ${group.percent} %`),
                  ...byFunction.map((group) => `${jobFunctionName(group.jobFunction)} ${group.percent} %`),
                ].join(' · ')}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const markWords = { never: m.case_figures_never, always: m.case_figures_always }
