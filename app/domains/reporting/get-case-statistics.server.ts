import type { CourseLibrary } from '~/domains/course/course-library.ts'
import { listJobFunctions } from '~/domains/organisation/list-job-functions.server.ts'
import { findCase } from '~/domains/vignette/find-case.ts'
import { listFirstPlays } from '~/domains/vignette/list-plays.server.ts'
import { getPinnedVignette } from '~/domains/vignette/open-attempt.server.ts'
import { allow, type Result, refuse } from '~/platform/result.ts'
import type { Work } from '~/platform/work.server.ts'
import { type CaseStatistics, caseStatistics, keyOf } from './case-statistics.ts'

export type CaseVersionStatistics = {
  documentHash: string
  /** When the first attempt at this text began. */
  playedSince: Date
  statistics: CaseStatistics
}

/** How a case is played, one entry for each text of it, the newest first. For those who mend the case. */
export async function getCaseStatistics(
  work: Work,
  library: CourseLibrary,
  vignetteId: string,
): Promise<Result<{ id: string; title: string; versions: CaseVersionStatistics[] }, 'unknown-case'>> {
  const found = findCase(await library.listCourses(), vignetteId)
  if (!found) return refuse('unknown-case')
  const plays = await listFirstPlays(work, vignetteId)
  const jobs = await listJobFunctions(work, [...new Set(plays.map(({ personId }) => personId))])
  const byPlayer = new Map(jobs.map((job) => [keyOf(job), job]))
  const versions: CaseVersionStatistics[] = []
  for (const documentHash of new Set(plays.map((play) => play.documentHash))) {
    const own = plays.filter((play) => play.documentHash === documentHash)
    const vignette = await getPinnedVignette(library, documentHash)
    const playedSince = own[own.length - 1]?.startedAt ?? work.now
    versions.push({ documentHash, playedSince, statistics: caseStatistics(vignette, own, byPlayer, work.now) })
  }
  return allow({ id: vignetteId, title: found.vignette.title, versions })
}
