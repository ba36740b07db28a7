import type { Heard } from './heard.ts'
import type { Reply } from './reply.ts'

/** What became of something heard. */
export type Answer =
  | {
      readonly kind: 'said'
      /** names the turn; null where nothing could be kept (unknown place) */
      readonly turnId: string | null
      /** to be shown as this delivery's own answer; null when everything went out as posts */
      readonly reply: Reply | null
      readonly language: 'sv' | 'en'
      /** settles when the posts that it caused have been tried once; never rejects */
      readonly delivered: Promise<void>
    }
  /** the same delivery is being handled elsewhere: answer 200 with nothing */
  | { readonly kind: 'busy' }
  /** could not be committed: platforms that send again get a 5xx, others show the reply, which holds the person's own text */
  | { readonly kind: 'failed'; readonly reply: Reply; readonly language: 'sv' | 'en' }

/** The one door for everything heard: platforms, the page and tests call it. Never throws. */
export type Hear = (heard: Heard) => Promise<Answer>
