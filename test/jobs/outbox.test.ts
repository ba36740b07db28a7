import { afterEach, beforeEach, expect, test } from 'vitest'
import { bindGroup } from '../../db/bind.ts'
import { connect } from '../../db/connect.ts'
import { type Bot, makeBot } from '../../src/bot.ts'
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts'
import { recordingPlatform } from '../support/recording-platform.ts'

let base: FreshDatabase
let bot: Bot
let now: Temporal.Instant
let lines: string[]
let slack: ReturnType<typeof recordingPlatform>
let teams: ReturnType<typeof recordingPlatform>

const local = (moment: string) => Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Stockholm').toInstant()
const digestIn = (all: readonly { to: string; text: string }[], place: string) =>
  all.filter((one) => one.to === place && one.text.includes('ecka 47'))

const slackGroup = { platform: 'slack', workspace: 'T1', conversation: 'C1', group: 'operative', leader: 'U1' } as const
const teamsGroup = {
  platform: 'teams',
  workspace: 'tenant',
  conversation: '19:one',
  group: 'operative',
  leader: 'anna',
} as const
const collaboration = { slug: 'lerum', name: 'Lerum' }

beforeEach(async () => {
  base = await freshDatabase()
  now = local('2026-11-20T10:00')
  lines = []
  await bindGroup(base.ownerUrl, { ...slackGroup, collaboration }, now)
  slack = recordingPlatform('slack')
  teams = recordingPlatform('teams')
  bot = makeBot({ appUrl: base.appUrl, commandWord: '/dua', clock: () => now, note: (line) => lines.push(line) })
  bot.join(slack.platform)
  bot.join(teams.platform)
})
afterEach(async () => {
  await bot.stop()
  await base.drop()
})

async function comes(moment: string): Promise<void> {
  now = local(moment)
  await bot.settle()
  await bot.outbox.sweep()
}

test('a channel that is gone is told to the leader, in the private chat that Slack opens by the user’s id', async () => {
  slack.hasTrouble((post) => (post.to.conversation === 'C1' ? { kind: 'gone' } : null))
  await comes('2026-11-24T08:00')
  const notices = slack.said().filter((one) => one.text.startsWith('Jag kan inte skriva i operativa gruppen i Slack.'))
  expect(notices).toEqual([{ to: 'U1', only: null, text: expect.stringContaining('Bjud in mig i kanalen') }])
  const sql = connect(base.ownerUrl, { max: 1 })
  const failed = await sql`select state, trouble from posts where subject like 'digest:%'`
  expect(failed).toEqual([{ state: 'failed', trouble: 'gone: scripted' }])
  await sql.end()
})

test('a token that is refused is told on the other platform, and the digest waits and says why it is late', async () => {
  await bindGroup(base.ownerUrl, { ...teamsGroup, collaboration }, now)
  slack.hasTrouble(() => ({ kind: 'signIn' }))
  await comes('2026-11-24T08:00')
  const notice = teams.said().find((one) => one.text.startsWith('Jag kommer inte in i Slack.'))
  // Teams opens the private chat by way of the group's channel
  expect(notice).toMatchObject({ to: '19:one', only: 'anna' })
  expect(digestIn(teams.said(), '19:one')).toHaveLength(1)

  slack.hasTrouble(() => null)
  await comes('2026-11-24T09:40')
  await comes('2026-11-24T09:45')
  const [late, ...others] = digestIn(slack.said(), 'C1')
  expect(others).toEqual([])
  expect(late?.text).toContain(
    'Den kommer nu, tisdag kl.\u00a09.40, eftersom Slack inte svarade. Siffrorna är desamma.',
  )
})

test('a late digest reads as the model text', async () => {
  await bindGroup(base.ownerUrl, { ...teamsGroup, collaboration }, now)
  teams.hasTrouble(() => ({ kind: 'network' }))
  await comes('2026-11-24T08:00')
  teams.hasTrouble(() => null)
  await comes('2026-11-25T09:40')
  expect(digestIn(teams.said(), '19:one').map((one) => one.text.replaceAll('\u00a0', ' '))).toEqual([
    `Sammanställningen för vecka 47 skulle ha kommit tisdag 24 november kl. 8.00. Den kommer nu, onsdag kl. 9.40, eftersom Teams inte svarade. Siffrorna är desamma.
Vecka 47: inget nytt är loggat.`,
  ])
})

test('nobody to tell: the log has it, by code and never by what was to be said', async () => {
  slack.hasTrouble(() => ({ kind: 'signIn' }))
  await comes('2026-11-24T08:00')
  expect(slack.said()).toEqual([])
  expect(lines.every((line) => /^post [0-9a-f-]+ signIn: scripted$|^preview/.test(line))).toBe(true)
})

test('after a lost answer a platform that can be asked is asked, and nothing is said twice', async () => {
  slack.hasTrouble((post) => (post.to.conversation === 'C1' ? 'lost answer' : null))
  await comes('2026-11-24T08:00')
  slack.hasTrouble(() => null)
  await comes('2026-11-24T08:10')
  await comes('2026-11-24T08:20')
  expect(digestIn(slack.said(), 'C1')).toHaveLength(1)
})

test('after a lost answer a platform that cannot be asked hears it once more, and no digest is lost', async () => {
  slack.cannotBeAsked()
  slack.hasTrouble((post) => (post.to.conversation === 'C1' ? 'lost answer' : null))
  await comes('2026-11-24T08:00')
  slack.hasTrouble(() => null)
  await comes('2026-11-24T08:10')
  await comes('2026-11-24T08:20')
  expect(digestIn(slack.said(), 'C1')).toHaveLength(2)
})

test('a row of posts that takes longer than its lease is sent by one sender only', async () => {
  for (const conversation of ['C2', 'C3', 'C4'])
    await bindGroup(base.ownerUrl, { ...slackGroup, conversation, collaboration }, now)
  const other = makeBot({
    appUrl: base.appUrl,
    commandWord: '/dua',
    clock: () => now,
    note: (line) => lines.push(line),
  })
  other.join(slack.platform)
  let isLooking = false
  slack.hasTrouble(async () => {
    if (isLooking) return null
    // each takes half a minute, and meanwhile another replica looks for posts that were left lying
    now = now.add({ seconds: 35 })
    isLooking = true
    await other.outbox.sweep()
    isLooking = false
    return null
  })
  now = local('2026-11-24T08:00')
  await bot.settle()
  await other.stop()
  const places = slack.said().flatMap((one) => (one.text.includes('ecka 47') ? [one.to] : []))
  expect(places.filter((place) => place.startsWith('C')).sort()).toEqual(['C1', 'C2', 'C3', 'C4'])
})
