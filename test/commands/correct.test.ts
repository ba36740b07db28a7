import { expect, test } from 'vitest'
import { emptyGroup } from './group.ts'

test('a typed correction changes only what is given and names old and new', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 2 kvinnor 1 man Skolkök igår "stannade till fyra"')
  const said = await anna.says('/dua rätta 3 kvinnor')
  expect(said.text).toContain(
    'Rättat: 3 kvinnor och 1 man började praktik i Skolkök söndag 22 november 2026. Förut: 2 kvinnor och 1 man började praktik i Skolkök söndag 22 november 2026. Det gamla finns kvar i historiken.',
  )
  const form = (await anna.presses(said.button('Rätta'))).form()
  expect(form.fields.map((field) => [field.name, field.value])).toContainEqual(['note', 'stannade till fyra'])
})

test('a correction keeps the first entry in the history', async () => {
  const { anna, sql } = await emptyGroup()
  await anna.says('/dua logga praktik 2 kvinnor Skolkök')
  await anna.says('/dua rätta igår')
  const rows = await sql<{ revision: string; day: string }>(
    `select revision, day::text from events order by revision = 'correction'`,
  )
  expect(rows.map(({ revision, day }) => `${revision} ${day}`)).toEqual(['entry 2026-11-23', 'correction 2026-11-22'])
  const history = await anna.says('/dua historik')
  expect(history.text).toContain(
    'Rättat: 2 kvinnor började praktik i Skolkök söndag 22 november 2026. Förut: 2 kvinnor',
  )
  expect(history.text).toContain('Gäller inte längre.')
})

test('the button opens the form with the entry as it stands', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga jobb 1 kvinna Skolkök hos Exempelmark med lönestöd igår')
  const form = (await anna.presses(logged.button('Rätta'))).form()
  const values = Object.fromEntries(form.fields.map((field) => [field.name, field.value]))
  expect(values).toMatchObject({ kind: 'job', women: '1', men: '0', day: '2026-11-22', detail: 'withSupport' })
  expect(form.fields.find((field) => field.name === 'track')?.value).toBeTruthy()
  const said = await anna.submits(form, { women: '0', men: '2' })
  expect(said.text).toContain(
    'Rättat: 2 män i jobbspåret Skolkök fick jobb hos Exempelmark söndag 22 november 2026 (med lönestöd)',
  )
})

test('what is emptied in the form is taken away', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök hos Exempelmark "sent på dagen"')
  const form = (await anna.presses(logged.button('Rätta'))).form()
  const said = await anna.submits(form, { employer: '', note: '' })
  expect(said.text).toContain('Rättat: 1 kvinna började praktik i Skolkök måndag 23 november 2026. Förut:')
  const again = (await anna.presses(said.button('Rätta'))).form()
  expect(again.fields.find((field) => field.name === 'note')?.value).toBeUndefined()
})

test('a form sent back unchanged changes nothing', async () => {
  const { anna, sql } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const said = await anna.submits((await anna.presses(logged.button('Rätta'))).form())
  expect(said.text).toBe('Inget är ändrat. Raden ser redan ut så.')
  expect(await sql('select 1 from events')).toHaveLength(1)
})

test('a correction form sent twice corrects once and answers the same', async () => {
  const { anna, sql } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const form = (await anna.presses(logged.button('Rätta'))).form()
  const first = await anna.submits(form, { women: '2' })
  const second = await anna.submits(form, { women: '2' })
  expect(second.reply).toEqual(first.reply)
  expect(await sql('select 1 from events')).toHaveLength(2)
})

test('a number without gender is asked back with the rest still filled in', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 2 kvinnor 1 man Skolkök igår')
  const asked = await anna.says('/dua rätta 4')
  expect(asked.form().intro).toContain(
    '4 personer började praktik i Skolkök söndag 22 november 2026. Hur många kvinnor och män?',
  )
  const wrong = await anna.submits(asked.form(), { women: '1', men: '1' })
  expect(wrong.text).toContain('blir 2 tillsammans, men du skrev 4')
  const said = await anna.submits(wrong.form(), { women: '3', men: '1' })
  expect(said.text).toContain('Rättat: 3 kvinnor och 1 man började praktik')
})

test('the buttons of the follow-up question fill it in, and a second press says that it is done', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga jobb 1 man Skolkök')
  expect(logged.text).toContain('Med eller utan lönestöd?')
  const said = await anna.presses(logged.button('Utan lönestöd'))
  expect(said.text).toContain('Tillagt: 1 man i jobbspåret Skolkök fick jobb måndag 23 november 2026 (utan lönestöd).')
  const twice = await anna.presses(logged.button('Utan lönestöd'))
  expect(twice.text).toContain('Redan rättat av Arbetsmarknadskoordinatorn kl.\u00a010.00.')
  const other = await anna.presses(logged.button('Vet inte'))
  expect(other.text).toContain('Ändrat av Arbetsmarknadskoordinatorn nyss.')
  expect(other.text).toContain('(utan lönestöd)')
})

test('two corrections at once: one is stored, the other sees both and can put its own in', async () => {
  const { anna, leader, sql } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const forms = [
    (await anna.presses(logged.button('Rätta'))).form(),
    (await leader.presses(logged.button('Rätta'))).form(),
  ]
  const [mine, theirs] = forms
  if (!mine || !theirs) throw new Error('no form')
  const both = await Promise.all([anna.submits(mine, { women: '2' }), leader.submits(theirs, { women: '5' })])
  const [late] = both.filter((said) => said.text.includes('nyss'))
  expect(both.filter((said) => said.text.startsWith('Rättat:'))).toHaveLength(1)
  expect(late?.text).toMatch(/Ändrat av (Projektledaren|Arbetsmarknadskoordinatorn) nyss. Inget är sparat./)
  expect(late?.text).toMatch(/Så här står det nu: [25] kvinnor började/)
  expect(late?.text).toMatch(/Du skrev: [25] kvinnor började/)
  expect(await sql('select 1 from events')).toHaveLength(2)
  if (!late) throw new Error('nobody was late')
  const person = late === both[0] ? anna : leader
  const form = (await person.presses(late.button('Rätta'))).form()
  expect(form.fields.find((field) => field.name === 'women')?.value).toBe(late === both[0] ? '2' : '5')
  expect((await person.submits(form)).text).toContain('Rättat:')
})

test('an undone entry is not corrected', async () => {
  const { anna } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const form = (await anna.presses(logged.button('Rätta'))).form()
  await anna.says('/dua ångra')
  expect((await anna.submits(form, { women: '2' })).text).toBe(
    'Redan ångrat av Arbetsmarknadskoordinatorn kl.\u00a010.00.',
  )
  expect((await anna.presses(logged.button('Rätta'))).text).toContain('Redan ångrat av')
  expect((await anna.says('/dua rätta 3 kvinnor')).text).toBe('Du har inget loggat som går att ändra här.')
})

test('only the author and the leader correct', async () => {
  const { anna, chat, leader } = await emptyGroup()
  const logged = await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const press = logged.button('Rätta')
  expect((await chat.as('integration').presses(press)).text).toContain('Projektledaren kan ändra det.')
  expect((await chat.as('styrgrupp').presses(press, 'styrgrupp')).text).toContain('Det här kan')
  expect((await leader.presses({ ...press, input: { ...press.input, men: '1' } })).text).toContain('1 kvinna och 1 man')
})

test('moving a start to another track is refused where the old track would miss people', async () => {
  const { anna } = await emptyGroup()
  const started = await anna.says('/dua logga började 2 kvinnor Skolkök 16 nov')
  await anna.says('/dua logga fullföljde 2 kvinnor Skolkök 20 nov')
  const form = (await anna.presses(started.button('Rätta'))).form()
  const green = form.fields
    .find((field) => field.name === 'track')
    ?.options?.find((one) => one.label === 'Grönyteskötsel')
  const said = await anna.submits(form, { track: green?.value ?? '' })
  expect(said.text).toContain('negativt antal aktiva i Skolkök 20 november 2026, i kolumnen Kvinnor: där finns 0')
  expect(said.form().fields.find((field) => field.name === 'track')?.value).toBe(green?.value)
})

test('moving an exit to a track where nobody is is refused in that track', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga började 2 kvinnor Skolkök 16 nov')
  await anna.says('/dua logga fullföljde 2 kvinnor Skolkök 20 nov')
  expect((await anna.says('/dua rätta spår:Grönyteskötsel')).text).toContain('aktiva i Grönyteskötsel 20 november 2026')
})

test('a start may not be moved to a day after its people have left', async () => {
  const { anna } = await emptyGroup()
  const started = await anna.says('/dua logga började 2 kvinnor Skolkök 16 nov')
  await anna.says('/dua logga fullföljde 1 kvinna Skolkök 18 nov')
  const press = started.button('Rätta')
  const said = await anna.presses({ ...press, input: { ...press.input, day: '2026-11-19' } })
  expect(said.text).toContain('negativt antal aktiva i Skolkök 18 november 2026')
  const fine = await anna.presses({ ...press, input: { ...press.input, day: '2026-11-17' } })
  expect(fine.text).toContain('Rättat: 2 kvinnor började i jobbspåret')
})

test('another kind drops the choice that belonged to the old one', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga jobb 1 man Skolkök med lönestöd')
  const said = await anna.says('/dua rätta praktik')
  expect(said.text).toContain(
    'Rättat: 1 man började praktik i Skolkök måndag 23 november 2026. Förut: 1 man i jobbspåret Skolkök fick jobb',
  )
})

test('a day to come and a text too long are shown beside their fields', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök')
  const ahead = await anna.says('/dua rätta imorgon')
  expect(ahead.form().fields.find((field) => field.name === 'day')?.error).toContain('har inte varit än')
  const long = await anna.submits(ahead.form(), { day: '2026-11-22', note: 'x'.repeat(501) })
  expect(long.form().fields.find((field) => field.name === 'note')?.error).toContain('högst 500 tecken')
})

test('a correction with a personal identity number is stopped and nothing is stored', async () => {
  const { anna, sql } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök')
  expect((await anna.says('/dua rätta not:"19811218-9876"')).text).toContain('Jag stoppade texten.')
  expect(await sql('select 1 from events')).toHaveLength(1)
})

test('only the note changed: the receipt says so', async () => {
  const { anna } = await emptyGroup()
  await anna.says('/dua logga praktik 1 kvinna Skolkök "på förmiddagen"')
  expect((await anna.says('/dua rätta not:"på eftermiddagen"')).text).toContain(
    'Rättat: noteringen till 1 kvinna började praktik i Skolkök måndag 23 november 2026. Den gamla finns kvar i historiken.',
  )
})
