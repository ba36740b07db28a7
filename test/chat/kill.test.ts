import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

/** Runs a bot until it has begun the given number of deliveries, then kills it in the middle of the last. */
async function killedAfter(deliveries: number, prefix: string): Promise<{ begun: number; answered: number }> {
  const child = fork(new URL('../support/logging-child.ts', import.meta.url), [chat.appUrl, prefix])
  const counts = { begun: 0, answered: 0 }
  child.on('message', (message) => {
    if (String(message).startsWith('answered')) counts.answered += 1
    else if (++counts.begun === deliveries) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  return counts
}

test('a bot killed in the middle of a turn leaves it whole or not at all, and the delivery sent again is written once', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  const sql = connect(chat.ownerUrl, { max: 1 })
  for (let round = 0; round < 6; round++) {
    const prefix = `kill-${round}`
    const { begun, answered } = await killedAfter(3 + round * 4, prefix)
    const whole = await sql<{ turns: number; events: number }[]>`
      select count(*)::int as turns, coalesce(sum((select count(*) from events e where e.id = any(t.event_ids))), 0)::int as events
      from turns t where key like ${`${prefix}-%`}`
    const { turns = 0, events = 0 } = whole[0] ?? {}
    expect(events).toBe(turns)
    expect(turns).toBeGreaterThanOrEqual(answered)
    for (let no = 0; no < begun; no++) {
      const again = await anna.says('/dua logga praktik 1 kvinna Skolkök', 'operativ', `${prefix}-${no}`)
      expect(again.text).toContain('Loggat: 1 kvinna började praktik')
    }
    const [after] = await sql<{ events: number }[]>`
      select count(e.id)::int as events from turns t join events e on e.id = any(t.event_ids) where t.key like ${`${prefix}-%`}`
    expect(after?.events).toBe(begun)
  }
  await sql.end()
}, 120_000)
