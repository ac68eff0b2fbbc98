import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import compression from 'compression'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import type { Env } from '../env/env.ts'
import type { Log } from '../log/log.server.ts'
import { isOwnOrigin, securityHeaders } from './headers.server.ts'

export type HttpParts = {
  env: Env
  log: Log
  /** The browser's files; Vite's own middleware in development. */
  files: RequestHandler
  /** The addresses a form may send a file to, and how many bytes it may have. */
  uploads: Upload[]
  /** Everything else: the pages. Finds `nonce` and `traceId` in `response.locals`. */
  pages: RequestHandler
}

/** Where a file may be sent, how much of it, and the page that says so when there was more. */
export type Upload = { path: string; mostBytes: number; tooLarge: (bytes: number) => string }

/**
 * The web server around the pages: trace ids, headers, the origin check, compression. Holds no state of the portal, so that
 * there is one copy of everything (decision 0002).
 */
export function createHttpApp({ env, log, files, uploads, pages }: HttpParts) {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustedProxies)
  app.use(dropNulls)
  app.use(traceAndLog(log))
  app.use(headers(env))
  app.use(refuseForeignPosts(env))
  app.use(refuseOtherBodies(uploads))
  app.use(files)
  app.use(compression())
  app.all('*', pages)
  return app
}

/** Listens, or says that the port is taken. In the demonstration the next free port is taken instead. */
export async function listen(
  app: express.Express,
  env: Env,
  mayMove: boolean,
): Promise<{ server: Server; port: number }> {
  const last = mayMove && env.port !== 0 ? env.port + 20 : env.port
  for (let port = env.port; port <= last; port += 1) {
    const server = await tryPort(app, port, env.host)
    if (server) {
      const address = server.address()
      return { server, port: typeof address === 'object' && address ? address.port : port }
    }
  }
  throw new Error(`Expected port ${env.port} to be free, found it taken. Stop what uses it, or set PORT to another.`)
}

/** Stops taking requests, lets those under way finish, and gives up after ten seconds. */
export function closeGracefully(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      server.closeAllConnections()
      resolve()
    }, 10_000)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function tryPort(app: express.Express, port: number, host: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host)
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
  })
}

/** Nobody types one, and PostgreSQL stores none: in an address it is left out. Of a form, `readForm` of the door leaves it out. */
const dropNulls: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) {
    request.originalUrl = request.originalUrl.replaceAll('%00', '')
    request.url = request.url.replaceAll('%00', '')
  }
  next()
}

function traceAndLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const traceId = randomUUID().slice(0, 8)
    response.locals.traceId = traceId
    response.setHeader('X-Trace-Id', traceId)
    const started = performance.now()
    response.on('finish', () => {
      if (request.path.startsWith('/assets/') || request.path === '/healthz') return
      // The path alone: a query can hold what somebody typed.
      const { method, path } = request
      const took = Math.round(performance.now() - started)
      log.info({ traceId, method, path, status: response.statusCode, took }, 'request')
    })
    next()
  }
}

function headers(env: Env): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set(securityHeaders({ nonce, isTls: request.secure, isDevelopment: env.mode === 'development' }))
    next()
  }
}

function refuseForeignPosts(env: Env): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
    const given = {
      origin: request.headers.origin,
      secFetchSite: String(request.headers['sec-fetch-site'] ?? '') || undefined,
    }
    const ownHosts = [request.headers.host ?? '', new URL(env.publicUrl).host]
    if (isOwnOrigin(given, ownHosts)) return next()
    response.status(403).type('text/plain; charset=utf-8')
    response.send('Formularen kom ikke fra Tværs selv og er ikke sendt. Gå tilbage, genindlæs siden, og prøv igen.')
  }
}

/** No form of ours comes near this; what is larger is not read at all. */
const mostBytes = 100_000

/** Our forms are sent as plain fields, but for those that take a file; anything else would only fail later, as if the fault were ours. */
function refuseOtherBodies(uploads: Upload[]): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY)
    const upload = uploads.find(({ path }) => path === request.path)
    const isFile = upload !== undefined && Boolean(request.is('multipart/form-data'))
    const isForm = isFile || Boolean(request.is('urlencoded'))
    // The parts around a file take some room of their own.
    if (isForm && length <= (isFile ? upload.mostBytes + mostBytes : mostBytes)) return next()
    if (isFile && Number.isFinite(length)) return response.redirect(303, upload.tooLarge(length))
    response.status(isForm ? 413 : 415).type('text/plain; charset=utf-8')
    response.send('Formularen kunne ikke læses og er ikke gemt. Gå tilbage, genindlæs siden, og prøv igen.')
  }
}
