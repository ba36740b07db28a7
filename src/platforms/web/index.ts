/** The local page: a door for the browser on this computer, onto demo collaborations only. */

import type { Hear } from '../../chat/hear.ts'
import type { Platform } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import { door } from './door.ts'
import { listenOn } from './listen.ts'
import { makeNews } from './news.ts'
import { loadSheet } from './sheet.ts'

/** One thing said in a conversation, as it lies in the database. */
export type SaidThere = {
  readonly id: string
  /** ISO instant */
  readonly at: string
  readonly by: 'bot' | 'person'
  /** of the person who said it; null for the bot, and for the looker's own words */
  readonly name: string | null
  readonly to: 'group' | 'you'
  readonly text: string
  readonly reply: Reply | null
}

/** A role of a demo collaboration (its slug): who looks or speaks. */
export type PageUser = { readonly collaboration: string; readonly user: string }

/** What the page asks of the rest of the bot. Local moments are those of the demo collaborations. */
export type PagePorts = {
  readonly hear: Hear
  /** what this person may see in this place, oldest first */
  history(as: PageUser, conversation: string): Promise<readonly SaidThere[]>
  /** the posts that a turn caused and this person may see, with the place of each */
  causedBy(turnId: string, as: PageUser): Promise<readonly (SaidThere & { readonly in: string })[]>
  /**
   * Moves the demo's clock forward to this local moment, running all that falls due on the way; gives the new moment.
   * Throws RangeError when it lies behind or more than two years ahead.
   */
  moveClock(to: Temporal.PlainDateTime): Promise<Temporal.PlainDateTime>
  now(): Promise<Temporal.PlainDateTime>
  ready(): Promise<boolean>
  /** the reports of demo collaborations: what is asked for under `/r/` */
  report(request: Request): Response | Promise<Response>
}

export type PageServer = { readonly port: number; close(): Promise<void> }

/** The page as a platform, and its server. `language` is that of the page's own words until the visitor changes it. */
export function pagePlatform(ports: PagePorts & { readonly language: 'sv' | 'en' }): {
  readonly platform: Platform
  /** Port 0 takes any free one. Rejects when the port is taken. */
  listen(port: number, host: '127.0.0.1'): Promise<PageServer>
} {
  const news = makeNews()
  return {
    platform: {
      name: 'page',
      // A post is read from the database by whoever looks, so sending it is telling those who look.
      async send(post) {
        news.tell(post.to)
        return post.id
      },
      async update(_messageId, post) {
        news.tell(post.to)
      },
      canChange: () => true,
      find: async () => null,
    },
    async listen(port, host) {
      const sheet = await loadSheet()
      return listenOn(port, host, (hosts) => door({ ports, news, sheet, hosts, language: ports.language }))
    },
  }
}
