import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// The house rules of app/README.md. Each failure says which rule, where, and what to do instead.

type Source = { file: string; text: string; imports: string[] }

const sources: Source[] = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .map((file) => {
    const text = readFileSync(path.join('app', file), 'utf8')
    const named = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '')
    return { file, text, imports: named.map((name) => resolveImport(file, name)) }
  })

function resolveImport(file: string, name: string): string {
  if (name.startsWith('~/')) return name.slice(2)
  return name.startsWith('.') ? path.normalize(path.join(path.dirname(file), name)) : name
}

const layerOf = (file: string) => file.split('/')[0] ?? ''
const domainOf = (file: string) => (file.startsWith('domains/') ? (file.split('/')[1] ?? '') : '')
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /(small|arbitrary)-case\.ts$/.test(file)
const product = sources.filter(({ file }) => !isTest(file))

function breaches(rule: (source: Source) => string[]): string[] {
  return product.flatMap((source) => rule(source).map((what) => `app/${source.file}: ${what}`))
}

test('the rules see the whole app', () => {
  expect(product.length).toBeGreaterThan(150)
  expect(product.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(120)
})

describe('the arrow: routes -> door -> domains -> platform', () => {
  const below: Record<string, string[]> = {
    routes: ['door', 'domains', 'platform', 'ui', 'messages'],
    commands: ['commands', 'door', 'domains', 'platform', 'messages'],
    door: ['door', 'domains', 'platform', 'ui', 'messages'],
    domains: ['domains', 'platform', 'ui', 'messages'],
    platform: ['platform'],
    ui: ['ui'],
    messages: ['messages'],
  }

  test('nothing points back', () => {
    const layers = Object.keys(below)
    expect(
      breaches(({ file, imports }) =>
        imports
          .filter((target) => layers.includes(layerOf(target)))
          .filter((target) => below[layerOf(file)] && !below[layerOf(file)]?.includes(layerOf(target)))
          .filter((target) => !(layerOf(file) === 'commands' && target === 'entry.server.tsx'))
          .map((target) => `imports ${target}; move what it needs below it, or the call above it`),
      ),
    ).toEqual([])
  })

  test('routes never import routes', () => {
    expect(
      breaches(({ file, imports }) =>
        layerOf(file) === 'routes' ? imports.filter((target) => layerOf(target) === 'routes') : [],
      ),
    ).toEqual([])
  })

  test('domains import only the domains they are allowed to', () => {
    const allowed: Record<string, string[]> = {
      identity: [],
      organisation: ['identity'],
      course: ['vignette'],
      vignette: ['course'],
      check: ['course'],
      authoring: ['course', 'vignette', 'check'],
      enrolment: ['identity', 'organisation', 'course', 'vignette', 'check'],
      cohort: ['identity', 'organisation', 'course', 'enrolment'],
      assignment: ['identity', 'organisation', 'enrolment', 'course'],
      reminder: ['identity', 'organisation', 'enrolment', 'assignment', 'course'],
      roster: ['identity', 'organisation', 'enrolment', 'assignment', 'course'],
      certificate: ['identity', 'organisation', 'enrolment', 'course'],
      progress: ['identity', 'organisation', 'enrolment', 'assignment', 'certificate', 'course', 'vignette', 'check'],
      reporting: ['identity', 'organisation', 'enrolment', 'assignment', 'reminder', 'course', 'vignette'],
    }
    expect(
      breaches(({ file, imports }) =>
        imports
          .map(domainOf)
          .filter((domain) => domainOf(file) && domain && domain !== domainOf(file))
          .filter((domain) => !allowed[domainOf(file)]?.includes(domain))
          .map((domain) => `imports the domain ${domain}; app/README.md says which may`),
      ),
    ).toEqual([])
  })

  test('authoring takes only pure files of other domains', () => {
    const isForeign = (target: string) => domainOf(target) !== '' && domainOf(target) !== 'authoring'
    expect(
      breaches(({ file, imports }) =>
        domainOf(file) === 'authoring'
          ? imports.filter((target) => isForeign(target) && target.includes('.server'))
          : [],
      ),
    ).toEqual([])
  })

  test('messages are for routes, door, ui and .tsx, never for the core; a file one downloads may have words too', () => {
    const hasWords = (file: string) => /\.tsx$|-(pdf|csv)\.server\.ts$/.test(file)
    expect(
      breaches(({ file, imports }) =>
        /^(domains|platform)\//.test(file) && !hasWords(file)
          ? imports.filter((target) => layerOf(target) === 'messages')
          : [],
      ),
    ).toEqual([])
  })
})

describe('stores', () => {
  const isStore = (file: string) => file.endsWith('-store.server.ts')

  test('only platform/db and stores know Prisma', () => {
    expect(
      breaches(({ file, text }) => {
        if (isStore(file) || file.startsWith('platform/db/') || file === 'commands/generate.ts') return []
        const touches =
          /@prisma|generated\/client|\bdb\.\w+\.(find|create|update|upsert|delete|count|aggregate|groupBy)/.test(text)
        return touches ? ['touches the database itself; put the query into the folder’s store'] : []
      }),
    ).toEqual([])
  })

  test('a store is private to its folder', () => {
    expect(
      breaches(({ file, imports }) =>
        imports
          .filter((target) => isStore(target) && path.dirname(target) !== path.dirname(file))
          .map((target) => `imports ${target}; ask one of that folder’s questions instead`),
      ),
    ).toEqual([])
  })

  test('what belongs to an organisation is never found by its id alone', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)]
    const owned = models
      .filter(([, , body]) => /^\s+organisationId\s+String\s/m.test(body ?? ''))
      .map(([, name]) => name ?? '')
    expect(owned).toEqual(expect.arrayContaining(['Membership', 'Enrolment', 'Attempt', 'CheckAnswer', 'Certificate']))
    const names = owned.map((name) => name[0]?.toLowerCase() + name.slice(1)).join('|')
    const byId = new RegExp(`db\\.(${names})\\.(?:find|update|delete)\\w*\\(\\{\\s*where: \\{ id(?::[^,}]*)? \\}`)
    const mayAsk = ['domains/organisation/organisation-store.server.ts', 'platform/mail/mail-store.server.ts']
    expect(
      breaches(({ file, text }) =>
        byId.test(text) && !mayAsk.includes(file) ? ['asks by id alone; add the organisation to the where'] : [],
      ),
    ).toEqual([])
  })
})

describe('the pure core', () => {
  const isPure = (file: string) =>
    file.startsWith('domains/') && file.endsWith('.ts') && !file.includes('.server.') && !/\/use-[\w-]+\.ts$/.test(file)

  test('knows no React, Remix, Prisma, Node, clock or chance', () => {
    const forbidden =
      /from '(react|@remix-run|@prisma|node:)|process\.env|Date\.now\(|new Date\(\)|Math\.random|crypto\./
    expect(
      breaches(({ file, text }) =>
        isPure(file) && forbidden.test(text) ? ['is not pure; take it in as a value'] : [],
      ),
    ).toEqual([])
  })

  test('imports no server file but for its types', () => {
    expect(
      breaches(({ file, text }) =>
        isPure(file)
          ? [...text.matchAll(/^import (?!type )[^;']*?from '([^']+\.server\.ts)'/gm)].map(
              ([, name]) => `imports ${name}`,
            )
          : [],
      ),
    ).toEqual([])
  })
})

describe('routes', () => {
  test('stay within 80 lines', () => {
    expect(
      breaches(({ file, text }) => {
        const lines = text.trimEnd().split('\n').length
        return layerOf(file) === 'routes' && lines > 80
          ? [`has ${lines} lines; move the work into a domain or the door`]
          : []
      }),
    ).toEqual([])
  })

  test('have plain loaders and actions', () => {
    expect(
      breaches(({ file, text }) =>
        layerOf(file) === 'routes' && /export const (loader|action)\b/.test(text)
          ? ['wraps its loader; write a plain function']
          : [],
      ),
    ).toEqual([])
  })
})

test('the environment is read in one place', () => {
  const mayRead = /^(commands\/|platform\/env\/|platform\/db\/embedded|routes\.ts)/
  expect(
    breaches(({ file, text }) =>
      /process\.env/.test(text) && !mayRead.test(file) ? ['reads process.env; take the setting in'] : [],
    ),
  ).toEqual([])
})

test('no drawer has a name that says nothing', () => {
  const empty = /(^|[/-])(utils?|helpers?|misc|common|manager|service)([./-]|$)/
  expect(sources.map(({ file }) => file).filter((file) => empty.test(file))).toEqual([])
})

test('the migrations say what the schema says', () => {
  expect(readFileSync('prisma/migrations/schema.prisma', 'utf8')).toBe(readFileSync('prisma/schema.prisma', 'utf8'))
})
