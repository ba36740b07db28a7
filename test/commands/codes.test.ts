import { describe, expect, test } from 'vitest'
import { makeUpYear } from '../../db/demo/people.ts'
import { kindOf, stocks } from '../../src/domain/kinds.ts'
import { emptyCodes } from './codes.ts'
import { emptyGroup } from './group.ts'

describe('counted by numbers', () => {
  test('nobody comes back who has not paused', async () => {
    const { anna } = await emptyGroup()
    await anna.says('/dua logga började 50k Skolkök igår')
    expect((await anna.says('/dua logga åter 40 kvinnor Skolkök')).text).toContain(
      'negativt antal personer med uppehåll i Skolkök 23 november 2026, i kolumnen Kvinnor: där finns 0',
    )
    await anna.says('/dua logga uppehåll 2k Skolkök igår')
    expect((await anna.says('/dua logga åter 2 kvinnor Skolkök')).text).toContain('Loggat: 2 kvinnor')
  })

  test('no placement ends that is not running, in any column', async () => {
    const { anna } = await emptyGroup()
    await anna.says('/dua logga praktik 1k Skolkök')
    expect((await anna.says('/dua logga praktik slut 1m Skolkök')).text).toContain(
      'negativt antal personer på praktik i Skolkök 23 november 2026, i kolumnen Män: där finns 0',
    )
    expect((await anna.says('/dua logga praktik slut 1k Skolkök')).text).toContain('Loggat: 1 kvinna')
  })

  test('a placement that has an end is neither undone nor corrected to fewer', async () => {
    const { anna } = await emptyGroup()
    const placed = await anna.says('/dua logga praktik 2k Skolkök igår')
    await anna.says('/dua logga praktik slut 2k Skolkök')
    const short = 'negativt antal personer på praktik i Skolkök 23 november 2026, i kolumnen Kvinnor: där finns 0'
    expect((await anna.presses(placed.button('Ångra'))).text).toContain(short)
    const form = (await anna.presses(placed.button('Rätta'))).form()
    expect((await anna.submits(form, { women: '1' })).text).toContain(short)
  })

  test('the made-up year keeps every stock at none or more', () => {
    const year = makeUpYear({ startsAWeek: 5, tracks: 2, weeks: 56, seed: 7 }, Temporal.PlainDate.from('2026-11-22'))
    const inOrder = year.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day))
    const days = [...Map.groupBy(inOrder, (event) => event.day.toString()).values()]
    const have = new Map<string, number>()
    for (const events of days) {
      for (const { kind, track, gender } of events) {
        for (const stock of stocks) {
          const key = [stock, track, gender].join()
          have.set(key, (have.get(key) ?? 0) + (kindOf(kind).stock[stock] ?? 0))
        }
      }
      expect(Math.min(...have.values())).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('counted by code', () => {
  test('a code starts once, and again only after it has left', async () => {
    const { officer, code } = await emptyCodes()
    expect((await officer.says(`/dua logga började ${code} igår`)).text).toContain(`Loggat: ${code} började`)
    expect((await officer.says(`/dua logga började ${code}`)).text).toContain(`${code} är redan aktiv`)
    expect((await officer.says(`/dua logga avbröt ${code}`)).text).toContain(`Loggat: ${code}`)
    expect((await officer.says(`/dua logga fullföljde ${code}`)).text).toContain(`${code} är inte aktiv`)
    expect((await officer.says(`/dua logga började ${code}`)).text).toContain(`Loggat: ${code} började`)
  })

  test('a code that is not active neither completes nor leaves, though others are active', async () => {
    const { officer, code, another } = await emptyCodes()
    await officer.says(`/dua logga började ${another} igår`)
    for (const kind of ['fullföljde', 'avbröt', 'uppehåll'])
      expect((await officer.says(`/dua logga ${kind} ${code}`)).text).toContain(`${code} är inte aktiv`)
  })

  test('a code is in one placement at a time', async () => {
    const { officer, code } = await emptyCodes()
    await officer.says(`/dua logga började ${code} igår`)
    expect((await officer.says(`/dua logga praktik slut ${code}`)).text).toContain(`${code} har ingen pågående praktik`)
    await officer.says(`/dua logga praktik ${code} igår`)
    expect((await officer.says(`/dua logga praktik ${code}`)).text).toContain(`${code} har redan en pågående praktik`)
    expect((await officer.says(`/dua logga praktik slut ${code}`)).text).toContain(`Loggat: ${code}`)
    expect((await officer.says(`/dua logga praktik ${code}`)).text).toContain(`Loggat: ${code}`)
  })

  test('a code that has paused comes back, it does not start anew', async () => {
    const { officer, code } = await emptyCodes()
    await officer.says(`/dua logga började ${code} igår`)
    await officer.says(`/dua logga uppehåll ${code}`)
    expect((await officer.says(`/dua logga började ${code}`)).text).toContain(`${code} har redan börjat`)
    expect((await officer.says(`/dua logga åter ${code}`)).text).toContain(`Loggat: ${code}`)
    expect((await officer.says(`/dua logga åter ${code}`)).text).toContain(`Det går inte ihop: ${code}`)
  })

  test('the start of a code that has left is not undone', async () => {
    const { officer, code, another } = await emptyCodes()
    await officer.says(`/dua logga började ${another} igår`)
    const started = await officer.says(`/dua logga började ${code} igår`)
    await officer.says(`/dua logga avbröt ${code}`)
    expect((await officer.presses(started.button('Ångra'))).text).toContain(`${code} är inte aktiv`)
  })

  test('several lines at once count one another', async () => {
    const { officer, code } = await emptyCodes()
    const form = (await officer.says('/dua logga flera')).form()
    const said = await officer.submits(form, { lines: `började ${code}\nbörjade ${code}` })
    expect(said.text).toContain(`Rad 2: Det går inte ihop: ${code} är redan aktiv`)
  })

  test.each(['1 man', '1 kvinna', '2', '0 män 1 kvinna'])('the number %s beside a code is refused', async (number) => {
    const { officer, code } = await emptyCodes()
    expect((await officer.says(`/dua logga jobb ${code} ${number}`)).text).toContain('En kod är en person.')
  })

  test('a code brings its own track, and takes no other', async () => {
    const { officer, leader, code } = await emptyCodes()
    await leader.says('/dua spår nytt Hamn igång räknas:kod')
    const said = await officer.says(`/dua logga började ${code}`)
    expect(said.text).toContain(`Loggat: ${code} började i jobbspåret Lager`)
    expect(said.text).not.toContain('antog')
    expect((await officer.says(`/dua logga jobb ${code} Hamn`)).text).toContain(`${code} hör inte till Hamn`)
    expect((await officer.says(`/dua logga jobb ${code} Skolkök`)).text).toContain(
      'I Skolkök räknas deltagarna med antal',
    )
  })

  test('the day of an event about a code is corrected as any other', async () => {
    const { officer, code } = await emptyCodes()
    const said = await officer.says(`/dua logga började ${code}`)
    const form = (await officer.presses(said.button('Rätta'))).form()
    expect((await officer.submits(form, { day: '2026-11-20' })).text).toContain(`Rättat: ${code} började`)
    expect((await officer.says('/dua rätta i går')).text).toContain(`Rättat: ${code} började`)
  })
})

describe('a note', () => {
  test.each(['(CODE)', 'om code.', 'CODE-s praktik'])('that says %s is refused', async (words) => {
    const { officer, code } = await emptyCodes()
    const note = words.replace('CODE', code).replace('code', code.toLowerCase().replace('-', ''))
    expect((await officer.says(`/dua logga jobb 1k Skolkök "${note}"`)).text).toContain('Skriv ingen deltagarkod')
  })

  test('with a word that only looks like a code is kept', async () => {
    const { anna } = await emptyGroup()
    expect((await anna.says('/dua logga jobb 1k Skolkök "P-plats och P-hus 2026"')).text).toContain('Loggat: 1 kvinna')
  })
})
