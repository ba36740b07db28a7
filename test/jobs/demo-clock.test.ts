import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-20T10:00:00+01:00')
})
afterAll(() => chat.stop())

const to = (moment: string) => chat.bot.demoClock.moveTo(Temporal.PlainDateTime.from(moment))

test('from Friday to Tuesday a visitor meets the question, the preview and the digest', async () => {
  await to('2026-11-24T09:00')
  for (const who of ['arbetsmarknadskoordinator','arbetsformedlare','projektledare','sfi-samordnare'] as const)
    for (const place of ['operativ','styrgrupp','direkt'] as const) {
      const seen = await chat.as(who).sees(place)
      console.log('=====', who, place)
      for (const one of seen) console.log(one.at, one.text)
    }
  console.log(chat.lines)
})
