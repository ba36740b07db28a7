/** Links to the page of a checklist that is carried out: what they open. */

/** What a link opens: one run as it stands, nothing else. */
export type RunClaim = {
  readonly collaboration: string
  readonly run: string
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with: it works for as long as a report's from `at`. */
export type RunLinkWanted = Omit<RunClaim, 'until'> & { readonly at: Temporal.Instant }
