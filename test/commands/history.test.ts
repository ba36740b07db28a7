import { expect, test } from 'vitest'
import { buttonsOf } from '../support/chat.ts'
import { emptyGroup } from './group.ts'

test('an empty log says so', async () => {
  const { anna } = await emptyGroup()
  expect((await anna.says('/dua historik')).text).toBe('Inget är loggat än.')
})

test('rows come newest first, with who and when, and what has been corrected and undone', async () => {
  const { chat, anna, leader } = await emptyGroup()
  chat.clock.set('2026-11-20T09:12:00+01:00')
  await anna.says('/dua logga praktik 1 kvinna Skolkök')
  chat.clock.set('2026-11-23T10:00:00+01:00')
  const logged = await leader.says('/dua logga jobb 1 man Grönyteskötsel igår med lönestöd')
  await anna.says('/dua rätta 2 kvinnor')
  await leader.presses(logged.button('Ångra'))
  const history = await anna.says('/dua historik')
  const list = history.reply.parts.find((part) => part.kind === 'list')
  expect(list?.kind === 'list' && list.items.map((item) => item.text)).toEqual([
    'Ångrat: 1 man i jobbspåret Grönyteskötsel fick jobb söndag 22 november 2026 (med lönestöd). Av Projektledaren kl.\u00a010.00.',
    'Rättat: 2 kvinnor började praktik i Skolkök fredag 20 november 2026. Förut: 1 kvinna började praktik i Skolkök fredag 20 november 2026. Av Arbetsmarknadskoordinatorn kl.\u00a010.00.',
    '1 man i jobbspåret Grönyteskötsel fick jobb söndag 22 november 2026 (med lönestöd). Av Projektledaren kl.\u00a010.00. Gäller inte längre.',
    '1 kvinna började praktik i Skolkök fredag 20 november 2026. Av Arbetsmarknadskoordinatorn 20 november kl.\u00a09.12. Gäller inte längre.',
  ])
  expect(history.text).toContain('Demo – påhittade siffror')
  expect(history.text).toContain('Gäller bara i den här gruppen')
})

test('buttons stand by the rows that a person may change, and by no others', async () => {
  const { anna, integration, leader } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök "text"')
  await integration.says('/dua logga praktik 1 man Skolkök')
  const labels = async (who: typeof anna) =>
    buttonsOf((await who.says('/dua historik')).reply).map(({ label }) => label)
  expect(await labels(anna)).toEqual(['Rätta', 'Ångra', 'Maska texten'])
  expect(await labels(integration)).toEqual(['Rätta', 'Ångra'])
  expect(await labels(leader)).toEqual(['Rätta', 'Ångra', 'Rätta', 'Ångra', 'Maska texten'])
  const history = await anna.says('/dua historik')
  expect((await anna.presses(history.button('Ångra'))).text).toContain('Ångrat: 1 kvinna')
})

test('a track, a day or a week narrows it', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök 10 nov')
  await anna.says('/dua logga praktik 2 män Grönyteskötsel 18 nov')
  const green = await anna.says('/dua historik grönyteskötsel')
  expect(green.text).toContain('Historik: Grönyteskötsel')
  expect(green.text).toContain('2 män')
  expect(green.text).not.toContain('1 kvinna')
  const day = await anna.says('/dua historik 10 nov')
  expect(day.text).toContain('Historik: som hände eller loggades tisdag 10 november 2026')
  expect(day.text).toContain('1 kvinna')
  expect(day.text).not.toContain('2 män')
  const week = await anna.says('/dua hi v. 47')
  expect(week.text).toContain('v. 47 2026')
  expect(week.text).toContain('2 män')
  expect(week.text).not.toContain('1 kvinna')
  const entered = await anna.says('/dua historik idag')
  expect(entered.text).toContain('1 kvinna')
  expect((await anna.says('/dua historik Skolkök 1 nov')).text).toContain('Inget är loggat för Skolkök')
})

test('a word that is no track is named', async () => {
  const { anna } = await emptyGroup()
  expect((await anna.says('/dua historik skolkoket')).text).toContain(
    'Jag förstår inte ”skolkoket”. Menade du ”Skolkök”?',
  )
})

test('fifteen rows at most, and it says so', async () => {
  const { anna } = await emptyGroup()
  await anna.says(`/dua lf ${Array.from({ length: 16 }, () => 'praktik 1k Skolkök').join('\n')}`)
  const history = await anna.says('/dua historik')
  const list = history.reply.parts.find((part) => part.kind === 'list')
  expect(list?.kind === 'list' && list.items).toHaveLength(15)
  expect(history.text).toContain('De 15 senaste raderna.')
})

test('single events are told inside only', async () => {
  const { anna, chat, leader } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök')
  expect((await leader.says('/dua historik', 'styrgrupp')).text).toContain('visas bara i operativa gruppen')
  expect((await chat.as('styrgrupp').says('/dua historik', 'styrgrupp')).text).toContain('Det här kan')
  expect((await chat.as('ny').says('/dua historik')).text).toContain('Det här kan')
  expect((await anna.says('historik', 'direkt')).text).toContain('1 kvinna')
  const openly = await anna.says('historik')
  expect(openly.reply.to).toBe('you')
})

test('a day or a week outside of what is reported on is asked about', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök')
  for (const words of ['dag:0000-01-01', '0000-01-01', 'dag:9999-12-31', 'vecka:9999-W52', '9999-W52', '0000-W01']) {
    const said = await anna.says(`/dua historik ${words}`)
    expect([words, said.answer.kind]).toEqual([words, 'said'])
    expect(said.text).toMatch(/Jag förstår inte|ingen vecka jag förstår/)
  }
  for (const input of [{ day: '0000-01-01' }, { day: '9999-12-31' }, { week: '9999-W52' }, { week: '0000-W01' }]) {
    const said = await anna.presses({ command: 'history', input })
    expect([input, said.answer.kind]).toEqual([input, 'said'])
    expect(said.form().fields.some((field) => field.error?.includes('Jag förstår inte'))).toBe(true)
  }
})
