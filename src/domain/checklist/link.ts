/** Links to the page and files of a checklist: what they open. */

/** What a link opens: one version of one checklist, nothing else. */
export type ChecklistClaim = {
  readonly collaboration: string
  readonly key: string
  /** 0 is the shipped one */
  readonly version: number
  /** the day from which its days are counted; null shows none */
  readonly anchor: Temporal.PlainDate | null
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with: it works for as long as a report's from `at`. */
export type ChecklistLinkWanted = Omit<ChecklistClaim, 'until'> & { readonly at: Temporal.Instant }
