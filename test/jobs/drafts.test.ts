import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openModel } from '../../src/llm/model.ts'
import { kept, withOwner } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { type ModelServer, modelServer, saying, saysWhat } from '../support/model-server.ts'
import { plain } from '../support/plain.ts'
import { comes, lastButton, logs, told } from './week.ts'

let server: ModelServer
let chat: DemoChat
beforeAll(async () => {
  server = await modelServer()
})
afterAll(() => server.stop())
const open = async (at: string) => {
  const model = openModel(server.settings, { request: 10_000, whole: 20_000, again: 1 })
  chat = await demoChat(at, { events: false, model })
}
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const inPrivate = async () => (await told(chat, 'projektledare', 'direkt')).map(plain)

describe('the opening line of a digest', () => {
  const line = 'I ett av spåren är inget loggat på tre veckor, och projektledaren följer upp.'
  // Friday in week 47
  beforeEach(async () => {
    await open('2026-11-20T10:00:00+01:00')
    await logs(chat, 'arbetsmarknadskoordinator')
  })
  const monday = async () => {
    await comes(chat, '2026-11-23T08:00')
    await chat.bot.wishes?.idle()
  }

  test('is suggested to the leader after the preview, and stands in the digest once it is saved', async () => {
    server.does(saying({ text: line }))
    await monday()
    const [preview, suggestion, ...others] = await inPrivate()
    expect(others).toEqual([])
    expect(preview).toContain('Så här ser vecka 47 ut.')
    expect(suggestion).toContain(`Förslag till egen rad: ${line}`)
    expect(suggestion).toContain('Förslaget är skrivet med AI.')
    expect(await told(chat, 'styrgrupp', 'styrgrupp')).toEqual([])
    const form = (await leader().presses(await lastButton(chat, 'projektledare', 'Ändra och använd'), 'direkt')).form()
    await leader().submits(form, {}, 'direkt')
    await comes(chat, '2026-11-24T08:00')
    expect((await told(chat, 'styrgrupp', 'styrgrupp')).map(plain).join()).toContain(`Projektledaren: ${line}`)
  })

  test('is made of protected numbers alone, and one with any other number is thrown away', async () => {
    for (const text of [
      'Under veckan började 5 personer praktik.',
      'Under veckan började en praktik, 1 kvinna.',
      'Fem började praktik.',
    ]) {
      server.does(saying({ text }))
      await chat.stop()
      await open('2026-11-20T10:00:00+01:00')
      await logs(chat, 'arbetsmarknadskoordinator')
      await monday()
      expect(await inPrivate()).toHaveLength(1)
      expect(chat.lines.join('\n')).toMatch(/model opening\.sv@\d+#\w+ number /)
    }
    const { user } = server.asked.at(-1) ?? { user: '' }
    expect(user).toContain('Började praktik: <5.')
    expect(user).not.toContain('betyder 1–4')
  })
})

describe('a summary of notes', () => {
  const summary = 'Skolkök startar 8 januari. Beslut: vi fortsätter med Skolkök.'
  beforeEach(async () => {
    await open('2026-11-23T10:00:00+01:00')
    await leader().says('/dua möte 3 december kl 9–10.30 plats:Campus')
    chat.clock.set('2026-12-03T09:30:00+01:00')
    await leader().says('/dua anteckningar Skolkök startar 8 januari')
    await leader().says('/dua anteckningar beslut: Vi fortsätter med Skolkök')
  })
  const allowed = () =>
    withOwner(
      chat,
      (sql) => sql`update collaborations set settings = jsonb_set(settings, '{model}', '{"notes": true}')`,
    )
  const suggested = async () => {
    const said = await leader().presses((await leader().says('/dua anteckningar')).button('Föreslå en sammanfattning'))
    await chat.bot.wishes?.idle()
    return said
  }
  const drafts = async () =>
    (await leader().sees()).flatMap(({ text }) => (text.startsWith('Förslag') ? [plain(text)] : []))

  test('is not offered before the municipality has decided it, and no note goes anywhere', async () => {
    const before = server.asked.length
    expect((await leader().says('/dua anteckningar')).text).not.toContain('sammanfattning')
    const [meeting] = await withOwner(chat, (sql) => sql<{ id: string }[]>`select id from meetings`)
    const forged = await leader().presses({ command: 'notesSummary', input: { meeting: meeting?.id ?? '' } })
    await chat.bot.wishes?.idle()
    expect(forged.text).toContain('Knappen')
    expect(server.asked.length).toBe(before)
  })

  test('comes to the leader alone, and is added to the notes by the form that it opens', async () => {
    await allowed()
    server.does(saying({ text: summary }))
    expect((await suggested()).text).toContain('Jag skriver ett förslag.')
    expect(await drafts()).toEqual([expect.stringContaining(`Förslag till sammanfattning: ${summary}`)])
    expect((await chat.as('sfi-samordnare').sees()).filter(({ text }) => text.startsWith('Förslag'))).toEqual([])
    expect(server.asked.at(-1)?.user).toContain('Beslut: Vi fortsätter med Skolkök')
    const ways = (await leader().sees())
      .at(-1)
      ?.reply?.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    const form = (await leader().presses(ways?.[0]?.press ?? { command: '', input: {} })).form()
    expect(form.fields.find(({ name }) => name === 'text')?.value).toBe(summary)
    expect((await chat.as('sfi-samordnare').says('/dua anteckningar')).text).not.toContain('Föreslå')
  })

  test('with a number or a word from elsewhere is thrown away', async () => {
    await allowed()
    for (const text of ['Skolkök startar 9 januari.', 'Gruppen beklagar att budgeten har havererat fullständigt.']) {
      server.does(saying({ text }))
      await suggested()
    }
    expect(await drafts()).toEqual([])
  })

  test('goes when a line of the notes is taken away, and does not come at all where that happens meanwhile', async () => {
    await allowed()
    server.does(saying({ text: summary }))
    await suggested()
    await leader().presses((await leader().says('/dua anteckningar')).button('Ta bort'))
    expect(await drafts()).toEqual(['Förslaget är borttaget, eftersom en rad i anteckningarna har tagits bort.'])
    expect(await kept(chat, 'Skolkök startar 8 januari')).toEqual([])

    await leader().says('/dua anteckningar Kursen startar i mars')
    const remove = (await leader().says('/dua anteckningar')).button('Ta bort')
    const asked = (await leader().says('/dua anteckningar')).button('Föreslå en sammanfattning')
    server.does((one, response) => {
      void leader()
        .presses(remove)
        .then(() => saysWhat(() => ({ text: 'Kursen startar i mars.' }))(one, response))
    })
    await leader().presses(asked)
    await chat.bot.wishes?.idle()
    expect((await drafts()).filter((text) => text.includes('mars'))).toEqual([])
  })
})
