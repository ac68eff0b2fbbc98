import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { uploads } from '~/door/uploads.ts'
import type * as entry from '~/entry.server.tsx'
import type { Env } from '~/platform/env/env.ts'
import { closeGracefully, createHttpApp, listen } from '~/platform/http/http-server.server.ts'
import { staticFiles } from '~/platform/http/static-files.server.ts'
import { openLog } from '~/platform/log/log.server.ts'
import { buildFolder } from './build.ts'

/** The build with what our entry adds: everything with state is reached through it. */
export type PortalBuild = ServerBuild & { entry: { module: typeof entry } }

export type Served = { port: number; stop(): Promise<void> }

/** Serves a build. `mayMove`: take the next free port where this one is taken. */
export async function serveBuild(env: Env & { databaseUrl: string }, mayMove: boolean): Promise<Served> {
  const folder = buildFolder(env.mode)
  const file = path.join(folder, 'server/index.js')
  if (!existsSync(file)) throw new Error('Expected a build, found none. Run: npm run build')
  const build = (await import(pathToFileURL(file).href)) as PortalBuild
  const portal = await build.entry.module.startPortal(env)
  const parts = {
    env,
    log: portal.log,
    uploads,
    files: staticFiles(path.join(folder, 'client')),
    pages: pagesOf(() => Promise.resolve(build)),
  }
  const { server, port } = await listen(createHttpApp(parts), env, mayMove)
  return {
    port,
    stop: async () => {
      await closeGracefully(server)
      await portal.stop()
    },
  }
}

/** Hands requests to the pages, in the reader's language and with this request's nonce and trace id. */
export function pagesOf(load: () => Promise<PortalBuild>): RequestHandler {
  return async (request, response, next) => {
    try {
      const build = await load()
      const handle = createRequestHandler({
        build,
        getLoadContext: () => ({ nonce: response.locals.nonce, traceId: response.locals.traceId, segments: {} }),
      })
      await build.entry.module.runInLanguage(request.headers.cookie, () => handle(request, response, next))
    } catch (error) {
      next(error)
    }
  }
}

/** Stops everything once, at Ctrl-C or when the system asks; a second Ctrl-C ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const onSignal = async () => {
    if (isStopping) process.exit(1)
    isStopping = true
    await stop().catch((error) => openLog('error').error(error))
    process.exit(0)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}
