import { expect, test } from 'vitest'
import { withChannel } from './group.ts'

const name = 'Eva Exempelsson ringde'

test('maska asks first, with a reason to choose and what it is about', async () => {
  const { anna, kept } = await withChannel()
  await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const form = (await anna.says('/dua maska')).form()
  expect(form.intro).toContain('Noteringen till 1 kvinna började praktik i Skolkök måndag 23 november 2026 tas bort')
  expect(form.intro).not.toContain('Eva')
  expect(form.fields.map((field) => field.name)).toEqual(['reason', 'reference'])
  expect((await kept('Eva')).map((row) => row.where)).toContain('events')
  const unsure = await anna.says('/dua maska personuppgift')
  expect(unsure.form().fields.find((field) => field.name === 'reason')?.value).toBe('personalData')
  expect((await kept('Eva')).map((row) => row.where)).toContain('events')
})

test('a note with a name is gone everywhere it was posted', async () => {
  const { anna, leader, chat, standing, kept } = await withChannel()
  await anna.says(`/dua logga praktik 1 kvinna fnord "${name}"`)
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  await anna.presses(logged.button('Visa i kanalen'))
  await leader.says('/dua historik')
  const corrected = await anna.says('/dua rätta 2 kvinnor')
  await anna.presses(corrected.button('Rätta'))
  expect(standing()).toContain('Eva')
  expect(new Set((await kept('Eva')).map((row) => row.where))).toEqual(new Set(['events', 'said', 'reply', 'posts']))

  const form = (await anna.says('/dua maska')).form()
  const said = await anna.submits(form, { reason: 'personalData', reference: 'KS 2026/12' })
  expect(said.text).toContain('Texten är borttagen och kan inte tas fram igen. Händelsen finns kvar.')
  expect(said.text).toContain(
    'Maskad 23 november 2026 av Arbetsmarknadskoordinatorn. Orsak: personuppgift. Stöd: KS 2026/12.',
  )
  expect(await kept('Eva')).toEqual([])
  expect(standing()).not.toContain('Eva')
  expect(standing()).toContain('Loggat: 2 kvinnor började praktik i Skolkök')
  expect(standing()).toContain('[texten borttagen]')
  const seen = [...(await anna.sees()), ...(await leader.sees()), ...(await chat.as('integration').sees())]
  expect(seen.map((one) => one.text).join('\n')).not.toContain('Eva')
})

test('the history says that a text was taken away, on what ground and by whom', async () => {
  const { anna, leader } = await withChannel()
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const { event = '' } = logged.button('Rätta').input
  const form = (await leader.presses({ command: 'redact', input: { event } })).form()
  await leader.submits(form, { reason: 'mistake' })
  const history = await anna.says('/dua historik')
  expect(history.text).toContain('1 kvinna började praktik i Skolkök')
  expect(history.text).toContain('Texten borttagen. Maskad 23 november 2026 av Projektledaren. Orsak: skrivfel.')
  expect(history.text).not.toContain('[Maska texten]')
})

test('a text is taken out of every row of its chain, an undone one too', async () => {
  const { anna, kept } = await withChannel()
  await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  await anna.says('/dua rätta not:"Eva Exempelsson kom sent"')
  const undone = await anna.says('/dua ångra')
  await anna.submits((await anna.presses(undone.button('Maska texten'))).form(), { reason: 'personalData' })
  expect(await kept('Eva')).toEqual([])
})

test('only the author and the leader take a text away', async () => {
  const { anna, integration, chat, kept } = await withChannel()
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const press = { command: 'redact', input: { ...logged.button('Ångra').input, reason: 'mistake' } }
  expect((await integration.presses(press)).text).toContain('Det är någon annan som har loggat det.')
  expect((await chat.as('styrgrupp').presses(press, 'styrgrupp')).text).toContain('Det här kan')
  expect((await kept('Eva')).length).toBeGreaterThan(0)
})

test('a second redaction says who did it, and one of nothing says so', async () => {
  const { anna, leader } = await withChannel()
  expect((await anna.says('/dua maska')).text).toBe('Det finns ingen text att ta bort.')
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const press = { command: 'redact', input: { ...logged.button('Ångra').input, reason: 'mistake' } }
  const both = await Promise.all([anna.presses(press), leader.presses(press)])
  expect(both.map((said) => said.text.split(' ')[0]).sort()).toEqual(['Redan', 'Texten'])
  expect((await anna.presses(press)).text).toMatch(/Redan maskat av .* kl\.\u00a010\.00\./)
  const plain = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  expect((await anna.presses({ command: 'redact', input: plain.button('Ångra').input })).text).toBe(
    'Det finns ingen text att ta bort.',
  )
})

test('other entries and other people’s words stay as they are', async () => {
  const { anna, integration, kept } = await withChannel()
  await integration.says('/dua logga praktik 1 man Skolkök "bra dag"')
  await anna.says('/dua logga uppföljning 1 kvinna Skolkök bra not:"bra"')
  await anna.submits((await anna.says('/dua maska')).form(), { reason: 'other' })
  expect((await kept('bra dag')).map((row) => row.where)).toEqual(expect.arrayContaining(['events', 'said']))
  const history = await anna.says('/dua historik')
  expect(history.text).toContain('(bra)')
  expect(history.text).toContain('Notering: ”bra dag”')
})

test('a text taken away while its post is on its way is taken out of the message too', async () => {
  const { anna, chat, standing, hold } = await withChannel()
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const { held, go } = hold()
  const showing = anna.presses(logged.button('Visa i kanalen'))
  const press = { command: 'redact', input: { ...logged.button('Ångra').input, reason: 'personalData' } }
  await held
  await anna.presses(press)
  go()
  await showing
  chat.clock.set('2026-11-23T10:05:00+01:00')
  await chat.bot.outbox.sweep()
  expect(standing()).toContain('[texten borttagen]')
  expect(standing()).not.toContain('Eva')
})

test('a phone number in a note never reaches the log, and the words around it can be taken away', async () => {
  const { anna, kept } = await withChannel()
  await anna.says('/dua logga praktik 1 kvinna Skolkök "ring Eva 070-123 45 67"')
  expect(await kept('070-123 45 67')).toEqual([{ where: 'said' }])
  await anna.submits((await anna.says('/dua maska')).form(), { reason: 'personalData' })
  expect(await kept('Eva')).toEqual([])
  expect(await kept('070-123 45 67')).toEqual([])
})

test('a text is taken out of others’ failed corrections and retellings too', async () => {
  const { anna, leader, integration, kept } = await withChannel()
  const logged = await anna.says(`/dua logga praktik 1 kvinna Skolkök "${name}"`)
  const { event = '' } = logged.button('Rätta').input
  const form = (await leader.presses({ command: 'correct', input: { event }, form: true })).form()
  await leader.submits(form, { women: 'tre', note: name })
  await integration.says(`/dua logga prktik 1 kvinna "${name}"`)
  await anna.submits((await anna.says('/dua maska')).form(), { reason: 'personalData' })
  expect(await kept('Eva')).toEqual([])
})

test('a note of one word is taken out of others’ answers about the entry', async () => {
  const { anna, leader, kept } = await withChannel()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök not:Eva')
  const { event = '' } = logged.button('Rätta').input
  const form = (await leader.presses({ command: 'correct', input: { event } })).form()
  await leader.submits(form, { women: 'tre', note: 'Eva' })
  expect((await kept('Eva')).length).toBeGreaterThan(2)
  await anna.submits((await anna.says('/dua maska')).form(), { reason: 'personalData' })
  expect(await kept('Eva')).toEqual([])
})
