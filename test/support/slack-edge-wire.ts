/** How the tests' Slack reaches the bot: signed requests with a deadline. */

import { createHmac } from 'node:crypto'
import { asRecord, type Json } from './slack-edge-json.ts'

export const signingSecret = 'a-signing-secret-of-the-tests'

/** Slack gives up waiting for an answer after this many milliseconds. */
const DEADLINE = 3000

/** What the bot answered; status 0: nothing within Slack's 3 s, or a dead line. */
export type Answered = { readonly status: number; readonly body: Json }

export type Payload = { readonly kind: 'command' | 'interaction' | 'event'; readonly payload: Json }

/** What a test may do otherwise than Slack does. */
export type Quirks = {
  readonly signature?: string
  /** seconds before now at which the request claims to have been signed */
  readonly secondsOld?: number
  /** the number of the retry that this delivery is */
  readonly retry?: number
}

export type Wire = (payload: Payload, quirks?: Quirks) => Promise<Answered>

/** Delivers over HTTP, as Slack does: commands and interactions as forms, events as JSON. */
export function httpWire(url: () => string): Wire {
  return async ({ kind, payload }, quirks = {}) => {
    const fields = kind === 'command' ? Object.entries(payload).map(([name, value]) => [name, String(value)]) : []
    const body =
      kind === 'event'
        ? JSON.stringify(payload)
        : new URLSearchParams(kind === 'command' ? fields : { payload: JSON.stringify(payload) }).toString()
    const moment = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000) - (quirks.secondsOld ?? 0)
    const digest = createHmac('sha256', signingSecret).update(`v0:${moment}:${body}`).digest('hex')
    const answer = await fetch(url(), {
      method: 'POST',
      body,
      headers: {
        'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(moment),
        'x-slack-signature': quirks.signature ?? `v0=${digest}`,
        ...(quirks.retry === undefined
          ? {}
          : { 'x-slack-retry-num': String(quirks.retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
      signal: AbortSignal.timeout(DEADLINE),
    }).catch(() => null)
    if (!answer) return { status: 0, body: {} }
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') ? asRecord(JSON.parse(text)) : {} }
  }
}
