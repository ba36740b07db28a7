import { afterEach, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { plainText } from '../../src/chat/reply.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { logs } from './week.ts'

let chat: DemoChat
afterEach(() => chat.stop())

const moveTo = (moment: string) => chat.bot.demoClock.moveTo(Temporal.PlainDateTime.from(moment))

/** When each digest came to the operative group, and its first line. */
async function digests(): Promise<string[]> {
  const seen = await chat.as('arbetsformedlare').sees('operativ')
  return seen.flatMap(({ by, at, reply }) => {
    const [first = ''] = reply ? plainText(reply).split('\n') : []
    return by === 'bot' && /^Vecka \d/.test(first) ? [`${at} ${first}`] : []
  })
}

async function set(settings: object, timeZone = 'Europe/Stockholm'): Promise<void> {
  const owner = connect(chat.ownerUrl, { max: 1 })
  await owner`update groups set settings = settings || ${JSON.stringify(settings)}::text::jsonb`
  await owner`update collaborations set time_zone = ${timeZone}`
  await owner.end()
}

/** Looks every ten minutes, as clocks on the wall go on whatever is done to them. */
async function looksFrom(from: string, to: string): Promise<void> {
  for (let at = Temporal.Instant.from(from); Temporal.Instant.compare(at, Temporal.Instant.from(to)) <= 0; ) {
    chat.clock.set(at.toString())
    await chat.bot.settle()
    at = at.add({ minutes: 10 })
  }
}

test('over the clock change of 25 October 2026 the digest stays at eight, one a week', async () => {
  chat = await demoChat('2026-10-16T10:00:00+02:00', { events: false })
  await moveTo('2026-11-04T00:00')
  expect(await digests()).toEqual([
    '2026-10-20T06:00:00Z Vecka 42: inget nytt är loggat.',
    '2026-10-27T07:00:00Z Vecka 43: inget nytt är loggat.',
    '2026-11-03T07:00:00Z Vecka 44: inget nytt är loggat.',
  ])
})

test('over the clock change of 28 March 2027, Easter Day, too', async () => {
  chat = await demoChat('2027-03-19T10:00:00+01:00', { events: false })
  await moveTo('2027-04-07T00:00')
  expect(await digests()).toEqual([
    '2027-03-23T07:00:00Z Vecka 11: inget nytt är loggat.',
    '2027-03-30T06:00:00Z Vecka 12: inget nytt är loggat.',
    '2027-04-06T06:00:00Z Vecka 13: inget nytt är loggat.',
  ])
})

// Sweden changes its clocks on a Sunday, when nothing is sent; Egypt on a Thursday night and a Friday morning
test.each([
  [
    'comes twice',
    { day: 4, at: '23:30' },
    '2026-10-27',
    ['2026-10-29T19:00:00Z', '2026-10-29T23:00:00Z'],
    '2026-10-29T20:30:00Z Vecka 43',
  ],
  [
    'does not exist',
    { day: 5, at: '00:30' },
    '2026-04-21',
    ['2026-04-23T20:00:00Z', '2026-04-24T00:00:00Z'],
    '2026-04-23T22:30:00Z Vecka 16',
  ],
] as const)('a digest at a time that %s that day comes once', async (_, digest, start, [from, to], wanted) => {
  chat = await demoChat(`${start}T10:00:00Z`, { events: false })
  await set({ digest, rollUpAt: null }, 'Africa/Cairo')
  await looksFrom(from, to)
  expect(await digests()).toEqual([`${wanted}: inget nytt är loggat.`])
})

test('in the night of the clock change a digest set at half past two on a Sunday waits for Monday, and comes once', async () => {
  chat = await demoChat('2026-10-23T10:00:00+02:00', { events: false })
  await set({ digest: { day: 7, at: '02:30' }, rollUpAt: null })
  await looksFrom('2026-10-24T22:00:00Z', '2026-10-25T04:00:00Z')
  expect(await digests()).toEqual([])
  await looksFrom('2026-10-26T01:00:00Z', '2026-10-26T02:00:00Z')
  expect(await digests()).toEqual(['2026-10-26T01:30:00Z Vecka 42: inget nytt är loggat.'])
})

test('week 53 of 2026 has its digest on 5 January, before Epiphany, and the week after it is week 1', async () => {
  chat = await demoChat('2026-12-30T10:00:00+01:00', { events: false })
  await logs(chat, 'arbetsmarknadskoordinator')
  await moveTo('2027-01-13T00:00')
  expect((await digests()).filter((text) => !text.includes('Vecka 52'))).toEqual([
    '2027-01-05T07:00:00Z Vecka 53 2026 (28 december 2026–3 januari 2027), operativa gruppen',
    '2027-01-12T07:00:00Z Vecka 1: inget nytt är loggat.',
  ])
})

test('a digest set for Wednesdays comes on the Thursday after Epiphany', async () => {
  chat = await demoChat('2027-01-04T10:00:00+01:00', { events: false })
  await set({ digest: { day: 3 } })
  await moveTo('2027-01-10T00:00')
  expect(await digests()).toEqual(['2027-01-07T07:00:00Z Vecka 53: inget nytt är loggat.'])
})
