import { allow, type Result, refuse } from '~/platform/result.ts'

/** An organisation's logo, as it is printed on certificates. */
export type Logo = {
  mediaType: 'image/png' | 'image/jpeg'
  width: number
  height: number
  bytes: Uint8Array
}

export type LogoRefusal = 'no-file' | 'too-many-bytes' | 'no-picture' | 'too-small' | 'too-large'

export const mostLogoBytes = 300_000
export const logoSides = { least: 100, most: 2000 }

/** Refuses a logo that is too small to be printed well, or larger than a certificate has use for. */
export function decideLogoSides({ width, height }: Pick<Logo, 'width' | 'height'>): Result<'fits', LogoRefusal> {
  if (Math.min(width, height) < logoSides.least) return refuse('too-small')
  return Math.max(width, height) > logoSides.most ? refuse('too-large') : allow('fits')
}
