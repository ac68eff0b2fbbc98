/** Of a person what an organisation calls her: her own name, or the one given there until she has come into it herself. */
export const namedIn = (organisationId: string) => ({
  name: true as const,
  givenNames: { where: { organisationId }, select: { name: true as const } },
})

export const calledIn = ({ name, givenNames }: { name: string; givenNames: { name: string }[] }): string =>
  givenNames[0]?.name ?? name
