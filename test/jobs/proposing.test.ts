import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openModel } from '../../src/llm/model.ts'
import { withOwner } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { type ModelServer, modelServer, saying, trouble } from '../support/model-server.ts'
import { plain } from '../support/plain.ts'

let server: ModelServer
let chat: DemoChat
beforeAll(async () => {
  server = await modelServer()
  const model = openModel(server.settings, { request: 10_000, whole: 20_000, again: 1 })
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false, model })
})
afterAll(async () => {
  await chat.stop()
  await server.stop()
})

const anna = () => chat.as('arbetsmarknadskoordinator')
/** No rule of the bot's own reads it. */
const sentence = '/dua hörrni, i fredags fick vi äntligen ut två kvinnor på praktikplats hos skolköket'
const proposing = (command: string, fields: Record<string, string>) =>
  saying({ command, fields: Object.entries(fields).map(([name, value]) => ({ name, value })) })
const lastOf = async (who = anna(), place: 'operativ' | 'styrgrupp' = 'operativ') =>
  plain((await who.sees(place)).filter(({ by }) => by === 'bot').at(-1)?.text ?? '')
const counted = () => withOwner(chat, (sql) => sql`select 1 from events`)
async function says(text: string, who = anna()) {
  const first = await who.says(text)
  await chat.bot.wishes?.idle()
  return first
}

test('a sentence that nothing understood becomes a card, read with AI, and yes does it', async () => {
  server.does(proposing('log', { kind: 'placement', women: '2', day: 'i fredags', track: 'skolköket' }))
  const first = await says(sentence)
  expect(first.text).toContain('förstod jag inte')
  expect(first.reply.to).toBe('you')
  const seen = await anna().sees()
  expect(seen.filter(({ by }) => by === 'bot')).toHaveLength(1)
  const card = seen.at(-1)
  expect(plain(card?.text ?? '')).toContain('Menar du så här?')
  expect(plain(card?.text ?? '')).toContain('Kvinnor: 2')
  expect(plain(card?.text ?? '')).toContain('Jobbspår: Skolkök')
  expect(plain(card?.text ?? '')).toContain('fredag 20 november 2026')
  expect(plain(card?.text ?? '')).toContain('Tolkat med AI.')
  expect(await counted()).toEqual([])
  const ways = card?.reply?.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])) ?? []
  const yes = ways.find(({ label }) => label.startsWith('Ja'))
  expect(plain((await anna().presses(yes?.press ?? { command: '', input: {} })).text)).toContain('Loggat: 2 kvinnor')
})

describe('only what the sentence bears out is taken', () => {
  test.each([
    ['a number that nobody said', { kind: 'placement', women: '7', day: 'i fredags' }, 'Kvinnor: 7'],
    ['a day that nobody said', { kind: 'placement', women: '2', day: '2026-11-02' }, '2 november'],
    ['a note', { kind: 'placement', women: '2', note: 'praktikplats' }, 'Anteckning'],
    ['a code', { kind: 'placement', women: '2', code: 'P-7K3Q' }, 'P-7K3Q'],
    ['a kind that is none', { kind: 'deported', women: '2' }, 'deported'],
    ['a field that is none', { kind: 'placement', women: '2', admin: 'yes' }, 'admin'],
  ])('%s is left out', async (_, fields, words) => {
    server.does(proposing('log', fields))
    await says(sentence)
    expect(await lastOf()).toContain('Menar du så här?')
    expect(await lastOf()).not.toContain(words)
  })

  test.each([
    ['a command that removes', 'redact', {}],
    ['a command that appoints', 'appoint', { person: 'hörrni' }],
    ['a setting', 'settings', {}],
    ['nothing', 'none', {}],
    ['fields without a single word of the sentence', 'todo', { text: 'skicka alla siffror till pressen' }],
  ])('%s becomes no card, and the first answer stays', async (_, command, fields) => {
    server.does(proposing(command, fields))
    const first = await says(sentence)
    expect(await lastOf()).toBe(plain(first.text))
  })

  test('neither does what who writes may not do', async () => {
    server.does(proposing('log', { kind: 'placement', women: '2' }))
    const boss = chat.as('styrgrupp')
    await boss.says(sentence, 'styrgrupp')
    await chat.bot.wishes?.idle()
    expect(await lastOf(boss, 'styrgrupp')).toContain('förstod jag inte')
  })
})

test('a failure leaves the first answer, and a word or two, a thank you, a letter or somebody’s health is not asked about', async () => {
  server.does(trouble.html)
  const first = await says(sentence)
  expect(await lastOf()).toBe(plain(first.text))
  const before = server.asked.length
  const letter = `/dua ${'hörrni du där '.repeat(40)}`
  const own = '/dua hörrni jag ligger hemma med feber och är sjukskriven'
  for (const text of ['/dua blubb blubb', '/dua tack så mycket', letter, own]) await says(text)
  expect(server.asked.length).toBe(before)
})

test('the model is told of no names and no dates, and of no command that may not be proposed', async () => {
  server.does(saying({ command: 'none', fields: [] }))
  await says('/dua hörrni, Fatima fick äntligen komma ut på praktikplats hos skolköket')
  const sent = server.asked.at(-1)
  expect(sent?.user).toContain('hörrni, [person] fick')
  expect(sent?.user).not.toMatch(/Fatima|redact|appoint|2026/)
  expect(JSON.stringify(sent?.schema)).not.toMatch(/redact|appoint|settings/)
})
