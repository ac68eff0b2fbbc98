import { Form, Link } from '@remix-run/react'
import { formatDay } from '~/messages/format.ts'
import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { Actions, Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { StatusTag } from '~/ui/status-tag.tsx'
import { urls } from '~/urls.ts'
import type { CourseVersion } from './course-versions.server.ts'
import type { OpenPoint } from './open-points.ts'
import type { NamedDocument, VersionChange } from './version-change.ts'

/** Every version of a course, what it changed, and the way back to it. */
export function VersionsView({
  course,
  versions,
  toConfirm,
}: {
  course: { id: string; title: string }
  versions: CourseVersion[]
  toConfirm: OpenPoint[]
}) {
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.course(course.id), label: course.title }]} />
      <header className="page-head">
        <h1>{m.versions_title()}</h1>
        <p className="lead">{m.versions_lead()}</p>
      </header>
      <ToConfirm points={toConfirm} />
      {versions.length === 0 ? <EmptyState title={m.versions_none()} text={m.versions_none_text()} /> : null}
      {versions.map((version) => (
        <section className="section" key={version.number} aria-labelledby={`version-${version.number}`}>
          <h2 id={`version-${version.number}`}>
            <Link to={urls.version(course.id, version.number)}>{m.version_title({ number: version.number })}</Link>
          </h2>
          <p className="soft">
            {m.version_published({ day: formatDay(version.publishedAt) })}{' '}
            {version.isCurrent ? <StatusTag status="done">{m.version_current()}</StatusTag> : null}
          </p>
          {version.change ? <Changes change={version.change} /> : <p>{m.version_first()}</p>}
          {version.isCurrent ? null : (
            <Form method="post">
              <input type="hidden" name="number" value={version.number} />
              <Actions>
                <Button look="secondary" isSmall>
                  {m.version_roll_back({ number: version.number })}
                </Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
    </>
  )
}

/** What stands as »Tjek den lokale regel« for readers until somebody has confirmed it. */
function ToConfirm({ points }: { points: OpenPoint[] }) {
  if (points.length === 0) return null
  return (
    <section className="section" aria-labelledby="skal-bekraeftes">
      <h2 id="skal-bekraeftes">{m.to_confirm_title()}</h2>
      <p>{m.to_confirm_text()}</p>
      <ul className="prose" lang="da">
        {points.map(({ title, to, confirm }) => (
          <li key={`${to} ${confirm}`}>
            <Link to={to}>{title}</Link>: {confirm}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Changes({ change }: { change: VersionChange }) {
  const lines = [
    ...change.added.map((document) => m.version_added({ document: nameOf(document) })),
    ...change.changed.map((document) => m.version_changed({ document: nameOf(document) })),
    ...change.removed.map((document) => m.version_removed({ document: nameOf(document) })),
  ]
  return (
    <ul className="prose">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const kinds = {
  course: m.document_course,
  pretest: m.document_pretest,
  lesson: m.document_lesson,
  tool: m.document_tool,
  vignette: m.document_case,
}
const nameOf = ({ kind, title }: NamedDocument) => `${kinds[kind]()} »${title}«`
