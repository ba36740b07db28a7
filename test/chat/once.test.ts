import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat()
})
afterAll(() => chat.stop())

const count = async () => {
  const sql = connect(chat.ownerUrl, { max: 1 })
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from events`
  await sql.end()
  return row?.n ?? 0
}

test('a logged line is written and answered in Swedish', async () => {
  const said = await chat.as('arbetsmarknadskoordinator').says('/dua logga praktik 2 kvinnor 1 man spår:Skolkök igår')
  expect(said.text).toContain('Loggat: 2 kvinnor och 1 man började praktik i Skolkök söndag 22 november 2026.')
})

test('a retried delivery gets the stored answer and writes nothing more', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  const first = await anna.says('/dua logga praktik 1k Skolkök', 'operativ', 'delivery-1')
  const before = await count()
  const again = await anna.says('/dua logga praktik 1k Skolkök', 'operativ', 'delivery-1')
  expect(again.reply).toEqual(first.reply)
  expect(await count()).toBe(before)
})

test('the stored answer is given to nobody else', async () => {
  await chat.as('arbetsmarknadskoordinator').says('/dua logga praktik 1k Skolkök', 'operativ', 'delivery-2')
  const other = await chat.as('integration').says('/dua logga praktik 1k Skolkök', 'operativ', 'delivery-2')
  expect(other.answer).toMatchObject({ kind: 'said', reply: null })
})

test('the same delivery arriving many times at once is written once', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  const before = await count()
  const all = await Promise.all(
    Array.from({ length: 8 }, () => anna.says('/dua logga praktik 1m Skolkök', 'operativ', 'delivery-3')),
  )
  expect(await count()).toBe(before + 1)
  expect(all.some((said) => said.answer.kind === 'said' && said.answer.reply !== null)).toBe(true)
})
