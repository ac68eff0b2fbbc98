import type { CompiledDocument, DocumentBody } from './document.ts'

export type NamedDocument = { kind: DocumentBody['kind']; id: string; title: string }

/** What one version says that another did not, by the ids of its documents. */
export type VersionChange = { added: NamedDocument[]; changed: NamedDocument[]; removed: NamedDocument[] }

/** Compares two lists of documents; the order they stand in does not matter. */
export function compareVersions(before: CompiledDocument[], after: CompiledDocument[]): VersionChange {
  const known = new Map(before.map((document) => [keyOf(document), document]))
  const kept = new Set(after.map(keyOf))
  return {
    added: after.filter((document) => !known.has(keyOf(document))).map(nameOf),
    changed: after
      .filter((document) => known.has(keyOf(document)) && known.get(keyOf(document))?.hash !== document.hash)
      .map(nameOf),
    removed: before.filter((document) => !kept.has(keyOf(document))).map(nameOf),
  }
}

export function isUnchanged({ added, changed, removed }: VersionChange): boolean {
  return added.length + changed.length + removed.length === 0
}

const keyOf = ({ body }: CompiledDocument) => `${body.kind} ${body.id}`

function nameOf({ body }: CompiledDocument): NamedDocument {
  return { kind: body.kind, id: body.id, title: body.kind === 'vignette' ? body.vignette.title : body.title }
}
