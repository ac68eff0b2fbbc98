import type { PublishableCourse } from '~/domains/course/document.ts'
import type { CompiledContent } from './compile-content.server.ts'

/** Joins what was compiled into courses: each with its lessons, its tools and the cases its lessons and page name. */
export function coursesToPublish(content: CompiledContent): PublishableCourse[] {
  return content.courses.map(({ course, pretest, lessons, tools, images }) => {
    const named = new Set([course, ...lessons].flatMap(({ body }) => caseIdsIn(body)))
    const vignettes = content.vignettes.filter(({ body }) => named.has(body.id))
    return {
      courseId: course.body.id,
      documents: [course, ...(pretest ? [pretest] : []), ...lessons, ...tools, ...vignettes],
      images,
    }
  })
}

function caseIdsIn(body: PublishableCourse['documents'][number]['body']): string[] {
  if (body.kind !== 'course' && body.kind !== 'lesson') return []
  const placed = body.prose.islands.flatMap((island) => (island.kind === 'case' ? [island.vignetteId] : []))
  return body.kind === 'course' ? [...body.requiredCaseIds, ...placed] : placed
}
