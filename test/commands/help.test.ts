import { expect, test } from 'vitest'
import { buttonsOf } from '../support/chat.ts'
import { emptyGroup } from './group.ts'

test('a member is shown what the role may do, daily things first, each daily one with a button', async () => {
  const { anna } = await emptyGroup()
  const said = await anna.says('/dua hjälp')
  expect(said.text).toContain('Din roll i operativa gruppen: arbetsmarknadskoordinator.')
  expect(said.text).toContain('logga (l): skriver in något som har hänt')
  expect(said.text).toContain('logga flera (lf)')
  expect(said.text).toContain('maska (ma)')
  expect(said.text.indexOf('Varje dag')).toBeLessThan(said.text.indexOf('logga (l)'))
  expect(said.text.indexOf('Mer')).toBeLessThan(said.text.indexOf('maska (ma)'))
  const labels = buttonsOf(said.reply).map((button) => button.label)
  expect(labels).toEqual(expect.arrayContaining(['Logga', 'Logga flera', 'Rätta', 'Ångra', 'Historik']))
  expect(labels).not.toContain('Maska')
  expect((await anna.presses(said.button('Logga'))).form().command).toBe('log')
  expect(said.reply.to).toBe('you')
})

test('what only the leader may do is shown to the leader only', async () => {
  const { anna, leader } = await emptyGroup()
  const names = async (who: typeof anna) => (await who.says('/dua h')).text
  const [theirs, hers] = [await names(leader), await names(anna)]
  expect(theirs).toContain('Din roll i operativa gruppen: projektledare.')
  for (const line of hers.split('\n').filter((each) => /^[a-zåäö ]+(?: \([a-zåäö]+\))?: /u.test(each))) {
    expect(theirs).toContain(line)
  }
})

test('new staff and the steering group are shown no logging', async () => {
  const { chat, leader } = await emptyGroup()
  for (const said of [
    await chat.as('ny').says('/dua hjälp'),
    await chat.as('styrgrupp').says('/dua hjälp', 'styrgrupp'),
    await leader.says('/dua hjälp', 'styrgrupp'),
  ]) {
    expect(said.text).not.toContain('logga')
    expect(said.text).not.toMatch(/^historik/mu)
    expect(said.text).toContain('hjälp (h)')
  }
})

test('one command is explained by its name', async () => {
  const { anna } = await emptyGroup()
  const said = await anna.says('/dua hjälp logga')
  expect(said.text).toContain('Så fungerar logga')
  expect(said.text).toContain('Jag förstår också: rapportera, skriv in.')
  expect(said.text).toContain('uppföljning 1 kvinna Skolkök bra')
  expect(said.text).toContain('Ord för det som händer: utvald, började, praktik,')
  expect((await anna.says('/dua hjälp l')).text).toContain('Så fungerar logga')
})

test('help in English, and by a question mark', async () => {
  const { anna } = await emptyGroup()
  const said = await anna.says('/dua help')
  expect(said.text).toContain('What you can do here')
  expect(said.text).toContain('Your role in the operative group: labour market coordinator.')
  expect((await anna.says('?', 'direkt')).text).toContain('Det kan du göra här')
})

test('every example in help is understood and logged as it stands', async () => {
  const { chat } = await emptyGroup()
  const anna = chat.as('arbetsmarknadskoordinator')
  for (const help of ['/dua hjälp logga', '/dua help log']) {
    const [, ...examples] = (await anna.says(help)).text
      .split('\n')
      .filter((line) => /^(Börja|Begin|[^:]+ 1 |[^:]+ 2 |not)/u.test(line))
    expect(examples).toHaveLength(4)
    for (const example of examples) expect((await anna.says(`/dua ${example}`)).text).toMatch(/^(Loggat|Logged): /)
  }
})

test('a command’s help gives lines to write as they stand', async () => {
  const { leader } = await emptyGroup()
  const said = await leader.says('/dua hjälp möte')
  expect(said.text).toContain('Till exempel:\nmöte torsdag kl. 9.00')
  expect((await leader.says('/dua möte torsdag kl. 9.00')).text).toContain('Torsdag 26 november 2026')
})
