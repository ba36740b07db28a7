/** Links to the files of approved notes: what they open, and for how long. */

/** What a link opens: one version of the notes of one meeting, nothing else. */
export type MinutesClaim = {
  readonly collaboration: string
  readonly group: string
  readonly meeting: string
  readonly version: number
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with: it works for as long as a report's from `at`. */
export type MinutesLinkWanted = Omit<MinutesClaim, 'until'> & { readonly at: Temporal.Instant }
