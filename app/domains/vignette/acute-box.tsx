import { WrittenBlock } from '~/domains/course/written.tsx'
import type { Vignette } from './vignette.ts'

/** »Akut bekymring?«: one press away on every page of a case about danger to a child, for whoever comes to think of a real one. */
export function AcuteBox({ acute }: Pick<Vignette, 'acute'>) {
  if (!acute) return null
  return (
    <details className="acute-box" lang="da">
      <summary>{acute.title}</summary>
      <WrittenBlock html={acute.html} />
    </details>
  )
}
