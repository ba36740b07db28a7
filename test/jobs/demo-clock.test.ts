import { afterEach, beforeEach, expect, test } from 'vitest'
import { bindGroup } from '../../db/bind.ts'
import { connect } from '../../db/connect.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { recordingPlatform } from '../support/recording-platform.ts'
import { logs, told } from './week.ts'

let chat: DemoChat
// Friday in week 47
beforeEach(async () => {
  chat = await demoChat('2026-11-20T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const local = (moment: string) => Temporal.PlainDateTime.from(moment)
const to = (moment: string) => chat.bot.demoClock.moveTo(local(moment))
const minute = async () => (await chat.bot.demoClock.now()).toString({ smallestUnit: 'minute' })
const about = (week: number) => (text: string) => text.includes(`ecka ${week}`)

test('moved from Friday to Tuesday, a visitor meets the question, the preview and the digest, each in its time', async () => {
  chat.clock.set('2026-11-12T10:00:00+01:00')
  await logs(chat, 'arbetsmarknadskoordinator')
  chat.clock.set('2026-11-20T10:00:00+01:00')
  expect((await to('2026-11-24T09:00')).toString({ smallestUnit: 'minute' })).toBe('2026-11-24T09:00')
  const seen = async (who: string, place: 'direkt' | 'operativ' | 'styrgrupp') =>
    (await chat.as(who).sees(place)).map((said) => `${said.at} ${said.text.split('\n')[0]}`)
  expect(await seen('arbetsmarknadskoordinator', 'direkt')).toEqual([
    '2026-11-20T12:00:00Z Har du något kvar att logga för vecka 47?',
  ])
  expect(await seen('projektledare', 'direkt')).toEqual([
    expect.stringMatching(/^2026-11-23T07:00:00Z Så här ser vecka 47 ut\./),
  ])
  expect(await seen('styrgrupp', 'styrgrupp')).toEqual([expect.stringMatching(/^2026-11-24T07:00:00Z .*vecka 47/i)])
  expect(await seen('ny', 'operativ')).toEqual([expect.stringMatching(/^2026-11-24T07:00:00Z Vecka 47/)])
  expect(chat.lines).toEqual([])
})

test('what is said after the move is said in the demo’s own time', async () => {
  await to('2026-11-25T10:00')
  const said = await chat.as('arbetsmarknadskoordinator').says('/dua logga praktik 1 kvinna spår:Skolkök igår')
  expect(said.text).toContain('tisdag 24 november 2026')
  expect(await minute()).toBe('2026-11-25T10:00')
})

test('a month is gone through week by week, none left out and none twice', async () => {
  await logs(chat, 'arbetsmarknadskoordinator')
  await to('2026-12-22T09:00')
  const all = await told(chat, 'styrgrupp', 'styrgrupp')
  expect([47, 48, 49, 50, 51].map((week) => all.filter(about(week)).length)).toEqual([1, 1, 1, 1, 1])
  expect(all.some((text) => text.includes('skulle ha kommit'))).toBe(false)
  const rolledUp = (await told(chat, 'ny', 'operativ')).filter((text) => text.startsWith('Loggat i dag'))
  expect(rolledUp).toHaveLength(1)
})

test('it goes neither back nor more than two years ahead at a time', async () => {
  await to('2026-11-23T07:00')
  await expect(to('2026-11-23T06:59')).rejects.toThrow(RangeError)
  await expect(to('2028-11-23T07:01')).rejects.toThrow(RangeError)
  expect(await minute()).toBe('2026-11-23T07:00')
  expect((await to('2026-11-23T07:00')).toString({ smallestUnit: 'minute' })).toBe('2026-11-23T07:00')
})

test('two visitors who move it at once leave nothing doubled', async () => {
  await Promise.all([to('2026-11-24T09:00'), to('2026-12-01T09:00'), chat.bot.settle()])
  const all = await told(chat, 'styrgrupp', 'styrgrupp')
  expect([all.filter(about(47)).length, all.filter(about(48)).length]).toEqual([1, 1])
})

test('no real group’s clock is moved, and nothing of its comes before its time', async () => {
  const slack = recordingPlatform('slack')
  chat.bot.join(slack.platform)
  const collaboration = { slug: 'lerum', name: 'Lerum' }
  const group = { platform: 'slack', workspace: 'T1', conversation: 'C1', group: 'operative', leader: 'U1' } as const
  await bindGroup(chat.ownerUrl, { ...group, collaboration }, chat.clock())
  await to('2026-11-24T09:00')
  expect(slack.said()).toEqual([])
  const owner = connect(chat.ownerUrl, { max: 1 })
  const rows = await owner`select slug, clock_ahead > 0 as moved from collaborations order by slug`
  await owner.end()
  expect(rows).toEqual([
    { slug: 'exempelkommunen', moved: true },
    { slug: 'lerum', moved: false },
  ])
})

test('typed words are blanked when their time is over, also in a demo’s own time', async () => {
  await chat.as('arbetsmarknadskoordinator').says('/dua logga praktik 1 kvinna spår:Skolkök')
  const kept = async () => {
    const owner = connect(chat.ownerUrl, { max: 1 })
    await chat.bot.database.crossing`select blank_turns(${chat.clock().toString()})`
    const [row] = await owner<{ n: number }[]>`select count(said)::int as n from turns`
    await owner.end()
    return row?.n
  }
  await to('2026-11-21T09:00')
  expect(await kept()).toBe(1)
  await to('2026-11-21T10:01')
  expect(await kept()).toBe(0)
})
