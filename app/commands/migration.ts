import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server.ts'
import { draftMigration, migratedSchemaFile } from '~/platform/db/migrate.server.ts'
import { checkout } from './checkout.ts'

// npm run migration -- <name>: writes prisma/migrations/<time>_<name>/migration.sql from what changed in the schema.
const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Expected a name in small letters and underscores: npm run migration -- add_cohorts')
  process.exit(2)
}

const postgres = await startEmbeddedPostgres(checkout, 'test')
const sql = await draftMigration(checkout, postgres.url('postgres'))
if (sql) {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(checkout, 'prisma/migrations', `${moment}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  await copyFile(path.join(checkout, 'prisma/schema.prisma'), migratedSchemaFile(checkout))
  console.log(`Wrote ${path.relative(checkout, folder)}/migration.sql. Read it before you commit it.`)
} else {
  console.log('The migrations already say what the schema says; nothing was written.')
}
if (postgres.startedHere) await postgres.stop()
process.exit(0)
