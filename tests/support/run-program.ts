import { spawn } from 'node:child_process'
import { checkout } from '~/commands/checkout.ts'

/** Runs a program in the checkout with its output shown; true when it ended well. */
export function run(program: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: checkout, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
