import { z } from 'zod'

/** Local wall-clock time, `HH:MM`. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const audience = z.enum(['inside', 'outside'])

/** The parts of a digest that a group may leave out, in the order in which they stand. */
export const digestSections = ['line', 'week', 'standing', 'year', 'lookAt', 'late'] as const
export type DigestSection = (typeof digestSections)[number]

/** Questions to a language model in a day, where nobody has set another number. */
export const usualCalls = 300

/** One municipality's settings; what is missing has the default that stands here. */
export const settingsSchema = z.object({
  /** numbers from 1 up to, not including, this are hidden outside; 3 or more (number-rules §1) */
  threshold: z.int().min(3).max(50).default(5),
  audience: z.object({ operative: audience, steering: audience }).default({ operative: 'inside', steering: 'outside' }),
  /** the register of codes; off until a recorded decision */
  register: z.boolean().default(false),
  /** a language model, where the operator has set one up */
  model: z
    .object({
      /** questions to it in a day at most; 0: none */
      callsADay: z.int().min(0).max(10_000).default(usualCalls),
      /** whether meeting notes may go to it */
      notes: z.boolean().default(false),
    })
    .prefault({}),
  /** how long typed words and answers lie in `turns`: 24 h to 30 days */
  turnHours: z.int().min(1).max(720).default(24),
})

/** What a group sets for itself. Days are ISO weekdays, 1 Monday to 7 Sunday. */
export const groupSettingsSchema = z.object({
  language: z.enum(['sv', 'en']).default('sv'),
  /** who sees the receipt of a log entry */
  receipt: z.enum(['author', 'group']).default('author'),
  /** the day's roll-up to the channel; null: none */
  rollUpAt: clock.nullable().default('15:30'),
  digest: z
    .object({
      on: z.boolean().default(true),
      day: z.int().min(1).max(7).default(2),
      at: clock.default('08:00'),
      every: z.enum(['week', 'otherWeek', 'month']).default('week'),
      /** short: the whole of a protected digest stands behind a button */
      length: z.enum(['full', 'short']).default('full'),
      /** parts left out; one that is new is in until somebody leaves it out */
      without: z.array(z.enum(digestSections)).default([]),
    })
    .prefault({}),
  /** the leader's preview */
  preview: z
    .object({ on: z.boolean().default(true), day: z.int().min(1).max(7).default(1), at: clock.default('08:00') })
    .prefault({}),
  /** "Har du något kvar att logga?" */
  friday: z
    .object({ on: z.boolean().default(true), day: z.int().min(1).max(7).default(5), at: clock.default('13:00') })
    .prefault({}),
  /** no digest, question or roll-up up to and including this day, or until somebody starts them again */
  pausedUntil: z
    .union([z.iso.date(), z.literal('furtherNotice')])
    .nullable()
    .default(null),
  /** when a pause was ended before its time: nothing that was due before is made up for */
  resumedAt: z.iso.datetime().nullable().default(null),
})

/** Whether a group is paused on a day. */
export function isPaused({ pausedUntil }: Pick<GroupSettings, 'pausedUntil'>, day: Temporal.PlainDate): boolean {
  if (pausedUntil === null || pausedUntil === 'furtherNotice') return pausedUntil !== null
  return Temporal.PlainDate.compare(pausedUntil, day) >= 0
}

export type Settings = z.output<typeof settingsSchema>
export type GroupSettings = z.output<typeof groupSettingsSchema>
