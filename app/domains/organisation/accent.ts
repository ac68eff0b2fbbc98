import { allow, type Result, refuse } from '~/platform/result.ts'

/** The portal's own accent; where an organisation has none of its own. */
export const portalAccent = '#1b5e5a'

/**
 * Reads an accent colour and checks that it can be read: 7 to 1 against white, since the shades of the gap map are
 * reckoned from it, and 4.5 to 1 (WCAG 2.2, 1.4.3) as text on paper and on its own wash.
 */
export function readAccent(text: string): Result<string, 'not-a-colour' | 'too-pale'> {
  const colour = text.trim().toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(colour)) return refuse('not-a-colour')
  const isText = ['#fbfaf6', accentWash(colour)].every((ground) => contrast(colour, ground) >= 4.5)
  return isText && contrast(colour, '#ffffff') >= 7 ? allow(colour) : refuse('too-pale')
}

/** The pale ground that goes with an accent: nine parts white, one part accent. */
export function accentWash(colour: string): string {
  return `#${channels(colour)
    .map((channel) => Math.round(255 * 0.9 + channel * 0.1))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`
}

/** WCAG contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
