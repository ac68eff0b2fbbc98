import { existsSync } from 'node:fs'

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where this machine has a Chromium or Chrome; null where it has none. */
export function browserPlace(): string | null {
  return places.find((place) => place && existsSync(place)) ?? null
}
