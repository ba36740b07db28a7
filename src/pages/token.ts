/** What links open, as their tokens say it in the open; whole seconds of expiry. */

import { z } from 'zod'
import type { AgendaClaim } from '../domain/agenda-link.ts'
import type { CalendarClaim } from '../domain/calendar-link.ts'
import type { ChecklistClaim } from '../domain/checklist/link.ts'
import type { RunClaim } from '../domain/checklist/run-link.ts'
import type { MinutesClaim } from '../domain/minutes-link.ts'
import type { ReportClaim } from '../domain/report.ts'
import type { UploadClaim } from '../domain/upload-link.ts'
import { isSealed, openedOf, type Purpose, sealed } from './seal.ts'

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

const secondsOf = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000)

/** One kind of link: how its token is written, read and believed. */
export type LinkKind<C> = {
  token(claim: C, secret: string): string
  /** What a token says that it opens, to be believed only when `isGenuine`; null for what no token of ours looks like. */
  claim(token: string): C | null
  isGenuine(token: string, secret: string): boolean
}

/**
 * @param schema reads what a token of this kind holds
 * @param opens what a claim is written as, in that order
 */
const linkKind = <C>(purpose: Purpose, schema: z.ZodType<C>, opens: (claim: C) => readonly unknown[]): LinkKind<C> => ({
  token: (claim, secret) => sealed(purpose, opens(claim), secret),
  claim: (token) => schema.safeParse(openedOf(token)).data ?? null,
  isGenuine: (token, secret) => isSealed(purpose, token, secret),
})

export const reportLink: LinkKind<ReportClaim> = linkKind(
  'report',
  z
    .tuple([z.uuid(), z.uuid(), period, z.literal('outside'), language, until])
    .transform(([collaboration, group, [kind, key], audience, spoken, end]) => {
      return { collaboration, group, period: { kind, key }, audience, language: spoken, until: end }
    }),
  ({ collaboration, group, period: of, audience, language: spoken, until: end }) => [
    collaboration,
    group,
    [of.kind, of.key],
    audience,
    spoken,
    secondsOf(end),
  ],
)

export const calendarLink: LinkKind<CalendarClaim> = linkKind(
  'calendar',
  z
    .tuple([z.uuid(), z.uuid(), z.uuid().nullable(), language, until])
    .transform(([collaboration, group, meeting, spoken, end]) => {
      return { collaboration, group, meeting, language: spoken, until: end }
    }),
  ({ collaboration, group, meeting, language: spoken, until: end }) => [
    collaboration,
    group,
    meeting,
    spoken,
    secondsOf(end),
  ],
)

export const minutesLink: LinkKind<MinutesClaim> = linkKind(
  'minutes',
  z
    .tuple([z.uuid(), z.uuid(), z.uuid(), z.int().min(1).max(999_999), language, until])
    .transform(([collaboration, group, meeting, version, spoken, end]) => {
      return { collaboration, group, meeting, version, language: spoken, until: end }
    }),
  ({ collaboration, group, meeting, version, language: spoken, until: end }) => [
    collaboration,
    group,
    meeting,
    version,
    spoken,
    secondsOf(end),
  ],
)

export const agendaLink: LinkKind<AgendaClaim> = linkKind(
  'agenda',
  z.tuple([z.uuid(), z.uuid(), z.uuid(), until]).transform(([collaboration, group, meeting, end]) => {
    return { collaboration, group, meeting, until: end }
  }),
  ({ collaboration, group, meeting, until: end }) => [collaboration, group, meeting, secondsOf(end)],
)

export const checklistLink: LinkKind<ChecklistClaim> = linkKind(
  'checklist',
  z
    .tuple([z.uuid(), z.string().max(40), z.int().min(0).max(999_999), z.iso.date().nullable(), language, until])
    .transform(([collaboration, key, version, day, spoken, end]) => {
      const anchor = day === null ? null : Temporal.PlainDate.from(day)
      return { collaboration, key, version, anchor, language: spoken, until: end }
    }),
  ({ collaboration, key, version, anchor, language: spoken, until: end }) => [
    collaboration,
    key,
    version,
    anchor?.toString() ?? null,
    spoken,
    secondsOf(end),
  ],
)

export const runLink: LinkKind<RunClaim> = linkKind(
  'run',
  z.tuple([z.uuid(), z.uuid(), language, until]).transform(([collaboration, run, spoken, end]) => {
    return { collaboration, run, language: spoken, until: end }
  }),
  ({ collaboration, run, language: spoken, until: end }) => [collaboration, run, spoken, secondsOf(end)],
)

export const uploadLink: LinkKind<UploadClaim> = linkKind(
  'upload',
  z
    .tuple([z.uuid(), z.uuid(), z.uuid(), z.uuid(), language, until])
    .transform(([collaboration, conversation, account, link, spoken, end]) => {
      return { collaboration, conversation, account, link, language: spoken, until: end }
    }),
  ({ collaboration, conversation, account, link, language: spoken, until: end }) => [
    collaboration,
    conversation,
    account,
    link,
    spoken,
    secondsOf(end),
  ],
)
