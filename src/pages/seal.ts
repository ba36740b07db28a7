/** Texts in a link that only the municipality's secret seals. */

import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a seal is for; it is sealed in, so that no other use of the secret can stand for it. */
export type Purpose = 'report' | 'calendar' | 'minutes' | 'agenda' | 'checklist' | 'run' | 'upload'

/** `<what it opens>.<seal>`, both base64url. */
export function sealed(purpose: Purpose, opens: readonly unknown[], secret: string): string {
  const text = Buffer.from(JSON.stringify(opens)).toString('base64url')
  return `${text}.${sealOf(purpose, text, secret).toString('base64url')}`
}

/** What a token says, to be believed only when its seal is right; undefined for what no token of ours looks like. */
export function openedOf(token: string): unknown {
  const [, text] = /^([\w-]{1,600})\.[\w-]{43}$/.exec(token) ?? []
  try {
    return text === undefined ? undefined : JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** Whether the seal is the one that this secret makes; takes as long for every wrong one. */
export function isSealed(purpose: Purpose, token: string, secret: string): boolean {
  const [text = '', seal = ''] = token.split('.')
  const given = Buffer.from(seal, 'base64url')
  const right = sealOf(purpose, text, secret)
  // the last sign of a base64url text has bits to spare: only the text that we write is ours
  return given.length === right.length && timingSafeEqual(given, right) && given.toString('base64url') === seal
}

/** HMAC-SHA256. */
const sealOf = (purpose: Purpose, text: string, secret: string) =>
  createHmac('sha256', secret).update(`${purpose}:${text}`).digest()
