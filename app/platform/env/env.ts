import { z } from 'zod'

/** Where the portal runs: for real people, as a demonstration on one's own machine, or while it is being built. */
export type Mode = 'production' | 'demo' | 'development'

/** The settings, read once from the environment and passed down from there. */
export type Env = {
  mode: Mode
  port: number
  host: string
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null
  /** How people reach the portal, without a slash at the end; links in mails begin with it. */
  publicUrl: string
  /** Null: mails stay in the outbox, which only the demonstration and development show. */
  smtpUrl: string | null
  mailFrom: string
  /** Mixed into what is stored of sign-in codes and addresses, so that the database alone does not give them away. */
  secret: string
  /** How many proxies in front may be believed about the caller's address and TLS. */
  trustedProxies: number
  logLevel: string
}

export type EnvProblem = { name: string; problem: string }

const port = z.coerce.number('a number').int().min(0).max(65_535)
const url = (protocols: string[], expected: string) =>
  z.string(expected).refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), expected)

const common = {
  PORT: port.default(3000),
  DATABASE_URL: url(
    ['postgresql:', 'postgres:'],
    'an address such as postgresql://user:password@host:5432/tvaers',
  ).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
}

const production = z.object({
  ...common,
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: url(['https:', 'http:'], 'the address people use, such as https://tvaers.example.dk'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'an address such as smtps://user:password@mail.example.dk:465'),
  MAIL_FROM: z.string('a sender such as "Tværs <tvaers@example.dk>"').includes('@', 'a sender with an @'),
  SECRET: z
    .string('at least 32 characters that nobody can guess')
    .min(32, 'at least 32 characters that nobody can guess'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
})

const local = z.object(common)

/**
 * Reads the settings of one mode.
 * @returns the settings, or every problem at once, so that nobody mends them one start at a time.
 */
export function readEnv(mode: Mode, source: Record<string, string | undefined>): Env | { problems: EnvProblem[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  if (mode === 'production') {
    const read = production.safeParse(given)
    if (!read.success) return { problems: problemsOf(read.error, given) }
    const env = read.data
    return {
      mode,
      port: env.PORT,
      host: env.HOST,
      databaseUrl: env.DATABASE_URL ?? null,
      publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
      smtpUrl: env.SMTP_URL,
      mailFrom: env.MAIL_FROM,
      secret: env.SECRET,
      trustedProxies: env.TRUSTED_PROXIES,
      logLevel: env.LOG_LEVEL,
    }
  }
  const read = local.safeParse(given)
  if (!read.success) return { problems: problemsOf(read.error, given) }
  return {
    mode,
    port: read.data.PORT,
    // One-click sign-in must never be reachable from another machine.
    host: '127.0.0.1',
    databaseUrl: read.data.DATABASE_URL ?? null,
    publicUrl: `http://127.0.0.1:${read.data.PORT}`,
    smtpUrl: null,
    mailFrom: 'Tværs <tvaers@localhost>',
    secret: 'only for demonstration and development',
    trustedProxies: 0,
    logLevel: read.data.LOG_LEVEL,
  }
}

function problemsOf(error: z.ZodError, given: Record<string, string | undefined>): EnvProblem[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0])
    const found = given[name] === undefined ? 'it is not set' : `found "${given[name]}"`
    return { name, problem: `expected ${issue.message}, ${name === 'SECRET' && given[name] ? 'found fewer' : found}` }
  })
}
