/** What links open, as their tokens say it in the open; whole seconds of expiry. */

import { z } from 'zod'
import type { CalendarClaim } from '../domain/calendar-link.ts'
import type { ChecklistClaim } from '../domain/checklist/link.ts'
import type { RunClaim } from '../domain/checklist/run-link.ts'
import type { MinutesClaim } from '../domain/minutes-link.ts'
import type { ReportClaim } from '../domain/report.ts'
import { isSealed, openedOf, sealed } from './seal.ts'

const period = z.union([
  z.tuple([z.literal('week'), z.string().regex(/^\d{4}-W\d{2}$/)]),
  z.tuple([z.literal('term'), z.string().regex(/^\d{4}-[VH]T$/)]),
  z.tuple([z.literal('year'), z.string().regex(/^\d{4}$/)]),
])
const until = z
  .int()
  .nonnegative()
  .max(8_640_000_000_000)
  .transform((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
const language = z.enum(['sv', 'en'])
const report = z.tuple([z.uuid(), z.uuid(), period, z.literal('outside'), language, until])
const calendar = z.tuple([z.uuid(), z.uuid(), z.uuid().nullable(), language, until])
const minutes = z.tuple([z.uuid(), z.uuid(), z.uuid(), z.int().min(1).max(999_999), language, until])

const checklist = z.tuple([
  z.uuid(),
  z.string().max(40),
  z.int().min(0).max(999_999),
  z.iso.date().nullable(),
  language,
  until,
])

const run = z.tuple([z.uuid(), z.uuid(), language, until])

const secondsOf = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000)

export function tokenOf(claim: ReportClaim, secret: string): string {
  const { collaboration, group, period, audience, language, until } = claim
  const opens = [collaboration, group, [period.kind, period.key], audience, language, secondsOf(until)]
  return sealed('report', opens, secret)
}

/** What a token says that it opens; to be believed only when `isGenuine`. Null for what no token of ours looks like. */
export function claimOf(token: string): ReportClaim | null {
  const read = report.safeParse(openedOf(token))
  if (!read.success) return null
  const [collaboration, group, [kind, key], audience, language, until] = read.data
  return { collaboration, group, period: { kind, key }, audience, language, until }
}

export const isGenuine = (token: string, secret: string): boolean => isSealed('report', token, secret)

export function calendarTokenOf(claim: CalendarClaim, secret: string): string {
  const { collaboration, group, meeting, language, until } = claim
  return sealed('calendar', [collaboration, group, meeting, language, secondsOf(until)], secret)
}

/** As `claimOf`, to be believed only when `isGenuineCalendar`. */
export function calendarClaimOf(token: string): CalendarClaim | null {
  const read = calendar.safeParse(openedOf(token))
  if (!read.success) return null
  const [collaboration, group, meeting, language, until] = read.data
  return { collaboration, group, meeting, language, until }
}

export const isGenuineCalendar = (token: string, secret: string): boolean => isSealed('calendar', token, secret)

export function minutesTokenOf(claim: MinutesClaim, secret: string): string {
  const { collaboration, group, meeting, version, language, until } = claim
  return sealed('minutes', [collaboration, group, meeting, version, language, secondsOf(until)], secret)
}

/** As `claimOf`, to be believed only when `isGenuineMinutes`. */
export function minutesClaimOf(token: string): MinutesClaim | null {
  const read = minutes.safeParse(openedOf(token))
  if (!read.success) return null
  const [collaboration, group, meeting, version, language, until] = read.data
  return { collaboration, group, meeting, version, language, until }
}

export const isGenuineMinutes = (token: string, secret: string): boolean => isSealed('minutes', token, secret)

export function checklistTokenOf(claim: ChecklistClaim, secret: string): string {
  const { collaboration, key, version, anchor, language, until } = claim
  return sealed(
    'checklist',
    [collaboration, key, version, anchor?.toString() ?? null, language, secondsOf(until)],
    secret,
  )
}

/** As `claimOf`, to be believed only when `isGenuineChecklist`. */
export function checklistClaimOf(token: string): ChecklistClaim | null {
  const read = checklist.safeParse(openedOf(token))
  if (!read.success) return null
  const [collaboration, key, version, day, language, until] = read.data
  return { collaboration, key, version, anchor: day === null ? null : Temporal.PlainDate.from(day), language, until }
}

export const isGenuineChecklist = (token: string, secret: string): boolean => isSealed('checklist', token, secret)

export const runTokenOf = ({ collaboration, run: id, language: read, until: last }: RunClaim, secret: string): string =>
  sealed('run', [collaboration, id, read, secondsOf(last)], secret)

/** As `claimOf`, to be believed only when `isGenuineRun`. */
export function runClaimOf(token: string): RunClaim | null {
  const read = run.safeParse(openedOf(token))
  if (!read.success) return null
  const [collaboration, id, language, until] = read.data
  return { collaboration, run: id, language, until }
}

export const isGenuineRun = (token: string, secret: string): boolean => isSealed('run', token, secret)
