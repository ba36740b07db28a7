import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat, type Said } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

const open: DemoChat[] = []
let chat: DemoChat
beforeAll(async () => {
  chat = await chatWith(log)
})
afterAll(async () => {
  for (const one of open) await one.stop()
})

/** An empty log in Exempelkommunen, Tuesday 24 November 2026 where no other moment is named, and these lines logged by the leader. */
async function chatWith(lines: readonly string[], at = november): Promise<DemoChat> {
  const made = await demoChat(at, { events: false })
  open.push(made)
  for (const line of lines) {
    const said = await made.as('projektledare').says(`/dua logga ${line}`)
    if (!said.text.startsWith('Loggat')) throw new Error(`${line}: ${said.text}`)
  }
  return made
}

/** The leader, when it is. */
function leaderAt(moment: string) {
  chat.clock.set(moment)
  return chat.as('projektledare')
}

const june = '2026-06-17T10:00:00+02:00'
const november = '2026-11-24T10:00:00+01:00'
const january = '2027-01-04T10:00:00+01:00'
const february = '2027-02-02T10:00:00+01:00'

const log = [
  'började 9k 8m 1u Skolkök 2 mars',
  'började 6k 5m Grönyteskötsel 29 juni',
  'fullföljde 8k 7m Skolkök 27 juni',
  'fullföljde 5k 5m Grönyteskötsel 1 september',
  'jobb 5k 5m Skolkök 28 juni med lönestöd',
  'jobb 2k 1m Grönyteskötsel 2 september utan lönestöd',
  'arbetsgivare med ag:Exempelmark spår:Grönyteskötsel 7 jan',
  'arbetsgivare med ag:"Exempelkommunens måltidsservice" spår:Skolkök 7 jan',
  'arbetsgivare lämnar ag:Exempelmark spår:Grönyteskötsel 1 oktober',
] as const

const tables = ({ reply }: Said) => reply.parts.filter((part) => part.kind === 'table')
const cells = (said: Said, table: number, row: string) =>
  tables(said)
    [table]?.rows.find(([label]) => label === row)
    ?.slice(1)
    .map(plain)

const inTheCountry = ['över 5 700', '2 350', '1 404'] as const

test('inside, the year so far is exact, with what Dua asked for in October 2018 beside it', async () => {
  const leader = leaderAt(november)
  const said = await leader.says('/dua nyckeltal')
  const text = plain(said.text)
  expect(text).toContain('Nyckeltal, året hittills (2026)')
  expect(cells(said, 0, 'Började i jobbspår')).toEqual(['15', '13', '1', '29', inTheCountry[0]])
  expect(cells(said, 0, 'Fullföljde')).toEqual(['13', '12', '0', '25', inTheCountry[1]])
  expect(cells(said, 0, 'Fick jobb, med eller utan lönestöd')).toEqual(['7', '6', '0', '13', inTheCountry[2]])
  expect(cells(said, 0, 'Fick jobb med lönestöd')).toEqual(['5', '5', '0', '10', 'framgår inte'])
  expect(cells(said, 0, 'Fick jobb utan lönestöd')).toEqual(['2', '1', '0', '3', 'framgår inte'])
  expect(cells(said, 1, 'Jobbspår igång')).toEqual(['2', '410'])
  expect(cells(said, 1, 'Jobbspår som planeras')).toEqual(['0', '265'])
  expect(cells(said, 1, 'Arbetsgivare')).toEqual(['1', '907'])
  expect(cells(said, 1, 'Varav privata arbetsgivare')).toEqual(['0', '607'])
  expect(cells(said, 1, 'Varav offentliga arbetsgivare')).toEqual(['1', 'framgår inte'])
  expect(text).toContain('Jobbspår och arbetsgivare, 24 november 2026')
  expect(text).toContain('Egen beräkning för hela landet: 1 404 av 2 350 som hade fullföljt hade fått jobb = 59,7 %.')
  expect(text).toContain('Egen beräkning för hela landet: 607 av 907 arbetsgivare var privata = 66,9 %.')
  expect(text).toContain('Hela landet uppdelat på kvinnor och män: det framgår inte av underlaget.')
  expect(text).toContain('Branscher i hela landet: det framgår inte av underlaget.')
  expect(text).toContain('Talen är exakta och gäller bara i den här gruppen.')
  for (const { title } of tables(said)) expect(title).toContain('Demo – påhittade siffror')
})

test('a term is the year’s weeks up to 26 or from 27, split nowhere else', async () => {
  const leader = leaderAt(january)
  const spring = await leader.says('/dua nt VT2026')
  expect(plain(spring.text)).toContain('Vårterminen 2026, kvinnor och män (1 januari–28 juni)')
  expect(cells(spring, 0, 'Började i jobbspår')?.slice(0, 4)).toEqual(['9', '8', '1', '18'])
  expect(cells(spring, 0, 'Fick jobb, med eller utan lönestöd')?.slice(0, 4)).toEqual(['5', '5', '0', '10'])
  // at the end of the term, not today
  expect(cells(spring, 1, 'Arbetsgivare')).toEqual(['2', '907'])
  expect(tables(spring)[1]?.title).toContain('28 juni 2026')
  const autumn = await leader.says('/dua nyckeltal hösten 2026')
  expect(plain(autumn.text)).toContain('Höstterminen 2026, kvinnor och män (29 juni–31 december)')
  expect(cells(autumn, 0, 'Började i jobbspår')?.slice(0, 4)).toEqual(['6', '5', '0', '11'])
  expect(cells(autumn, 0, 'Fullföljde')?.slice(0, 4)).toEqual(['5', '5', '0', '10'])
  expect(cells(autumn, 1, 'Arbetsgivare')).toEqual(['1', '907'])
  const year = await leader.says('/dua nt 2026')
  expect(plain(year.text)).toContain('Hela 2026, kvinnor och män')
  expect(cells(year, 0, 'Började i jobbspår')?.slice(0, 4)).toEqual(['15', '13', '1', '29'])
})

test('outside, the year’s protected table: jobs are not split by support, small numbers are not told', async () => {
  chat.clock.set(november)
  const said = await chat.as('styrgrupp').says('/dua nt', 'styrgrupp')
  expect(cells(said, 0, 'Började i jobbspår')).toEqual(['15', '13', '<5', 'dolt', inTheCountry[0]])
  expect(plain(said.text)).toContain('till och med vecka 47')
  expect(said.text).not.toContain('Fick jobb med lönestöd')
  expect(said.text).not.toContain('exakta')
  expect(said.text).toContain('Så läser du: <5 betyder 1–4.')
  expect(cells(said, 1, 'Arbetsgivare')).toEqual(['1', '907'])
  // the same numbers as the summary's, from the same ledger
  const summary = await chat.as('styrgrupp').says('/dua s i år', 'styrgrupp')
  const shown = (of: Said) =>
    tables(of)[0]
      ?.rows.slice(0, 3)
      .map((row) => row.slice(0, 5))
  expect(shown(said)).toEqual(shown(summary))
})

test('inside, a button gives the protected version of the same period', async () => {
  const leader = leaderAt(february)
  const shown = await leader.presses((await leader.says('/dua nt 2026')).button('Visa den skyddade versionen'))
  expect(shown.text).toContain('Det här är den skyddade versionen')
  expect(shown.text).toContain('Nyckeltal, 2026\n')
  const steering = await chat.as('styrgrupp').says('/dua nt 2026', 'styrgrupp')
  expect(tables(shown)).toEqual(tables(steering))
})

test('outside, a term of which nothing was published in time is answered with its whole year', async () => {
  chat.clock.set(february)
  const steering = chat.as('styrgrupp')
  const year = await steering.says('/dua nt 2026', 'styrgrupp')
  const said = await steering.says('/dua nt VT2026', 'styrgrupp')
  expect(said.text).toContain('För vårterminen 2026 finns inga tal som kan visas här. Här är hela året.')
  expect(said.text).toContain('Nyckeltal, 2026\n')
  expect(tables(said)).toEqual(tables(year))
  const autumn = await steering.presses(year.button('Höstterminen 2026'), 'styrgrupp')
  expect(autumn.text).toContain('För höstterminen 2026 finns inga tal som kan visas här.')
  // the button would lead nowhere but here
  expect(buttonsOf(autumn.reply).map(({ label }) => label)).toEqual(['Året hittills'])
})

test('outside, a term is what was published of its year by then', async () => {
  const here = await chatWith(['började 9k 8m Skolkök 2 mars', 'fullföljde 8k 7m Skolkök 1 juni'], june)
  const steering = here.as('styrgrupp')
  const then = await steering.says('/dua nt', 'styrgrupp')
  expect(cells(then, 0, 'Började i jobbspår')).toEqual(['9', '8', '0', '17', inTheCountry[0]])
  await here.as('projektledare').says('/dua logga började 6k 5m Skolkök 30 juni')
  here.clock.set('2026-12-01T10:00:00+01:00')
  const said = await steering.presses(
    (await steering.says('/dua nt', 'styrgrupp')).button('Vårterminen 2026'),
    'styrgrupp',
  )
  expect(said.text).toContain('Nyckeltal, vårterminen 2026\n')
  expect(tables(said)[0]?.title).toContain('Vårterminen 2026, kvinnor och män (till och med vecka 24)')
  expect(tables(said)[0]?.rows).toEqual(tables(then)[0]?.rows)
  expect(tables(said)[1]?.title).toContain('28 juni 2026')
})

test('what is not over is answered with the year so far, saying so', async () => {
  const leader = leaderAt(november)
  for (const [line, says] of [
    ['nt 2026', '2026 är inte slut. Här är året hittills.'],
    ['nt HT2026', 'Höstterminen 2026 är inte slut. Här är året hittills.'],
    ['nt 2027', '2027 har inte börjat. Här är året hittills.'],
    ['nt vt 2027', 'Vårterminen 2027 har inte börjat. Här är året hittills.'],
  ] as const) {
    const said = await leader.says(`/dua ${line}`)
    expect(said.text, line).toContain(says)
    expect(said.text).toContain('Nyckeltal, året hittills (2026)')
  }
  expect((await leader.says('/dua nt i år')).text).not.toContain('är inte slut')
})

test('a year of which nothing can be shown says so, and shows no other year instead', async () => {
  chat.clock.set(february)
  const said = await chat.as('styrgrupp').says('/dua nt 2025', 'styrgrupp')
  expect(said.text).toContain('Inga tal för 2025 kan visas.')
  expect(tables(said).map(({ rows }) => rows[0]?.[0])).toEqual(['Jobbspår igång'])
})

test('what is no period is told with the way out; a week leads to its summary', async () => {
  const leader = leaderAt(november)
  const wrong = await leader.says('/dua nyckeltal banan')
  expect(wrong.text).toContain('”banan” är ingen period jag förstår.')
  expect(wrong.form().fields.find(({ name }) => name === 'period')?.value).toBe('banan')
  expect((await leader.submits(wrong.form(), { period: 'förra året' })).text).toContain('Nyckeltal, 2025')
  expect((await leader.says('/dua nt 1998')).text).toContain('Så gamla tal har jag inte.')
  expect((await leader.says('/dua nt 46')).text).toContain('En vecka ser du i sammanställningen.')
  const week = await leader.says('/dua nt v 46')
  expect((await leader.presses(week.button('Sammanställning v. 46'))).text).toContain('vecka 46 2026')
})

test('asked in English it answers in English', async () => {
  const leader = leaderAt(january)
  const text = plain((await leader.says('/dua key figures 2026')).text)
  expect(text).toContain('Key figures, 2026')
  expect(text).toContain('In the whole country in October 2018: over 5,700 people.')
  expect(text).toContain('Our calculation for the whole country: 1,404 of the 2,350 who had completed')
  expect(text).not.toMatch(/kvinn|arbetsgivare|hela landet/i)
  expect(plain((await leader.says('/dua key figures spring 2026')).text)).toContain(
    'Spring term 2026, women and men (1 January–28 June)',
  )
})

test('two municipalities that differ only in hidden numbers read the same outside', async () => {
  const world = (women: number, men: number) =>
    chatWith([
      'började 19k 22m 2u Skolkök 24 feb',
      'fullföljde 13k 15m Skolkök 1 juni',
      `jobb ${women}k ${men}m Skolkök 15 juni ${women === 2 ? 'med' : 'utan'} lönestöd`,
      `avbröt ${men}k ${women}m Skolkök 4 maj flytt`,
    ])
  const [one, other] = [await world(2, 3), await world(3, 2)]
  const asked = async (here: DemoChat) => {
    const heard: string[] = []
    for (const at of [november, february]) {
      here.clock.set(at)
      for (const line of ['nt', 'nt 2026', 'nt VT2026', 'nt HT2026', 'nt i fjol', 'key figures']) {
        const said = await here.as('styrgrupp').says(`/dua ${line}`, 'styrgrupp')
        heard.push(said.text, JSON.stringify(tables(said)), ...buttonsOf(said.reply).map(({ label }) => label))
        heard.push((await here.as('projektledare').says(`/dua ${line} skyddad`)).text)
      }
    }
    return heard
  }
  expect(await asked(one)).toEqual(await asked(other))
  const exact = async (here: DemoChat) => (await here.as('projektledare').says('/dua nt 2026')).text
  expect(await exact(one)).not.toBe(await exact(other))
})
