import { expect, test } from 'vitest'
import { buttonsOf } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { emptyGroup } from './group.ts'

test('the newest entry of one’s own is taken back and says what it was', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1k Skolkök igår')
  await anna.says('/dua logga praktik 2 kvinnor 1 man Skolkök')
  const said = await anna.says('/dua ångra')
  expect(said.text).toContain(
    'Ångrat: 2 kvinnor och 1 man började praktik i Skolkök måndag 23 november 2026. Raden räknas inte längre men finns kvar i historiken.',
  )
  expect(said.text).toContain('Demo – påhittade siffror')
  expect((await anna.says('/dua ångra')).text).toContain('Ångrat: 1 kvinna började praktik i Skolkök söndag')
  expect((await anna.says('/dua ångra')).text).toBe('Du har inget loggat som går att ändra här.')
})

test('somebody else’s newest entry is never taken', async () => {
  const { chat, anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1k Skolkök')
  expect((await chat.as('integration').says('/dua ångra')).text).toBe('Du har inget loggat som går att ändra här.')
})

test('a button takes back the entry that it names', async () => {
  const { anna } = await emptyGroup()
  const first = await anna.says('/dua logga praktik 1k Skolkök')
  await anna.says('/dua logga praktik 3 män Skolkök')
  const said = await anna.presses(first.button('Ångra'))
  expect(said.text).toContain('Ångrat: 1 kvinna började praktik')
})

test('a second press says who undid it and when', async () => {
  const { chat, anna } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1k Skolkök')
  chat.clock.set('2026-11-23T10:12:00+01:00')
  await anna.presses(logged.button('Ångra'))
  chat.clock.set('2026-11-23T11:00:00+01:00')
  const again = await anna.presses(logged.button('Ångra'))
  expect(again.text).toBe('Redan ångrat av Arbetsmarknadskoordinatorn kl.\u00a010.12.')
  chat.clock.set('2026-11-25T11:00:00+01:00')
  const later = await anna.presses(logged.button('Ångra'))
  expect(later.text).toBe('Redan ångrat av Arbetsmarknadskoordinatorn 23 november kl.\u00a010.12.')
})

test('two presses at once undo once, and the other is told', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1k Skolkök')
  const press = logged.button('Ångra')
  const both = await Promise.all([anna.presses(press), anna.presses(press)])
  expect(both.map((said) => said.text.split(/[: ]/)[0]).sort()).toEqual(['Redan', 'Ångrat'])
})

test('the leader may undo what others have logged, others may not', async () => {
  const { chat, anna, leader } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1k Skolkök')
  const press = logged.button('Ångra')
  expect((await chat.as('integration').presses(press)).text).toBe(
    'Det är någon annan som har loggat det. Projektledaren kan ändra det.',
  )
  expect((await chat.as('styrgrupp').presses(press, 'styrgrupp')).text).toContain('Det här kan')
  expect((await chat.as('ny').presses(press)).text).toContain('Det här kan')
  expect((await chat.as('utomstaende').presses(press)).text).toContain('Du är inte tillagd')
  expect((await leader.presses(press)).text).toContain('Ångrat: 1 kvinna')
  expect((await anna.presses(press)).text).toContain('Redan ångrat av Projektledaren')
})

test('what the leader has corrected is still one’s own newest entry', async () => {
  const { anna, leader } = await emptyGroup()
  await anna.says('/dua logga praktik 3 män Skolkök')
  const logged = await anna.says('/dua logga praktik 1k Skolkök')
  await leader.presses({ command: 'correct', input: { ...logged.button('Rätta').input, women: '2' } })
  expect((await anna.says('/dua ångra')).text).toContain('Ångrat: 2 kvinnor började praktik')
})

test('a button from before a correction is old: it says what stands now and undoes nothing', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1k Skolkök')
  await anna.says('/dua rätta 2 kvinnor')
  const said = await anna.presses(logged.button('Ångra'))
  expect(said.text).toContain('Redan rättat av Arbetsmarknadskoordinatorn kl.\u00a010.00.')
  expect(said.text).toContain('Så här står det nu: 2 kvinnor började praktik i Skolkök måndag 23 november 2026.')
  expect((await anna.presses(said.button('Ångra'))).text).toContain('Ångrat: 2 kvinnor')
})

test('undoing a start that others have since left is refused, naming the column', async () => {
  const { anna } = await emptyGroup()
  const started = await anna.says('/dua logga började 2 kvinnor Skolkök 16 nov')
  await anna.says('/dua logga fullföljde 1 kvinna Skolkök 20 nov')
  const said = await anna.presses(started.button('Ångra'))
  expect(said.text).toContain('negativt antal aktiva i Skolkök 20 november 2026, i kolumnen Kvinnor: där finns 1')
  expect((await anna.says('/dua historik')).text).not.toContain('Ångrat:')
  await anna.says('/dua ångra')
  expect((await anna.presses(started.button('Ångra'))).text).toContain('Ångrat: 2 kvinnor började i jobbspåret')
})

test('a button that names no entry, or one of nowhere, is old', async () => {
  const { anna } = await emptyGroup()
  const press = { command: 'undo', input: { event: '018f0000-0000-7000-8000-000000000000' } }
  expect((await anna.presses(press)).text).toBe('Knappen gäller en äldre version. Inget är ändrat.')
  const wrong = await anna.presses({ command: 'undo', input: { event: 'drop table' } })
  expect(wrong.text).not.toContain('Ångrat')
})

test('an entry with a text asks whether it was about a person', async () => {
  const { anna } = await emptyGroup()
  const plain = await anna.says('/dua logga praktik 1k Skolkök')
  expect(buttonsOf((await anna.presses(plain.button('Ångra'))).reply)).toEqual([])
  const noted = await anna.says('/dua logga praktik 1k Skolkök "ringde om tiden"')
  const said = await anna.presses(noted.button('Ångra'))
  expect(said.text).toContain('Stod det något om en person?')
  expect((await anna.presses(said.button('Maska texten'))).form().command).toBe('redact')
})

test('English words are answered in English', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua log placement 1 woman Skolkök')
  expect((await anna.says('/dua undo')).text).toContain('Undone: 1 woman started a placement in Skolkök')
})

test('alone it asks first where the newest entry is older than a day', async () => {
  const { chat, anna } = await emptyGroup()
  await anna.says('/dua logga jobb 1 kvinna Skolkök idag')
  chat.clock.set('2026-11-30T10:00:00+01:00')
  const asked = await anna.says('/dua ångra')
  expect(plain(asked.text)).toContain('Det senaste du loggade är från 23 november')
  expect((await anna.presses(asked.button('Ja, ångra'))).text).toContain('Ångrat: 1 kvinna')
  expect((await anna.says('/dua ångra')).text).toBe('Du har inget loggat som går att ändra här.')
})
