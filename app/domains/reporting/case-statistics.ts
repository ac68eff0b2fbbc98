import { type JobFunction, type Sector, sectorOf } from '~/domains/organisation/organisation.ts'
import { type CaseState, replayCase } from '~/domains/vignette/case-machine.ts'
import { fewestShown } from '~/domains/vignette/others-choices.ts'
import type { Play } from '~/domains/vignette/play.ts'
import type { Vignette } from '~/domains/vignette/vignette.ts'

export type PlayerJob = { jobFunction: JobFunction }

/** What a course owner sees of one text of a case. Figures of fewer than five are null: they would tell of people. */
export type CaseStatistics = {
  starts: number | null
  /** First attempts played to an end. */
  completions: number | null
  endings: { endingId: string; title: string; count: number | null }[]
  decisions: DecisionStatistics[]
}

export type DecisionStatistics = {
  sceneId: string
  title: string
  /** First attempts that decided here. */
  decided: number | null
  /** First attempts that stand here and have not gone on for a week. */
  stoppedHere: number | null
  /** Middle of the seconds from the choice before to this one; null under five, or where nothing can be said. */
  medianSeconds: number | null
  choices: {
    choiceId: string
    text: string
    percent: number | null
    /** With enough plays: nobody chose it, or everybody did. Then it teaches nothing. */
    mark: 'never' | 'always' | null
    byFunction: { jobFunction: JobFunction; percent: number }[]
    bySector: { sector: Sector; percent: number }[]
  }[]
}

const week = 7 * 24 * 60 * 60_000
/** A choice that took longer was a break, not thinking. */
const longestThought = 30 * 60

/** Counts first attempts at one text of a case. Retries and plays in a role are the players' own and count nowhere. */
export function caseStatistics(
  vignette: Vignette,
  plays: Play[],
  jobs: Map<string, PlayerJob>,
  now: Date,
): CaseStatistics {
  const first = plays.filter(({ number }) => number === 1)
  const functionIn = ({ play }: Decision) => jobs.get(keyOf(play))?.jobFunction
  const sectorIn = (decision: Decision) => {
    const jobFunction = functionIn(decision)
    return jobFunction && sectorOf(jobFunction)
  }
  // Each play is replayed once: whether it ended and where it stands are read off that.
  const standings = first.map((play) => ({ play, state: standingOf(vignette, play) }))
  const ended = standings.flatMap(({ state }) => state?.endingId ?? [])
  const stopped = standings.flatMap(({ play, state }) => (isStopped(play, now) ? (state?.sceneId ?? []) : []))
  return {
    starts: shown(first.length),
    completions: shown(ended.length, first.length),
    endings: vignette.endings.map(({ id, title }) => ({
      ...{ endingId: id, title },
      count: ended.length >= fewestShown ? ended.filter((endingId) => endingId === id).length : null,
    })),
    decisions: vignette.scenes.map((scene) => {
      const here = first.flatMap((play) => {
        const at = play.choices.findIndex(({ sceneId }) => sceneId === scene.id)
        const choice = play.choices[at]
        return choice ? [{ play, choice, seconds: secondsBefore(play, at) }] : []
      })
      return {
        ...{ sceneId: scene.id, title: scene.title },
        decided: shown(here.length),
        stoppedHere: shown(stopped.filter((sceneId) => sceneId === scene.id).length, first.length),
        medianSeconds: here.length >= fewestShown ? median(here.flatMap(({ seconds }) => seconds ?? [])) : null,
        choices: scene.choices.map((choice) => {
          const chosen = here.filter((entry) => entry.choice.choiceId === choice.id)
          const percent = percentOf(chosen.length, here.length)
          return {
            ...{ choiceId: choice.id, text: choice.text, percent },
            mark: percent === 0 ? ('never' as const) : percent === 100 ? ('always' as const) : null,
            byFunction: groupedBy(here, functionIn, choice.id).map(([jobFunction, share]) => ({
              jobFunction,
              percent: share,
            })),
            bySector: groupedBy(here, sectorIn, choice.id).map(([sector, share]) => ({ sector, percent: share })),
          }
        }),
      }
    }),
  }
}

/** A person in one organisation: what a play and a job have in common. */
export function keyOf({ organisationId, personId }: { organisationId: string; personId: string }): string {
  return `${organisationId} ${personId}`
}

type Decision = { play: Play; choice: { choiceId: string } }

/** Shares by group of those groups that are large enough, in the order they are met. */
function groupedBy<Group extends string>(
  decisions: Decision[],
  groupOf: (decision: Decision) => Group | undefined,
  choiceId: string,
): [Group, number][] {
  const groups = new Map<Group, Decision[]>()
  for (const decision of decisions) {
    const group = groupOf(decision)
    if (group) groups.set(group, [...(groups.get(group) ?? []), decision])
  }
  return [...groups].flatMap(([group, members]): [Group, number][] => {
    const percent = percentOf(members.filter(({ choice }) => choice.choiceId === choiceId).length, members.length)
    return percent === null ? [] : [[group, percent]]
  })
}

function standingOf(vignette: Vignette, { choices }: Play): CaseState | null {
  const replayed = replayCase(vignette, choices)
  return replayed.ok ? replayed.value : null
}

function isStopped({ choices, startedAt, endedAt }: Play, now: Date): boolean {
  const last = choices[choices.length - 1]?.chosenAt ?? startedAt
  return endedAt === null && now.getTime() - last.getTime() >= week
}

function secondsBefore({ choices, startedAt }: Play, at: number): number | null {
  const [before, here] = [choices[at - 1], choices[at]]
  const from = before ? (before.clientAt ?? before.chosenAt) : startedAt
  const seconds = here ? ((here.clientAt ?? here.chosenAt).getTime() - from.getTime()) / 1000 : Number.NaN
  return seconds >= 0 && seconds <= longestThought ? seconds : null
}

function median(values: number[]): number | null {
  if (values.length < fewestShown) return null
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/** The count where the group it is taken from is large enough. */
function shown(count: number, group = count): number | null {
  return group >= fewestShown ? count : null
}

function percentOf(count: number, group: number): number | null {
  return group >= fewestShown ? Math.round((100 * count) / group) : null
}
