/** What a platform heard, in no platform's own terms. */

export type PlatformName = 'page' | 'slack' | 'teams'

/** Where something was said. `workspace` is Slack's team, Teams' tenant and app, or the page's demo collaboration. */
export type PlaceRef = {
  readonly platform: PlatformName
  readonly workspace: string
  readonly conversation: string
  readonly kind: 'group' | 'direct'
  /** what the platform needs to speak here unasked, kept with the conversation (Teams: its conversation reference) */
  readonly reference?: unknown
}

/** Who said it, by the platform's own word; being in a channel makes nobody a member. */
type AccountRef = {
  readonly workspace: string
  readonly user: string
  readonly name: string | null
}

/** Field values as people give them: every inlet (line, form, button) hands over strings. */
export type Input = Readonly<Record<string, string>>

/** A wish to run a command; a button carries one, and a form sends one back. */
export type Press = {
  readonly command: string
  readonly input: Input
  /** open the command's form with `input` filled in, instead of running it */
  readonly form?: true
}

export type What =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly press: Press }
  /** `form` is the id that the form got when it was made: one form writes once, however often it is sent. */
  | { readonly kind: 'submit'; readonly form: string; readonly press: Press }

export type Heard = {
  /** the delivery key of design §3; null where the platform gives none (a page call without `id`) */
  readonly key: string | null
  readonly place: PlaceRef
  readonly account: AccountRef
  readonly what: What
  /** it came as a file, which has been read and screened already: it may be longer than a line or a form */
  readonly file?: true
  /** others in the place may have seen what was typed */
  readonly seenByOthers: boolean
  /**
   * inline: the reply rides on this delivery's own answer; post: it goes out as a message of its own;
   * inlineToYou: the former for what only the asker sees, the latter for the group (Slack: a slash answer is never in_channel)
   */
  readonly answers: 'inline' | 'inlineToYou' | 'post'
}
