import { Form, Link } from '@remix-run/react'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { CardLink, CardLinks } from '~/ui/card-link.tsx'
import { RoleChip } from '~/ui/role-chip.tsx'
import { urls } from '~/urls.ts'
import { CaseIntroduction } from './case-introduction.tsx'
import { PlayAsButtons } from './play-as-buttons.tsx'
import { roleLook } from './role-look.tsx'
import { caseRoles, type Vignette } from './vignette.ts'

type Attempt = { id: string; number: number; playedAs: string | null; startedAt: Date; endedAt: Date | null }

/** The page before a case: what it is about, whom one plays, and the earlier attempts. */
export function CaseOpening({
  vignette,
  course,
  attempts,
  isSignedIn,
  canMend,
}: {
  vignette: Pick<Vignette, 'id' | 'title' | 'summary' | 'minutes' | 'roles' | 'intro' | 'acute' | 'playableAs'>
  course: { id: string; title: string }
  attempts: Attempt[]
  isSignedIn: boolean
  /** The asker mends this content: she finds the figures here. */
  canMend: boolean
}) {
  const underWay = attempts.find(({ endedAt }) => endedAt === null)
  const ended = attempts.filter(({ endedAt }) => endedAt !== null)
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.cases(), label: m.nav_cases() }]} />
      <CaseIntroduction vignette={vignette} />
      <p className="case-roles">
        {vignette.roles.map((role) => {
          const { sector, letters, name } = roleLook(role)
          return (
            <RoleChip key={role} {...{ sector, letters }}>
              {name}
            </RoleChip>
          )
        })}
      </p>
      {isSignedIn ? (
        <Form method="post">
          <Actions>
            <Button>{underWay ? m.case_go_on() : ended.length > 0 ? m.case_again() : m.case_begin()}</Button>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <ButtonLink to={urls.signIn(urls.case(vignette.id))}>{m.case_sign_in()}</ButtonLink>
        </Actions>
      )}
      <p className="case-foot">{m.case_saved_as_you_go()}</p>
      {ended.length > 0 ? (
        <PlayAsButtons {...{ vignette, playedAs: null, hasOpen: underWay !== undefined, heading: 'h2' }} />
      ) : null}
      {ended.length > 0 ? (
        <section className="section">
          <h2>{m.case_earlier()}</h2>
          <CardLinks>
            {ended.map(({ id, number, playedAs, endedAt }) => (
              <CardLink
                key={id}
                {...{ to: urls.attempt(vignette.id, id), heading: 'h3', isSmall: true }}
                title={m.case_attempt({ number })}
                meta={attemptMeta(endedAt, playedAs)}
              />
            ))}
          </CardLinks>
        </section>
      ) : null}
      <p className="section small">
        {m.case_in_course()}{' '}
        <Link to={urls.course(course.id)} lang="da">
          {course.title}
        </Link>
      </p>
      {canMend ? (
        <p className="small not-printed">
          <Link to={urls.caseStatistics(vignette.id)}>{m.case_figures_link()}</Link>
        </p>
      ) : null}
    </>
  )
}

function attemptMeta(endedAt: Date | null, playedAs: string | null): string {
  const role = caseRoles.find((candidate) => candidate === playedAs)
  const words = [
    ...(endedAt ? [m.case_ended_on({ day: formatDay(endedAt) })] : []),
    ...(role ? [m.case_played_as({ role: roleLook(role).name })] : []),
  ]
  return words.join(' · ')
}
