import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../support/plain.ts'
import { pageStage } from './page-stage.ts'
import { slackStage } from './slack-stage.ts'
import type { Actor, Stage } from './stage.ts'
import { teamsStage } from './teams-stage.ts'

/** The same conversation, unchanged, on every platform. */
describe.each([
  ['page', pageStage],
  ['slack', slackStage],
  ['teams', teamsStage],
] as const)('on %s', (_name, open) => {
  let stage: Stage
  let anna: Actor
  let leader: Actor

  beforeAll(async () => {
    stage = await open()
    anna = stage.person('arbetsmarknadskoordinator')
    leader = stage.person('projektledare')
  })
  afterAll(() => stage.stop())

  const counted = async () => {
    const [row] = await stage.sql<{ women: number; men: number }[]>`
      select coalesce(sum(women), 0)::int as women, coalesce(sum(men), 0)::int as men from events e
      where revision <> 'undo' and not exists (select 1 from events l where l.replaces_id = e.id)`
    return row
  }

  test('a line is logged, corrected by form and undone, and the log counts what is left', async () => {
    const receipt = await anna.says('logga praktik 2 kvinnor 1 man spår:Skolkök igår')
    expect(receipt.text).toContain('Loggat: 2 kvinnor och 1 man började praktik i Skolkök söndag 22 november 2026.')
    expect(await counted()).toEqual({ women: 2, men: 1 })

    const form = await receipt.presses('Rätta')
    expect(form.fields).toEqual(expect.arrayContaining(['Kvinnor', 'Män', 'Uppgift saknas', 'Datum']))
    const corrected = await form.submits({ Kvinnor: '3' })
    expect(corrected.text).toContain('3 kvinnor och 1 man började praktik')
    expect(await counted()).toEqual({ women: 3, men: 1 })

    const undone = await corrected.presses('Ångra')
    expect(undone.text).toContain('Ångrat')
    expect(await counted()).toEqual({ women: 0, men: 0 })
  })

  test('a form is opened, sent with something wrong, mended and sent again', async () => {
    const form = await anna.says('logga praktik 2k 1m')
    expect(form.fields).toContain('Jobbspår')
    const receipt = await form.submits({ Jobbspår: 'Skolkök' })
    expect(receipt.text).toContain('Loggat: 2 kvinnor och 1 man började praktik i Skolkök')
    await receipt.presses('Ångra')
  })

  test('a number without gender is asked back and nothing is stored meanwhile', async () => {
    const before = await counted()
    const asked = await anna.says('logga praktik 3 Skolkök')
    expect(asked.text).toContain('Hur många kvinnor och män?')
    expect(await counted()).toEqual(before)
    const receipt = await asked.submits({ Kvinnor: '2', Män: '1' })
    expect(receipt.text).toContain('Loggat: 2 kvinnor och 1 man')
    await receipt.presses('Ångra')
  })

  test('an unknown word is named, with what it could be', async () => {
    const said = await anna.says('logga praktik 2k skolkuk')
    expect(said.text).toContain('Jag förstår inte ”skolkuk”. Menade du ”Skolkök”?')
    const receipt = await said.presses('Ja, Skolkök')
    expect(receipt.text).toContain('Loggat: 2 kvinnor började praktik i Skolkök')
    await receipt.presses('Ångra')
  })

  test('a personal identity number is refused, never said back and never stored', async () => {
    // on Slack and the page the line is typed where nobody else sees it; in a Teams channel everybody has
    const openly = stage.name === 'teams'
    const refused = await anna.says(
      'logga praktik 1 kvinna 20040101-2380 Skolkök',
      'operativ',
      openly ? 'group' : 'you',
    )
    expect(refused.text).toContain(openly ? 'den ligger kvar i kanalen' : 'ingen annan i gruppen har sett den')
    expect(refused.text).not.toContain('2380')
    const [turn] = await stage.sql<
      { said: string | null; outcome: string }[]
    >`select said, outcome from turns order by at desc, id desc limit 1`
    expect(turn).toEqual({ said: null, outcome: 'refused' })
  })

  test('the summary is exact inside and protected outside', async () => {
    const receipt = await anna.says('logga började 2 kvinnor 1 man Skolkök i onsdags')
    // asked in the open, answered in the open: a Teams channel sees both
    const sees = stage.name === 'teams' ? 'group' : 'you'
    const inside = await leader.says('sammanställning', 'operativ', sees)
    expect(inside.text).toContain('Talen är exakta')
    const outside = await leader.says('sammanställning', 'styrgrupp', sees)
    expect(outside.text).toContain('<5')
    expect(outside.text).not.toMatch(/\b3\b.*Började|Började\D*\b3\b/)
    await receipt.presses('Ångra')
  })

  test('English is understood and answered', async () => {
    const receipt = await anna.says('log placement 1 woman Skolkök yesterday')
    expect(receipt.text).toContain('Logged: 1 woman started a placement in Skolkök Sunday 22 November 2026.')
    const undone = await receipt.presses('Undo')
    expect(undone.text).toContain('Undone')
  })

  test('somebody who is no member is told how to become one', async () => {
    const said = await stage.person('utomstaende').says('logga praktik 1k Skolkök')
    expect(said.text).toContain('Du är inte tillagd')
    expect(said.buttons).toContain('Be om att bli tillagd')
  })

  test('what a role may not do is said, with who may', async () => {
    const said = await stage.person('ny').says('logga praktik 1k Skolkök')
    expect(said.text).toContain('Det här kan')
  })

  test('a meeting is called, shown, answered, moved and cancelled', async () => {
    const receipt = await leader.says('möte 3 december kl 9–10.30 plats:Campus')
    expect(receipt.text).toContain('Kallelsen till operativa gruppen är skickad')
    const list = await anna.says('möte')
    const call = await list.presses('Visa')
    expect(call.text).toContain('Plats: Campus')
    const thanks = await call.presses('Jag kommer')
    expect(thanks.text).toContain('Tack, du kommer torsdag 3 december 2026')
    const said = async () => {
      const rows = await stage.sql<{ said: string }[]>`
        select reply::text as said from posts where subject like 'meeting:%' order by at`
      return rows.map((row) => row.said).join('\n')
    }
    expect(await said()).toContain('Kommer: ')
    const form = await receipt.presses('Flytta')
    const moved = await form.submits({ 'Ny dag och tid': '3 december kl 13' })
    expect(moved.text).toContain('är ändrat och alla har fått veta det')
    expect(await said()).toContain('Ny tid: operativa gruppen')
    // what is left empty in the form stays as it was
    expect(await said()).toContain('Plats och dagordning är oförändrade.')
    const older = await call.presses('Jag kan inte')
    expect(older.text).toContain('gäller inte längre')
    const asked = await leader.says('möte ställ in')
    expect((await asked.presses('Ja, ställ in')).text).toContain('är inställt och alla har fått veta det')
    expect(await said()).toContain('Inställt: operativa gruppen')
  })

  test('a task is given to a function, handed over, ticked off, and gone from both lists', async () => {
    const given = await leader.says('göra boka lokal @SFI-samordnaren senast fredag 11 december')
    expect(given.text).toContain('Tillagt: boka lokal (SFI-samordnare), senast fredag 11 december 2026.')
    const form = await given.presses('Lämna över')
    const changed = await form.submits({ 'Vem?': 'arbetsförmedlare' })
    expect(changed.text).toContain('Ändrat: boka lokal (arbetsförmedlare)')
    const list = await anna.says('göra')
    expect(list.text).toContain('boka lokal (arbetsförmedlare), senast fredag 11 december')
    expect((await list.presses('Klart')).text).toContain('Klart: boka lokal.')
    expect((await list.presses('Klart')).text).toContain('Klart redan: ')
    await anna.says('göra ring Återvinningen senast 4 december')
    const mine = await anna.says('idag')
    expect(mine.text).toContain('ring Återvinningen, senast fredag 4 december')
    expect(mine.text).not.toContain('boka lokal')
    const later = await mine.presses('Påminn mig senare')
    expect((await later.submits({ 'Vilken dag?': '2026-12-02' })).text).toContain('Jag påminner dig onsdag 2 december')
  })

  test('times are asked about, answered, and one is chosen', async () => {
    const receipt = await leader.says('tidsförslag 10 december kl 9–10; 11 december kl 13; plats:Campus')
    expect(receipt.text).toContain('Tidsförslaget till operativa gruppen är skickat: två tider.')
    const list = await anna.says('hitta tid')
    const asked = await list.presses('Visa')
    expect(asked.text).toContain('Plats: Campus')
    expect((await asked.presses('Passar')).text).toContain('10.00 passar. Du har en tid kvar att svara på.')
    const deciding = await receipt.presses('Visa svaren')
    expect(deciding.text).toContain('(v. 50): passar för 1')
    const later = await deciding.presses('Fråga igen')
    expect(later.fields).toEqual(['Svara senast'])
    const form = await leader.says('tidsförslag 12 december kl 9')
    expect(form.text).toContain('Skriv minst två tider')
    expect(form.fields).toEqual(expect.arrayContaining(['Tider', 'Svara senast', 'Plats', 'Syfte']))
    const chosen = await deciding.presses('Välj den här tiden')
    expect(chosen.text).toContain('Kallelsen till operativa gruppen är skickad: torsdag 10 december 2026')
    expect((await asked.presses('Passar inte')).text).toContain('Tidsförslaget är redan avslutat')
    const rows = await stage.sql<
      { said: string }[]
    >`select reply::text as said from posts where subject like 'meeting:%'`
    expect(rows.some(({ said }) => said.includes('Kommer: Arbetsmarknadskoordinatorn.'))).toBe(true)
  })

  test('a question is lifted, answered with a comment, told back and kept in the register', async () => {
    const head = stage.person('styrgrupp')
    const said = async () => {
      const rows = await stage.sql<{ said: string }[]>`
        select reply::text as said from posts where subject like 'question:%' order by at, id`
      return rows.map((row) => row.said).join('\n')
    }
    const form = await leader.says('lyft Ska jobbspåret Skolkök utökas?')
    expect(form.fields).toEqual(['Fråga', 'Bakgrund', 'Önskat svar', 'Svara senast', 'Följs upp'])
    const receipt = await form.submits({ Bakgrund: 'Två kök vill.', 'Önskat svar': 'ja, från januari' })
    expect(receipt.text).toContain('Fråga 1 är skickad till styrgruppen. Svar senast måndag 30 november.')
    expect(await said()).toContain('Bakgrund: Två kök vill.')
    const waiting = await head.says('idag', 'styrgrupp')
    expect(waiting.text).toContain('Fråga 1 till styrgruppen väntar på ditt svar')
    const answer = await waiting.presses('Svara med kommentar')
    const thanks = await answer.submits({ Svar: 'Ja', Kommentar: 'Gärna i januari.' })
    expect(thanks.text).toContain('Tack. Ditt svar på fråga 1: ja.')
    expect(await said()).toContain('Svar på fråga 1')
    const register = await anna.says('beslut skolkök')
    expect(register.text).toContain('2026-01')
    expect(register.text).toContain('Styrgruppen är överens: ja.')
    const late = await waiting.presses('Nej')
    expect(late.text).toContain('Frågan är redan avgjord (ställningstagande 2026-01).')
    const mine = await leader.says('beslut nytt Ny lokal datum:16/11 uppföljning:1/4/2027')
    expect(mine.text).toContain('Ställningstagande 2026-02 står i registret')
    expect((await (await leader.says('beslut')).presses('Uppföljt')).text).toContain('är uppföljt')
  })

  test('a series is looked at, called, changed and ended, past a school break', async () => {
    const added = await leader.says('lov sportlov 22–26 februari 2027')
    expect(added.text).toContain('Sportlov är inlagt')
    expect((await anna.says('lov')).text).toContain('Sportlov: v. 8 (22–26 februari 2027)')
    const shown = await leader.says('möte serie varannan torsdag kl 9–10.30 från 14 januari till 25 mars plats:Campus')
    expect(shown.text).toContain('Februari 2027: 11')
    expect(shown.text).toContain('Utan möte: torsdag 25 februari (sportlov).')
    expect((await shown.presses('Kalla till alla möten')).text).toContain('är inlagd: 5 möten')
    const list = await leader.says('möte serie')
    expect(list.text).toContain('Operativa gruppen: varannan torsdag')
    const form = await list.presses('Ändra serien')
    expect((await form.submits({ 'Ny tid på dagen': 'kl 13' })).text).toContain('är ändrad och alla har fått veta det')
    const older = await list.presses('Avsluta serien')
    expect(older.text).toContain('Ändrat av någon annan nyss')
    const asked = await leader.says('möte serie avsluta')
    expect((await asked.presses('Ja, avsluta')).text).toContain('är avslutad och alla har fått veta det')
    const told = await stage.sql<{ said: string }[]>`
      select reply::text as said from posts where subject like 'series:%' order by at, id`
    expect(told).toHaveLength(3)
    expect(told.map(({ said }) => said).join()).toContain('Inställt: mötesserien med operativa gruppen')
  })

  test('a meeting is noted down, its attendance too, approved, told to the group and corrected', async () => {
    expect((await leader.says('möte 16 december kl 15–16')).text).toContain('är skickad')
    // the stage's clock stands still: the meeting has been
    await stage.sql`update meetings set starts_at = '2026-11-23T08:00+01:00', ends_at = '2026-11-23T09:30+01:00' 
      where id = (select id from meetings order by id desc limit 1)`
    const noted = await anna.says('anteckningar beslut: Vi fortsätter med Skolkök')
    expect(noted.text).toContain('Beslutet är antecknat: ”Vi fortsätter med Skolkök”')
    const draft = await noted.presses('Visa anteckningarna')
    const form = await draft.presses('Lägg till')
    expect(form.fields).toEqual(
      expect.arrayContaining(['Det vi tog upp', 'Beslut', 'Att göra', 'Frågor till styrgruppen']),
    )
    const added = await form.submits({ 'Att göra': 'ring Återvinningen @SFI-samordnare senast 11 december' })
    expect(added.text).toContain('Uppgiften är antecknad')
    const attendance = await draft.presses('Närvaro')
    expect((await attendance.presses('Närvarande')).text).toContain(': närvarande (har inte svarat)')
    const approval = await (await leader.says('anteckningar')).presses('Godkänn')
    const approved = await approval.submits({ Diarienummer: 'VUX 2026/123' })
    expect(approved.text).toContain('Anteckningarna är godkända och skickade till gruppen.')
    const said = async () => {
      const rows = await stage.sql<{ said: string }[]>`
        select reply::text as said from posts where subject like 'minutes:%' order by at`
      return rows.map((row) => row.said).join('\n')
    }
    expect(await said()).toContain('Vi fortsätter med Skolkök')
    const open = await (await approved.presses('Visa anteckningarna')).presses('Rätta')
    expect(open.text).toContain('Version 1 gäller tills du godkänner den nya.')
    const again = await (await open.presses('Godkänn')).submits({ 'Vad är rättat?': 'ingenting, bara ett prov' })
    expect(again.text).toContain('är godkända och skickade')
    expect(await said()).toContain('Rättade minnesanteckningar')
  })

  test('a checklist is read by phase and step, changed by form, compared and adopted', async () => {
    const whole = await anna.says('överlämning')
    expect(whole.text).toContain('01 Utse en kontaktperson per verksamhet')
    expect(whole.text).toContain('25 Utvärdera rutinen')
    const phase = await whole.presses('Fas 2')
    expect(phase.text).toContain('skollagen 3 kap. 12 j §')
    const step = await leader.says('överlämning steg 5')
    expect(step.text).toContain('Antalet loggas med logga elever')
    const form = await step.presses('Ändra eller flytta')
    expect(form.fields).toEqual(expect.arrayContaining(['Rubrik', 'Fas', 'Ansvarig', 'När', 'Lag, en på varje rad']))
    const saved = await form.submits({ När: '35 veckor före' })
    expect(saved.text).toContain('När: 36 veckor före vårterminens sista dag → 35 veckor före vårterminens sista dag')
    expect((await anna.says('checklista skillnad överlämning')).text).toContain('Ändrat: Steg 05')
    const adopting = await saved.presses('Fastställ')
    expect((await adopting.submits({ 'Fastställd den': '2026-11-20' })).text).toContain(
      'version 1, är fastställd av operativa gruppen 20 november 2026.',
    )
    const [told] = await stage.sql<{ said: string }[]>`
      select reply::text as said from posts where subject = 'checklist:overlamning'`
    expect(told?.said).toContain('fastställd av operativa gruppen')
    const head = await (await leader.says('överlämning')).presses('Rubrik och faser')
    expect(head.fields).toEqual(expect.arrayContaining(['Rubrik', 'Utgångsdag', 'Faser, en på varje rad']))
    const phases = '1. Förbered\nKlargör\n2. Kartlägg\n3. Planera och sök\n4. Överlämna\n5. Följ upp'
    const renamed = await head.submits({ 'Faser, en på varje rad': phases })
    expect(renamed.text).toContain('Ny fas: Klargör.')
    expect(renamed.text).toContain('Fas 3: ”Kartlägg och informera” → ”Kartlägg”.')
    const imported = await leader.says(
      'checklista importera {"key":"kaffe","title":{"sv":"Kaffe"},"anchor":{"label":{"sv":"Mötet"}},"phases":[{"id":"a","title":{"sv":"Före"}}],"steps":[{"id":"koka","phase":"a","title":{"sv":"Koka"},"role":"newStaff","offset":{"days":-1}}]}',
    )
    expect(imported.text).toContain('Sparat som förslag: Kaffe, version 1.')
  })

  test('a checklist is started late for a student who leaves, answered, ticked off, handed over and shown', async () => {
    const im = stage.person('im')
    const asked = await im.says('checklista starta händelse')
    expect(asked.text).toContain('10 steg görs vanligen före den dagen')
    const form = await asked.presses('Ny dag')
    expect((await form.submits({ Senast: '2026-12-04' })).text).toContain('9 steg görs vanligen före den dagen')
    expect((await asked.presses('Nya dagar för alla')).text).toContain('är startad med 13 steg')
    const mine = await im.says('idag')
    expect(mine.text).toContain('(Överlämning, händelse 2026-11-23)')
    expect((await mine.presses('Klart')).text).toContain('Klart: ')
    const step = await mine.presses('Visa steget')
    const block = await (await leader.says('checklista läge')).presses('Förbered')
    expect(step.text).toContain('Läge: Klart, avbockat av')
    const skip = await (await block.presses('Visa steget')).presses('Hoppa över')
    expect((await skip.submits({ 'Varför?': 'redan utsedda' })).text).toContain('Hoppat över: ')
    expect((await block.presses('Klart')).text).toContain('Steget är redan avslutat: hoppades över: redan utsedda')
    const cards = await stage.sql<{ said: string }[]>`select reply::text as said from posts where source like 'run:%'`
    expect(cards.map(({ said }) => said.replaceAll('\u00a0', ' ')).join()).toContain('2 av 13 steg är klara.')
    const history = await anna.says('checklista historik')
    expect(history.text).toContain('Hoppades över: ')
    expect(history.text).not.toContain('redan utsedda')
    expect((await history.presses('Visa checklistan')).text).toContain('2 av 13 steg är klara.')
  })

  test('a sentence becomes a proposal that only its writer sees; yes does it, change opens its form, no does nothing', async () => {
    const before = await counted()
    const card = await anna.says('två kvinnor började praktik i skolköket igår')
    expect(card.text).toContain('Menar du så här?')
    expect(card.text).toContain('Skolkök')
    expect(card.text).toContain('söndag 22 november 2026')
    expect(await counted()).toEqual(before)
    expect((await card.presses('Nej')).text).toContain('Då gör jag ingenting.')
    expect((await card.presses('Ändra')).fields).toEqual(expect.arrayContaining(['Kvinnor', 'Jobbspår', 'Datum']))
    expect(await counted()).toEqual(before)
    const receipt = await card.presses('Ja, logga')
    expect(receipt.text).toContain('Loggat: 2 kvinnor började praktik i Skolkök söndag 22 november 2026.')
    await receipt.presses('Ångra')
  })
  test('plain sentences call, move and cancel a meeting, give a task, tell of absence and lift a question', async () => {
    const call = await leader.says('kan vi ses den 15 december kl 14.15?')
    expect(plain(call.text)).toContain('tisdag 15 december 2026 kl. 14.15')
    const called = await call.presses('Ja, kalla')
    expect(plain(called.text)).toContain('skickad: tisdag 15 december 2026 kl. 14.15–15.45.')
    const move = await leader.says('vi måste flytta mötet till fredag 18 december kl 10')
    expect(plain(move.text)).toContain('fredag 18 december 2026 kl. 10.00')
    const cancel = await leader.says('mötet blir inställt, tyvärr')
    expect(plain(cancel.text)).toContain('Ställ in möte')
    expect(cancel.buttons).toEqual(['Ja, ställ in möte', 'Nej'])

    const task = await anna.says('jag måste boka lokal till studiebesöket senast 4 december')
    expect(plain(task.text)).toContain('Boka lokal till studiebesöket')
    expect(plain((await task.presses('Ja, lägg till')).text)).toContain('senast fredag 4 december 2026')
    const away = await anna.says('jag är ledig på fredag')
    expect(plain((await away.presses('Ja, spara')).text)).toContain('fredag 27 november')
    const lift = await anna.says('vi behöver fråga styrgruppen om Lager kan starta i mars')
    expect(plain(lift.text)).toContain('Kan Lager starta i mars?')
    const point = await anna.says('jag vill ta upp språkstödet på nästa möte')
    expect((await point.presses('Ändra')).fields).toContain('Punkt')

    const undo = await anna.says('det där blev helt fel, ta bort det')
    expect(undo.buttons).toEqual(['Ja, ångra', 'Nej'])
    const named = await anna.says('Fatima började praktik i skolköket igår')
    expect(plain(named.text)).toContain('Jag skriver inte in namn på deltagare.')
    expect((await anna.says('vad väntar på mig?')).text).toContain('Menar du så här?')
  })

  test('who asks what nobody knew is told when somebody has answered', async () => {
    const sees = stage.name === 'teams' ? 'group' : 'you'
    const asker = stage.person('ny')
    const unknown = await asker.says('fråga vad kostar en regnjacka', 'operativ', sees)
    expect((await unknown.presses('Säg till när det finns svar')).text).toContain('Jag säger till dig här')
    const form = await (await leader.says('handbok luckor')).presses('Svara')
    const saved = await form.submits({ Svar: 'Regnjackor är gratis.' })
    expect(saved.text).toContain('Den som väntade på svaret har fått det.')
    const [sent] = await stage.sql<{ said: string }[]>`
      select reply::text as said from posts where reply::text like '%Du ville veta: vad kostar en regnjacka%'`
    expect(sent?.said).toContain('Regnjackor är gratis.')
    expect(await stage.sql`select 1 from handbook_askers`).toEqual([])
  })

  test('a section of the handbook is written by form, adopted, answered, changed and withdrawn', async () => {
    const sees = stage.name === 'teams' ? 'group' : 'you'
    const form = await leader.says('handbok nytt')
    expect(form.fields).toEqual(expect.arrayContaining(['Rubrik', 'Text', 'Ansvarig funktion', 'Källa']))
    const saved = await form.submits({
      Rubrik: 'Lån av cykel',
      Text: 'Deltagare kan låna en cykel av Campus.\n- I två veckor',
      'Frågor som avsnittet svarar på': 'Kan man låna en cykel till praktiken?',
      'Ansvarig funktion': 'Arbetsmarknadskoordinator',
      Källa: 'Rutin för cyklar',
    })
    expect(saved.text).toContain('Utkastet ”Lån av cykel” är sparat.')
    const drafts = await leader.says('handbok utkast')
    expect(drafts.text).toContain('Lån av cykel (Projektledaren,')
    expect((await saved.presses('Fastställ')).text).toContain('används i svar från och med nu')
    const answer = await anna.says('fråga kan man låna en cykel?', 'operativ', sees)
    expect(answer.text).toContain('Källa: Rutin för cyklar.')
    expect(answer.text).toContain('Projektledaren skrev in det.')
    const shown = await leader.says('handbok lån av cykel')
    const change = await (await shown.presses('Ändra')).submits({ Text: 'Cyklarna är slut.' })
    await change.presses('Fastställ')
    expect((await leader.says('handbok lån av cykel')).text).toContain('Cyklarna är slut.')
    const history = await (await leader.says('handbok lån av cykel')).presses('Historik')
    expect(history.text).toContain('Ändrat: texten.')
    const sure = await (await leader.says('handbok lån av cykel')).presses('Dra in')
    expect((await sure.presses('Ja, dra in')).text).toContain('är indraget')
    const asked = await anna.says('fråga kan man låna en cykel?', 'operativ', sees)
    expect(asked.text).not.toContain('Cyklarna är slut.')
  })

  test('a question is answered with its source, a word explained, and what is not found goes to the leader', async () => {
    const sees = stage.name === 'teams' ? 'group' : 'you'
    const answer = await anna.says('fråga Vem följer upp dem som är ute i praktik?', 'operativ', sees)
    expect(answer.text).toContain('Något fast intervall finns inte.')
    expect(answer.text).toContain('Arbetsmarknadskoordinator hos oss nu: Arbetsmarknadskoordinatorn')
    expect(answer.text).toContain('Källa: Bilaga 1')
    // the demo has adopted its handbook; the stages of Slack and Teams are real municipalities
    expect(answer.text.includes('mall från Alingsås')).toBe(stage.name !== 'page')
    expect((await answer.presses('Det hjälpte')).text).toContain('Tack')
    expect((await anna.says('ord KAA', 'operativ', sees)).text).toContain('unga under 20 år')
    expect((await anna.says('fråga hur gick det för Ahmed?')).text).toContain('Jag svarar inte på frågor om enskilda')
    const unknown = await anna.says('fråga vad kostar ett busskort', 'operativ', sees)
    expect(unknown.text).toContain('Det framgår inte av underlaget.')
    const gaps = await leader.says('handbok luckor')
    expect(gaps.text).toContain('vad kostar ett busskort (en gång)')
    expect((await gaps.presses('Ta bort')).text).toContain('går inte att få tillbaka')
    const form = await unknown.presses('Skriv om frågan')
    expect((await form.submits({ 'Vad undrar du?': 'Hur väljs deltagarna ut?' })).text).toContain('Urval av deltagare')
    const own = await anna.says('fråga vad kostar en elcykel', 'operativ', sees)
    expect((await own.presses('Skicka frågan utan mitt namn')).text).toContain('utan ditt namn')
    const [sent] = await stage.sql<{ said: string }[]>`
      select reply::text as said from posts where subject like 'gap:%' and reply::text like '%elcykel%'`
    expect(sent?.said).toContain('Någon i gruppen frågar: vad kostar en elcykel')
  })

  test('a newcomer is greeted alone, says that the role is wrong, and gets the first month; a stranger asks to be added', async () => {
    const im = stage.person('im')
    const greeting = await im.joins()
    expect(greeting.text).toContain('Hej och välkommen till operativa gruppen i Exempelkommunen!')
    expect(greeting.text).toContain('Din roll: ungdomskoordinator (IM).')
    expect(greeting.buttons).toEqual([
      'Stämmer',
      'Stämmer inte',
      'Läs mer',
      'Vem är vem',
      'Det som väntar på mig',
      'Visa den första',
      'Inte nu',
      'Inga tips, tack',
    ])
    expect((await greeting.presses('Stämmer inte')).text).toContain('Jag har berättat för projektledaren')
    expect((await greeting.presses('Stämmer inte')).text).toContain('Det har du redan svarat.')
    expect((await greeting.presses('Läs mer')).text).toContain('Källa:')
    expect((await greeting.presses('Vem är vem')).text).toContain('Roller i operativa gruppen')
    const first = await greeting.presses('Visa den första')
    expect(first.text).toContain('Första månaden, punkt 1 av 8: Få din roll och hälsa på gruppen.')
    const next = await (await first.presses('Klart')).presses('Visa nästa nu')
    expect(next.text).toContain('punkt 2 av 8: Läs vad din roll innebär.')
    expect((await next.presses('Inga fler tips')).text).toContain('Okej, inga tips.')

    const hint = await stage.person('utomstaende').joins()
    expect(hint.text).toContain('Du är i kanalen för operativa gruppen men är inte tillagd hos mig än.')
    expect((await hint.presses('Be om att bli tillagd')).text).toContain('berättat för projektledaren')
  })
})
