/** What every answer says about what a browser may do with it. */
export function securityHeaders(options: {
  nonce: string
  isTls: boolean
  isDevelopment: boolean
}): Record<string, string> {
  const { nonce, isTls, isDevelopment } = options
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    // Vite puts stylesheets into the page while they are being written; never in a build.
    `style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `media-src 'self'`,
    `connect-src 'self'${isDevelopment ? ' ws://127.0.0.1:* ws://localhost:*' : ''}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isTls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}

/**
 * Did this request come from our own pages? Asked for everything that may change something, besides SameSite cookies.
 * @param ownHosts hosts we answer to: the one in the request and the one in PUBLIC_URL
 */
export function isOwnOrigin(
  request: { origin: string | undefined; secFetchSite: string | undefined },
  ownHosts: string[],
): boolean {
  const { origin, secFetchSite } = request
  if (secFetchSite && secFetchSite !== 'same-origin') return false
  if (!origin) return secFetchSite === 'same-origin'
  return URL.canParse(origin) && ownHosts.includes(new URL(origin).host)
}
