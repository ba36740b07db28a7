/** Keeps other web sites out: the page is for the browser on this computer alone. */

import type { MiddlewareHandler } from 'hono'
import type { PageWords } from '../../text/page.ts'

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Names under which a server on this port of 127.0.0.1 may be called. */
export function hostsOf(port: number): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost']
  return new Set([...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])])
}

/**
 * Answers 403 to a foreign `Host` (a name that an attacker's DNS points at 127.0.0.1) and to a foreign `Origin`
 * (another site's script), 415 to a POST that is not JSON (the kind that needs no leave from the browser).
 */
export function guard(hosts: ReadonlySet<string>, words: PageWords['door']): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? ''
    const origin = c.req.header('origin')
    if (!hosts.has(host)) c.res = c.json({ error: words.host }, 403)
    else if (origin !== undefined && origin.toLowerCase() !== `http://${host}`)
      c.res = c.json({ error: words.origin }, 403)
    else if (c.req.method === 'POST' && !isJson(c.req.header('content-type')) && !isUpload(c.req.path))
      c.res = c.json({ error: words.json }, 415)
    else await next()
    // a report has its own, stricter still
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}

/** A form of our own, which only a signed link opens. */
const isUpload = (path: string) => path.startsWith('/r/upload/')

const isJson = (type: string | undefined) => /^application\/json\s*(;|$)/iu.test(type ?? '')
