import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { makeBot } from '../../src/bot.ts'
import type { Answer } from '../../src/chat/hear.ts'
import { plainText } from '../../src/chat/reply.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { type Cut, cutProxy } from '../support/cut-proxy.ts'

let chat: DemoChat
let proxy: Awaited<ReturnType<typeof cutProxy>>

beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  proxy = await cutProxy(chat.appUrl)
})
afterAll(async () => {
  await proxy.close()
  await chat.stop()
})

/** One delivery over a line that is cut, then again over a whole one, as a platform would send it again. */
async function cutThenAgain(cut: Cut, key: string) {
  const lines: string[] = []
  const bot = makeBot({ appUrl: proxy.url, commandWord: '/dua', clock: chat.clock, note: (line) => lines.push(line) })
  const heard = {
    key,
    place: { platform: 'page', workspace: 'exempelkommunen', conversation: 'operativ', kind: 'group' },
    account: { workspace: 'exempelkommunen', user: 'arbetsmarknadskoordinator', name: null },
    what: { kind: 'text', text: '/dua logga började 1 kvinna Skolkök not:"hemlig text"' },
    seenByOthers: false,
    answers: 'inline',
  } as const
  proxy.mend()
  await bot.ready()
  proxy.set(cut)
  const first = await bot.hear(heard)
  const reached = proxy.reached
  proxy.mend()
  const second = await bot.hear(heard)
  await bot.stop()
  return { first, second, reached, lines }
}

const written = async (key: string) => {
  const sql = connect(chat.ownerUrl, { max: 1 })
  const [row] = await sql<{ turns: number; events: number }[]>`
    select count(*)::int as turns, coalesce(sum((select count(*) from events e where e.id = any(t.event_ids))), 0)::int as events from turns t where key = ${key}`
  await sql.end()
  return row
}

const textOf = (answer: Answer) => (answer.kind === 'busy' || !answer.reply ? '' : plainText(answer.reply))

test('wherever the line to the database is cut, the delivery sent again is written once and answered', async () => {
  const reached: Cut[] = []
  for (const side of ['before', 'after'] as const) {
    for (let at = 1; at <= 40; at++) {
      const key = `cut-${side}-${at}`
      const result = await cutThenAgain({ at, side }, key)
      expect([key, await written(key)]).toEqual([key, { turns: 1, events: 1 }])
      expect([key, textOf(result.second)]).toEqual([key, expect.stringContaining('Loggat: 1 kvinna började')])
      if (!result.reached) break
      reached.push({ at, side })
      expect([key, result.first.kind]).toEqual([key, 'failed'])
      expect(textOf(result.first)).toContain('hemlig text')
      expect(result.lines.join('\n')).toMatch(/fault \d+ code=/)
      expect(result.lines.join('\n')).not.toContain('hemlig')
    }
  }
  // begin, enter, the write and commit at least, each cut on either side
  expect(reached.length).toBeGreaterThanOrEqual(8)
})

test('lost at the commit itself, the answer does not claim that nothing was saved', async () => {
  const texts: string[] = []
  for (let at = 1; at <= 40; at++) {
    const { first, reached } = await cutThenAgain({ at, side: 'after' }, `commit-${at}`)
    if (!reached) break
    texts.push(textOf(first))
  }
  expect(texts.at(-1)).toContain('jag vet inte om det hann sparas')
  expect(texts[0]).toContain('Inget är sparat')
})
