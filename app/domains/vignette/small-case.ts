import type { CaseRole, Choice, Scene, Vignette } from './vignette.ts'

/** A choice for tests: only what matters is named. */
export function choiceOf(id: string, to: string, rest: Partial<Choice> = {}): Choice {
  // biome-ignore lint/suspicious/noThenProperty: a text, which nothing awaits
  const texts = { text: `Valg ${id}`, then: `<p>Så ${id}</p>`, because: `<p>Fordi ${id}</p>` }
  return { id, to, ...texts, scores: [], days: 0, isBreach: false, shares: [], loses: [], auto: [], ...rest }
}

/** A scene for tests. */
export function sceneOf(id: string, role: CaseRole, choices: Choice[]): Scene {
  return { id, role, title: `Scene ${id}`, passages: [{ html: `<p>${id}</p>`, ifKnown: null, fromDay: null }], choices }
}

/**
 * A small sound case for tests: a letter, a detour that a breach leads to, and a meeting.
 * besked → (stop-op) → moede → END, with three endings.
 */
export const smallCase: Vignette = {
  id: 'lille-case',
  title: 'En lille case',
  summary: 'Til prøver.',
  minutes: 5,
  roles: ['teacher', 'ppr'],
  playableAs: ['teacher'],
  acute: null,
  isTrial: false,
  intro: '<p>Malte er otte år.</p>',
  facts: [
    {
      id: 'notes',
      text: 'fire ugers noter',
      knownBy: ['teacher'],
      neededBy: [{ role: 'gp', sceneId: null }],
      never: [],
    },
    { id: 'sleep', text: 'sover for lidt', knownBy: ['mother'], neededBy: [], never: [] },
  ],
  scenes: [
    sceneOf('besked', 'teacher', [
      choiceOf('side', 'moede', {
        scores: [
          { code: 'ACC', value: 1 },
          { code: 'TIME', value: 1 },
        ],
        days: 1,
        shares: [{ fact: 'notes', roles: ['ppr'] }],
      }),
      choiceOf('vent', 'stop-op', { scores: [{ code: 'TIME', value: -1 }], days: 14, isBreach: true }),
    ]),
    sceneOf('stop-op', 'teacher', [
      choiceOf('ring', 'moede', { scores: [{ code: 'TIME', value: 1 }] }),
      choiceOf('skriv', 'moede', { scores: [{ code: 'ACC', value: -1 }] }),
    ]),
    sceneOf('moede', 'ppr', [
      choiceOf('maal', 'END', { scores: [{ code: 'GOAL', value: 2 }], auto: ['teacher'] }),
      choiceOf('runde', 'END', { scores: [{ code: 'GOAL', value: -1 }] }),
    ]),
  ],
  endings: [
    {
      id: 'en-plan',
      title: 'Én plan',
      text: '<p>Nu taler I sammen.</p>',
      family: '',
      breach: false,
      total: { min: 4, max: null },
    },
    {
      id: 'to-planer',
      title: 'To planer',
      text: '<p>Bedre.</p>',
      family: '',
      breach: false,
      total: { min: null, max: 3 },
    },
    {
      id: 'forfra',
      title: 'Forfra',
      text: '<p>Forfra.</p>',
      family: '',
      breach: true,
      total: { min: null, max: null },
    },
  ],
  debrief: ['Hvem vidste det?'],
  areas: ['Fælles skabelon'],
  monday: '',
}
