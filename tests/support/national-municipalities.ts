import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkout } from '~/commands/checkout.ts'
import { readMunicipalities } from '~/domains/organisation/municipalities.ts'

/** The national list as the repository has it. */
export async function readNationalMunicipalities() {
  return readMunicipalities(await readFile(path.join(checkout, 'prisma/data/municipalities.csv'), 'utf8'))
}
