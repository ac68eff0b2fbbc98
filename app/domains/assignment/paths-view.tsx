import { Form, Link } from '@remix-run/react'
import * as m from '~/messages/generated/messages.js'
import { staffUrls } from '~/staff-urls.ts'
import { Actions, Button, ButtonLink } from '~/ui/button.tsx'
import { Tick } from '~/ui/choices.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import type { Path, Rule } from './assignment.ts'
import { ruleSentence } from './rule-words.tsx'

export type PathsPage = {
  paths: Path[]
  rules: Rule[]
  courseTitles: Record<string, string>
  unitNames: Record<string, string>
  asksLeaders: boolean
}

/** The paths of an organisation, each with its courses and whom its rules are about. */
export function PathsView({ paths, rules, courseTitles, unitNames, asksLeaders }: PathsPage) {
  const inUse = paths.filter(({ isArchived }) => !isArchived)
  const archived = paths.filter(({ isArchived }) => isArchived)
  return (
    <>
      <header className="page-head">
        <h1>{m.paths_title()}</h1>
        <p className="lead">{m.paths_lead()}</p>
      </header>
      {inUse.length === 0 ? <EmptyState title={m.paths_none()} text={m.paths_none_text()} /> : null}
      {inUse.map((path) => (
        <section className="section" key={path.id} aria-labelledby={path.id}>
          <h2 id={path.id}>{path.name}</h2>
          {path.purpose ? <p className="measure">{path.purpose}</p> : null}
          <ol className="path-courses">
            {path.courses.map((course) => (
              <li key={course.courseId}>
                <span lang="da">{courseTitles[course.courseId] ?? course.courseId}</span>{' '}
                <span className="small soft">
                  {course.validMonths === null
                    ? m.path_course_days({ days: course.dueDays })
                    : m.path_course_days_months({ days: course.dueDays, months: course.validMonths })}
                </span>
              </li>
            ))}
          </ol>
          <h3>{m.path_rules()}</h3>
          <PathRules rules={rules.filter(({ pathId }) => pathId === path.id)} unitNames={unitNames} />
          <Actions>
            <ButtonLink look="secondary" isSmall to={staffUrls.newRule(path.id)}>
              {m.rule_new()}
            </ButtonLink>
            <ButtonLink look="quiet" isSmall to={staffUrls.path(path.id)}>
              {m.path_mend()}
            </ButtonLink>
          </Actions>
        </section>
      ))}
      <section className="section">
        <Actions>
          <ButtonLink to={staffUrls.newPath()}>{m.path_new()}</ButtonLink>
        </Actions>
      </section>
      <section className="section" aria-labelledby="godkendelse">
        <h2 id="godkendelse">{m.approval_title()}</h2>
        <Form method="post">
          <Tick
            {...{
              name: 'asksLeaders',
              label: m.approval_label(),
              hint: m.approval_hint(),
              defaultChecked: asksLeaders,
            }}
          />
          <Actions>
            <Button look="secondary" isSmall>
              {m.profile_save()}
            </Button>
          </Actions>
        </Form>
      </section>
      {archived.length > 0 ? (
        <details className="section">
          <summary>{m.paths_archived({ count: archived.length })}</summary>
          <ul>
            {archived.map(({ id, name }) => (
              <li key={id}>
                <Link to={staffUrls.path(id)}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function PathRules({ rules, unitNames }: { rules: Rule[]; unitNames: Record<string, string> }) {
  if (rules.length === 0) return <p className="soft">{m.path_no_rules()}</p>
  return (
    <ul className="plain-list rule-list">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Link to={staffUrls.rule(rule.id)}>
            {ruleSentence(rule, rule.unitId && (unitNames[rule.unitId] ?? null))}
          </Link>
        </li>
      ))}
    </ul>
  )
}
