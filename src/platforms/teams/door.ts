/** HTTP in, and who may come in. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registration, Surroundings } from './config.ts'
import { type Fields, parsed, text } from './fields.ts'
import { tenantOf } from './reference.ts'
import type { Sdk } from './sdk.ts'
import { couldBeOurs } from './token.ts'

/** Bytes; Teams' largest message is 100 KB. */
const largest = 256 * 1024

export type Outcome = { readonly status: number; readonly body?: unknown }

/**
 * Lets an activity in, or tells why not: 405, 401 (no token of ours, or no service URL), 413, 400, 403 (another
 * tenant), 503 (the keys to check with cannot be had now, so that it is sent again).
 */
export async function letIn(
  request: IncomingMessage,
  registration: Registration,
  sdk: Promise<Sdk>,
  around: Surroundings,
): Promise<{ readonly activity: Fields } | Outcome> {
  if (request.method !== 'POST') return { status: 405 }
  const authorization = request.headers.authorization
  const own = { issuer: registration.tokenIssuer, appId: registration.appId }
  if (authorization === undefined || !couldBeOurs(authorization, own, around.now())) return { status: 401 }
  const body = await bodyOf(request)
  if (body === null) return { status: 413 }
  const activity = parsed(body)
  if (text(activity.type) === null) return { status: 400 }
  const trusted = await (await sdk).trusts(activity, authorization)
  if (trusted !== 'yes') return { status: trusted === 'no' ? 401 : 503 }
  const tenant = tenantOf(activity)
  if (registration.tenantId !== null && tenant !== registration.tenantId) return { status: 403 }
  return { activity }
}

export function answer(response: ServerResponse, { status, body }: Outcome): void {
  if (response.destroyed) return
  const headers = status === 413 ? { connection: 'close' } : {}
  if (body === undefined) response.writeHead(status, headers).end()
  else
    response
      .writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body))
}

/** The whole body, or null as soon as it grows too large. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > largest) resolve(null)
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
    request.on('close', () => reject(new Error('closed before its end')))
  })
}
