import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttons, say, toYou } from '../../../src/chat/reply.ts'
import { type Bot, logForm, said, startBot } from './bot.ts'

let bot: Bot
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot[Symbol.asyncDispose]())

const anna = () => bot.slack.user('arbetsmarknadskoordinator')
const receipt = toYou(say('Loggat.'), buttons({ label: 'Ångra', press: { command: 'undo', input: { event: 'e1' } } }))
const table = {
  kind: 'table',
  title: 'Vecka 47',
  columns: ['Mått', 'Kvinnor', 'Män'],
  rows: [['Började', '<5', '12']],
  spoken: ['Började: färre än fem kvinnor, 12 män.'],
} as const

describe('a slash command', () => {
  test('is answered on its own response, to the asker alone', async () => {
    bot.answers(async () => said(receipt))
    const exchange = await anna().slash('logga')
    expect(exchange.body).toMatchObject({ response_type: 'ephemeral', text: 'Loggat.\n[Ångra]' })
    expect(await exchange.next()).toMatchObject({ kind: 'ephemeral', via: 'ack', user: anna().id })
  })

  test('opens the form that it is answered with', async () => {
    bot.answers(async () => said(toYou({ kind: 'form', form: logForm() })))
    const exchange = await anna().slash('logga')
    expect(exchange.body).toEqual({})
    expect(await exchange.next()).toMatchObject({ kind: 'view', view: { title: { text: 'Logga en händelse' } } })
  })

  test('gets a button where the form cannot be opened', async () => {
    bot.slack.fail('views.open', { error: 'expired_trigger_id' })
    const form = logForm({ fields: [{ name: 'women', label: 'Kvinnor', type: 'number', required: false, value: '2' }] })
    bot.answers(async () => said(toYou({ kind: 'form', form })))
    const seen = await (await anna().slash('logga 2k')).next()
    expect(seen).toMatchObject({ kind: 'ephemeral', via: 'response_url' })
    expect(await (await anna().press(seen, 'Öppna formulär')).next()).toMatchObject({ kind: 'view' })
    expect(bot.heard.at(-1)?.what).toEqual({
      kind: 'press',
      press: { command: 'log', input: { track: 'track-1', women: '2' }, form: true },
    })
  })

  test('gets a table by its response URL', async () => {
    bot.answers(async () => said(toYou(table)))
    const first = await (await anna().slash('sammanställning')).next()
    expect(first.via).toBe('response_url')
    expect(first.blocks.map(({ type }) => type)).toEqual(['rich_text', 'table'])
    expect(first.text).toBe('Vecka 47\nBörjade: färre än fem kvinnor, 12 män.')
  })

  test('gets its answer in another way where the response URL does not work', async () => {
    bot.slack.fail('response_url', 'dead')
    bot.answers(async () => said(toYou(table)))
    const seen = await (await anna().slash('sammanställning')).next()
    expect(seen).toMatchObject({ kind: 'ephemeral', via: 'chat.postEphemeral', user: anna().id })
  })
})

describe('a press', () => {
  test('in what only the presser saw puts the answer in its place', async () => {
    bot.answers(async () => said(receipt))
    const seen = await (await anna().slash('logga')).next()
    bot.answers(async () => said(toYou(say('Ångrat.'))))
    const exchange = await anna().press(seen, 'Ångra')
    expect(exchange.body).toEqual({})
    expect(await exchange.next()).toMatchObject({ text: 'Ångrat.', replaces: true, user: anna().id })
    expect(bot.heard.at(-1)).toMatchObject({
      what: { kind: 'press', press: { command: 'undo', input: { event: 'e1' } } },
      place: { conversation: bot.slack.channel('operativ').id },
    })
  })

  test('that failed leaves the pressed message with its buttons', async () => {
    bot.answers(async () => said(receipt))
    const seen = await (await anna().slash('logga')).next()
    bot.answers(async () => ({ kind: 'failed', reply: toYou(say('Fel.')), language: 'sv' }))
    expect(await (await anna().press(seen, 'Ångra')).next()).toMatchObject({ text: 'Fel.', replaces: false })
  })

  test('in the group’s message is answered to the presser alone', async () => {
    const to = {
      workspace: bot.slack.team,
      conversation: bot.slack.channel('operativ').id,
      kind: 'group',
      onlyUser: null,
      reference: null,
    } as const
    await bot.platform.send({ id: '1', to, reply: { ...receipt, to: 'group' }, language: 'sv' })
    const post = await bot.slack.until(({ kind }) => kind === 'message')
    bot.answers(async () => said(toYou(say('Redan gjort.'))))
    expect(await (await anna().press(post, 'Ångra')).next()).toMatchObject({ user: anna().id, replaces: false })
  })
})

describe('a form', () => {
  const opened = async () => {
    bot.answers(async () => said(toYou({ kind: 'form', form: logForm() })))
    return (await anna().slash('logga')).next()
  }

  test('that is sent is heard with its id, what it carried unseen, and its values', async () => {
    const view = await opened()
    bot.answers(async () => said(receipt))
    const exchange = await anna().submit(view, { Kvinnor: '2', kind: 'Praktik' })
    expect(exchange.body).toEqual({})
    expect(bot.heard.at(-1)).toMatchObject({
      what: {
        kind: 'submit',
        form: logForm().id,
        press: { command: 'log', input: { track: 'track-1', women: '2', day: '2026-11-20', kind: 'placement' } },
      },
      place: { conversation: bot.slack.channel('operativ').id, kind: 'group' },
      account: { user: anna().id },
    })
    const seen = await bot.slack.until(({ via }) => via === 'chat.postEphemeral', bot.slack.seen.indexOf(view))
    expect(seen).toMatchObject({ text: 'Loggat.\n[Ångra]', user: anna().id, channel: bot.slack.channel('operativ').id })
  })

  test('stays open with the errors beside their fields', async () => {
    const view = await opened()
    const fields = logForm().fields.map((field) =>
      field.name === 'women' ? { ...field, value: '0', error: 'Minst en person.' } : field,
    )
    const form = logForm({ id: '018f0000-0000-7000-8000-000000000002', fields })
    bot.answers(async () => said(toYou({ kind: 'form', form })))
    const { body } = await anna().submit(view, { women: '0', kind: 'job' })
    expect(body).toEqual({ response_action: 'errors', errors: { 'field:women': 'Minst en person.' } })
  })

  test('is drawn anew where something else is asked for', async () => {
    const view = await opened()
    const form = logForm({
      fields: [{ name: 'men', label: 'Män', type: 'number', required: true, error: 'Hur många män?' }],
    })
    bot.answers(async () => said(toYou(say('Nästan klart.'), { kind: 'form', form })))
    const seen = await (await anna().submit(view, { kind: 'job' })).next()
    expect(seen).toMatchObject({ kind: 'view', via: 'ack' })
    expect(JSON.stringify(seen.view)).toContain('Hur många män?')
    expect(JSON.stringify(seen.view)).toContain('Nästan klart.')
    await anna().submit(seen, { men: '1' })
    expect(bot.heard.at(-1)?.what).toMatchObject({ press: { input: { men: '1', track: 'track-1' } } })
  })

  test('that could not be committed stays open, saying so', async () => {
    const view = await opened()
    bot.answers(async () => ({ kind: 'failed', reply: toYou(say('Inget är sparat.')), language: 'sv' }))
    const { body } = await anna().submit(view, { kind: 'job' })
    expect(body).toEqual({ response_action: 'errors', errors: { 'field:women': 'Inget är sparat.' } })
  })

  test('opened from a menu in a channel is answered there, from the general menu in the person’s own chat', async () => {
    bot.answers(async () => said(toYou({ kind: 'form', form: logForm() })))
    const inChannel = await (await anna().shortcut('command:log', { in: 'operativ' })).next()
    expect(bot.heard.at(-1)?.what).toEqual({ kind: 'press', press: { command: 'log', input: {}, form: true } })
    expect(inChannel.kind).toBe('view')
    const from = bot.slack.seen.length
    await anna().shortcut('command:log')
    const general = await bot.slack.until(({ kind }) => kind === 'view', from)
    bot.answers(async () => said(receipt))
    const exchange = await anna().submit(general, { kind: 'job' })
    expect(bot.heard.at(-1)?.place).toMatchObject({ kind: 'direct', conversation: anna().id })
    expect(exchange.status).toBe(200)
    const seen = await bot.slack.until(({ kind }) => kind === 'message', from)
    expect(seen).toMatchObject({ text: 'Loggat.\n[Ångra]', channel: bot.slack.channel(anna().name).id })
  })
})

test('an answer that cannot be given is noted by its code alone', async () => {
  const own = await startBot()
  own.slack.fail('response_url', 'dead')
  own.slack.fail('chat.postEphemeral', { error: 'account_inactive' })
  own.answers(async () => said(toYou(table)))
  await own.slack.user('ny').slash('hemligt')
  await own[Symbol.asyncDispose]()
  expect(own.notes).toEqual(['slack: answer not given: signIn: account_inactive'])
})
