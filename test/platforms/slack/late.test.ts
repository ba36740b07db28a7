import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../../src/chat/hear.ts'
import { say, toYou } from '../../../src/chat/reply.ts'
import { webClient } from '../../../src/platforms/slack/client.ts'
import { deliverer, NotCommitted } from '../../../src/platforms/slack/deliver.ts'
import { codesOnly } from '../../../src/platforms/slack/logger.ts'
import { type SlackEdge, slackEdge } from '../../support/slack-edge.ts'
import type { Answered } from '../../support/slack-edge-wire.ts'
import { logForm, said } from './bot.ts'

let slack: SlackEdge
let committed: PromiseWithResolvers<Answer>
let late = true

/** Every delivery is late at once, or never; it is over when the bot has said all. */
const over = new Set<Promise<unknown>>()

beforeAll(async () => {
  slack = await slackEdge({
    wire: ({ payload }) => {
      const acknowledged = Promise.withResolvers<Answered>()
      const work = deliverer({
        hear: () => committed.promise,
        client: webClient(
          slack.botToken,
          slack.apiUrl,
          codesOnly(() => undefined),
        ),
        note: () => undefined,
        language: 'sv',
        overtime: () => (late ? Promise.resolve() : new Promise(() => undefined)),
      })({ body: payload, ack: async (body) => acknowledged.resolve({ status: 200, body: body ?? {} }) })
      over.add(work)
      work.catch((error) => acknowledged.resolve({ status: error instanceof NotCommitted ? 503 : 500, body: {} }))
      return acknowledged.promise
    },
  })
})
afterAll(async () => {
  await Promise.allSettled(over)
  await slack.close()
})
beforeEach(() => {
  committed = Promise.withResolvers()
  late = true
})

const anna = () => slack.user('arbetsmarknadskoordinator')
const receipt = toYou(say('Loggat.'))
const waiting = 'Jag tar emot och svarar strax.'

test('a slash command that takes long is told so, and answered when the answer comes', async () => {
  const exchange = await anna().slash('logga')
  expect(exchange.body).toEqual({ response_type: 'ephemeral', text: waiting })
  const from = slack.seen.length
  committed.resolve(said(receipt))
  expect(await slack.until(({ via }) => via === 'response_url', from)).toMatchObject({
    text: 'Loggat.',
    user: anna().id,
  })
})

test('a form that comes too late to be opened is a button', async () => {
  await anna().slash('logga')
  const from = slack.seen.length
  committed.resolve(said(toYou({ kind: 'form', form: logForm() })))
  const seen = await slack.until(({ via }) => via === 'response_url', from)
  expect(seen.text).toContain('Logga en händelse')
  expect(JSON.stringify(seen.blocks)).toContain('Öppna formulär')
})

test('a form that was sent says that it takes a while in its own window', async () => {
  late = false
  committed.resolve(said(toYou({ kind: 'form', form: logForm() })))
  const view = await (await anna().slash('logga')).next()
  late = true
  committed = Promise.withResolvers()
  const exchange = await anna().submit(view, { kind: 'job' })
  expect(exchange.body).toMatchObject({ response_action: 'update' })
  expect(JSON.stringify(exchange.body)).toContain(waiting)
  const from = slack.seen.length
  committed.resolve(said(receipt))
  expect(await slack.until(({ via }) => via === 'chat.postEphemeral', from)).toMatchObject({ text: 'Loggat.' })
})

test('a mention that takes long is told so to the asker, and acknowledged only when it has been committed', async () => {
  const from = slack.seen.length
  const exchange = anna().mention('operativ', 'logga')
  expect(await slack.until(({ kind }) => kind === 'ephemeral', from)).toMatchObject({ text: waiting, user: anna().id })
  committed.resolve({ kind: 'failed', reply: receipt, language: 'sv' })
  expect((await exchange).status).toBe(503)
})
