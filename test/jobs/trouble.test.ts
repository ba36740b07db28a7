import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Trouble } from '../../src/chat/platform.ts'
import { recordingPlatform } from '../support/recording-platform.ts'
import { type Bound, boundBot } from './bound.ts'

let lerum: Bound
let slack: ReturnType<typeof recordingPlatform>
let teams: ReturnType<typeof recordingPlatform>

beforeEach(async () => {
  lerum = await boundBot({})
  slack = recordingPlatform('slack')
  teams = recordingPlatform('teams')
  lerum.bot.join(slack.platform)
  lerum.bot.join(teams.platform)
})
afterEach(() => lerum.stop())

const onTeams = { platform: 'teams', workspace: 'tenant', conversation: '19:one', leader: 'anna' } as const
const inC1 = (trouble: Trouble | null) => slack.hasTrouble((post) => (post.to.conversation === 'C1' ? trouble : null))
const digestsIn = (place: string, all = slack.said()) =>
  all.filter((one) => one.to === place && one.text.includes('ecka 47')).map((one) => one.text)
const toLeader = () => slack.said().filter((one) => one.to === 'U1' && !one.text.startsWith('Så här'))

test('that a channel is gone is told to the leader once, in the private chat that Slack opens by the user’s id', async () => {
  inC1({ kind: 'gone' })
  await lerum.comes('2026-11-24T08:00')
  await lerum.comes('2026-11-24T09:05')
  await lerum.comes('2026-11-25T08:05')
  expect(toLeader()).toEqual([
    {
      to: 'U1',
      only: null,
      text: 'Jag kan inte skriva i operativa gruppen i Slack. Kanalen finns inte kvar, eller så är jag inte med i den. Sammanställningen väntar i en vecka. Bjud in mig i kanalen, så kommer den inom en timme, eller be den som sköter assistenten att koppla en annan.',
    },
  ])
})

test('a digest comes when the bot has been invited again, and says why it is late', async () => {
  inC1({ kind: 'gone' })
  await lerum.comes('2026-11-24T08:00')
  inC1(null)
  await lerum.comes('2026-11-24T09:40')
  await lerum.comes('2026-11-24T11:00')
  expect(digestsIn('C1')).toEqual([
    expect.stringContaining(
      'Den kommer nu, tisdag kl.\u00a09.40, eftersom jag inte kunde skriva här. Siffrorna är desamma.',
    ),
  ])
})

test('a token that is refused is told on the other platform, and the digest waits and says why it is late', async () => {
  await lerum.bind(onTeams)
  slack.hasTrouble(() => ({ kind: 'signIn' }))
  await lerum.comes('2026-11-24T08:00')
  // Teams opens the private chat by way of the group's channel
  expect(teams.said().filter((one) => one.text.startsWith('Jag kommer inte in i Slack.'))).toEqual([
    expect.objectContaining({ to: '19:one', only: 'anna' }),
  ])
  slack.hasTrouble(() => null)
  await lerum.comes('2026-11-24T09:40')
  await lerum.comes('2026-11-24T09:45')
  expect(digestsIn('C1')).toEqual([
    expect.stringContaining(
      'Den kommer nu, tisdag kl.\u00a09.40, eftersom jag inte kom in i Slack. Siffrorna är desamma.',
    ),
  ])
  expect(digestsIn('19:one', teams.said())).toHaveLength(1)
})

test('a late digest reads as the model text', async () => {
  await lerum.bind(onTeams)
  teams.hasTrouble(() => ({ kind: 'network' }))
  await lerum.comes('2026-11-24T08:00')
  teams.hasTrouble(() => null)
  await lerum.comes('2026-11-25T09:40')
  expect(digestsIn('19:one', teams.said()).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    `Sammanställningen för vecka 47 skulle ha kommit tisdag 24 november kl. 8.00. Den kommer nu, onsdag kl. 9.40, eftersom Teams inte svarade. Siffrorna är desamma.
Vecka 47: inget nytt är loggat.`,
  ])
})

test('a platform that this deployment has no key for is told of as one that lets nobody in', async () => {
  const bare = lerum.replica()
  bare.join(teams.platform)
  await lerum.bind(onTeams)
  lerum.clock.set('2026-11-24T08:00')
  await bare.settle()
  expect(teams.said().filter((one) => one.text.startsWith('Jag kommer inte in i Slack.'))).toHaveLength(1)
  expect(lerum.lines).toContainEqual(expect.stringMatching(/^post [0-9a-f-]+ signIn: not configured$/))
})

/** Tries again and again, each pause as long as it has become, until this moment. */
async function triesUntil(moment: string): Promise<void> {
  const end = Temporal.PlainDateTime.from(moment).toZonedDateTime('Europe/Stockholm').toInstant()
  while (Temporal.Instant.compare(lerum.clock(), end) < 0) {
    lerum.clock.pass({ minutes: 5 })
    await lerum.bot.outbox.sweep()
  }
}

test('a platform that is silent for hours is told of on the other one, once; one that is back soon is not', async () => {
  await lerum.bind(onTeams)
  const told = () => teams.said().filter((one) => one.text.startsWith('Slack svarar inte.'))
  slack.hasTrouble(() => ({ kind: 'network' }))
  await lerum.comes('2026-11-24T08:00')
  await triesUntil('2026-11-24T08:45')
  expect(told()).toEqual([])
  await triesUntil('2026-11-24T12:00')
  expect(told()).toHaveLength(1)
})

test('a post that fails by a fault of our own is told of where it happened, and tried on', async () => {
  slack.hasTrouble((post) => {
    if (post.to.conversation === 'C1') throw new Error('a text that somebody wrote')
    return null
  })
  await lerum.comes('2026-11-24T08:00')
  await triesUntil('2026-11-24T12:00')
  expect(toLeader().map((one) => one.text)).toEqual([
    'Något jag skulle ha skrivit i Slack går inte att skicka. Felet är mitt, och jag försöker igen. Säg till den som sköter assistenten.',
  ])
  expect(lerum.lines.join()).not.toContain('somebody wrote')
  expect((await lerum.digests()).map((post) => post.state)).toEqual(['waiting'])
})

test('nobody to tell: the log says so, by codes and never by what was to be said', async () => {
  slack.hasTrouble(() => ({ kind: 'signIn' }))
  await lerum.comes('2026-11-24T08:00')
  expect(slack.said()).toEqual([])
  expect(lerum.lines).toContainEqual(expect.stringMatching(/^told nobody: signIn slack [0-9a-f-]+$/))
  expect(
    lerum.lines.filter((line) => !/^(post [0-9a-f-]+ signIn: scripted|told nobody: .*|preview .*)$/.test(line)),
  ).toEqual([])
})

test('a leader who cannot be reached either is not told of to that leader: the log says so', async () => {
  slack.hasTrouble(() => ({ kind: 'gone' }))
  await lerum.comes('2026-11-24T08:00')
  expect(slack.said()).toEqual([])
  expect(lerum.lines.filter((line) => line.startsWith('told nobody: gone slack'))).not.toEqual([])
})

test('on Teams the leader is told by way of a channel that still is there', async () => {
  await lerum.bind({ ...onTeams, group: 'steering', conversation: '19:board' })
  await lerum.bind(onTeams)
  teams.hasTrouble((post) => (post.to.conversation === '19:one' ? { kind: 'gone' } : null))
  // the leader of the Slack group is another person
  await lerum.comes('2026-11-24T08:00')
  const told = teams.said().filter((one) => one.text.startsWith('Jag kan inte skriva i operativa gruppen i Teams.'))
  expect(told).toEqual([expect.objectContaining({ to: '19:board', only: 'anna' })])
})

test('a digest whose group has lost its last channel is told to the leader, and nothing is published for nobody', async () => {
  lerum.clock.set('2026-11-24T08:00')
  const { jobs } = await lerum.bot.ticker.tick()
  await lerum.owner`delete from conversations where external_id = 'C1'`
  for (const job of jobs) await lerum.bot.worker.run(job)
  for (const job of jobs) await lerum.bot.worker.run(job)
  expect(toLeader().map((one) => one.text)).toEqual([
    'Sammanställningen för vecka 47 har ingenstans att ta vägen: operativa gruppen har ingen kanal. Be den som sköter assistenten att koppla en.',
  ])
  expect(await lerum.owner`select 1 from publications`).toHaveLength(0)
})

test('a digest that cannot be made is told of after an hour, once, and made as soon as that can be', async () => {
  lerum.clock.set('2026-11-24T08:00')
  const { jobs } = await lerum.bot.ticker.tick()
  const [digest] = jobs.filter((job) => job.kind === 'digest')
  if (!digest) throw new Error('no digest is due')
  await lerum.owner`create function refuse() returns trigger language plpgsql as $$ begin
    if new.subject like 'digest:%' then raise exception 'no' using errcode = 'DU001'; end if; return new; end $$`
  await lerum.owner`create trigger refuse before insert on posts for each row execute function refuse()`
  for (const moment of ['2026-11-24T08:01', '2026-11-24T08:59']) {
    lerum.clock.set(moment)
    await expect(lerum.bot.worker.run(digest)).rejects.toMatchObject({ code: 'DU001' })
  }
  expect(toLeader()).toEqual([])
  for (const moment of ['2026-11-24T09:01', '2026-11-24T09:16']) {
    lerum.clock.set(moment)
    await expect(lerum.bot.worker.run(digest)).rejects.toMatchObject({ code: 'DU001' })
  }
  expect(toLeader().map((one) => one.text)).toEqual([
    'Sammanställningen för vecka 47 är försenad, eftersom något går fel hos mig. Jag försöker igen. Säg till den som sköter assistenten.',
  ])
  await lerum.owner`drop trigger refuse on posts`
  await lerum.bot.worker.run(digest)
  expect(digestsIn('C1')).toEqual([expect.stringContaining('eftersom något gick fel hos mig')])
})

test('a job that was given up and nobody can be told of: the log says so', async () => {
  lerum.clock.set('2026-11-24T08:00')
  const { jobs } = await lerum.bot.ticker.tick()
  await lerum.owner`delete from role_assignments`
  for (const job of jobs) await lerum.bot.worker.dead(job)
  expect(lerum.lines).toContainEqual(expect.stringMatching(/^given up: digest [0-9a-f-]+ 2026-11-16$/))
  expect(lerum.lines).toContainEqual(expect.stringMatching(/^told nobody: givenUp [0-9a-f-]+$/))
})
