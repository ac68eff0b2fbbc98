import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler } from 'express'

/**
 * Serves the browser's part of a build. Files in `assets/` carry their hash in the name, so they are kept for a year and
 * sent as the brotli file that the build laid beside them.
 */
export function staticFiles(clientFolder: string): RequestHandler {
  const router = express.Router()
  const assets = path.join(clientFolder, 'assets')
  router.use('/assets', (request, response, next) => {
    const isCompressible = /\.(js|css|svg)$/.test(request.path)
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
    if (isCompressible) response.vary('Accept-Encoding')
    if (isCompressible && takesBrotli && existsSync(path.join(assets, `${path.normalize(request.path)}.br`))) {
      response.setHeader('Content-Encoding', 'br')
      response.type(path.extname(request.path))
      request.url = request.url.replace(request.path, `${request.path}.br`)
    }
    next()
  })
  router.use('/assets', express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }))
  router.use(express.static(clientFolder, { maxAge: '1h', index: false }))
  return router
}
