import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json, whatever folder the command was started in. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
