/** Links to calendar files: what they open, and for how long. */

/** What a link opens: one meeting, or with `meeting` null all of the group's; nothing else. */
export type CalendarClaim = {
  readonly collaboration: string
  readonly group: string
  readonly meeting: string | null
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with: it works for `calendarDays` from `at`. */
export type CalendarLinkWanted = Omit<CalendarClaim, 'until'> & { readonly at: Temporal.Instant }

/** A calendar that subscribes has to last; who leaves the group is not followed for ever. */
export const calendarDays = 400
