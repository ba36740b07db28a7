/** The token of a link to a report: what it opens, in the open, and a seal that only the municipality's secret makes. */

import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { ReportClaim } from '../domain/report.ts'

const period = z.union([
  z.tuple([z.literal('week'), z.string().regex(/^\d{4}-W\d{2}$/)]),
  z.tuple([z.literal('term'), z.string().regex(/^\d{4}-[VH]T$/)]),
  z.tuple([z.literal('year'), z.string().regex(/^\d{4}$/)]),
])
const written = z.tuple([
  z.uuid(),
  z.uuid(),
  period,
  z.literal('outside'),
  z.enum(['sv', 'en']),
  z.int().nonnegative().max(8_640_000_000_000),
])

/** `<what it opens>.<seal>`, both base64url; the expiry in whole seconds. */
export function tokenOf(claim: ReportClaim, secret: string): string {
  const { collaboration, group, audience, language, until } = claim
  const seconds = Math.floor(until.epochMilliseconds / 1000)
  const opens = [collaboration, group, [claim.period.kind, claim.period.key], audience, language, seconds]
  const text = Buffer.from(JSON.stringify(opens)).toString('base64url')
  return `${text}.${sealOf(text, secret).toString('base64url')}`
}

/** What a token says that it opens; to be believed only when `isGenuine`. Null for what no token of ours looks like. */
export function claimOf(token: string): ReportClaim | null {
  const [, text] = /^([\w-]{1,600})\.[\w-]{43}$/.exec(token) ?? []
  const read = text === undefined ? null : written.safeParse(jsonOf(text))
  if (!read?.success) return null
  const [collaboration, group, [kind, key], audience, language, seconds] = read.data
  const until = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
  return { collaboration, group, period: { kind, key }, audience, language, until }
}

/** Whether the seal is the one that this secret makes; takes as long for every wrong one. */
export function isGenuine(token: string, secret: string): boolean {
  const [text = '', seal = ''] = token.split('.')
  const given = Buffer.from(seal, 'base64url')
  const right = sealOf(text, secret)
  // the last sign of a base64url text has bits to spare: only the text that we write is ours
  return given.length === right.length && timingSafeEqual(given, right) && given.toString('base64url') === seal
}

/** HMAC-SHA256; what it is for is sealed in, so that no other use of the secret can stand for it. */
const sealOf = (text: string, secret: string) => createHmac('sha256', secret).update(`report:${text}`).digest()

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
