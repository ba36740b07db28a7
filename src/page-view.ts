/** What the local page may show of a conversation: the page's ports, filled from the database. */

import type { Database } from '../db/database.ts'
import type { Inside } from '../db/enter.ts'
import type { Store } from '../db/store.ts'
import { plainText, type Reply } from './chat/reply.ts'
import type { PagePorts, PageUser, SaidThere } from './platforms/web/index.ts'

/** How much of a conversation the page shows at most. */
const most = 100

/**
 * Reads as the person picked on the page: who has no role in a place sees nothing of it but their own words and what is
 * said to them alone.
 */
export function pageView(
  database: Database,
  clock: () => Temporal.Instant,
  commandWord: string,
): Pick<PagePorts, 'history' | 'causedBy'> {
  function looking<T>(
    as: PageUser,
    conversation: string,
    work: (inside: Inside, store: Store) => Promise<T>,
    otherwise: T,
  ): Promise<T> {
    const entry = {
      platform: 'page',
      workspace: as.collaboration,
      conversation,
      direct: conversation.startsWith('direkt:'),
      home: as.collaboration,
      user: as.user,
      key: null,
      form: null,
      now: clock(),
    }
    return database.turn<T>(entry, async (entered, store) => ({
      result: entered && !entered.busy && entered.collaboration.demo ? await work(entered, store) : otherwise,
      record: null,
    }))
  }

  // a line that begins with the command word is seen by nobody else, as in Slack
  const aside = (text: string) => text.toLowerCase().startsWith(commandWord)

  return {
    history: (as, conversation) =>
      looking<readonly SaidThere[]>(
        as,
        conversation,
        async (inside, store) => {
          if (!inside.conversationId || !inside.account) return []
          const accountId = inside.account.id
          const { said, told } = await store.page.conversation(inside.conversationId, accountId, most)
          const member = inside.roles.length > 0
          const own = conversation === `direkt:${as.user}`
          const turns = said
            .filter((turn) => member || turn.accountId === accountId)
            .flatMap((turn) => {
              const name = turn.accountId === accountId ? null : turn.name
              const typed =
                turn.said === null || (name !== null && aside(turn.said))
                  ? []
                  : [wordsOf(turn.id, turn.at, turn.said, name)]
              return turn.reply === null ? typed : [...typed, spoken(turn.id, turn.at, turn.reply)]
            })
          const posts = told
            .filter((post) => member || own || post.only === accountId)
            .map((post) => spoken(post.id, post.at, post.reply))
          return [...turns, ...posts].sort((a, b) => Temporal.Instant.compare(instant(a.at), instant(b.at)))
        },
        [],
      ),

    causedBy: (turnId, as) =>
      looking(
        as,
        `direkt:${as.user}`,
        async (inside, store) => {
          if (!inside.account) return []
          const accountId = inside.account.id
          const rows = await store.page.causedBy(turnId, accountId)
          const groups = new Set(await store.members.groupsOf(inside.member?.id ?? null))
          return rows
            .filter(
              (row) =>
                row.only === accountId ||
                row.ownerId === accountId ||
                (row.groupId !== null && groups.has(row.groupId)),
            )
            .map((row) => ({ ...spoken(row.id, row.at, row.reply), in: row.conversation }))
        },
        [],
      ),
  }

  /** What a person typed. */
  function wordsOf(id: string, at: string, text: string, name: string | null): SaidThere {
    const to = aside(text) ? 'you' : 'group'
    return { id: `${id}:said`, at: instant(at).toString(), by: 'person', name, to, text, reply: null }
  }
}

function spoken(id: string, at: string, stored: unknown): SaidThere {
  const reply = stored as Reply
  return { id, at: instant(at).toString(), by: 'bot', name: null, to: reply.to, text: plainText(reply), reply }
}

// PostgreSQL writes "2026-11-22 03:00:00+00"
const instant = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))
