import type { CurrentCourse, Known } from './course-library.ts'
import type { ToolDocument } from './document.ts'

/** A tool by its id, whichever course it belongs to; null where there is none. */
export function findTool(
  courses: CurrentCourse[],
  toolId: string,
): (Known<ToolDocument> & { courseTitle: string }) | null {
  for (const { course, tools } of courses) {
    const tool = tools.find(({ body }) => body.id === toolId)
    if (tool) return { ...tool, courseTitle: course.body.title }
  }
  return null
}
