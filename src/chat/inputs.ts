/** The small schemas that commands put their input together from: strings in, the field's own type out. */

import { z } from 'zod'
import { readTime } from '../domain/read-time.ts'

/** A whole number of people, 0–999. */
export const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)

/** A day as `YYYY-MM-DD`, one that exists, of the years 1900–2199: the database and its time zones reach no year 0. */
export const day = z.iso
  .date()
  .regex(/^(?:19|20|21)/)
  .transform((text) => Temporal.PlainDate.from(text))

/** A time of day, however it is written (`9.00`, `kl 9`) → `HH:MM`. */
export const time = z.string().transform((text, context) => {
  const words = text.split(' ')
  const read = readTime(words, 0)
  if (read?.used === words.length) return read.time.toString({ smallestUnit: 'minute' })
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

export const id = z.uuid()

/** The version of what was seen when a button or form was made: a change of an older one is refused. */
export const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** Free text of at most `max` characters. */
export const text = (max: number) => z.string().max(max)
