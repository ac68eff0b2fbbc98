import pino from 'pino'

/** Structured log; every line of one request carries its trace id. Nothing about a child, a code or an answer goes in. */
export type Log = pino.Logger

export function openLog(level: string): Log {
  return pino({ level, base: null, redact: ['email', 'recipient', '*.email', '*.recipient'] })
}
