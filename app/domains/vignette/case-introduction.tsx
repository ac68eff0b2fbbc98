import { WrittenBlock } from '~/domains/course/written.tsx'
import * as m from '~/messages/generated/messages.js'
import { AcuteBox } from './acute-box.tsx'
import type { Vignette } from './vignette.ts'

/** What stands before a case, whoever is about to play it: that it is invented, what it is called and about, how long it takes. */
export function CaseIntroduction({
  vignette,
}: {
  vignette: Pick<Vignette, 'title' | 'summary' | 'minutes' | 'intro' | 'acute'>
}) {
  return (
    <>
      <header className="page-head">
        <p className="kicker">
          <span className="case-tag">{m.case_fictional()}</span> {m.case_minutes({ minutes: vignette.minutes })}
        </p>
        <h1 lang="da">{vignette.title}</h1>
        <p className="lead" lang="da">
          {vignette.summary}
        </p>
      </header>
      <WrittenBlock html={vignette.intro} />
      <AcuteBox acute={vignette.acute} />
    </>
  )
}
