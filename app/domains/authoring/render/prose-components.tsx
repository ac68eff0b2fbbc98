import { isValidElement, type ReactNode } from 'react'
import type { DrawingId } from '~/domains/course/drawing-ids.ts'
import { urls } from '~/urls.ts'
import { findEntry, type Library } from '../library.ts'
import type { readerRoles } from '../listed-components.ts'
import { Drawing } from './drawing.tsx'

type Props = { children?: ReactNode; [attribute: string]: unknown }
type ReaderRole = (typeof readerRoles)[number]

/** What each static component looks like. The classes are those of the stylesheet for prose. */
export function proseComponents(library: Library): Record<string, (props: Props) => ReactNode> {
  return {
    RoleBox: ({ role, children }) => <RoleBox role={role as ReaderRole}>{children}</RoleBox>,
    Callout: ({ kind, title, children }) => {
      const heading = kind === 'monday' ? 'På mandag' : title
      return (
        <aside className={`callout callout--${kind}`}>
          {heading ? <p className="callout__title">{String(heading)}</p> : null}
          {children}
        </aside>
      )
    },
    Reflection: ({ title, children }) => (
      <aside className="reflection">
        <p className="reflection__title">{String(title)}</p>
        {children}
      </aside>
    ),
    Tool: ({ id }) => <ToolCard id={String(id)} library={library} />,
    Source: ({ id }) => (
      <sup className="source-mark">
        <a href={`#kilde-${id}`} aria-label={`Kilde: ${id}`}>
          {String(id)}
        </a>
      </sup>
    ),
    Snippet: ({ id }) => <Snippet id={String(id)} library={library} />,
    Video,
    LocalRule: ({ children }) => (
      <aside className="callout callout--local-rule">
        <p className="callout__title">Tjek den lokale regel</p>
        {children}
      </aside>
    ),
    Drawing: ({ id }) => <Drawing id={id as DrawingId} />,
    Lines: ({ count }) => (
      <div className="lines" aria-hidden="true">
        {Array.from({ length: Number(count) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ruled lines have nothing but their place
          <span key={index} />
        ))}
      </div>
    ),
    TableScroll: ({ label, children }) => (
      // biome-ignore lint/a11y/useSemanticElements: a named region that is no section of the text
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      <div className="table-scroll" role="region" tabIndex={0} aria-label={String(label)}>
        <p className="table-scroll__hint">Rul til siden for at se hele tabellen</p>
        {children}
      </div>
    ),
    TableFit: ({ children }) => <div className="table-fit">{children}</div>,
    Situation: ({ label, children }) => (
      <details className="situation">
        <summary>{String(label)}</summary>
        {children}
      </details>
    ),
    WriterNote: () => null,
  }
}

const readers: Record<ReaderRole, { words: string; letters: string; sector: string }> = {
  ppr: { words: 'PPR', letters: 'PP', sector: 'municipality' },
  healthNurse: { words: 'sundhedsplejerske', letters: 'SU', sector: 'municipality' },
  socialWorker: { words: 'i Myndighed', letters: 'MY', sector: 'municipality' },
  teacher: { words: 'lærer', letters: 'LÆ', sector: 'school' },
  dayCare: { words: 'i dagtilbud', letters: 'DA', sector: 'school' },
  psychiatry: { words: 'i BUC', letters: 'BU', sector: 'psychiatry' },
  somatic: { words: 'i somatikken', letters: 'SO', sector: 'psychiatry' },
  gp: { words: 'praktiserende læge', letters: 'PL', sector: 'general-practice' },
  leader: { words: 'leder', letters: 'LE', sector: 'municipality' },
}

function RoleBox({ role, children }: { role: ReaderRole; children: ReactNode }) {
  const { words, letters, sector } = readers[role]
  const heading = `Hvis du er ${words}`
  return (
    // No landmark: a page may have several for one and the same reader.
    <div className="role-box" data-sector={sector}>
      <p className="role-chip" data-sector={sector}>
        <span className="role-chip__letters" aria-hidden="true">
          {letters}
        </span>{' '}
        {heading}
      </p>
      {children}
    </div>
  )
}

function ToolCard({ id, library }: { id: string; library: Library }) {
  const tool = findEntry(library, 'tools', id)
  if (!tool) return null
  return (
    <p className="tool-card">
      <a href={urls.tool(id)}>
        <span className="tool-card__kind">Værktøj · 1 side</span> <span className="tool-card__title">{tool.title}</span>{' '}
        <span className="tool-card__summary">{tool.summary}</span>
      </a>
    </p>
  )
}

function Snippet({ id, library }: { id: string; library: Library }) {
  const snippet = findEntry(library, 'snippets', id)
  if (!snippet) return null
  const text = <div className="snippet" data-snippet={id} dangerouslySetInnerHTML={{ __html: snippet.html }} />
  if (id !== 'akut-bekymring') return text
  return (
    <aside className="callout callout--warning">
      <p className="callout__title">{snippet.title}</p>
      {text}
    </aside>
  )
}

function Video({ title, manuscript, src, poster, captions, children }: Props) {
  if (manuscript === 'true') {
    return (
      <figure className="video">
        <figcaption className="video__title">
          Film: {String(title)} <span className="video__state">Filmen er ikke optaget endnu. Læs manuskriptet.</span>
        </figcaption>
        <details className="video__transcript">
          <summary>Manuskript · {minutesToRead(children)} at læse</summary>
          {children}
        </details>
      </figure>
    )
  }
  return (
    <figure className="video">
      <video controls preload="none" poster={poster === undefined ? undefined : String(poster)}>
        <source src={String(src)} />
        <track kind="captions" srcLang="da" label="Dansk" src={String(captions)} default />
      </video>
      <figcaption>{String(title)}</figcaption>
      <details className="video__transcript">
        <summary>Udskrift</summary>
        {children}
      </details>
    </figure>
  )
}

const wordsAMinute = 200

/** How long a folded text is, so that one knows before it is opened. */
function minutesToRead(text: ReactNode): string {
  const words = textOf(text).split(/\s+/).filter(Boolean).length
  return `${Math.max(1, Math.round(words / wordsAMinute))}\u00a0min.`
}

function textOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textOf).join(' ')
  if (isValidElement<{ children?: ReactNode }>(node)) return textOf(node.props.children)
  return typeof node === 'string' ? node : ''
}
