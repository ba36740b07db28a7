import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/chat/hear.ts'
import { say, toGroup, toYou } from '../../../src/chat/reply.ts'
import { type Bot, said, startBot } from './bot.ts'

const failed: Answer = { kind: 'failed', reply: toYou(say('Inget är sparat. Här är din text: "hej"')), language: 'sv' }

/** A mention in work is still unanswered when a whole command after it has been answered. */
async function answersOnlyAfterCommit(bot: Bot): Promise<void> {
  const committed = Promise.withResolvers<Answer>()
  const begun = Promise.withResolvers<void>()
  bot.answers(async ({ answers }) => {
    if (answers !== 'post') return said(null)
    begun.resolve()
    return committed.promise
  })
  let answered = false
  const exchange = bot.slack
    .user('projektledare')
    .mention('operativ', 'logga praktik')
    .finally(() => {
      answered = true
    })
  await begun.promise
  expect((await bot.slack.user('ny').slash('hjälp')).status).toBe(200)
  expect(answered).toBe(false)
  committed.resolve(said(null))
  expect((await exchange).status).toBe(200)
}

describe('over signed HTTP', () => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot()
  })
  afterAll(() => bot[Symbol.asyncDispose]())

  const anna = () => bot.slack.user('arbetsmarknadskoordinator')

  test('a wrong signature is answered 401 and nothing is heard', async () => {
    const before = bot.heard.length
    const { status } = await bot.slack.send(
      { kind: 'event', payload: { type: 'event_callback' } },
      { signature: 'v0=00' },
    )
    expect(status).toBe(401)
    expect(bot.heard.length).toBe(before)
  })

  test('a signature of more than five minutes ago is answered 401', async () => {
    const { status } = await bot.slack.send({ kind: 'event', payload: { type: 'event_callback' } }, { secondsOld: 301 })
    expect(status).toBe(401)
  })

  test('the address is confirmed to Slack with its challenge', async () => {
    const payload = { type: 'url_verification', challenge: 'abc' }
    expect(await bot.slack.send({ kind: 'event', payload })).toEqual({ status: 200, body: { challenge: 'abc' } })
  })

  test('another path is not found', async () => {
    expect((await fetch(bot.url.replace('events', 'other'), { method: 'POST' })).status).toBe(404)
  })

  test('an event is answered only when it has been committed', () => answersOnlyAfterCommit(bot))

  test('an event that could not be committed gets a 503, and its retry comes with the same key', async () => {
    bot.answers(async () => failed)
    const first = await anna().mention('operativ', 'hej')
    expect(first.status).toBe(503)
    bot.answers(async () => said(null))
    const second = await anna().mention('operativ', 'hej', { ts: first.ts, retry: 1 })
    expect(second.status).toBe(200)
    const [one, other] = bot.heard.slice(-2)
    expect(other?.key).toBe(one?.key)
    expect(one?.key).toBe(`message:${bot.slack.channel('operativ').id}:${first.ts}`)
  })

  test('a delivery that is in work elsewhere is answered 200 with nothing', async () => {
    bot.answers(async () => ({ kind: 'busy' }))
    const before = bot.slack.seen.length
    expect(await anna().slash('hej')).toMatchObject({ status: 200, body: {} })
    expect((await anna().mention('operativ', 'hej')).status).toBe(200)
    expect(bot.slack.seen.length).toBe(before)
  })

  test('a slash command that could not be committed gets its own text back', async () => {
    bot.answers(async () => failed)
    const { status, body } = await anna().slash('hej')
    expect(status).toBe(200)
    expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Här är din text') })
  })

  test('events that are no business of ours are answered 200 and not heard', async () => {
    const before = bot.heard.length
    const event = { type: 'reaction_added', user: 'U1' }
    const payload = { type: 'event_callback', team_id: bot.slack.team, event }
    expect((await bot.slack.send({ kind: 'event', payload })).status).toBe(200)
    expect(bot.heard.length).toBe(before)
  })

  test('who and where is Slack’s own word', async () => {
    bot.answers(async () => said(null))
    await anna().slash('logga praktik 2k <5 & mer')
    expect(bot.heard.at(-1)).toMatchObject({
      key: expect.stringMatching(/^trigger:/),
      place: {
        platform: 'slack',
        workspace: bot.slack.team,
        conversation: bot.slack.channel('operativ').id,
        kind: 'group',
      },
      account: { workspace: bot.slack.team, user: anna().id, name: 'arbetsmarknadskoordinator' },
      what: { kind: 'text', text: 'logga praktik 2k <5 & mer' },
      seenByOthers: false,
      answers: 'inlineToYou',
    })
    await anna().direct('hjälp')
    expect(bot.heard.at(-1)).toMatchObject({
      place: { kind: 'direct', conversation: anna().id },
      seenByOthers: false,
      answers: 'post',
    })
    await anna().slash('hjälp', { in: 'direct' })
    expect(bot.heard.at(-1)?.place).toMatchObject({ kind: 'direct', conversation: anna().id })
    await anna().mention('operativ', 'utse @ny sfi-samordnare')
    expect(bot.heard.at(-1)).toMatchObject({
      what: { kind: 'text', text: `utse <@${bot.slack.user('ny').id}> sfi-samordnare` },
      seenByOthers: true,
      answers: 'post',
    })
  })

  test('an answer to a mention where nobody is bound is said to the asker alone, one for the group to the group', async () => {
    bot.answers(async () => said(toYou(say('Här känner jag ingen.'))))
    const first = await anna().mention('obunden', 'hej')
    expect(await first.next()).toMatchObject({ kind: 'ephemeral', text: 'Här känner jag ingen.', user: anna().id })
    bot.answers(async () => said(toGroup(say('Till alla.'))))
    const second = await anna().mention('obunden', 'hej')
    expect(await second.next()).toMatchObject({ kind: 'message', user: null, text: 'Till alla.' })
  })

  test('Slack is never asked who the bot is', () => {
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('auth.test')
  })
})

test('Slack need not be reachable for a command to be answered', async () => {
  await using bot = await startBot({ apiUrl: 'http://127.0.0.1:9/api/' })
  bot.answers(async () => said(toYou(say('Loggat.'))))
  expect((await bot.slack.user('ny').slash('logga')).body).toMatchObject({ text: 'Loggat.' })
})

test('over Socket Mode the bot can be stopped while it is still connecting', async () => {
  await using bot = await startBot({ socket: true })
  expect(bot.heard).toEqual([])
})

test('over Socket Mode the bot starts and stops while Slack is out of reach', async () => {
  await using bot = await startBot({ socket: true, apiUrl: 'http://127.0.0.1:9/api/' })
  expect(bot.heard).toEqual([])
})

describe('over Socket Mode', () => {
  let bot: Bot
  beforeAll(async () => {
    bot = await startBot({ socket: true })
  })
  afterAll(() => bot[Symbol.asyncDispose]())

  test('a slash command is answered on the acknowledgement', async () => {
    bot.answers(async () => said(toYou(say('Loggat: åäö <5'))))
    const exchange = await bot.slack.user('projektledare').slash('logga')
    expect(exchange.body).toMatchObject({ response_type: 'ephemeral', text: 'Loggat: åäö &lt;5' })
  })

  test('an event is acknowledged only when it has been committed', () => answersOnlyAfterCommit(bot))

  test('a connection that ends is followed by another', async () => {
    bot.answers(async () => said(toYou(say('Här igen.'))))
    bot.slack.hangUp()
    const exchange = await bot.slack.user('projektledare').slash('hej')
    expect(exchange.body).toMatchObject({ text: 'Här igen.' })
  })

  test('no request is answered over HTTP', async () => {
    expect((await fetch(bot.url, { method: 'POST' })).status).toBe(404)
  })
})
