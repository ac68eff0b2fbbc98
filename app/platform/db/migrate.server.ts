import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

type MigrationDirectory = {
  path: string
  migrationFile: { path: string; content: { tag: 'ok'; value: string } }
}

type SchemaEngine = {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout: string | null }>
}

const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies what is missing of `prisma/migrations` and returns the names of what was applied.
 * Runs in this process with Prisma's WebAssembly engine: its usual one is a download, and closed networks refuse it.
 */
export async function migrate(checkout: string, url: string): Promise<string[]> {
  return withEngine(checkout, url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await listMigrations(checkout),
      filters,
    })
    return appliedMigrationNames
  })
}

/** Where the schema stands as it was when the newest migration was written: what the next one starts from. */
export function migratedSchemaFile(checkout: string): string {
  return path.join(checkout, 'prisma/migrations/schema.prisma')
}

/**
 * The SQL that leads from the schema as the migrations have it to the schema as it is now; empty where they are the same.
 * Compares the two files, because the engine cannot read the shape of a running PostgreSQL 18.
 * @param url any database that answers; the engine wants one though it reads nothing in it.
 */
export async function draftMigration(checkout: string, url: string): Promise<string> {
  const schema = path.join(checkout, 'prisma/schema.prisma')
  const migrated = migratedSchemaFile(checkout)
  const asDatamodel = async (file: string) => ({
    tag: 'schemaDatamodel',
    files: [{ path: file, content: await readFile(file, 'utf8') }],
  })
  return withEngine(checkout, url, async (engine) => {
    const { stdout } = await engine.diff({
      from: existsSync(migrated) ? await asDatamodel(migrated) : { tag: 'empty' },
      to: await asDatamodel(schema),
      script: true,
      exitCode: null,
      filters,
    })
    return !stdout || stdout.includes('This is an empty migration') ? '' : stdout
  })
}

async function withEngine<Value>(checkout: string, url: string, work: (engine: SchemaEngine) => Promise<Value>) {
  const folder = path.join(checkout, 'node_modules/@prisma/schema-engine-wasm')
  // The package's own loader needs a bundler that imports WebAssembly; these three lines are what it does.
  const glue = await import(/* @vite-ignore */ path.join(folder, 'schema_engine_bg.js'))
  const module = await WebAssembly.compile(await readFile(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()

  const schema = path.join(checkout, 'prisma/schema.prisma')
  const datamodels = [[schema, await readFile(schema, 'utf8')]]
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }))
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}

async function listMigrations(checkout: string) {
  const baseDir = path.join(checkout, 'prisma/migrations')
  const names = existsSync(baseDir) ? (await readdir(baseDir)).filter((name) => /^\d{14}_/.test(name)).sort() : []
  const migrationDirectories: MigrationDirectory[] = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  )
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
