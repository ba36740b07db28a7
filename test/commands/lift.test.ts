import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DemoChat, demoChat, type PlaceName } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { everything, kept, message, press, seat, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  // a Monday
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const head = () => chat.as('styrgrupp')
const unit = () => chat.as('folkhogskola')
/** a second function in the steering group, so that one answer is not all answers */
const two = () => seat(chat, [['folkhogskola', 'headLabourMarket']])

const asked = 'Ska jobbspåret Skolkök utökas?'
const lifted = async (more = 'senast:27/11') => leader().says(`/dua lyft ${asked} ${more}`)
const card = async () => (await message(chat, 'Fråga 1 från operativa gruppen'))?.reply
const cardText = async () => (await message(chat, 'Fråga 1 från operativa gruppen'))?.text ?? ''

describe('a question', () => {
  test('gets a number and stands in the steering group’s channel with its background, and the leader is receipted alone', async () => {
    await two()
    const form = (await leader().says(`/dua lyft ${asked}`)).form()
    expect(form.intro).toContain('Styrgruppen får frågan när du har skickat formuläret.')
    expect(form.fields.find(({ name }) => name === 'by')?.value).toBe('2026-11-30')
    expect(await message(chat, asked)).toBe(null)
    const said = await leader().submits(form, {
      background: 'Två nya kök vill ta emot.\nPlats finns från januari.',
      wish: 'ja, från januari',
      by: '2026-11-27',
    })
    expect(said.reply.to).toBe('you')
    expect(plain(said.text)).toContain('Fråga 1 är skickad till styrgruppen. Svar senast fredag 27 november.')
    expect(await cardText()).toBe(
      [
        'Fråga 1 från operativa gruppen',
        'Demo – påhittade siffror',
        asked,
        'Bakgrund: Två nya kök vill ta emot.\nPlats finns från januari.',
        'Önskat svar: ja, från januari',
        'Svara senast fredag 27 november.',
        '[Ja] [Nej] [Behöver mer underlag] [Tar vi på mötet] [Svara med kommentar]',
        'Har inte svarat: chef, Arbetsförmedlingen · enhetschef, arbetsmarknad.',
        'Du svarar för din organisation. Formella beslut fattas i respektive organisation.',
      ].join('\n'),
    )
    expect(await everything(chat, 'arbetsformedlare', 'operativ')).not.toContain(asked)
  })

  test('is numbered through the collaboration, and the list shows how each stands', async () => {
    await two()
    await lifted()
    const second = await leader().says('/dua lyft Ska vi byta lokal? senast:4/12')
    expect(plain(second.text)).toContain('Fråga 2 är skickad till styrgruppen.')
    await head().presses(press((await message(chat, 'byta lokal'))?.reply, 'Nej'), 'styrgrupp')
    const list = plain((await officer().says('/dua lyft')).text)
    expect(list).toContain(`• Fråga 1: ${asked} Svara senast fredag 27 november. 0 av 2 funktioner har svarat. [Visa]`)
    expect(list).toContain(
      '• Fråga 2: Ska vi byta lokal? Svara senast fredag 4 december. 1 av 2 funktioner har svarat.',
    )
    expect(list).toContain('[Föreslå en fråga] [Visa registret]')
  })

  test('by somebody else is a proposal that the leader alone gets, ready to be lifted, and stays its author’s to remove', async () => {
    await two()
    const said = await officer().says(`/dua lyft ${asked} svar:ja`)
    expect(said.text).toBe('Förslaget är skickat till projektledaren.')
    expect(await message(chat, asked)).toBe(null)
    const proposal = await message(chat, 'föreslår en fråga till styrgruppen', 'projektledare', 'direkt')
    const form = (await leader().presses(press(proposal?.reply, 'Lyft en fråga'), 'direkt')).form()
    await leader().submits(form, {}, 'direkt')
    expect(await cardText()).toContain('Önskat svar: ja')
    const shown = await officer().presses((await officer().says('/dua lyft')).button('Visa'))
    const sure = await officer().presses(shown.button('Ta bort texten'))
    expect((await officer().presses(sure.button('Ja, ta bort för alltid'))).text).toContain('Texten är borttagen')
  })

  test.each([
    ['senast:20/11/2026', 'Sista dagen för svar har redan varit.'],
    ['senast:28/11', '28 november 2026 är en ledig dag. Välj en arbetsdag.'],
    ['senast:6/1/2027', '6 januari 2027 är en ledig dag.'],
    ['senast:27/11 uppföljning:25/11/2026', 'Uppföljningen måste ligga efter sista dagen för svar.'],
  ])('with %s is refused with the reason, and nothing is sent', async (days, why) => {
    const said = await lifted(days)
    expect(plain(said.text)).toContain(why)
    expect(await message(chat, asked)).toBe(null)
  })

  test('that waits already is not lifted again, however it is spaced and cased', async () => {
    await two()
    await lifted()
    const said = await leader().says('/dua lyft ska jobbspåret   skolkök UTÖKAS? senast:4/12')
    expect(said.text).toContain('Frågan är redan lyft som fråga 1 och väntar på svar.')
    expect((await leader().presses(said.button('Visa'))).text).toContain(asked)
  })

  test('lifted by two at once is one question', async () => {
    await two()
    const said = await Promise.all([lifted(), lifted()])
    expect(said.map(({ text }) => text.includes('är skickad till styrgruppen')).toSorted()).toEqual([false, true])
    expect((await everything(chat, 'styrgrupp', 'styrgrupp')).split(asked)).toHaveLength(2)
  })

  test('of 4 000 characters is refused beside its field, and one with an identity number is not kept', async () => {
    const form = (await leader().says(`/dua lyft ${asked}`)).form()
    const long = await leader().submits(form, { background: 'x'.repeat(4000) })
    expect(long.form().fields.find(({ name }) => name === 'background')?.error).toBe(
      'Bakgrund får vara högst 2000 tecken.',
    )
    const stopped = await leader().submits(form, { background: 'Det gäller 19900101-2385.' })
    expect(stopped.text).toContain('personnummer')
    expect(await message(chat, asked)).toBe(null)
  })

  test('needs a steering group, with a channel and somebody to answer', async () => {
    const sql = (work: string) => withOwner(chat, (owner) => owner.unsafe(work))
    await sql("update role_assignments set until_day = '2026-11-01' where role = 'headEmploymentService'")
    expect((await lifted()).text).toContain('Ingen har någon funktion i styrgruppen, så ingen kan svara.')
    await sql(
      "update conversations set group_id = (select id from groups where kind = 'operative') where external_id = 'styrgrupp'",
    )
    expect((await lifted()).text).toContain('Styrgruppen har ingen kanal som jag är kopplad till.')
    await sql("delete from role_assignments where group_id = (select id from groups where kind = 'steering')")
    await sql("delete from claims where group_id = (select id from groups where kind = 'steering')")
    await sql("delete from groups where kind = 'steering'")
    expect((await lifted()).text).toBe('Det finns ingen styrgrupp här. Inget är skickat.')
  })

  test('is not lifted from the steering group', async () => {
    expect((await head().says(`/dua lyft ${asked}`, 'styrgrupp')).text).toContain('operativa gruppens medlemmar')
  })

  test('in English the same', async () => {
    const said = await leader().says('/dua raise Should we grow? by:27/11')
    expect(plain(said.text)).toContain('Question 1 has been sent to the steering group. Answer by Friday 27 November.')
  })
})

describe('an answer', () => {
  test('counts for the function, stands in the message of everybody, and the last one stands', async () => {
    await two()
    await lifted()
    const said = await head().presses(press(await card(), 'Nej'), 'styrgrupp')
    expect(plain(said.text)).toBe('Tack. Ditt svar på fråga 1: nej. Du svarar för: chef, Arbetsförmedlingen.')
    expect(await cardText()).toContain('Chef, Arbetsförmedlingen: nej\nHar inte svarat: enhetschef, arbetsmarknad.')
    await head().presses(press(await card(), 'Tar vi på mötet'), 'styrgrupp')
    expect(await cardText()).toContain('Chef, Arbetsförmedlingen: tar vi på mötet')
    expect(await cardText()).not.toContain('Chef, Arbetsförmedlingen: nej')
  })

  test('with a comment is given by form', async () => {
    await two()
    await lifted()
    const form = (await head().presses(press(await card(), 'Svara med kommentar'), 'styrgrupp')).form()
    await head().submits(form, { answer: 'no', comment: 'Inte utan handledare.' }, 'styrgrupp')
    expect(await cardText()).toContain('Chef, Arbetsförmedlingen: nej. Inte utan handledare.')
  })

  test('of a second holder of the function replaces the first, and says so', async () => {
    await seat(chat, [
      ['folkhogskola', 'headLabourMarket'],
      ['im', 'headEmploymentService'],
    ])
    await lifted()
    await head().presses(press(await card(), 'Nej'), 'styrgrupp')
    const said = await chat.as('im').presses(press(await card(), 'Ja'), 'styrgrupp')
    expect(plain(said.text)).toContain(
      'Svaret gäller nu för chef, Arbetsförmedlingen i stället för Chefen för Arbetsförmedlingen: nej.',
    )
    expect(await cardText()).toContain('Chef, Arbetsförmedlingen: ja')
  })

  test('of somebody with two functions counts for both', async () => {
    await seat(chat, [
      ['styrgrupp', 'headLabourMarket'],
      ['im', 'headEducation'],
    ])
    await lifted()
    const said = await head().presses(press(await card(), 'Ja'), 'styrgrupp')
    expect(plain(said.text)).toContain('Du svarar för: chef, Arbetsförmedlingen · enhetschef, arbetsmarknad.')
    expect(await cardText()).toContain('Har inte svarat: rektor, vuxenutbildningen.')
  })

  test('of an operative member, of the leader and of an observer is not taken', async () => {
    await two()
    await seat(chat, [['ny', 'observer']])
    await lifted()
    const yes = press(await card(), 'Ja')
    for (const [who, place] of [
      ['arbetsformedlare', 'operativ'],
      ['projektledare', 'styrgrupp'],
      ['ny', 'styrgrupp'],
    ] as const)
      expect((await chat.as(who).presses(yes, place)).text).toContain(
        'Bara de som företräder en organisation i styrgruppen',
      )
    expect(await cardText()).toContain('Har inte svarat: chef, Arbetsförmedlingen · enhetschef, arbetsmarknad.')
  })

  test('that more is needed is told to the leader alone, once, and the new background is told once, old and new', async () => {
    await two()
    await lifted('background:"Två kök vill." senast:27/11')
    const more = press(await card(), 'Behöver mer underlag')
    expect((await head().presses(more, 'styrgrupp')).text).toContain('Projektledaren har fått veta')
    await head().presses(more, 'styrgrupp')
    await unit().presses(press(await card(), 'Ja'), 'styrgrupp')
    const told = (await everything(chat, 'projektledare', 'direkt')).split('mer underlag behövs')
    expect(told).toHaveLength(2)
    const add = press(
      (await message(chat, 'mer underlag behövs', 'projektledare', 'direkt'))?.reply,
      'Lägg till underlag',
    )
    const form = (await leader().presses(add, 'direkt')).form()
    expect(form.fields.find(({ name }) => name === 'background')?.value).toBe('Två kök vill.')
    const same = await leader().submits(form, {}, 'direkt')
    expect(same.form().fields.find(({ name }) => name === 'background')?.error).toContain('Bakgrunden är densamma.')
    const old = await card()
    await leader().submits(same.form(), { background: 'Två kök vill. Kostnaden är noll.', by: '2026-12-01' }, 'direkt')
    const text = await cardText()
    expect(text).toContain('Fråga 1 från operativa gruppen: nytt underlag')
    expect(text).toContain('Tidigare bakgrund: Två kök vill.\nNy bakgrund: Två kök vill. Kostnaden är noll.')
    expect(text).toContain('Svara senast tisdag 1 december (tidigare 27 november).')
    expect(text).toContain('Har inte svarat: chef, Arbetsförmedlingen · enhetschef, arbetsmarknad.')
    expect(await everything(chat, 'styrgrupp', 'styrgrupp')).toContain(
      'Fråga 1 har fått nytt underlag. Den finns längre ned.',
    )
    // a button of the older version shows the new one and writes nothing
    const stale = await head().presses(press(old, 'Ja'), 'styrgrupp')
    expect(stale.text).toContain('Inget är sparat. Så här är den nu.')
    expect(stale.text).toContain('Kostnaden är noll.')
    expect(await cardText()).toContain('Har inte svarat: chef, Arbetsförmedlingen')
    const again = await leader().submits(form, { background: 'En tredje bakgrund' }, 'direkt')
    expect(again.text).toContain('Knappen gäller en äldre version.')
    // what was told stays above the answers
    await head().presses(press(await card(), 'Nej'), 'styrgrupp')
    expect(await cardText()).toContain('Tidigare bakgrund: Två kök vill.')
  })

  test('that it is taken at the meeting puts it on the next agenda, once, or says that none is planned', async () => {
    await two()
    await lifted()
    const meeting = press(await card(), 'Tar vi på mötet')
    expect((await head().presses(meeting, 'styrgrupp')).text).toContain('Styrgruppen har inget inplanerat möte.')
    await leader().says('/dua möte styrgruppen 8 december kl 13–14.30')
    expect(plain((await head().presses(meeting, 'styrgrupp')).text)).toContain(
      'Frågan är en punkt på mötet tisdag 8 december 2026 kl. 13.00–14.30.',
    )
    const second = await unit().presses(press(await card(), 'Tar vi på mötet'), 'styrgrupp')
    expect(second.text).toContain('Frågan är redan en punkt på mötet')
    const call = (await message(chat, 'Kallelse: styrgruppen'))?.text ?? ''
    expect(call.split(`Fråga 1: ${asked}`)).toHaveLength(2)
  })

  test('to a question that does not exist is said', async () => {
    const input = { question: randomUUID(), version: '1', answer: 'yes' }
    expect((await head().presses({ command: 'questionAnswer', input }, 'styrgrupp')).text).toContain(
      'Jag hittar inte frågan.',
    )
  })
})

describe('a question is settled', () => {
  test('at once when all functions say the same, and the operative group hears it function by function', async () => {
    await two()
    await lifted('svar:"ja, från januari" senast:27/11 uppföljning:1/4/2027')
    await head().presses(press(await card(), 'Ja'), 'styrgrupp')
    const open = await card()
    const said = await unit().presses(press(open, 'Ja'), 'styrgrupp')
    expect(said.text).toContain('Styrgruppen är överens: ja.')
    expect((await message(chat, 'Svar på fråga 1', 'arbetsformedlare', 'operativ'))?.text).toBe(
      [
        'Svar på fråga 1',
        'Demo – påhittade siffror',
        asked,
        'Styrgruppen är överens: ja.',
        'Önskat svar var: ja, från januari',
        'Chef, Arbetsförmedlingen: ja',
        'Enhetschef, arbetsmarknad: ja',
        'Ställningstagande 2026-01. Följs upp 1 april 2027.',
      ].join('\n'),
    )
    expect(await cardText()).toContain('Frågan är avgjord. Ställningstagande 2026-01. Styrgruppen är överens: ja.')
    expect(await cardText()).not.toContain('[Ja]')
    // after the close nothing is taken
    for (const [label, who] of [['Nej', head()] as const, ['Ja', unit()] as const])
      expect((await who.presses(press(open, label), 'styrgrupp')).text).toContain(
        'Frågan är redan avgjord (ställningstagande 2026-01). Inget är ändrat.',
      )
  })

  test('by two last answers at once only once', async () => {
    await two()
    await lifted()
    const yes = press(await card(), 'Ja')
    await Promise.all([head().presses(yes, 'styrgrupp'), unit().presses(yes, 'styrgrupp')])
    const told = (await everything(chat, 'arbetsformedlare', 'operativ')).split('Svar på fråga 1')
    expect(told).toHaveLength(2)
    expect((await leader().says('/dua beslut')).text.split('2026-')).toHaveLength(2)
  })

  test('by the leader where they differ, with what was decided; twice and withdrawn afterwards it is refused', async () => {
    await two()
    await lifted()
    await head().presses(press(await card(), 'Ja'), 'styrgrupp')
    await unit().presses(press(await card(), 'Nej'), 'styrgrupp')
    const shown = await leader().presses((await leader().says('/dua lyft')).button('Visa'))
    const form = (await leader().presses(shown.button('Avgör frågan'))).form()
    const second = (await leader().presses(shown.button('Avgör frågan'))).form()
    const empty = await leader().submits(form, { text: '   ' })
    expect(empty.form().fields[0]?.error).toContain('Fyll i fältet')
    const said = await leader().submits(form, { text: 'Ja, men först till hösten.' })
    expect(said.text).toContain('Fråga 1 är avgjord som ställningstagande 2026-01.')
    const told = await message(chat, 'Svar på fråga 1', 'arbetsformedlare', 'operativ')
    expect(told?.text).toContain('Så blev det: Ja, men först till hösten.\nChef, Arbetsförmedlingen: ja\n')
    expect((await leader().submits(second, { text: 'Nej.' })).text).toContain('redan avgjord')
    expect((await leader().presses(shown.button('Dra tillbaka'))).text).toContain('redan avgjord')
  })

  test('by nobody but the leader', async () => {
    await two()
    await lifted()
    const shown = await leader().presses((await leader().says('/dua lyft')).button('Visa'))
    for (const label of ['Avgör frågan', 'Dra tillbaka', 'Lägg till underlag'])
      expect((await officer().presses(shown.button(label))).text).toContain('projektledaren')
    const seen = await officer().presses((await officer().says('/dua lyft')).button('Visa'))
    expect(seen.text).not.toContain('[')
  })
})

test('a question stands on the agenda of both groups once, and a position to follow up on the steering group’s', async () => {
  await two()
  await leader().says('/dua beslut nytt Ny lokal datum:16/11 uppföljning:7/12/2026')
  await leader().says('/dua möte 8 december kl 9–10.30')
  await leader().says('/dua möte styrgruppen 8 december kl 13–14.30')
  await lifted()
  const line = `• Fråga 1: ${asked} Svara senast fredag 27 november. 0 av 2 funktioner har svarat.`
  const agenda = async (who = head(), place: PlaceName = 'styrgrupp') =>
    plain((await who.says('/dua dagordning', place)).text)
  expect(await agenda(officer(), 'operativ')).toContain(line)
  expect(await agenda()).toContain(`Frågor från operativa gruppen\n${line}`)
  expect(await agenda()).toContain('• Följ upp ställningstagande 2026-01: Ny lokal.')
  await head().presses(press(await card(), 'Tar vi på mötet'), 'styrgrupp')
  expect((await agenda()).match(/^\d Fråga 1: .*$/gmu)).toHaveLength(1)
  expect(await agenda()).not.toContain('funktioner har svarat')
})

test('a question that is withdrawn is asked about first, told once, leaves the agenda and takes no answers', async () => {
  await two()
  await leader().says('/dua möte styrgruppen 8 december kl 13–14.30')
  const receipt = await lifted()
  const open = await card()
  await head().presses(press(open, 'Tar vi på mötet'), 'styrgrupp')
  const sure = await leader().presses(receipt.button('Dra tillbaka'))
  expect(await cardText()).toContain('[Ja]')
  await leader().presses(sure.button('Ja, dra tillbaka'))
  expect(await cardText()).toContain('Fråga 1 är tillbakadragen. Den ska inte besvaras.')
  expect((await message(chat, 'Kallelse: styrgruppen'))?.text).not.toContain('Fråga 1')
  expect((await head().presses(press(open, 'Ja'), 'styrgrupp')).text).toBe('Frågan är tillbakadragen. Inget är ändrat.')
  expect((await leader().presses(sure.button('Ja, dra tillbaka'))).text).toContain('Frågan är tillbakadragen.')
  expect((await leader().says('/dua lyft')).text).toContain('Ingen fråga väntar på styrgruppen.')
})

test('a question’s text is taken away for good, everywhere and by its author or the leader alone', async () => {
  await two()
  await leader().says('/dua möte styrgruppen 8 december kl 13–14.30')
  await lifted('background:"Eva Exempelsson sade nej." svar:"ja, säger Eva" senast:27/11')
  const form = (await head().presses(press(await card(), 'Svara med kommentar'), 'styrgrupp')).form()
  await head().submits(form, { answer: 'meeting', comment: 'Fråga Eva först' }, 'styrgrupp')
  await unit().says('/dua idag', 'styrgrupp')
  const shown = await leader().presses((await leader().says('/dua lyft')).button('Visa'))
  const redact = shown.button('Ta bort texten')
  expect((await officer().presses(redact)).text).toBe(
    'Du kan bara ta bort dina egna frågor. Be projektledaren ta bort andras.',
  )
  const sure = await leader().presses(redact)
  await leader().presses(sure.button('Ja, ta bort för alltid'))
  const stays = await withOwner(
    chat,
    (sql) => sql<{ table: string }[]>`
      select 'posts' as table from posts where reply::text ~ 'Eva|utökas'
      union all select 'turns' from turns where said ~ 'Eva|utökas' or reply::text ~ 'Eva|utökas'
      union all select 'questions' from questions q where q::text ~ 'Eva|utökas'
      union all select 'answers' from question_answers a where a::text ~ 'Eva|utökas'
      union all select 'points' from meeting_points p where p::text ~ 'Eva|utökas'`,
  )
  expect(stays).toEqual([])
  expect(await everything(chat, 'styrgrupp', 'styrgrupp')).toContain('[texten borttagen]')
  expect((await leader().presses(redact)).text).toBe('Texten är redan borttagen.')
})

test('a background that was replaced goes with a question’s text, out of what the leader was asked to add to as well', async () => {
  await two()
  await leader().says('/dua lyft Ska Skolkök utökas? bakgrund:"Amina vill ha mer tid" svar:ja senast:4/12')
  await head().presses(press(await card(), 'Behöver mer underlag'), 'styrgrupp')
  const asked = await message(chat, 'behöver mer underlag', 'projektledare', 'direkt')
  const form = (await leader().presses(press(asked?.reply, 'Lägg till underlag'), 'direkt')).form()
  await leader().submits(form, { background: 'En deltagare vill ha mer tid' })
  const { question = '' } = form.hidden
  await leader().presses({ command: 'questionRedact', input: { question, sure: '1' } })
  expect(await kept(chat, 'Amina')).toEqual([])
})

test('a word that is anybody’s goes with a question’s text where it stands, and nowhere else', async () => {
  await seat(chat, [['projektledare', 'headLabourMarket']])
  const proposal = 'Ska Eva få vara med?'
  await leader().says('/dua lyft Ska vi byta lokal? senast:4/12')
  await leader().presses(press(await card(), 'Ja'), 'styrgrupp')
  await officer().says(`/dua lyft ${proposal} svar:ja`)
  await leader().says(`/dua lyft ${proposal} svar:ja senast:4/12`)
  const own = await leader().says('/dua lyft')
  const [, second] = own.reply.parts.flatMap((part) => (part.kind === 'list' ? part.items : []))
  const { question = '' } = second?.buttons?.[0]?.press.input ?? {}
  await leader().presses({ command: 'questionRedact', input: { question, sure: '1' } })
  expect(JSON.stringify((await message(chat, 'föreslår en fråga', 'projektledare', 'direkt'))?.reply)).not.toMatch(
    /Eva|"wish":"ja"/,
  )
  const stays = await withOwner(
    chat,
    (sql) => sql`select 1 from turns where reply::text like '%Ditt svar på fråga 1: ja.%'`,
  )
  expect(stays).toHaveLength(1)
})

test('a comment is taken away by whoever wrote it, in every message, and the answer stands; after the close too', async () => {
  await two()
  await lifted()
  const form = (await head().presses(press(await card(), 'Svara med kommentar'), 'styrgrupp')).form()
  await head().submits(form, { answer: 'yes', comment: 'Ring Eva Exempelsson' }, 'styrgrupp')
  await unit().presses(press(await card(), 'Ja'), 'styrgrupp')
  const back = async () => (await message(chat, 'Svar på fråga 1', 'arbetsformedlare', 'operativ'))?.text
  expect(await back()).toContain('Chef, Arbetsförmedlingen: ja. Ring Eva Exempelsson\n')
  const { question = '' } = form.hidden
  const shown = await head().presses({ command: 'question', input: { question } }, 'styrgrupp')
  const remove = shown.button('Ta bort min kommentar')
  expect((await unit().presses(remove, 'styrgrupp')).text).toBe('Du har ingen kommentar till frågan.')
  await head().presses(remove, 'styrgrupp')
  expect(await back()).toContain('Chef, Arbetsförmedlingen: ja\n')
  expect(await cardText()).toContain('Chef, Arbetsförmedlingen: ja\n')
})
