import path from 'node:path'
import { defineConfig } from 'vitest/config'

const resolve = { alias: { '~': path.resolve('app') } }
const onDatabase = { globalSetup: ['tests/support/template-database.ts'], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['app/**/*.server.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        resolve,
        test: { name: 'integration', include: ['app/**/*.server.test.ts', 'tests/world/*.test.ts'], ...onDatabase },
      },
      { resolve, test: { name: 'house', include: ['tests/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/support/running-portal.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
