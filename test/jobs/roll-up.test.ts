import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { comes, logs, told } from './week.ts'

let chat: DemoChat
// Monday in week 48
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const rollUps = async (who = 'integration') =>
  (await told(chat, who, 'operativ')).filter((text) => text.startsWith('Loggat ')).map((text) => text.split('\n')[0])

test('at 15.30 the channel hears what was logged during the day, by track, with a way to all of it', async () => {
  await logs(chat, 'arbetsmarknadskoordinator', 'praktik 2 kvinnor 1 man spår:Skolkök')
  await logs(chat, 'arbetsmarknadskoordinator', 'uppföljning 2 kvinnor spår:Skolkök')
  await logs(chat, 'arbetsformedlare', 'utvald 1 man spår:Grönyteskötsel')
  await comes(chat, '2026-11-23T15:29')
  expect(await rollUps()).toEqual([])
  await comes(chat, '2026-11-23T15:30')
  expect(await rollUps()).toEqual([
    'Loggat i dag, måndag 23 november: Grönyteskötsel: 1 valdes ut. Skolkök: 3 började praktik, 2 uppföljningar.',
  ])
  const [text = ''] = (await told(chat, 'integration', 'operativ')).slice(-1)
  expect(text).toContain('Demo – påhittade siffror')
  expect(text).toContain('[Visa allt]')
})

test('the first of all begins where one would have been on the working day before', async () => {
  chat.clock.set('2026-11-27T15:29:00+01:00')
  await logs(chat, 'arbetsformedlare', 'utvald 1 man spår:Skolkök')
  chat.clock.set('2026-11-29T12:00:00+01:00')
  await logs(chat, 'arbetsformedlare', 'utvald 1 kvinna spår:Skolkök')
  await comes(chat, '2026-11-30T15:30')
  expect(await rollUps()).toEqual(['Loggat sedan söndag 29 november: Skolkök: 1 valdes ut.'])
})

test('nothing is posted when nothing was logged', async () => {
  await comes(chat, '2026-11-23T15:30')
  await comes(chat, '2026-11-24T15:30')
  expect(await rollUps()).toEqual([])
})

test('what is undone or corrected by then is told as it stands', async () => {
  const anna = chat.as('arbetsmarknadskoordinator')
  await logs(chat, 'arbetsmarknadskoordinator', 'praktik 2 kvinnor spår:Skolkök')
  const wrong = await anna.says('/dua logga praktik 1 man spår:Skolkök')
  await anna.presses(wrong.button('Ångra'))
  await comes(chat, '2026-11-23T15:30')
  expect(await rollUps()).toEqual(['Loggat i dag, måndag 23 november: Skolkök: 2 började praktik.'])
})

test('what is logged after it comes with the next working day’s', async () => {
  await comes(chat, '2026-11-27T15:30')
  chat.clock.set('2026-11-27T16:00:00+01:00')
  await logs(chat, 'arbetsformedlare', 'utvald 1 man spår:Skolkök')
  await comes(chat, '2026-11-30T15:30')
  expect(await rollUps()).toEqual(['Loggat sedan fredag 27 november: Skolkök: 1 valdes ut.'])
})

test('after an evening out of order it names its day, and the steering group never sees it', async () => {
  await logs(chat, 'arbetsmarknadskoordinator')
  await comes(chat, '2026-11-24T07:30')
  expect(await rollUps()).toEqual(['Loggat måndag 23 november: Skolkök: 1 började praktik.'])
  expect(await told(chat, 'styrgrupp', 'styrgrupp')).toEqual([])
})

test('where the municipality has decided on protected numbers inside, there is no roll-up', async () => {
  const owner = connect(chat.ownerUrl, { max: 1 })
  await logs(chat, 'arbetsmarknadskoordinator')
  await owner`update collaborations set settings = settings || '{"audience":{"operative":"outside","steering":"outside"}}'`
  await owner.end()
  await comes(chat, '2026-11-23T15:30')
  expect(await rollUps()).toEqual([])
})
