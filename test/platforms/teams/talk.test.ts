import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/chat/hear.ts'
import { buttons, type FormView, type Part, say, toGroup, toYou } from '../../../src/chat/reply.ts'
import { post, type Scripted, said, scripted, still } from './scripted.ts'

let bot: Scripted
/** ends every wait that is under way */
let timeUp: (() => void)[]

beforeEach(async () => {
  timeUp = []
  bot = await scripted({ ...still, wait: () => new Promise<void>((resolve) => void timeUp.push(resolve)) })
})
afterEach(() => bot.close())

const form = (error?: string): FormView => ({
  id: error === undefined ? 'f1' : 'f2',
  command: 'log',
  title: 'Logga',
  intro: null,
  fields: [
    { name: 'women', label: 'Kvinnor', type: 'number', required: true, ...(error === undefined ? {} : { error }) },
  ],
  hidden: { kind: 'placement' },
  submit: 'Spara',
  open: 'Öppna',
})
const undo = { label: 'Ångra', press: { command: 'undo', input: { event: 'e1' } } }
const failed: Answer = { kind: 'failed', language: 'sv', reply: toYou(say('Något gick fel. Din text: "logga 2k"')) }

/** A hear that answers when it is told to. */
function slowly(): { hear: () => Promise<Answer>; begun: Promise<void>; answer: (answer: Answer) => void } {
  const answered = Promise.withResolvers<Answer>()
  const begun = Promise.withResolvers<void>()
  return {
    hear: () => {
      begun.resolve()
      return answered.promise
    },
    begun: begun.promise,
    answer: answered.resolve,
  }
}

async function given(...parts: Part[]) {
  const anna = bot.edge.user('anna')
  await bot.teams.platform.send(post({ conversation: bot.edge.chatWith(anna).id, kind: 'direct' }, toYou(...parts)))
  return { anna, message: await bot.edge.chatWith(anna).next() }
}

describe('messages', () => {
  test('a line in a channel is heard and answered 200 with nothing', async () => {
    const anna = bot.edge.user('anna', { name: 'Anna A' })
    expect(await anna.says('logga praktik 2k 1m skolkök', { in: 'operativ' })).toMatchObject({
      status: 200,
      shown: null,
    })
    expect(bot.heard).toMatchObject([
      {
        what: { kind: 'text', text: 'logga praktik 2k 1m skolkök' },
        account: { user: anna.objectId, name: 'Anna A' },
        place: { workspace: bot.edge.config.tenantId, conversation: bot.edge.channel('operativ').id },
      },
    ])
  })

  test('the same delivery sent again has the same key', async () => {
    const anna = bot.edge.user('anna')
    await anna.says('hjälp', { in: 'operativ', activityId: '1700' })
    await anna.says('hjälp', { in: 'operativ', activityId: '1700' })
    expect(bot.heard[0]?.key).toBe(bot.heard[1]?.key)
  })

  test('someone mentioned is known by the object id, asked of the roster once', async () => {
    const [anna, bo] = [bot.edge.user('anna'), bot.edge.user('bo', { name: 'Bo B' })]
    for (const _ of [1, 2]) await anna.says('utse @Bo B sfi', { in: 'operativ', mentions: [bo] })
    expect(bot.heard[1]?.what).toEqual({ kind: 'text', text: `utse <@${bo.objectId}> sfi` })
    expect(bot.edge.calls.filter((call) => call.call === 'member')).toHaveLength(1)
  })

  test('a roster that does not answer does not stop the message', async () => {
    const [anna, bo] = [bot.edge.user('anna'), bot.edge.user('bo')]
    bot.edge.refuse({ status: 502, on: 'member' })
    expect((await anna.says('utse @bo sfi', { in: 'operativ', mentions: [bo] })).status).toBe(200)
    expect(bot.heard[0]?.what).toEqual({ kind: 'text', text: `utse <@${bo.id}> sfi` })
  })

  test('what is handled elsewhere is answered 200 with nothing', async () => {
    bot.answers(async () => ({ kind: 'busy' }))
    expect(await bot.edge.user('anna').says('hjälp')).toMatchObject({ status: 200, shown: null })
  })

  test('what could not be kept is answered 503, so that Teams sends it again', async () => {
    bot.answers(async () => failed)
    expect((await bot.edge.user('anna').says('hjälp')).status).toBe(503)
  })

  test('a reply that is no post of the turn is said here, and only to you in the private chat', async () => {
    const anna = bot.edge.user('anna')
    bot.answers(async () => said(toYou(say('Jag känner inte igen kanalen.'))))
    await anna.says('hjälp', { in: 'okänd' })
    expect(
      bot.edge
        .chatWith(anna)
        .messages()
        .map((message) => message.text),
    ).toEqual(['Jag känner inte igen kanalen.'])
    expect(bot.edge.channel('okänd').messages()).toEqual([])
    bot.answers(async () => said(toGroup(say('Hej alla.'))))
    await anna.says('hjälp', { in: 'okänd' })
    expect(
      bot.edge
        .channel('okänd')
        .messages()
        .map((message) => message.text),
    ).toEqual(['Hej alla.'])
  })

  test('a turn that takes long is acknowledged in the thread, and answered 200 when it is done', async () => {
    const slow = slowly()
    bot.answers(slow.hear)
    const answered = bot.edge.user('anna').says('sammanställning', { in: 'operativ', thread: '1600' })
    await slow.begun
    for (const end of timeUp) end()
    const sign = await bot.edge.channel('operativ').next()
    expect(sign.text).toBe('Jag tar emot och svarar strax.')
    expect(sign.conversation).toContain(';messageid=1600')
    slow.answer(said())
    expect((await answered).status).toBe(200)
  })
})

describe('presses', () => {
  test('a button is heard, and a sentence says so', async () => {
    const { anna, message } = await given(say('Loggat.'), buttons(undo))
    expect(await anna.presses('Ångra', message)).toEqual({ status: 200, shown: 'Mottaget.', card: null })
    expect(bot.heard).toMatchObject([{ what: { kind: 'press', press: undo.press }, answers: 'post' }])
  })

  test('an older client sends the same as a message', async () => {
    const { anna, message } = await given(say('Loggat.'), buttons(undo))
    expect((await anna.presses('Ångra', message, { old: true })).status).toBe(200)
    expect(bot.heard).toMatchObject([{ what: { kind: 'press', press: undo.press } }])
  })

  test('a form with something wrong comes back in its own place', async () => {
    const { anna, message } = await given({ kind: 'form', form: form() })
    bot.answers(async () => said(toYou({ kind: 'form', form: form('Högst 999.') })))
    const { card } = await anna.submits(message, { Kvinnor: '1000' })
    expect(bot.heard).toMatchObject([
      { what: { kind: 'submit', form: 'f1', press: { command: 'log', input: { kind: 'placement', women: '1000' } } } },
    ])
    expect(card?.text).toContain('Behöver rättas: Högst 999.')
    expect(bot.edge.chatWith(anna).messages()).toEqual([card])
    bot.answers(async () => said(toYou(say('Loggat: 3 kvinnor.'))))
    const done = card && (await anna.submits(card, { Kvinnor: '3' }))
    expect(done?.card?.text).toBe('Loggat: 3 kvinnor.')
  })

  test('the client itself asks for what is required', async () => {
    const { anna, message } = await given({ kind: 'form', form: form() })
    expect(() => anna.submits(message, {})).toThrow('Skriv ett tal i ”Kvinnor”.')
    expect(bot.heard).toEqual([])
  })

  test("an older client's form is answered by a message", async () => {
    const { anna, message } = await given({ kind: 'form', form: form() })
    await anna.submits(message, { women: '3' }, { old: true })
    expect(bot.heard).toMatchObject([{ what: { kind: 'submit', form: 'f1' }, answers: 'post' }])
  })

  test('in a channel no card comes back, since others might see it', async () => {
    const anna = bot.edge.user('anna')
    await bot.teams.platform.send(
      post({ conversation: bot.edge.channel('operativ').id }, toGroup(say('Digest'), buttons(undo))),
    )
    bot.answers(async () => said(toYou(say('Bara till dig.'))))
    const message = await bot.edge.channel('operativ').next()
    expect(await anna.presses('Ångra', message)).toEqual({ status: 200, shown: 'Mottaget.', card: null })
    expect(
      bot.edge
        .chatWith(anna)
        .messages()
        .map((one) => one.text),
    ).toEqual(['Bara till dig.'])
    expect(bot.edge.channel('operativ').messages()).toEqual([message])
  })

  test('a press that could not be kept is told, and the card with what was typed stays', async () => {
    const { anna, message } = await given({ kind: 'form', form: form() })
    bot.answers(async () => failed)
    expect(await anna.submits(message, { women: '2' })).toEqual({
      status: 200,
      shown: 'Något gick fel. Din text: "logga 2k"',
      card: null,
    })
    expect(bot.edge.chatWith(anna).messages()).toEqual([message])
  })

  test("in a channel a fault says nothing of the person's own text", async () => {
    const anna = bot.edge.user('anna')
    await bot.teams.platform.send(post({ conversation: bot.edge.channel('operativ').id }, toGroup(buttons(undo))))
    bot.answers(async () => failed)
    const { shown } = await anna.presses('Ångra', await bot.edge.channel('operativ').next())
    expect(shown).toBe('Något gick fel hos mig. Inget är sparat. Försök igen.')
  })

  test('a press that takes long is acknowledged, and the reply comes as a message', async () => {
    const { message } = await given(say('Loggat.'), { kind: 'form', form: form() })
    const anna = bot.edge.user('anna')
    const slow = slowly()
    bot.answers(slow.hear)
    const answered = anna.submits(message, { women: '2' })
    await slow.begun
    for (const end of timeUp) end()
    expect((await answered).shown).toBe('Jag tar emot och svarar strax.')
    slow.answer(said(toYou(say('Klart.'))))
    expect((await bot.edge.chatWith(anna).next()).text).toBe('Klart.')
  })

  test('the sentence is in the language of the Teams that was pressed in', async () => {
    const berit = bot.edge.user('berit', { locale: 'en-GB' })
    await bot.teams.platform.send(
      post({ conversation: bot.edge.chatWith(berit).id, kind: 'direct' }, toYou(buttons(undo))),
    )
    bot.answers(async () => ({ kind: 'busy' }))
    expect((await berit.presses('Ångra', await bot.edge.chatWith(berit).next())).shown).toBe(
      'Received, I will answer shortly.',
    )
  })

  test('an invoke that nobody here knows is answered 501', async () => {
    const conversation = { id: 'a:1', conversationType: 'personal' }
    const from = { id: '29:x', aadObjectId: 'x' }
    const invoke = { type: 'invoke', name: 'composeExtension/query', from, conversation, value: {} }
    expect((await bot.edge.deliver(invoke)).status).toBe(501)
    expect(bot.heard).toEqual([])
  })
})
