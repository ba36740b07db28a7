import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Binding, bindGroup } from '../../db/bind.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { makeBot } from '../../src/bot.ts'
import { plainText } from '../../src/chat/reply.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const slack: Binding = {
  platform: 'slack',
  workspace: 'T1',
  conversation: 'C1',
  group: 'operative',
  leader: 'U1',
  collaboration: { slug: 'provkommunen', name: 'Provkommunen' },
}

let base: FreshDatabase
let bot: ReturnType<typeof makeBot>
beforeAll(async () => {
  base = await freshDatabase()
  await layDemo(base.ownerUrl, now, [{ ...exempelkommunen, startsAWeek: 0 }])
  bot = makeBot({ appUrl: base.appUrl, commandWord: '/dua', clock: () => now, note: () => {} })
})
afterAll(async () => {
  await bot.stop()
  await base.drop()
})

const asks = async (workspace: string, conversation: string, user: string) => {
  const place = { platform: 'slack', workspace, conversation, kind: 'group' } as const
  const what = { kind: 'text', text: 'roller' } as const
  const answer = await bot.hear({
    key: null,
    place,
    account: { workspace, user, name: null },
    what,
    seenByOthers: false,
    answers: 'inline',
  })
  return answer.kind === 'said' && answer.reply ? plainText(answer.reply) : answer.kind
}

test('a bound channel knows its group and its leader, and a second time changes nothing', async () => {
  expect(await asks('T1', 'C1', 'U1')).toContain('inte kopplad')
  const first = await bindGroup(base.ownerUrl, slack, now)
  expect(await bindGroup(base.ownerUrl, slack, now)).toEqual(first)
  expect(await asks('T1', 'C1', 'U1')).toContain('rojektledare')
  expect(await asks('T1', 'C1', 'U2')).toContain('inte tillagd')
})

test('one group may sit on both platforms', async () => {
  const { collaborationId } = await bindGroup(
    base.ownerUrl,
    { ...slack, platform: 'teams', workspace: 'tenant', conversation: '19:a@thread.tacv2', leader: 'object' },
    now,
  )
  expect((await bindGroup(base.ownerUrl, slack, now)).collaborationId).toBe(collaborationId)
})

test('a conversation is not bound to two groups', async () => {
  await expect(bindGroup(base.ownerUrl, { ...slack, group: 'steering' }, now)).rejects.toThrow(RangeError)
  const other = { ...slack, collaboration: { slug: 'annankommun', name: 'Annan kommun' } }
  await expect(bindGroup(base.ownerUrl, other, now)).rejects.toThrow(RangeError)
})

test('no real conversation is bound to a demo', async () => {
  const demo = { ...slack, conversation: 'C9', collaboration: { slug: 'exempelkommunen', name: 'Exempelkommunen' } }
  await expect(bindGroup(base.ownerUrl, demo, now)).rejects.toThrow(/demo/)
})
