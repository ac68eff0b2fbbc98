import { redirect } from '@remix-run/node'
import { openPretest } from '~/domains/progress/open-pretest.server.ts'
import { urls } from '~/urls.ts'
import { notFound } from './answer.server.ts'
import type { SignedInContext } from './context.server.ts'
import { shuffled } from './show-lesson.server.ts'

/** What the page of a pre-test gets: its texts, what was answered, and the lessons that may be skipped so far. */
export async function showPretest(work: SignedInContext, courseId: string) {
  const opened = await openPretest(work, work.library, { actor: work.actor, courseId })
  if (!opened.ok) {
    if (opened.refusal === 'not-enrolled') throw redirect(urls.course(courseId))
    throw notFound()
  }
  const { course, pretest, answers, progress } = opened.value
  return {
    ...{ course, answers, hash: pretest.hash, title: pretest.body.title },
    islands: pretest.body.prose.islands.map((island) => shuffled(island, work.actor.personId)),
    segments: pretest.body.prose.segments,
    skipped: progress.steps.flatMap((step) =>
      step.kind === 'lesson' && step.isMastered ? [{ slug: step.slug, title: step.title }] : [],
    ),
  }
}

export type PretestPageData = Awaited<ReturnType<typeof showPretest>>
