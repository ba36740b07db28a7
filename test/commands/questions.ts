import { randomUUID } from 'node:crypto'
import { connect } from '../../db/connect.ts'
import type { Press } from '../../src/chat/heard.ts'
import { plainText, type Reply } from '../../src/chat/reply.ts'
import type { Role } from '../../src/domain/roles.ts'
import { buttonsOf, type DemoChat, type PlaceName } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

/** Statements on the owner's connection, for what people do not do in a chat. */
export async function withOwner<T>(
  chat: DemoChat,
  work: (sql: ReturnType<typeof connect>) => PromiseLike<T>,
): Promise<T> {
  const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** The tables in which these words still stand, whichever column holds them. */
export async function kept(chat: DemoChat, words: string): Promise<string[]> {
  return withOwner(chat, async (sql) => {
    const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await sql`select 1 from ${sql(name)} t where position(${words} in row_to_json(t)::text) > 0 limit 1`
      if (rows.length) found.push(name)
    }
    return found
  })
}

/** Gives people functions in the steering group. */
export async function seat(chat: DemoChat, seats: readonly (readonly [user: string, role: Role])[]): Promise<void> {
  await withOwner(chat, async (sql) => {
    for (const [user, role] of seats)
      await sql`
        insert into role_assignments (collaboration_id, id, group_id, member_id, role, from_day)
        select g.collaboration_id, ${randomUUID()}, g.id, a.member_id, ${role}, '2026-01-01' from groups g
        join accounts a on a.collaboration_id = g.collaboration_id and a.user_id = ${user} where g.kind = 'steering'`
  })
}

/** The newest message that somebody sees in a place with these words, as plain text and as it is. */
export async function message(chat: DemoChat, words: string, user = 'styrgrupp', place: PlaceName = 'styrgrupp') {
  const seen = await chat.as(user).sees(place)
  const found = seen.findLast(({ reply }) => reply && plain(plainText(reply)).includes(words))
  return found?.reply ? { text: plain(plainText(found.reply)), reply: found.reply } : null
}

/** All that somebody sees in a place. */
export async function everything(chat: DemoChat, user: string, place: PlaceName): Promise<string> {
  const seen = await chat.as(user).sees(place)
  return seen.map(({ reply, text }) => plain(reply ? plainText(reply) : text)).join('\n')
}

export function press(reply: Reply | undefined, label: string): Press {
  const found = reply && buttonsOf(reply).find((button) => button.label === label)
  if (!found) throw new Error(`no button ${label}`)
  return found.press
}
