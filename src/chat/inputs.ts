/** The small schemas that commands put their input together from: strings in, the field's own type out. */

import { z } from 'zod'

/** A whole number of people, 0–999. */
export const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)

/** A day as `YYYY-MM-DD`, one that exists. */
export const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

export const id = z.uuid()

/** Free text of at most `max` characters. */
export const text = (max: number) => z.string().max(max)
