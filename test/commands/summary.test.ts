import { afterEach, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

const open: DemoChat[] = []
afterEach(async () => {
  for (const chat of open.splice(0)) await chat.stop()
})

/** An empty log in Exempelkommunen, Tuesday 24 November 2026, and these lines logged by the leader. */
async function chatWith(...lines: readonly string[]): Promise<DemoChat> {
  const chat = await demoChat('2026-11-24T10:00:00+01:00', { events: false })
  open.push(chat)
  const leader = chat.as('projektledare')
  for (const line of lines) {
    const said = await leader.says(`/dua logga ${line}`)
    if (!said.text.startsWith('Loggat')) throw new Error(`${line}: ${said.text}`)
  }
  return chat
}

const year = [
  'började 6k 4m 1u Skolkök 2 mars',
  'började 9 kvinnor 9 män Grönyteskötsel 3 mars',
  'fullföljde 8k 7m Grönyteskötsel 1 juni',
  'fullföljde 3k 4m Skolkök 1 juni',
] as const
const employers = [
  'arbetsgivare med ag:Exempelmark spår:Grönyteskötsel 7 jan',
  'arbetsgivare med ag:"Exempelkommunens måltidsservice" spår:Skolkök 7 jan',
] as const
const week47 = [
  'praktik 2 kvinnor 1 man Skolkök 17 nov',
  'avbröt 1 kvinna Skolkök 18 nov flytt',
  'uppehåll 1 kvinna Grönyteskötsel 18 nov',
  'uppföljning 3k Skolkök 19 nov behöver stöd',
  'jobb 1k Skolkök 20 nov',
] as const

test('inside, the last whole week and the year so far are exact and say so', async () => {
  const chat = await chatWith(...year, ...week47)
  const text = plain((await chat.as('arbetsmarknadskoordinator').says('/dua sammanställning')).text)
  expect(text).toContain('Sammanställning, vecka 47 2026 (16–22 november)')
  expect(text).toContain('Började praktik: 2 kvinnor, 1 man, 0 där uppgift saknas, totalt 3.')
  expect(text).toContain('Skolkök: Började praktik: 2 kvinnor, 1 man, 0 där uppgift saknas, totalt 3.')
  expect(text).toContain('Hittills i år, kvinnor och män (till och med 24 november)')
  expect(text).toContain('Började i jobbspår: 15 kvinnor, 13 män, 1 där uppgift saknas, totalt 29.')
  expect(text).toContain('Skolkök: Fullföljde: 3 kvinnor, 4 män, 0 där uppgift saknas, totalt 7.')
  expect(text).toContain(
    'Andel som fick jobb: 9 % av kvinnorna som fullföljde (1 av 11), 0 % av männen (0 av 11). Underlaget är för litet för en slutsats.',
  )
  expect(text).toContain('Könsfördelning bland dem som började: 54 % kvinnor, 46 % män (av 28 där uppgiften finns).')
  // 15 women started, 11 completed, one left, one on parental leave
  expect(text).toContain('Aktiva nu: 2 kvinnor, 2 män, uppgift saknas 1.')
  expect(text).toContain('Pågående praktik: 2 kvinnor, 1 man, uppgift saknas 0.')
  expect(text).toContain('Uppföljningar: 3 gjorda, 3 behöver stöd.')
  expect(text).toContain(
    'Det här saknas: Kön saknas för 1 deltagare. Det framgår inte om 1 fick jobb med eller utan lönestöd.',
  )
  expect(text).toContain('Talen är exakta och gäller bara i den här gruppen. Skicka dem inte vidare.')
})

test('every table in a demo says that its numbers are made up', async () => {
  const chat = await chatWith(...year, ...week47)
  for (const [who, place] of [
    ['projektledare', 'operativ'],
    ['styrgrupp', 'styrgrupp'],
  ] as const) {
    for (const line of ['/dua sammanställning', '/dua s jämför']) {
      const { reply } = await chat.as(who).says(line, place)
      const tables = reply.parts.filter((part) => part.kind === 'table')
      expect(tables.length).toBeGreaterThan(0)
      for (const table of tables) expect(table.title).toContain('Demo – påhittade siffror')
    }
  }
})

test('a table has women, men, not recorded and total in that order, and each row as a sentence', async () => {
  const chat = await chatWith(...year)
  const { reply } = await chat.as('styrgrupp').says('/dua sammanställning', 'styrgrupp')
  const table = reply.parts.find((part) => part.kind === 'table')
  expect(table?.columns).toEqual(['Mått', 'Kvinnor', 'Män', 'Uppgift saknas', 'Totalt'])
  expect(table?.rows[0]).toEqual(['Började i jobbspår', '15', '13', '<5', 'dolt'])
  expect(table?.spoken[0]).toBe(
    'Började i jobbspår: 15 kvinnor, 13 män, färre än fem där uppgift saknas, totalen visas inte.',
  )
})

test('outside, the same question gives the protected version', async () => {
  const chat = await chatWith(...year, ...week47, ...employers)
  const text = plain((await chat.as('styrgrupp').says('/dua sammanställning', 'styrgrupp')).text)
  expect(text).toContain('Började: 0. Började praktik: <5. Fullföljde: 0. Fick jobb: <5. Avbröt: <5.')
  expect(text).toContain('Jobbspår: 2 igång. Arbetsgivare: 2, varav 1 privat.')
  expect(text).toContain('Hittills i år, kvinnor och män (till och med vecka 47)')
  expect(text).toContain('Så läser du: <5 betyder 1–4.')
  expect(text).toContain('Inga tal per jobbspår')
  expect(text).not.toMatch(/Skolkök|Grönyteskötsel/)
})

test('the place decides, not the person: a member of the operative group gets the protected version among the steering group', async () => {
  const chat = await chatWith(...year, ...week47)
  const leader = chat.as('projektledare')
  expect((await leader.says('/dua s', 'operativ')).text).toContain('Talen är exakta')
  expect((await leader.says('/dua s', 'direkt')).text).toContain('Talen är exakta')
  expect((await leader.says('/dua s', 'styrgrupp')).text).not.toContain('exakta')
  expect((await chat.as('ny').says('/dua s', 'direkt')).text).not.toContain('exakta')
})

test('inside, a button gives the protected version of the same week', async () => {
  const chat = await chatWith(...year, ...week47)
  const koordinator = chat.as('arbetsmarknadskoordinator')
  const exact = await koordinator.says('/dua v 47')
  const shown = await koordinator.presses(exact.button('Visa den skyddade versionen'))
  expect(shown.text).toContain('vecka 47 2026')
  expect(shown.text).toContain('Det här är den skyddade versionen')
  expect(shown.text).toContain('Började praktik: <5.')
  const table = (text: string) => text.slice(text.indexOf('Hittills i år'))
  const steering = await chat.as('styrgrupp').says('/dua v 47', 'styrgrupp')
  expect(table(shown.text)).toBe(table(steering.text))
})

test('the buttons keep the period that was asked for, and say why a running week is not shown outside', async () => {
  const chat = await chatWith(...year, ...week47)
  const leader = chat.as('projektledare')
  const running = await leader.says('/dua s nu')
  const week = (await leader.presses(running.button('Visa den skyddade versionen'))).text
  expect(week).toContain('är inte slut. Utanför operativa gruppen visas bara hela veckor')
  expect((await leader.presses(running.button('Per jobbspår'))).text).toContain('Sammanställning, vecka 48 2026')
  const soFar = await leader.says('/dua s i år')
  const protectedYear = await leader.presses(soFar.button('Visa den skyddade versionen'))
  expect(protectedYear.text).toContain('Sammanställning, 2026')
  expect(protectedYear.text).toBe((await leader.says('/dua s i år skyddad')).text)
})

test('by track alone, for the week and for the year', async () => {
  const chat = await chatWith(...year, ...week47)
  const leader = chat.as('projektledare')
  const summary = await leader.says('/dua s')
  const byTrack = await leader.presses(summary.button('Per jobbspår'))
  expect(byTrack.text).toContain('Skolkök: Började praktik: 2 kvinnor, 1 man')
  expect(byTrack.text).toContain('Talen är exakta')
  const ofYear = await leader.presses(byTrack.button('Hittills i år per jobbspår'))
  expect(ofYear.text).toContain('Grönyteskötsel: Fullföljde: 8 kvinnor, 7 män')
  expect((await leader.says('/dua s per spår v 44')).text).toContain('Inget är loggat i något jobbspår.')
  // outside there is no such view
  expect((await chat.as('styrgrupp').says('/dua s per spår', 'styrgrupp')).text).not.toMatch(/Skolkök|Grönyteskötsel/)
})

test('a week can be named in every way that a week is written', async () => {
  const chat = await chatWith('praktik 2k Skolkök 11 nov')
  const leader = chat.as('projektledare')
  for (const line of [
    's v 46',
    's v. 46',
    'v 46',
    'vecka 46',
    's 46',
    's vecka:46',
    's 2026-W46',
    'summary week 46',
    'sammanställning förra veckan',
  ]) {
    const { text } = await leader.says(`/dua ${line}`)
    expect(text, line).toMatch(line.includes('förra') ? /vecka 47 2026/ : /(vecka|week) 46 2026 \(9–15/)
  }
})

test('the running week is shown inside, and outside the last whole week instead, saying so', async () => {
  const chat = await chatWith('praktik 7k 6m Skolkök 23 nov')
  const inside = await chat.as('projektledare').says('/dua s nu')
  expect(inside.text).toContain('Sammanställning, vecka 48 2026')
  expect(inside.text).toContain('Började praktik: 7 kvinnor, 6 män')
  for (const line of ['/dua s nu', '/dua v 48']) {
    const outside = await chat.as('styrgrupp').says(line, 'styrgrupp')
    expect(outside.text).toContain('Sammanställning, vecka 47 2026')
    expect(outside.text).toContain('Vecka 48 är inte slut.')
    expect(outside.text).toContain('Började praktik: 0.')
  }
})

test('i år gives the year alone', async () => {
  const chat = await chatWith(...year)
  const { text } = await chat.as('projektledare').says('/dua sammanställning i år')
  expect(text).toContain('Sammanställning, 2026')
  expect(text).not.toContain('vecka 47')
})

test('a week that has not come, or that the year does not have, is told so', async () => {
  const chat = await chatWith()
  const leader = chat.as('projektledare')
  expect((await leader.says('/dua s 2026-W50')).text).toContain('Vecka 50 har inte varit än.')
  expect((await leader.says('/dua s v 60')).text).toContain('v 60')
  expect((await leader.says('/dua s 2015-W10')).text).toContain('Så gamla veckor har jag inga tal för.')
  expect((await leader.says('/dua s skolkoket')).text).toContain('skolkoket')
})

test('the form takes a week as it is written, and says what is wrong with it', async () => {
  const chat = await chatWith()
  const leader = chat.as('projektledare')
  const { reply } = await leader.presses({ command: 'summary', input: {}, form: true })
  const [part] = reply.parts
  if (part?.kind !== 'form') throw new Error('no form')
  expect(part.form.fields.map((field) => field.name)).toEqual(['period', 'week', 'view', 'version', 'compare'])
  expect((await leader.submits(part.form, { week: 'v 45' })).text).toContain('vecka 45 2026')
  const wrong = await leader.presses({ command: 'summary', input: { week: 'i somras' } })
  expect(wrong.text).toContain('”i somras” är ingen vecka jag förstår.')
})

test('a published week stays as it was when something is undone or entered late', async () => {
  const chat = await chatWith(...year, ...week47)
  const steering = chat.as('styrgrupp')
  const before = (await steering.says('/dua v 47', 'styrgrupp')).text
  const leader = chat.as('projektledare')
  await leader.says('/dua logga praktik 8k 9m Grönyteskötsel 17 nov')
  await leader.says('/dua ångra')
  await leader.says('/dua logga praktik 11k Skolkök 17 nov')
  expect((await steering.says('/dua v 47', 'styrgrupp')).text).toBe(before)
  expect((await leader.says('/dua v 47')).text).toContain('Började praktik: 13 kvinnor, 1 man')
})

test('the national survey stands beside ours with its date, and is not split by gender', async () => {
  const chat = await chatWith(...year, ...employers)
  const steering = chat.as('styrgrupp')
  const summary = await steering.says('/dua s', 'styrgrupp')
  const compared = await steering.presses(summary.button('Jämför med hela landet (oktober 2018)'), 'styrgrupp')
  const text = plain(compared.text)
  expect(text).toContain(
    'Fullföljde: 11 kvinnor, 11 män, 0 där uppgift saknas, totalt 22. I hela landet oktober 2018: 2 350 personer.',
  )
  expect(text).toContain('I hela landet oktober 2018: över 5 700 personer.')
  expect(text).toContain('I hela landet oktober 2018: 1 404 personer.')
  expect(text).toContain('Jobbspår igång: hos oss 2, i hela landet oktober 2018 410.')
  expect(text).toContain('Varav privata arbetsgivare: hos oss 1, i hela landet oktober 2018 607.')
  expect(text).toContain('Hela landet uppdelat på kvinnor och män: det framgår inte av underlaget.')
  expect(text).toContain('Källa: vår logg, uttag 24 november 2026 · Dua-dagen 2018')
  const table = compared.reply.parts.find((part) => part.kind === 'table')
  expect(table?.rows.find(([label]) => label === 'Fullföljde')).toEqual([
    'Fullföljde',
    '11',
    '11',
    '0',
    '22',
    '2\u00a0350',
  ])
})

test('asked in English it answers in English', async () => {
  const chat = await chatWith(...year, ...week47)
  const inside = plain((await chat.as('projektledare').says('/dua summary')).text)
  expect(inside).toContain('Started a placement: 2 women, 1 man, 0 not recorded, 3 in total.')
  expect(inside).toContain('The numbers are exact and for this group only.')
  const outside = plain((await chat.as('styrgrupp').says('/dua summary', 'styrgrupp')).text)
  expect(outside).toContain('Started: 0. Started a placement: <5.')
  expect(outside).not.toMatch(/kvinn|män|vecka/i)
})

test('an answer stays with who asked, and one asked openly is for all', async () => {
  const chat = await chatWith(...year)
  const leader = chat.as('projektledare')
  expect((await leader.says('/dua s')).reply.to).toBe('you')
  expect((await leader.says('@Assistenten sammanställning')).reply.to).toBe('group')
})

test('nothing outside tells a hidden number, whatever is asked', async () => {
  const hidden = (women: number, men: number, detail: string) => [
    'började 9 kvinnor 10 män 2 u Skolkök 24 feb',
    'började 10 kvinnor 12 män Grönyteskötsel 25 feb',
    `avbröt ${women} kvinnor ${men} män Skolkök 4 maj flytt`,
    'fullföljde 7 kvinnor 8 män Grönyteskötsel 1 juni',
    `praktik ${men - 1}k ${women - 1}m Skolkök 17 nov`,
    'avbröt 1 man Skolkök 18 nov',
    `uppehåll ${women}k Grönyteskötsel 18 nov`,
    `uppföljning ${men}k Skolkök 19 nov ${detail === 'med' ? 'bra' : 'behöver stöd'}`,
    `jobb 1k Skolkök 20 nov ${detail} lönestöd`,
    `studier ${men}m Skolkök 20 nov`,
    `började ${men} kvinnor Skolkök 23 nov`,
  ]
  const [one, other] = [await chatWith(...hidden(2, 3, 'med')), await chatWith(...hidden(3, 2, 'utan'))]
  const lines = [
    's',
    's nu',
    'v 47',
    's v 46',
    's v 45',
    's i år',
    's jämför',
    'summary',
    's v 44',
    's skyddad',
    'spår',
    's v 47',
  ]
  const asked = async (chat: DemoChat) => {
    const heard: string[] = []
    for (const line of lines) {
      const said = await chat.as('styrgrupp').says(`/dua ${line}`, 'styrgrupp')
      heard.push(JSON.stringify(stringsOf(said.reply)), ...buttonsOf(said.reply).map((button) => button.label))
      heard.push((await chat.as('projektledare').says('/dua s skyddad')).text)
    }
    if (chat.lines.length > 0) throw new Error(chat.lines.join())
    return heard
  }
  expect(await asked(one)).toEqual(await asked(other))
  // and inside the two differ
  const exact = async (chat: DemoChat) => (await chat.as('projektledare').says('/dua s')).text
  expect(await exact(one)).not.toBe(await exact(other))
})

/** Every string anywhere in a reply, but ids. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

test('outside, a week is told first when its digest is due; before that the week before, saying so', async () => {
  const chat = await chatWith(...year, ...week47)
  chat.clock.set('2026-11-30T10:00:00+01:00')
  const early = (await chat.as('styrgrupp').says('/dua s', 'styrgrupp')).text
  expect(early).toContain('Sammanställning, vecka 47 2026')
  expect(early).toContain('Vecka 48 visas utanför operativa gruppen först när')
  expect((await chat.as('projektledare').says('/dua s v 48 skyddad')).text).toContain('vecka 47 2026')
  chat.clock.set('2026-12-01T08:00:00+01:00')
  expect((await chat.as('styrgrupp').says('/dua s', 'styrgrupp')).text).toContain('Sammanställning, vecka 48 2026')
})

test('outside, an entry made after the digest was due changes nothing about a quiet track', async () => {
  const chat = await chatWith(...year)
  chat.clock.set('2026-12-29T10:00:00+01:00')
  const before = (await chat.as('styrgrupp').says('/dua s', 'styrgrupp')).text
  await chat.as('projektledare').says('/dua logga praktik 1k Skolkök')
  await chat.as('projektledare').says('/dua logga praktik 1k Skolkök 22 dec')
  expect((await chat.as('styrgrupp').says('/dua s', 'styrgrupp')).text).toBe(before)
})
