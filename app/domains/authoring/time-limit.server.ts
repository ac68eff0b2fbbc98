import { createContext, Script } from 'node:vm'

/** Long enough for any text within the limit of size on a slow machine; short enough for a person to wait. */
export const mostSeconds = 5

const context = createContext({ work: () => {} })
const call = new Script('work()')

/** Runs synchronous work, and gives null where it has not ended in time. What it throws is thrown on. */
export function withinTime<Value>(work: () => Value, seconds = mostSeconds): { value: Value } | null {
  let value: { value: Value } | null = null
  context.work = () => {
    value = { value: work() }
  }
  try {
    call.runInContext(context, { timeout: seconds * 1000 })
  } catch (fault) {
    if ((fault as { code?: string } | null)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw fault
  }
  return value
}

/** The same for work that waits: after the time it is left alone, and its result is not wanted any more. */
export async function inTime<Value>(work: Promise<Value>, seconds = 4 * mostSeconds): Promise<{ value: Value } | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, null)
  })
  try {
    return await Promise.race([work.then((value) => ({ value })), late])
  } finally {
    clearTimeout(timer)
  }
}
