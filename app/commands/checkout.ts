import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json, whatever folder the command was started in. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** The texts: `content/`, or where CONTENT_DIR says that they are (a test, or an author with texts elsewhere). */
export const contentFolder = path.resolve(checkout, process.env.CONTENT_DIR ?? 'content')
