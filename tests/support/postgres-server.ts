import pg from 'pg'

/** The address of one database on the server that `address` leads to. */
export function addressOf(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement by its own connection to the server's `postgres` database. */
export async function runOnServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(address, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Makes a database out of a template; waits where somebody is still connected to the template. */
export async function copyDatabase(address: string, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnServer(address, `CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    } catch (error) {
      if (!isTemplateBusy(error) || attempt === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt))
    }
  }
}

export const dropDatabase = (address: string, name: string) =>
  runOnServer(address, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)

/** PostgreSQL's object_in_use. */
const isTemplateBusy = (error: unknown) => error instanceof pg.DatabaseError && error.code === '55006'
