/** Links by which somebody gives the assistant a file: what they open. */

/** What a link opens: a page for one person's files, who is answered where the link was asked for. */
export type UploadClaim = {
  readonly collaboration: string
  /** where it was asked for, and by which account */
  readonly conversation: string
  readonly account: string
  /** of this link, so that a file given twice by it is taken once */
  readonly link: string
  readonly language: 'sv' | 'en'
  readonly until: Temporal.Instant
}

/** What a link is asked for with. */
export type UploadLinkWanted = Omit<UploadClaim, 'until'> & { readonly at: Temporal.Instant }

/** How long one works: it is made for who stands ready with a file (judgement). */
export const uploadMinutes = 30
/** So large may a file be, in bytes. */
export const mostBytes = 5 * 1024 * 1024
