/** A local time in a time zone: one moment, two as the clock goes back, or none as it goes forward. */
type Placed =
  | { readonly is: 'once'; readonly at: Temporal.ZonedDateTime }
  | { readonly is: 'twice'; readonly first: Temporal.ZonedDateTime; readonly second: Temporal.ZonedDateTime }
  | { readonly is: 'skipped'; readonly instead: Temporal.ZonedDateTime }

/** Places a local time; a skipped one has the time as far after the change as it lies after its beginning (`instead`). */
export const placeIn = (local: Temporal.PlainDateTime, timeZone: string): Placed => {
  const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const second = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (first.equals(second)) return { is: 'once', at: first }
  if (!first.toPlainDateTime().equals(local)) return { is: 'skipped', instead: second }
  return { is: 'twice', first, second }
}
