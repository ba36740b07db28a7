import { expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelkommunen } from '../../db/demo/municipality.ts'
import { startApp } from '../../src/app.ts'
import { freshDatabase } from '../support/postgres.ts'

test('the whole bot, started after the moment, sends by its ticker and queue what was due', async () => {
  const base = await freshDatabase()
  await layDemo(base.ownerUrl, Temporal.Instant.from('2026-11-20T10:00:00Z'), [{ ...exempelkommunen, startsAWeek: 0 }])
  const lines: string[] = []
  const app = await startApp({
    config: { port: 0, publicPort: 0, publicHost: '127.0.0.1', commandWord: '/dua', slack: null, teams: null },
    ...base,
    clock: () => Temporal.Instant.from('2026-11-24T07:00:05Z'),
    note: (line) => lines.push(line),
  })
  const owner = connect(base.ownerUrl, { max: 1 })
  const sent = () => owner<{ place: string }[]>`
    select c.external_id as place from posts p join conversations c on c.id = p.conversation_id
    where p.subject like 'digest:%' and p.state = 'sent' order by 1`
  await vi.waitUntil(async () => (await sent()).length === 2, { timeout: 20_000, interval: 50 })
  expect((await sent()).map((row) => row.place)).toEqual(['operativ', 'styrgrupp'])
  await app.stop()
  await owner.end()
  await base.drop()
  expect(lines).toEqual([])
})
