/** Links to the papers of an agenda: what they open. */

/** What a link opens: the agenda of one meeting as it was sent, nothing else. */
export type AgendaClaim = {
  readonly collaboration: string
  readonly group: string
  readonly meeting: string
  readonly until: Temporal.Instant
}

/** What a link is asked for with: it works for as long as a report's from `at`. */
export type AgendaLinkWanted = Omit<AgendaClaim, 'until'> & { readonly at: Temporal.Instant }
