import { afterAll, beforeAll, expect, test } from 'vitest'
import { modelUse } from '../../db/model-use.ts'
import { openModel } from '../../src/llm/model.ts'
import { readWanted, reported } from '../../src/tasks/model-use.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { type ModelServer, modelServer, status } from '../support/model-server.ts'
import { plain } from '../support/plain.ts'
import { filledDecision } from './decision.ts'

let server: ModelServer
let chat: DemoChat
beforeAll(async () => {
  server = await modelServer()
  server.does(status(404))
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false, model: openModel(server.settings) })
})
afterAll(async () => {
  await chat.stop()
  await server.stop()
})

const leader = () => chat.as('projektledare')
const says = async (text: string) => plain((await leader().says(`/dua ${text}`)).text)

test('where there is no language model nothing of it is shown, nor can it be set', async () => {
  const without = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  const boss = without.as('projektledare')
  expect((await boss.says('/dua inställningar')).text).not.toMatch(/\bAI\b/)
  expect((await boss.says('/dua inställningar ai 5')).text).toContain('Jag förstår inte')
  await without.stop()
})

test('how many questions a day is set by the leader, switched off and on', async () => {
  expect(await says('inställningar')).toContain('• AI: på, högst 300 frågor om dagen.')
  expect(await says('inställningar ai 20')).toContain('Ändrad inställning: AI: på, högst 20 frågor om dagen.')
  expect(await says('inställningar ai av')).toContain('Ändrad inställning: AI: av.')
  const before = server.asked.length
  await leader().says('/dua fråga Vem följer upp praktiken?')
  await chat.bot.wishes?.idle()
  expect(server.asked.length).toBe(before)
  expect(await says('inställningar ai 0')).toContain('Skriv ett helt tal från 1 till 10 000, eller stäng av.')
  expect(await says('inställningar ai på')).toContain('AI: på, högst 300 frågor om dagen.')
  expect((await chat.as('sfi-samordnare').says('/dua inställningar ai 5')).text).toContain('projektledaren')
})

test('whether notes go to it takes a decision', async () => {
  expect(await says('inställningar')).toContain('• Anteckningar till AI: av.')
  const form = (await leader().says('/dua inställningar anteckningar till ai på')).form()
  expect(plain(form.intro ?? '')).toContain('Det här behöver ett beslut.')
  const done = await leader().submits(form, { ...filledDecision })
  expect(plain(done.text)).toContain('Ändrad inställning: Anteckningar till AI: på.')
  expect(await says('inställningar')).toMatch(/• Anteckningar till AI: på\. Beslutat av .+\./)
})

test('what was asked is told by version of the prompt, without a word of it', async () => {
  await leader().says('/dua fråga Vem följer upp praktiken?')
  await chat.bot.wishes?.idle()
  const uses = await modelUse(chat.ownerUrl, '2026-11-01')
  expect(uses).toEqual([
    expect.objectContaining({
      prompt: expect.stringMatching(/^answer\.sv@\d+#/),
      calls: 1,
      used: 0,
      outcomes: [['refused', 1]],
    }),
  ])
  expect(reported(uses)).toContain('| refused 1')
  expect(reported(await modelUse(chat.ownerUrl, '2026-12-01'))).toBe(
    'No language model has been asked anything since then.',
  )
  const today = Temporal.PlainDate.from('2026-11-30')
  expect(readWanted([], today)).toEqual({ from: '2026-10-31', json: false })
  for (const args of [['--from', 'x'], ['--what']]) expect(() => readWanted(args, today)).toThrow('npm run model-use')
})
