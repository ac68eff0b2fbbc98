import { type ChildProcess, spawn } from 'node:child_process'
import { checkout } from '~/commands/checkout.ts'

/** One of our own commands, running. */
export type RunningCommand = {
  /** Everything it has printed until now. */
  printed(): string
  /** Resolves with the first match in what it prints; rejects, with all it printed, when it dies or keeps silent. */
  prints(expected: RegExp, withinSeconds: number): Promise<RegExpMatchArray>
  /** Asks it to stop, as a system does or as Ctrl-C, and gives its exit code; null where it had to be killed. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a command as npm would, without what the test runner left in the environment.
 * @param file such as `app/commands/demo.ts`
 */
export function startCommand(file: string, args: string[], settings: Record<string, string>): RunningCommand {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    ...{ cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'], env: { ...ownEnvironment(), ...settings } },
  })
  running.add(child)
  let text = ''
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
      tell()
    })
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      tell()
    })
  }
  return {
    printed: () => text,
    prints: (expected, withinSeconds) =>
      new Promise((resolve, reject) => {
        const finish = (end: () => void) => {
          clearTimeout(timer)
          listeners.delete(look)
          end()
        }
        const giveUp = (what: string) =>
          finish(() => reject(new Error(`${file} ${what} before it printed ${expected}. It printed:\n${text}`)))
        const look = () => {
          const match = text.match(expected)
          if (match) finish(() => resolve(match))
          else if (!running.has(child)) giveUp(`ended with ${child.exitCode ?? child.signalCode}`)
        }
        const timer = setTimeout(() => giveUp(`took over ${withinSeconds} seconds`), withinSeconds * 1000)
        listeners.add(look)
        look()
      }),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const kill = setTimeout(() => child.kill('SIGKILL'), 15_000)
      const code = await ended
      clearTimeout(kill)
      return code
    },
  }
}

/** Runs a command to its end and gives what it printed; throws when it fails. */
export async function runCommand(file: string, args: string[], settings: Record<string, string>): Promise<string> {
  const command = startCommand(file, args, settings)
  const code = await waitForEnd(command)
  if (code !== 0) throw new Error(`${file} ended with ${code}. It printed:\n${command.printed()}`)
  return command.printed()
}

async function waitForEnd(command: RunningCommand): Promise<number> {
  // Nothing is printed that matches, so the only way out is the end.
  const end = await command.prints(/(?!)/, 240).catch((error: Error) => error.message)
  return Number(/ended with (\d+)/.exec(String(end))?.[1] ?? 1)
}

/** The tests' own mode must not become the portal's. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITE|NODE_ENV$|NODE_OPTIONS$|TVAERS_)/.test(name))
  return Object.fromEntries(own) as NodeJS.ProcessEnv
}
