import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type Bot, makeBot } from '../../src/bot.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { recordingPlatform } from '../support/recording-platform.ts'
import { comes, lastButton, logs, told } from './week.ts'

let chat: DemoChat
let replicas: Bot[]
// Friday in week 47
beforeEach(async () => {
  chat = await demoChat('2026-11-20T10:00:00+01:00', { events: false })
  await logs(chat, 'arbetsmarknadskoordinator')
  replicas = []
})
afterEach(async () => {
  await Promise.all(replicas.map((bot) => bot.stop()))
  await chat.stop()
})

const digests = async (week: number) =>
  (await told(chat, 'arbetsformedlare', 'operativ')).filter((text) => text.includes(`ecka ${week}`))

function replica(): Bot {
  const { appUrl, clock } = chat
  const bot = makeBot({ appUrl, commandWord: '/dua', clock, note: (line) => chat.lines.push(line) })
  bot.join(recordingPlatform('page').platform)
  replicas.push(bot)
  return bot
}

async function rows(query: string): Promise<string[]> {
  const sql = connect(chat.ownerUrl, { max: 1 })
  const found = await sql.unsafe<{ row: string }[]>(query)
  await sql.end()
  return found.map(({ row }) => row)
}

test('three replicas that look at the same time claim and send each digest once', async () => {
  chat.clock.set('2026-11-24T08:00:00+01:00')
  const bots = [replica(), replica(), replica()]
  const looks = await Promise.all(bots.map((bot) => bot.ticker.tick()))
  const jobs = looks.flatMap((look) => look.jobs)
  expect(jobs.map((job) => job.kind).sort()).toEqual(['digest', 'digest', 'morning', 'rollUp'])
  // each job is given to every replica, as a queue may after a worker's death
  await Promise.all(bots.flatMap((bot) => jobs.map((job) => bot.worker.run(job))))
  expect(await digests(47)).toHaveLength(1)
  expect(await rows(`select distinct subject as row from posts where subject like 'digest:%'`)).toHaveLength(2)
  expect(await rows(`select id::text as row from posts where subject like 'digest:%'`)).toHaveLength(2)
  expect(chat.lines).toEqual([])
})

test('a week missed while the bot was off is sent once, and says that it is late', async () => {
  await comes(chat, '2026-11-25T09:40')
  const [late = '', ...others] = await digests(47)
  expect(others).toEqual([])
  expect(late).toContain(
    'Sammanställningen för vecka 47 skulle ha kommit tisdag 24 november kl.\u00a08.00. Den kommer nu, onsdag kl.\u00a09.40, eftersom jag inte var igång då. Siffrorna är desamma.',
  )
  await comes(chat, '2026-11-25T09:41')
  expect(await digests(47)).toHaveLength(1)
})

test('a late digest has the numbers of the moment when it was due', async () => {
  chat.clock.set('2026-11-24T10:00:00+01:00')
  await logs(chat, 'arbetsmarknadskoordinator', 'praktik 2 män spår:Skolkök i fredags')
  await comes(chat, '2026-11-24T10:01')
  const [late = ''] = await digests(47)
  expect(late).toContain('Började praktik: 1 kvinna.')
})

test('of several missed weeks the newest is sent, and says which one was sent last', async () => {
  await comes(chat, '2026-11-24T08:00')
  await comes(chat, '2026-12-17T09:00')
  const all = await told(chat, 'arbetsformedlare', 'operativ')
  expect(all.filter((text) => /skulle ha kommit/.test(text))).toHaveLength(1)
  expect(all.at(-1)).toContain('Sammanställningen för vecka 50 skulle ha kommit tisdag 15 december')
  expect(all.at(-1)).toContain('Den förra sammanställningen gällde vecka 47.')
})

test('a digest that went wrong comes later and says so', async () => {
  chat.clock.set('2026-11-24T08:00:00+01:00')
  const { jobs } = await chat.bot.ticker.tick()
  // the first tries fail; the queue hands the job out again two hours later
  chat.clock.set('2026-11-24T10:00:00+01:00')
  for (const job of jobs) await chat.bot.worker.run(job)
  expect((await digests(47))[0]).toContain('Den kommer nu, tisdag kl.\u00a010.00, eftersom något gick fel hos mig.')
})

test('in a pause nothing is sent, and nothing is made up for after it', async () => {
  const owner = connect(chat.ownerUrl, { max: 1 })
  await owner`update groups set settings = settings || '{"pausedUntil":"2026-11-26"}'`
  await owner.end()
  await comes(chat, '2026-11-24T08:00')
  await comes(chat, '2026-11-27T08:00')
  expect(await told(chat, 'arbetsformedlare', 'operativ')).toEqual([])
  await comes(chat, '2026-12-01T08:00')
  expect(await digests(48)).toHaveLength(1)
})

test('what nobody could do in spite of every try is told to the leader, once', async () => {
  chat.clock.set('2026-11-24T08:00:00+01:00')
  const { jobs } = await chat.bot.ticker.tick()
  for (const job of jobs) await chat.bot.worker.dead(job)
  for (const job of jobs) await chat.bot.worker.dead(job)
  const notices = (await told(chat, 'projektledare', 'direkt')).filter((text) => text.includes('gick inte att göra'))
  // one for each group's digest
  expect(notices).toHaveLength(2)
  expect(await told(chat, 'arbetsformedlare', 'direkt')).toEqual([])
})

test('trouble with one municipality leaves the others’ digests alone', async () => {
  const owner = connect(chat.ownerUrl, { max: 1 })
  const odd = ['00000000-0000-7000-8000-000000000000', '00000000-0000-7000-8000-000000000001']
  for (const [no, id] of odd.entries()) {
    await owner`insert into collaborations (id, slug, name, language, time_zone, settings, demo, created_at)
      values (${id}, ${id}, 'Udda', 'sv', ${no ? 'Europe/Stockholm' : 'Mars/Olympus'}, '{}', true, now())`
    await owner`insert into groups (collaboration_id, id, kind, name, settings) values (${id}, ${id}, 'operative', 'x', '{}')`
    await owner`insert into conversations (collaboration_id, id, platform, workspace, external_id, kind, group_id, created_at)
      values (${id}, ${id}, 'page', ${id}, 'operativ', 'group', ${id}, '2026-11-01')`
  }
  await owner`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = 'DU001'; end $$`
  await owner.unsafe(
    `create trigger refuse before insert on claims for each row when (new.group_id = '${odd[1]}') execute function refuse()`,
  )
  await owner.end()
  await comes(chat, '2026-11-24T08:00')
  expect(await digests(47)).toHaveLength(1)
  expect(chat.lines).toEqual([`claim ${odd[0]} RangeError`, `claim ${odd[1]} DU001`])
})

test('a digest that is held back while it is being claimed is either sent or held, never both', async () => {
  await comes(chat, '2026-11-23T08:00')
  const hold = await lastButton(chat, 'projektledare', 'Skicka inte')
  chat.clock.set('2026-11-24T08:00:00+01:00')
  const [said] = await Promise.all([chat.as('projektledare').presses(hold, 'direkt'), chat.bot.settle()])
  const sent = (await told(chat, 'styrgrupp', 'styrgrupp')).length
  expect([said.text.includes('skickas inte'), sent]).toEqual([sent === 0, sent === 0 ? 0 : 1])
})
