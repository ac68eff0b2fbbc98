/** How often a choice was made in first attempts: by everybody, and by those of the asker's own organisation. */
export type ChoiceCount = { sceneId: string; choiceId: string; all: number; own: number }

/** At one decision: shares in whole percent by choice id; null where too few have decided there to show it. */
export type OthersChoices = { sceneId: string; all: Shares | null; own: Shares | null }
export type Shares = { count: number; percent: Record<string, number> }

/** No group smaller than this is shown (architecture, suppression). */
export const fewestShown = 5

/**
 * How others chose, by decision. Nothing is shown of fewer than five; and where the asker's own organisation and everybody
 * together would give away the few that are left between them, only everybody is shown.
 */
export function sharesOfChoices(counts: ChoiceCount[]): OthersChoices[] {
  const sceneIds = [...new Set(counts.map(({ sceneId }) => sceneId))]
  return sceneIds.map((sceneId) => {
    const here = counts.filter((count) => count.sceneId === sceneId)
    const all = here.reduce((sum, count) => sum + count.all, 0)
    const own = here.reduce((sum, count) => sum + count.own, 0)
    const rest = all - own
    const givesAway = rest > 0 && rest < fewestShown
    return {
      sceneId,
      all: all >= fewestShown ? sharesOf(here, all, (count) => count.all) : null,
      own: own >= fewestShown && rest > 0 && !givesAway ? sharesOf(here, own, (count) => count.own) : null,
    }
  })
}

function sharesOf(counts: ChoiceCount[], count: number, of: (count: ChoiceCount) => number): Shares {
  const percent = Object.fromEntries(counts.map((entry) => [entry.choiceId, Math.round((100 * of(entry)) / count)]))
  return { count, percent }
}
