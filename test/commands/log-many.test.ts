import { expect, test } from 'vitest'
import { emptyGroup } from './group.ts'

const count = 'select 1 from events'

test('several typed lines are stored together, each told back', async () => {
  const { anna, sql } = await emptyGroup()
  await anna.says('/dua logga började 1k 1m Skolkök 2026-11-18')
  await anna.says('/dua logga uppehåll 1k 1m Skolkök 2026-11-19')
  const said = await anna.says(
    '/dua logga flera\npraktik 2k 1m Skolkök igår\n- jobb 1 man Grönyteskötsel med lönestöd\n\nlogga åter 1k 1m Skolkök',
  )
  expect(said.text).toContain('Loggat: 3 rader.')
  expect(said.text).toContain('2 kvinnor och 1 man började praktik i Skolkök söndag 22 november 2026.')
  expect(said.text).toContain('1 man i jobbspåret Grönyteskötsel fick jobb måndag 23 november 2026 (med lönestöd).')
  // with the start and the pause before it
  expect(await sql(count)).toHaveLength(5)
  expect((await anna.presses(said.button('Ångra'))).text).toContain('Ångrat: 2 kvinnor och 1 man')
})

test('without lines the form opens, and takes them', async () => {
  const { anna, sql } = await emptyGroup()
  const form = (await anna.says('/dua lf')).form()
  expect(form.fields).toMatchObject([{ name: 'lines', type: 'lines', required: true }])
  expect(form.fields[0]?.error).toBeUndefined()
  const said = await anna.submits(form, { lines: 'praktik 1k Skolkök\nuppföljning 2m Skolkök bra' })
  expect(said.text).toContain('Loggat: 2 rader.')
  const again = await anna.submits(form, { lines: 'praktik 1k Skolkök\nuppföljning 2m Skolkök bra' })
  expect(again.reply).toEqual(said.reply)
  expect(await sql(count)).toHaveLength(2)
})

test('a wrong line stops them all, named by number with why, and the text comes back', async () => {
  const { anna, sql } = await emptyGroup()
  const lines = [
    'praktik 2k Skolkök',
    'praktik 3 Skolkök igår',
    'praktik 1k skolkoket',
    'fnord 1k',
    'praktik 1k Skolkök imorgon',
    'praktik Skolkök',
    'praktik 1k',
  ].join('\n')
  const said = await anna.says(`/dua logga flera\n${lines}`)
  expect(said.text).not.toContain('Rad 1:')
  expect(said.text).toContain(
    'Rad 2: 3 personer började praktik i Skolkök söndag 22 november 2026. Hur många kvinnor och män?',
  )
  expect(said.text).toContain('Rad 3: Jag förstår inte ”skolkoket”. Menade du ”Skolkök”?')
  expect(said.text).toContain('Rad 4: Jag förstår inte ”fnord”.')
  expect(said.text).toContain('Rad 5: 24 november 2026 har inte varit än.')
  expect(said.text).toContain('Rad 6: Hur många kvinnor och män?')
  expect(said.text).toContain('Rad 7: Vilket jobbspår gäller det?')
  expect(said.text).toContain('Inget är sparat förrän alla rader stämmer.')
  expect(said.form().fields[0]?.value).toBe(lines)
  expect(await sql(count)).toHaveLength(0)
  const mended = await anna.submits(said.form(), { lines: 'praktik 2k Skolkök' })
  expect(mended.text).toContain('Loggat: 1 rad.')
})

test('lines count each other: who starts on one may leave on the next', async () => {
  const { anna, sql } = await emptyGroup()
  const wrong = await anna.says('/dua lf fullföljde 1k Skolkök\nbörjade 1m Skolkök')
  expect(wrong.text).toContain('Rad 1: Det skulle bli ett negativt antal aktiva i Skolkök')
  const right = await anna.says('/dua lf började 2k Skolkök igår\nfullföljde 1k Skolkök\nfullföljde 1k Skolkök')
  expect(right.text).toContain('Loggat: 3 rader.')
  const over = await anna.says('/dua lf började 1k Skolkök\nfullföljde 1k Skolkök\nfullföljde 1k Skolkök')
  expect(over.text).toContain('Rad 3: Det skulle bli ett negativt antal')
  expect(await sql(count)).toHaveLength(3)
})

test('forty lines are taken, forty-one are not', async () => {
  const { anna, sql } = await emptyGroup()
  const lines = (many: number) => Array.from({ length: many }, () => 'praktik 1k Skolkök').join('\n')
  expect((await anna.says(`/dua lf ${lines(41)}`)).text).toContain('Jag tar högst 40 rader på en gång.')
  expect(await sql(count)).toHaveLength(0)
  expect((await anna.says(`/dua lf ${lines(40)}`)).text).toContain('Loggat: 40 rader.')
  expect(await sql(count)).toHaveLength(40)
})

test('two lists that concern the same tracks the other way round are both stored', async () => {
  const { anna, integration, sql } = await emptyGroup()
  await anna.says('/dua lf började 9k Skolkök igår\nbörjade 9k Grönyteskötsel igår')
  const one = 'fullföljde 1k Skolkök\nfullföljde 1k Grönyteskötsel'
  const other = 'fullföljde 1k Grönyteskötsel\nfullföljde 1k Skolkök'
  const said = await Promise.all(
    Array.from({ length: 6 }, (_, at) => (at % 2 ? anna : integration).says(`/dua lf ${at % 2 ? one : other}`)),
  )
  expect(said.map((each) => each.text.includes('Loggat: 2 rader.'))).toEqual(said.map(() => true))
  expect(await sql(count)).toHaveLength(14)
})

test('a personal identity number on any line stops them all', async () => {
  const { anna, sql } = await emptyGroup()
  const said = await anna.says('/dua lf praktik 1k Skolkök\npraktik 1k Skolkök "811218-9876"')
  expect(said.text).toContain('Jag stoppade texten.')
  expect(await sql(count)).toHaveLength(0)
})

test('open follow-up questions are pointed out by line', async () => {
  const { anna } = await emptyGroup()
  const said = await anna.says('/dua lf praktik 1k Skolkök\njobb 1k Skolkök\nuppföljning 1k Skolkök')
  expect(said.text).toContain('Följdfrågan är inte besvarad på rad 2, 3.')
})

test('too long a text is answered with the text still there', async () => {
  const { anna } = await emptyGroup()
  const lines = Array.from({ length: 30 }, () => `praktik 1k Skolkök "${'x'.repeat(90)}"`).join('\n')
  const said = await anna.says(`/dua lf ${lines}`)
  expect(said.form().fields[0]).toMatchObject({
    value: lines,
    error: 'En händelse på varje rad får vara högst 3000 tecken.',
  })
})

test('in English the lines and the answer are English', async () => {
  const { anna } = await emptyGroup()
  const said = await anna.says('/dua log many\nplacement 2 women Skolkök yesterday\nfnord 1k')
  expect(said.text).toContain('Line 2: I do not understand “fnord”.')
})
