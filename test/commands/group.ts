import { onTestFinished } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { OutgoingPost, Platform } from '../../src/chat/platform.ts'
import { plainText } from '../../src/chat/reply.ts'
import { demoChat } from '../support/chat.ts'

/** A Monday morning in the operative group of Exempelkommunen, with an empty log; gone after the test. */
export async function emptyGroup() {
  const chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  onTestFinished(() => chat.stop())
  return {
    chat,
    leader: chat.as('projektledare'),
    anna: chat.as('arbetsmarknadskoordinator'),
    integration: chat.as('integration'),
    /** as the owner, who sees every row */
    async sql<T extends object>(statement: string): Promise<T[]> {
      const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
      try {
        return await sql.unsafe<T[]>(statement)
      } finally {
        await sql.end()
      }
    },
  }
}

/** The same with a channel of the group on another platform, and what stands in it. */
export async function withChannel() {
  const group = await emptyGroup()
  await group.sql(`insert into conversations (collaboration_id, id, platform, workspace, external_id, kind, group_id, created_at)
    select collaboration_id, gen_random_uuid(), 'slack', 'T1', 'C1', 'group', id, now() from groups where kind = 'operative'`)
  const standing = new Map<string, string>()
  let wait: Promise<void> = Promise.resolve()
  let sending = () => {}
  const platform: Platform = {
    name: 'slack',
    async send(post: OutgoingPost) {
      sending()
      await wait
      standing.set(post.id, plainText(post.reply))
      return post.id
    },
    async update(id, post) {
      standing.set(id, plainText(post.reply))
    },
    canChange: () => false,
    find: async () => 'cannot',
  }
  group.chat.bot.join(platform)
  return {
    ...group,
    standing: () => [...standing.values()].join('\n'),
    /** holds what is sent until `go`; `held` is settled when something is being sent */
    hold() {
      const held = Promise.withResolvers<void>()
      const go = Promise.withResolvers<void>()
      sending = held.resolve
      wait = go.promise
      return { held: held.promise, go: go.resolve }
    },
    /** every stored text that holds these words, table by table */
    async kept(words: string) {
      const like = `'%${words}%'`
      return group.sql<{ where: string }>(`
        select 'events' as where from events where note like ${like}
        union all select 'said' from turns where said like ${like}
        union all select 'reply' from turns where reply::text like ${like}
        union all select 'posts' from posts where reply::text like ${like}`)
    },
  }
}
