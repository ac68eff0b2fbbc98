import * as m from '~/messages/generated/messages.js'
import { Breadcrumb } from '~/ui/breadcrumb.tsx'
import { urls } from '~/urls.ts'
import type { CheckKey, CompiledDocument, Island, Prose } from './document.ts'
import { Written, WrittenBlock } from './written.tsx'

/** A published version to read through: every text, and every check with its key. */
export function VersionView({
  courseId,
  number,
  documents,
}: {
  courseId: string
  number: number
  documents: CompiledDocument[]
}) {
  return (
    <>
      <Breadcrumb label={m.breadcrumb()} steps={[{ to: urls.versions(courseId), label: m.versions_title() }]} />
      <header className="page-head">
        <h1>{m.version_title({ number })}</h1>
        <p className="lead">{m.version_read_only()}</p>
      </header>
      {documents.map(({ hash, body, keys }) =>
        body.kind === 'vignette' ? null : (
          <details className="section version-document" key={hash}>
            <summary lang="da">{body.title}</summary>
            <Texts prose={body.prose} keys={keys} />
          </details>
        ),
      )}
    </>
  )
}

function Texts({ prose, keys }: { prose: Prose; keys: Record<string, CheckKey> }) {
  return prose.segments.map((segment, position) => {
    const island = prose.islands[position]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is what a part is known by
      <div key={position}>
        {segment ? <WrittenBlock html={segment} /> : null}
        {island ? <IslandText island={island} keys={keys} /> : null}
      </div>
    )
  })
}

function IslandText({ island, keys }: { island: Island; keys: Record<string, CheckKey> }) {
  if (island.kind === 'case') return null
  if (island.kind === 'homeAssignment') return <WrittenBlock html={island.html} />
  const key = keys[island.checkId]
  return (
    <div className="card">
      <p>
        <strong>
          <Written html={island.question} />
        </strong>
      </p>
      <ul>
        {island.options.map(({ id, html }) => (
          <li key={id}>
            <Written html={html} /> {key?.rightOptionId === id ? <strong>{m.check_right()}</strong> : null}
            <WrittenBlock html={key?.reasons[id] ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  )
}
