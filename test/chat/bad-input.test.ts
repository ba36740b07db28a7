import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { type DemoChat, demoChat, type Speaker } from '../support/chat.ts'

let chat: DemoChat
let anna: Speaker
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  anna = chat.as('arbetsmarknadskoordinator')
})
afterAll(() => chat.stop())

const database = async <T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> => {
  const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
/** the numbers of these tests in any spelling, and no id that happens to hold the same digits */
const number = '0101.{0,3}(2380|T238)|２３８０'
const events = () =>
  database(async (sql) => (await sql<{ n: number }[]>`select count(*)::int as n from events`)[0]?.n ?? 0)

describe('a line that cannot be carried out is answered with what is wrong, and nothing is stored', () => {
  test.each([
    ['logga', 'Vad hände?', 'sv'],
    ['logga praktik', 'Vilket jobbspår gäller det?', 'sv'],
    ['logga praktik Skolkök', 'Hur många kvinnor och män?', 'sv'],
    ['logga prktik 2k Skolkök', 'Jag förstår inte ”prktik”. Menade du ”Praktik”', 'sv'],
    ['logga praktik 2k Skolkuk', 'Jag förstår inte ”Skolkuk”. Menade du ”Skolkök”?', 'sv'],
    ['logga praktik 2k spår:Brandkår', 'Det finns inget jobbspår som heter Brandkår. Välj: ', 'sv'],
    ['logga praktik 2k Skolkök imorgon', 'har inte varit än', 'sv'],
    ['logga praktik 2k Skolkök 31 april', 'Jag förstår inte datumet ”31 april”.', 'sv'],
    ['logga praktik 2k Skolkök 2019-01-01', 'mer än två år tillbaka', 'sv'],
    ['logga praktik -2 kvinnor Skolkök', 'inget antal', 'sv'],
    ['logga praktik 2,5 kvinnor Skolkök', 'inget antal', 'sv'],
    ['logga praktik 99999 kvinnor Skolkök', 'inget antal', 'sv'],
    ['logga praktik 0 kvinnor Skolkök', 'Hur många kvinnor och män?', 'sv'],
    ['logga praktik 3 2 kvinnor Skolkök', 'blir 2 tillsammans, men du skrev 3', 'sv'],
    ['logga praktik P-7K3Q Skolkök', 'räknas deltagarna med antal', 'sv'],
    ['logga fullföljde 1k Skolkök', 'negativt antal aktiva i Skolkök 23 november 2026, i kolumnen Kvinnor', 'sv'],
    ['log placement 2 women tomorrow Skolkök', 'has not come yet', 'en'],
    ['log plcement 2 women Skolkök', 'I do not understand “plcement”', 'en'],
    ['loga praktik 2k', 'Jag förstår inte ”loga”. Menade du', 'sv'],
    ['xyzzy', 'Jag förstår inte ”xyzzy”', 'sv'],
    ['', 'Jag hörde inget', 'sv'],
    ['Vad kostar en lastbil?', 'Det framgår inte av underlaget', 'sv'],
  ])('%s', async (line, says) => {
    const before = await events()
    const said = await anna.says(`/dua ${line}`)
    expect(said.text).toContain(says)
    expect(await events()).toBe(before)
  })
})

test('a text of 100 000 characters is answered, not cut and not stored', async () => {
  const said = await anna.says(`/dua logga notering "${'lång '.repeat(20_000)}"`)
  expect(said.text).toContain('Texten är för lång')
  const kept = await database((sql) => sql<{ n: number }[]>`select max(length(said))::int as n from turns`)
  expect(kept[0]?.n ?? 0).toBeLessThan(4_001)
})

test('zero-width and right-to-left characters neither hide a command nor end up in the log', async () => {
  const said = await anna.says('/dua log\u200bga notering "be\u202Esök\u2066 på\u200f plats"')
  expect(said.text).toContain('Loggat')
  const [row] = await database(
    (sql) => sql<{ note: string }[]>`select note from events where kind = 'note' order by id desc limit 1`,
  )
  expect(row?.note).toBe('besök på plats')
})

test('mentions of a whole channel in a note are kept as mere text', async () => {
  const said = await anna.says('/dua logga notering "@channel <!channel> <!here> kom"')
  expect(said.text).toContain('Loggat')
  const [row] = await database(
    (sql) => sql<{ note: string }[]>`select note from events where kind = 'note' order by id desc limit 1`,
  )
  expect(row?.note).toContain('@channel')
})

test('phones and e-mail addresses in a note are masked, and it is said', async () => {
  const said = await anna.says('/dua logga notering "ring 070-123 45 67 eller kalle@example.se"')
  expect(said.text).toContain('borttagna')
  const [row] = await database(
    (sql) => sql<{ note: string }[]>`select note from events where kind = 'note' order by id desc limit 1`,
  )
  expect(row?.note).not.toMatch(/070|kalle/)
})

describe('a personal identity number is refused in every field and every form, and leaves no trace', () => {
  test.each([
    'logga praktik 1k Skolkök 200401012380',
    'logga praktik 1k Skolkök 20040101-2380',
    'logga praktik 1k Skolkök 040101-2380',
    'logga praktik 1k Skolkök 040101+2380',
    'logga praktik 1k Skolkök 040101–2380',
    'logga praktik 1k Skolkök 040101 2380',
    'logga praktik 1k Skolkök 0401012380',
    'logga praktik 1k Skolkök 200401612380',
    'logga praktik 1k Skolkök 20040101-T238',
    'logga praktik 1k Skolkök 2004\u200b0101\u200b2380',
    'logga praktik 1k Skolkök ２００４０１０１２３８０',
    'logga notering "hen 040101-2380 kom"',
    'spår nytt "Kök 040101-2380"',
    'arbetsgivare ny 20040101-2380',
    'hjälp 040101-2380',
    'rätta not:"040101-2380"',
  ])('%s', async (line) => {
    const said = await anna.says(`/dua ${line}`)
    expect(said.text).toContain('Jag stoppade texten')
    expect(said.text).not.toMatch(/2380|T238|２３８０/)
    const traces = await database(
      (sql) => sql`select 1 from turns where said ~ ${number} or reply::text ~ ${number}
        union all select 1 from events where note ~ ${number} union all select 1 from posts where reply::text ~ ${number}`,
    )
    expect(traces).toHaveLength(0)
    expect(chat.lines.join('\n')).not.toMatch(/2380/)
  })

  test('in a form', async () => {
    const form = (await anna.says('/dua logga praktik 1k')).form()
    const said = await anna.submits(form, { note: 'se 040101-2380' })
    expect(said.text).toContain('Jag stoppade texten')
  })
})

test('what a form holds under other names is screened and dropped, and signs that cannot be stored are taken out', async () => {
  const open = await anna.presses({ command: 'log', input: { kind: 'note', note: 'a' }, form: true })
  expect((await anna.submits(open.form(), { '040101-2380': 'x' })).text).toContain('Jag stoppade texten')
  const again = await anna.presses({ command: 'log', input: {}, form: true })
  const said = await anna.submits(again.form(), {
    kind: 'note',
    note: 'kom\u0000 i\ud800 tid',
    'a b': 'x',
    'å\u0000': 'y',
  })
  expect(said.text).toContain('Loggat')
  const [row] = await database(
    (sql) => sql<{ note: string }[]>`select note from events where kind = 'note' order by id desc limit 1`,
  )
  expect(row?.note).toBe('kom i tid')
})

test('a form that was never given is answered as an old one, and nothing is faulty', async () => {
  const form = (await anna.says('/dua logga praktik 3 Skolkök')).form()
  for (const id of ['f1', '', "x'\u0000", `${form.id}0`]) {
    const said = await anna.submits({ ...form, id }, { women: '3' })
    expect([said.answer.kind, said.text]).toEqual(['said', expect.stringContaining('Knappen gäller en äldre version')])
  }
})

test('the week’s question is answered for a group of one’s own, and no other', async () => {
  const press = (group: string) => ({ command: 'fridayDone', input: { group, week: '2026-11-16' } })
  const groups = await database(
    (sql) => sql<{ id: string }[]>`select g.id from groups g join conversations c on c.group_id = g.id
      where g.kind = 'operative' and c.workspace = 'exempelkommunen' limit 1`,
  )
  expect((await anna.presses(press('018f0000-0000-7000-8000-000000000000'))).text).toContain('äldre version')
  expect((await anna.presses(press(groups[0]?.id ?? ''))).text).toContain('47')
})

test('an organisation number, a date and a meeting link are let through', async () => {
  for (const note of ['org.nr 556016-0680', 'besök 2026-11-20', 'https://teams.microsoft.com/meet/200401012380']) {
    expect((await anna.says(`/dua logga notering "${note}"`)).text).toContain('Loggat')
  }
})

test('a form sent twice is written once and answered the same', async () => {
  const form = (await anna.says('/dua logga praktik 3 Skolkök')).form()
  const before = await events()
  const [first, second] = await Promise.all([anna.submits(form, { women: '3' }), anna.submits(form, { women: '3' })])
  const third = await anna.submits(form, { women: '3' })
  expect(await events()).toBe(before + 1)
  const texts = [first, second, third].flatMap((said) =>
    said.answer.kind === 'said' && said.answer.reply ? [said.text] : [],
  )
  expect(texts.length).toBeGreaterThanOrEqual(2)
  expect(new Set(texts).size).toBe(1)
})

test('a form sent with something wrong comes back with everything else filled in, and can be sent again', async () => {
  const form = (await anna.says('/dua logga praktik 3 Skolkök')).form()
  const wrong = (await anna.submits(form, { women: 'tre', note: 'hej' })).form()
  expect(wrong.fields.find((field) => field.name === 'women')?.error).toBe(
    'Jag förstår inte det som står i fältet ”Kvinnor”.',
  )
  expect(wrong.fields.find((field) => field.name === 'note')?.value).toBe('hej')
  expect((await anna.submits(wrong, { women: '3' })).text).toContain('Loggat: 3 kvinnor')
})

test('a button of a command that no longer exists says so', async () => {
  expect((await anna.presses({ command: 'gone', input: {} })).text).toContain('Knappen gäller en äldre version')
})

test('a place that is bound to no group is told so, and nothing is kept of it', async () => {
  const before = await database((sql) => sql<{ n: number }[]>`select count(*)::int as n from turns`)
  const answer = await chat.bot.hear({
    key: 'k1',
    place: { platform: 'slack', workspace: 'T404', conversation: 'C404', kind: 'group' },
    account: { workspace: 'T404', user: 'U404', name: null },
    what: { kind: 'text', text: 'logga praktik 1k' },
    seenByOthers: true,
    answers: 'post',
  })
  expect(answer).toMatchObject({ kind: 'said', turnId: null })
  expect(JSON.stringify(answer)).toContain('inte kopplad')
  expect(await database((sql) => sql<{ n: number }[]>`select count(*)::int as n from turns`)).toEqual(before)
})

test('of an account that has called itself by an identity number the name is kept nowhere', async () => {
  await chat.bot.hear({
    key: 'k2',
    place: { platform: 'page', workspace: 'exempelkommunen', conversation: 'operativ', kind: 'group' },
    account: { workspace: 'exempelkommunen', user: 'numrerad', name: 'Ivar 850101-1234' },
    what: { kind: 'text', text: 'hjälp' },
    seenByOthers: false,
    answers: 'inline',
  })
  expect(await database((sql) => sql`select name from accounts where user_id = 'numrerad'`)).toEqual([{ name: null }])
})

test('an outsider in the channel may ask to be added, once, and nothing else', async () => {
  const stranger = chat.as('utomstaende')
  const said = await stranger.says('/dua logga praktik 1k Skolkök')
  expect(said.text).toContain('Du är inte tillagd')
  const asked = await stranger.presses(said.button('Be om att bli tillagd'))
  expect(asked.text).toContain('berättat för projektledaren')
  await stranger.presses(said.button('Be om att bli tillagd'))
  const posts = await database((sql) => sql`select 1 from posts where source like 'join:%'`)
  expect(posts).toHaveLength(1)
  expect((await stranger.presses({ command: 'undo', input: {} })).text).toContain('Du är inte tillagd')
})

test('single events are for inside only, whoever asks', async () => {
  const leader = chat.as('projektledare')
  expect((await leader.says('/dua historik', 'styrgrupp')).text).toContain('operativa gruppen')
  expect((await leader.says('/dua logga praktik 1k Skolkök', 'styrgrupp')).text).toContain('operativa gruppen')
})

test('what somebody typed for the bot alone is shown to nobody else, also when the answer was for all', async () => {
  await chat.as('projektledare').says('/dua spår nytt Lager')
  const seen = await chat.as('integration').sees('operativ')
  expect(seen.map((one) => one.text)).toEqual(expect.arrayContaining([expect.stringContaining('Lager')]))
  expect(seen.filter((one) => one.by === 'person').map((one) => one.text)).not.toContain('/dua spår nytt Lager')
})
