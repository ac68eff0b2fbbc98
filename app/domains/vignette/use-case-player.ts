import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { urls } from '~/urls.ts'
import { type ChoiceMade, replayCase, startCase } from './case-machine.ts'
import type { CaseRole, Vignette } from './vignette.ts'

export type PlayedAttempt = { id: string; playedAs: CaseRole | null; choices: ChoiceMade[] }
export type Saving = 'saved' | 'saving' | 'offline' | 'put-right'

/**
 * Plays an attempt in the browser: a choice answers at once from the same machine the server runs, and is stored behind it,
 * one at a time and in order. Without a connection choices wait and are sent again; where the server knows better (another
 * tab, another device), its choices replace ours and the page says so.
 * `attempt.choices` are the player's own, as the server had them when the page was made.
 */
export function useCasePlayer(vignette: Vignette, attempt: PlayedAttempt) {
  const { id: attemptId, playedAs, choices: stored } = attempt
  const [choices, setChoices] = useState<TimedChoice[]>(stored)
  const [storedCount, setStoredCount] = useState(stored.length)
  const [saving, setSaving] = useState<Saving>('saved')
  const [tries, setTries] = useState(0)
  const { revalidate } = useRevalidator()
  const isSending = useRef(false)

  const state = useMemo(() => {
    const replayed = replayCase(vignette, choices, playedAs)
    return replayed.ok ? replayed.value : startCase(vignette, playedAs)
  }, [vignette, choices, playedAs])

  const choose = useCallback((choice: ChoiceMade) => {
    setSaving('saving')
    setChoices((made) => [...made, { ...choice, at: Date.now() }])
  }, [])

  useEffect(() => {
    const next = choices[storedCount]
    if (!next || isSending.current) return
    isSending.current = true
    const later = (count: number) => setTimeout(() => setTries(count), 2000)
    send(vignette.id, attemptId, next, storedCount)
      .then((answer) => {
        isSending.current = false
        if (answer.kind === 'stored') {
          setStoredCount((count) => count + 1)
          if (choices.length === storedCount + 1) setSaving('saved')
          // The page after the case needs more of the server; until then it knows all there is to know.
          if (answer.isOver) revalidate()
        } else {
          setSaving('put-right')
          revalidate()
        }
      })
      .catch(() => {
        isSending.current = false
        setSaving('offline')
        later(tries + 1)
      })
  }, [choices, storedCount, tries, vignette.id, attemptId, revalidate])

  // What the server sent anew counts, once nothing of ours is under way.
  useEffect(() => {
    if (isSending.current) return
    setChoices(stored)
    setStoredCount(stored.length)
  }, [stored])

  return { state, choices, choose, saving }
}

/** `at`: when it was made here, so that a choice that waited for a connection keeps its time. */
type TimedChoice = ChoiceMade & { at?: number }

type Sent = { kind: 'stored'; isOver: boolean } | { kind: 'refused' }

/** Throws where the server cannot be reached; everything it says itself is an answer. */
async function send(vignetteId: string, attemptId: string, choice: TimedChoice, position: number): Promise<Sent> {
  const body = new URLSearchParams({ choice: choice.choiceId, scene: choice.sceneId, position: String(position) })
  if (choice.at) body.set('at', String(choice.at))
  const answer = await fetch(urls.choice(vignetteId, attemptId), {
    ...{ method: 'POST', body, keepalive: true, headers: { Accept: 'application/json' } },
  })
  if (answer.status >= 500) throw new Error('The server could not store the choice.')
  if (!answer.ok || answer.redirected) return { kind: 'refused' }
  const { isOver } = (await answer.json()) as { isOver: boolean }
  return { kind: 'stored', isOver }
}
