import type { Actor } from '~/domains/organisation/actor.ts'
import type { Work } from '~/platform/work.server.ts'
import { findLogoByHash, findLogoOf } from './certificate-store.server.ts'

/** The logo of the actor's own organisation. */
export const findOwnLogo = (work: Work, { organisationId }: Actor) => findLogoOf(work.db, organisationId)

/** The picture at an address by hash: any organisation's logo, which everybody may see. */
export const findLogo = (work: Pick<Work, 'db'>, hash: string) => findLogoByHash(work.db, hash)
