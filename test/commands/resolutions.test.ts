import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { everything, kept, message, press, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const register = async (word = '') => plain((await officer().says(`/dua beslut ${word}`)).text)

test('the register is read by both groups, newest first, numbered by year, and searched by a word', async () => {
  expect(await register()).toContain('Registret är tomt.')
  await leader().says('/dua beslut nytt Skolkök utökas datum:20/12/2025')
  await leader().says('/dua beslut nytt Ny lokal för Grönyteskötsel datum:16/11 uppföljning:1/4/2027')
  await leader().says('/dua lyft Ska Skolkök få en kock till? senast:27/11')
  await chat
    .as('styrgrupp')
    .presses(press((await message(chat, 'Fråga 1 från operativa gruppen'))?.reply, 'Nej'), 'styrgrupp')
  const lines = [
    '• 2026-02, 23 november 2026: Ska Skolkök få en kock till? Styrgruppen är överens: nej. Chef, Arbetsförmedlingen: nej.',
    '• 2026-01, 16 november 2026: Ny lokal för Grönyteskötsel. Följs upp 1 april 2027.',
    '• 2025-01, 20 december 2025: Skolkök utökas.',
  ]
  expect(await register()).toBe(['Styrgruppens ställningstaganden', ...lines].join('\n'))
  expect(plain((await chat.as('styrgrupp').says('/dua b', 'styrgrupp')).text)).toContain(lines[0])
  expect(await register('skolkok')).toBe(['Ställningstaganden med ”skolkok”', lines[0], lines[2]].join('\n'))
  expect(await register('2026-01')).toContain(lines[1])
  expect(await register('bro')).toBe('Inget ställningstagande innehåller ”bro”.')
  expect(plain((await officer().says('/dua decisions')).text)).toContain('The steering group agrees: no.')
})

test('ten are shown, and how many are older', async () => {
  for (let no = 1; no <= 12; no++) await leader().says(`/dua beslut nytt Punkt nummer ${no}`)
  const text = await register()
  expect(text).toContain('2026-12, ')
  expect(text).not.toContain('2026-02, ')
  expect(text).toContain('2 äldre visas inte. Sök med ett ord')
})

test('one written in is told to both groups, once, and refused a second time, ahead of its day and by others', async () => {
  const said = await leader().says('/dua beslut nytt Ny lokal datum:16/11')
  expect(said.text).toContain('Ställningstagande 2026-01 står i registret, och båda grupperna har fått veta det.')
  expect((await leader().says('/dua beslut nytt ny lokal datum:16/11')).text).toContain(
    'Det står redan i registret som 2026-01.',
  )
  for (const [who, place] of [
    ['arbetsformedlare', 'operativ'],
    ['styrgrupp', 'styrgrupp'],
  ] as const)
    expect((await everything(chat, who, place)).split('Styrgruppens ställningstagande 2026-01: Ny lokal')).toHaveLength(
      2,
    )
  expect((await leader().says('/dua beslut nytt Sedan datum:24/11/2026')).text).toContain('Dagen har inte varit än.')
  expect((await leader().says('/dua beslut nytt Sedan datum:20/11 uppföljning:20/11/2026')).text).toContain(
    'Uppföljningen måste ligga efter dagen',
  )
  expect((await officer().says('/dua beslut nytt Mer pengar')).text).toContain('projektledaren')
  expect((await leader().says('/dua beslut nytt')).form().title).toBe('Skriv in ett ställningstagande')
})

test('a follow-up is marked as done once, by the leader', async () => {
  await leader().says('/dua beslut nytt Ny lokal datum:16/11 uppföljning:1/12/2026')
  const done = (await leader().says('/dua beslut')).button('Uppföljt')
  expect((await officer().presses(done)).text).toContain('projektledaren')
  expect((await leader().presses(done)).text).toBe('Ställningstagande 2026-01 är uppföljt.')
  expect((await leader().presses(done)).text).toBe('Ställningstagande 2026-01 är redan uppföljt.')
  expect(await register()).toContain('Ny lokal. Uppföljt.')
})

test('a text is taken away for good, everywhere; number and day stay', async () => {
  await leader().says('/dua beslut nytt Eva Exempelsson anställs datum:16/11')
  const redact = (await leader().says('/dua beslut')).button('Ta bort texten')
  expect((await officer().presses(redact)).text).toContain('projektledaren')
  const sure = await leader().presses(redact)
  expect(await register()).toContain('Eva')
  await leader().presses(sure.button('Ja, ta bort för alltid'))
  expect(await register()).toContain('2026-01, 16 november 2026: [texten borttagen].')
  const left = await withOwner(
    chat,
    (sql) => sql`
      select 1 from posts where reply::text like '%Eva%'
      union all select 1 from turns where said like '%Eva%' or reply::text like '%Eva%'
      union all select 1 from resolutions where text is not null`,
  )
  expect(left).toHaveLength(0)
  expect((await leader().presses(redact)).text).toBe('Texten är redan borttagen.')
})

test('a text of a single word is gone from what both groups were told', async () => {
  await leader().says('/dua beslut nytt Amina datum:16/11')
  const sure = await leader().presses((await leader().says('/dua beslut')).button('Ta bort texten'))
  await leader().presses(sure.button('Ja, ta bort för alltid'))
  expect(await kept(chat, 'Amina')).toEqual([])
})
