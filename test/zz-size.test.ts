import { test } from 'vitest'
import { cardOf } from '../src/cards/index.ts'
import { layDemo } from '../db/demo/lay.ts'
import { demoChat } from './support/chat.ts'
import { exempelstaden } from '../db/demo/municipality.ts'
test('x', async () => {
  const chat = await demoChat('2026-11-24T10:00:00+01:00', { events: false })
  await layDemo(chat.ownerUrl, Temporal.Instant.from('2026-11-24T10:00:00+01:00'), [exempelstaden])
  for (const [who, place, line] of [['projektledare','operativ','/dua s'],['projektledare','operativ','/dua s i år'],['styrgrupp','styrgrupp','/dua s']] as const) {
    const t = performance.now()
    const said = await chat.as(who, 'exempelstaden').says(line, place)
    console.log(who, line, Math.round(performance.now() - t), 'ms', JSON.stringify(said.reply).length, said.reply.parts.map((p) => p.kind === 'table' ? `table ${p.rows.length}` : p.kind).join(', '))
    console.log('card', JSON.stringify(cardOf(said.reply, 'sv')).length)
    if (place === 'styrgrupp') console.log(said.text)
  }
  await chat.stop()
}, 100000)
