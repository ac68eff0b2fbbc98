/** One attempt as figures are made of it: whose, in which text, and every choice with its time. */
export type Play = {
  organisationId: string
  personId: string
  number: number
  documentHash: string
  startedAt: Date
  endedAt: Date | null
  choices: { sceneId: string; choiceId: string; chosenAt: Date; clientAt: Date | null }[]
}
