import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { comes, told } from '../jobs/week.ts'
import { buttonsOf, type DemoChat, demoChat, type Said, type Speaker } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const sfi = () => chat.as('sfi-samordnare')

/** The operative group's meeting is called, and half an hour of it has gone. */
async function begun() {
  await leader().says('/dua möte 3 december kl 9–10.30 plats:Campus')
  chat.clock.set('2026-12-03T09:30:00+01:00')
}
const over = () => chat.clock.set('2026-12-03T11:00:00+01:00')
const text = (said: Said) => plain(said.text)
const view = async (who: Speaker = leader()) => text(await who.says('/dua anteckningar'))
/** What the operative group has been told of its notes. */
const published = async () =>
  (await told(chat, 'integration', 'operativ')).map(plain).filter((said) => /innesanteckningar/u.test(said))

/** The form of an approval, as the leader opens it. */
const approval = async (who = leader()) =>
  (await who.presses((await who.says('/dua anteckningar')).button('Godkänn'))).form()
/** Approves, whatever is pointed out. */
async function approves(values = {}, who = leader()): Promise<Said> {
  const asked = await who.submits(await approval(who), values)
  const isAsked = buttonsOf(asked.reply).some(({ label }) => label === 'Godkänn ändå')
  return isAsked ? who.presses(asked.button('Godkänn ändå')) : asked
}

describe('lines', () => {
  test('are noted as they are typed: what was said, a decision, a task with who and when, a question', async () => {
    await begun()
    expect(text(await sfi().says('/dua anteckningar Skolkök startar 8 januari'))).toContain(
      'Antecknat: ”Skolkök startar 8 januari” (operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30).',
    )
    expect(text(await sfi().says('/dua an beslut: Vi fortsätter med Skolkök'))).toContain(
      'Beslutet är antecknat: ”Vi fortsätter med Skolkök”',
    )
    const task = await officer().says('/dua anteckningar göra: ring Återvinningen @SFI-samordnare senast 11 dec')
    expect(text(task)).toContain('”ring Återvinningen (SFI-samordnare, senast 11 december 2026)”')
    await officer().says('/dua notes question: Ska Skolkök utökas?')
    const seen = await view()
    expect(seen).toContain('Utkast, 4 rader. Bara gruppens medlemmar ser det.')
    expect(seen).toContain('• Skolkök startar 8 januari')
    expect(seen).toContain('• Beslut: Vi fortsätter med Skolkök')
    expect(seen).toContain('• Att göra: ring Återvinningen (SFI-samordnare, senast 11 december 2026)')
    expect(seen).toContain('• Fråga: Ska Skolkök utökas?')
  })

  test('come many at once by a form, for a point of the agenda, and a task that lacks something is asked about', async () => {
    await begun()
    const form = (await sfi().presses((await sfi().says('/dua anteckningar')).button('Lägg till'))).form()
    expect(form.intro).toBe(
      'Skriv beslut, vem som gör vad och frågor till styrgruppen. Skriv inget om enskilda personer.',
    )
    const said = await sfi().submits(form, {
      point: 'employers',
      text: '- Hotellet vill vara med\n\n- Återvinningen tvekar',
      tasks: 'besök hotellet @arbetsförmedlare senast 10 december\nskriv till Återvinningen',
    })
    expect(text(said)).toContain('4 rader är antecknade')
    expect(text(said)).toContain('Vem gör det? När ska det vara klart?')
    const change = (await sfi().presses(said.button('Fyll i'))).form()
    await sfi().submits(change, { owner: 'SFI-samordnare', due: '2026-12-11' })
    expect(await view(sfi())).toContain(
      '• Att göra: skriv till Återvinningen (SFI-samordnare, senast 11 december 2026)',
    )
  })

  test('of two who write at once are both kept', async () => {
    await begun()
    await Promise.all(
      Array.from({ length: 6 }, (_, no) => (no % 2 ? sfi() : officer()).says(`/dua anteckningar Rad nummer ${no}`)),
    )
    const seen = await view()
    for (let no = 0; no < 6; no++) expect(seen).toContain(`• Rad nummer ${no}`)
  })

  test('are changed and taken away by whoever wrote them or the leader, and are gone for good', async () => {
    await begun()
    const said = await sfi().says('/dua anteckningar Kursen startar i mars')
    const [change, remove] = [said.button('Ändra'), said.button('Ta bort')]
    const [form, stale] = [(await sfi().presses(change)).form(), (await leader().presses(change)).form()]
    expect(text(await sfi().submits(form, { text: 'Kursen startar i april' }))).toContain('Raden är ändrad.')
    expect(text(await leader().submits(stale, { text: 'Kursen startar i maj' }))).toContain('Inget är sparat.')
    const refused = 'Du kan bara ändra och ta bort dina egna rader. Be projektledaren ändra eller ta bort andras.'
    expect(text(await officer().presses(remove))).toContain(refused)
    expect(text(await leader().presses(remove))).toContain('Texten går inte att få tillbaka.')
    expect(text(await sfi().presses(remove))).toContain('Raden är redan borttagen.')
    expect(await view()).toContain('Inget är antecknat än.')
    const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    const kept = await owner`select text from minutes_lines where text is not null`
    const said2 = await owner`select 1 from turns where said like '%april%' or reply::text like '%april%'`
    await owner.end()
    expect([kept, said2]).toEqual([[], []])
  })

  test('are two hundred at most, and shown twelve at a time', async () => {
    await begun()
    const many = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, no) => `Sak nummer ${from + no}`).join('\n')
    await sfi().says(`/dua anteckningar ${many(0, 150)}`)
    expect(text(await sfi().says(`/dua anteckningar ${many(0, 150)}`))).toContain(
      'Ett mötes anteckningar får ha högst 200 rader, och det är 150 nu. Inget är sparat.',
    )
    const seen = await sfi().says('/dua anteckningar')
    expect(text(seen)).toContain('Rad 139–150 av 150.')
    const earlier = text(await sfi().presses(seen.button('Tidigare rader')))
    expect(earlier).toContain('Rad 127–138 av 150.')
    expect(earlier).toContain('• Sak nummer 126')
  })
})

describe('what cannot be taken is said, and nothing is kept', () => {
  test.each([
    ['göra: ring hotellet senast 31 april', 'Datumet ”31 april” finns inte.'],
    ['göra: ring hotellet senast 1 november 2026', 'Välj en dag från och med i dag.'],
    ['göra: ring hotellet @Kalle', 'Jag hittar ingen som heter ”Kalle” i operativa gruppen.'],
    ['göra: ring hotellet @SFI-samordnare och @projektledare', 'En uppgift har en ansvarig.'],
    ['göra: ring hotellet @koordinator', '”koordinator” kan vara arbetsmarknadskoordinator eller ungdomskoordinator'],
    ['göra: @SFI-samordnare senast 11 december', 'Raden har ingen text.'],
    ['P-7K3Q har börjat', 'Skriv inga deltagarkoder i anteckningarna.'],

    ['Prata om 19900101-2385', 'Jag stoppade texten.'],
  ])('%s', async (line, says) => {
    await begun()
    expect(text(await sfi().says(`/dua anteckningar ${line}`))).toContain(says)
    expect(await view(sfi())).toContain('Inget är antecknat än.')
  })

  test('a line that is too long, and ten thousand characters', async () => {
    await begun()
    expect(text(await sfi().says(`/dua anteckningar Skolkök ${'å'.repeat(500)}`))).toContain(
      'En rad får ha högst 500 tecken. Raden som börjar ”Skolkök å',
    )
    expect(text(await sfi().says(`/dua anteckningar ${'ett ord '.repeat(1250)}`))).toContain('Texten är för lång.')
    expect(await view(sfi())).toContain('Inget är antecknat än.')
  })

  test('a phone number is masked', async () => {
    await begun()
    await sfi().says('/dua anteckningar Ring köket på 070-123 45 67')
    expect(await view(sfi())).toContain('Ring köket på [telefonnummer borttaget]')
  })
})

describe('which meeting', () => {
  test('none, one that has not begun, and one that is cancelled have no notes', async () => {
    expect(text(await sfi().says('/dua anteckningar Skolkök'))).toContain(
      'Inget möte med operativa gruppen har börjat än, så det finns inget att anteckna till. Inget är sparat.',
    )
    await leader().says('/dua möte 3 december kl 9–10.30')
    const early = await sfi().says('/dua anteckningar Skolkök')
    expect(text(early)).toContain('Mötet har inte börjat. Operativa gruppen: torsdag 3 december 2026')
    expect(buttonsOf(early.reply).map(({ label }) => label)).toContain('Lägg till punkt')
    await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
    chat.clock.set('2026-12-03T09:30:00+01:00')
    const { meeting = '' } = early.button('Lägg till punkt').input
    const form = { command: 'notes', input: { meeting, text: 'Skolkök' } }
    expect(text(await sfi().presses(form))).toContain('Mötet är inställt, så det har inga anteckningar.')
  })

  test('somebody of the other group, an observer and a stranger see and write nothing', async () => {
    await begun()
    const show = (await sfi().says('/dua anteckningar Skolkök startar')).button('Visa anteckningarna')
    const other = await chat.as('styrgrupp').presses(show, 'styrgrupp')
    expect(text(other)).toContain('Anteckningarna gäller operativa gruppen.')
    expect(text(other)).not.toContain('Skolkök')
    const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    await owner`update role_assignments set role = 'observer' where role = 'sfiCoordinator'`
    await owner.end()
    expect(text(await sfi().presses(show))).not.toContain('Skolkök')
    expect(text(await chat.as('utomstaende').presses(show))).not.toContain('Skolkök')
  })

  test('in a private chat of somebody in both groups is asked about where both have met', async () => {
    await leader().says('/dua möte styrgruppen 2 december kl 13')
    await begun()
    over()
    const asked = await leader().says('/dua anteckningar Skolkök', 'direkt')
    expect(text(asked)).toContain('Vilket möte gäller det?')
    const labels = buttonsOf(asked.reply).map(({ label }) => plain(label))
    expect(labels).toEqual([
      expect.stringContaining('Operativa gruppen: torsdag 3 december'),
      expect.stringContaining('Styrgruppen: onsdag 2 december'),
    ])
    const [, steering] = buttonsOf(asked.reply)
    if (!steering) throw new Error('no button')
    expect(text(await leader().presses(steering.press, 'direkt'))).toContain('Antecknat: ”Skolkök” (styrgruppen')
  })
})

describe('attendance', () => {
  test('is noted as everybody has answered, and one by one where it turned out otherwise', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    const answer = async (who: Speaker, label: string) =>
      who.presses((await who.presses((await who.says('/dua möte')).button('Visa'))).button(label))
    await answer(officer(), 'Jag kommer')
    await answer(sfi(), 'Jag skickar ersättare')
    await answer(chat.as('im'), 'Jag kan inte')
    chat.clock.set('2026-12-03T09:30:00+01:00')
    const shown = await leader().says('/dua anteckningar närvaro')
    expect(text(shown)).toContain('• Arbetsförmedlaren: inte antecknad (svarade ja)')
    expect(text(shown)).toContain('• Projektledaren: inte antecknad (har inte svarat)')
    const noted = await sfi().presses(shown.button('Anteckna som de svarat'))
    expect(text(noted)).toContain('• Ungdomskoordinatorn: frånvarande (svarade nej)')
    expect(text(noted)).toContain('• Projektledaren: inte antecknad (har inte svarat)')
    const own = noted.reply.parts
      .flatMap((part) => (part.kind === 'list' ? part.items : []))
      .find((item) => item.text.startsWith('Projektledaren'))
    const [present] = own?.buttons ?? []
    if (!present) throw new Error('no button')
    await sfi().presses(present.press)
    expect(await view()).toContain(
      'Närvarande: Arbetsförmedlaren och Projektledaren. Ersättare: för Campus (i stället för SFI-samordnaren). Frånvarande: Ungdomskoordinatorn.',
    )
  })
})

describe('approval', () => {
  test('points out what is missing, then locks the lines, tells the group once, and makes tasks wait', async () => {
    await begun()
    await sfi().says('/dua anteckningar Hotellet vill vara med')
    await sfi().says('/dua anteckningar beslut: Vi fortsätter med Skolkök')
    await sfi().says('/dua anteckningar göra: ring Återvinningen @SFI-samordnare senast 11 dec')
    await sfi().says('/dua anteckningar göra: besök hotellet')
    await sfi().says('/dua anteckningar fråga: Ska Skolkök utökas?')
    expect(text(await officer().says('/dua anteckningar godkänn'))).toContain(
      'Bara projektledaren eller projektledarens ersättare kan godkänna anteckningar.',
    )
    const form = await approval()
    expect(form.fields.map(({ name, value }) => [name, value])).toEqual([
      ['authority', 'Exempelkommunen'],
      ['dnr', undefined],
    ])
    const asked = await leader().submits(form, { authority: 'Vuxenutbildningsnämnden', dnr: 'VUX 2026/123' })
    expect(text(asked)).toContain('Mötet pågår fortfarande.\nNärvaron är inte antecknad.')
    expect(text(asked)).toContain('En uppgift saknar ansvarig eller datum, så ingen blir påmind om den:')
    expect(await published()).toEqual([])
    expect(text(await leader().presses(asked.button('Godkänn ändå')))).toContain(
      'Anteckningarna är godkända och skickade till gruppen.',
    )
    const [said = '', ...more] = await published()
    expect(more).toEqual([])
    expect(said).toContain('Minnesanteckningar: operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30')
    expect(said).toContain('Det vi tog upp\n• Hotellet vill vara med')
    expect(said).toContain('Beslut\n• Vi fortsätter med Skolkök')
    expect(said).toContain('• ring Återvinningen (SFI-samordnare, senast 11 december 2026)')
    expect(said).toContain('Frågor till styrgruppen\n• Ska Skolkök utökas?')
    expect(said).toContain('Godkända av Projektledaren 3 december 2026 kl. 9.30. Version 1.')
    expect(text(await sfi().says('/dua idag'))).toContain('ring Återvinningen, senast fredag 11 december')
    expect(text(await sfi().says('/dua göra'))).not.toContain('besök hotellet')
  })

  test('a question of the notes is lifted to the steering group from the group’s message', async () => {
    await begun()
    await sfi().says('/dua anteckningar fråga: Ska Skolkök utökas?')
    over()
    await approves()
    const seen = await leader().sees('operativ')
    const lift = seen
      .flatMap(({ reply }) => (reply ? buttonsOf(reply) : []))
      .find(({ label }) => label === 'Lyft till styrgruppen')
    if (!lift) throw new Error('no button')
    const form = (await leader().presses(lift.press)).form()
    expect(form.fields.find(({ name }) => name === 'text')?.value).toBe('Ska Skolkök utökas?')
    expect(text(await leader().submits(form, { background: 'Två kök vill.' }))).toContain(
      'Fråga 1 är skickad till styrgruppen.',
    )
  })

  test('once more, or by two leaders at once, says that it is done and tells nobody again', async () => {
    await begun()
    await leader().says('/dua utse @arbetsformedlare projektledare ersättare')
    await sfi().says('/dua anteckningar Hotellet vill vara med')
    over()
    const [one, two] = [await approval(), await approval(officer())]
    const asked = await Promise.all([leader().submits(one), officer().submits(two)])
    const anyway = asked.map((said) => said.button('Godkänn ändå'))
    const [first, second] = anyway
    if (!first || !second) throw new Error('not asked')
    const said = (await Promise.all([leader().presses(first), officer().presses(second)])).map(text)
    expect(said.filter((one) => one.includes('är godkända och skickade'))).toHaveLength(1)
    expect(said.filter((one) => one.includes('är redan godkända av'))).toHaveLength(1)
    expect(text(await leader().presses(first))).toContain('Inget är ändrat.')
    expect(await published()).toHaveLength(1)
  })

  test('of what has changed since it was read approves nothing', async () => {
    await begun()
    await sfi().says('/dua anteckningar Hotellet vill vara med')
    const form = await approval()
    await officer().says('/dua anteckningar Återvinningen tvekar')
    const said = text(await leader().submits(form))
    expect(said).toContain('Anteckningarna har ändrats sedan du läste dem. Inget är godkänt.')
    expect(said).toContain('• Återvinningen tvekar')
    expect(await published()).toEqual([])
  })

  test('of nothing is none', async () => {
    await begun()
    expect(text(await leader().says('/dua anteckningar godkänn'))).toContain('Inget är antecknat')
  })

  test('is asked for once, and waits for the leader from the working day after', async () => {
    await begun()
    await sfi().says('/dua anteckningar Hotellet vill vara med')
    over()
    const send = (await sfi().says('/dua anteckningar')).button('Skicka för godkännande')
    expect(text(await sfi().presses(send))).toContain('Jag har bett projektledaren läsa')
    expect(text(await officer().presses(send))).toContain(
      'SFI-samordnaren har redan skickat anteckningarna för godkännande (kl. 11.00).',
    )
    const asked = (await told(chat, 'projektledare', 'direkt')).map(plain)
    expect(asked.filter((one) => one.includes('ber dig läsa och godkänna'))).toHaveLength(1)
    expect(text(await leader().says('/dua idag'))).toContain('Läs och godkänn minnesanteckningarna. Operativa gruppen:')
    expect(text(await sfi().says('/dua idag'))).not.toContain('minnesanteckningarna')
    const mornings = async () =>
      (await told(chat, 'projektledare', 'direkt')).filter((one) =>
        one.includes('Läs och godkänn minnesanteckningarna'),
      )
    await comes(chat, '2026-12-03T16:00')
    expect(await mornings()).toEqual([])
    await comes(chat, '2026-12-04T08:00')
    expect(await mornings()).toHaveLength(1)
    await approves()
    expect(text(await leader().says('/dua idag'))).not.toContain('minnesanteckningarna')
    await comes(chat, '2026-12-10T08:00')
    expect(await mornings()).toHaveLength(1)
  })
})

describe('after approval', () => {
  async function approved() {
    await begun()
    await sfi().says('/dua anteckningar Kursen startar i mars')
    await sfi().says('/dua anteckningar göra: ring Återvinningen @SFI-samordnare senast 11 dec')
    over()
    await approves()
  }

  test('nothing is written, and what was typed is given back', async () => {
    await approved()
    expect(text(await officer().says('/dua anteckningar Glömde en sak'))).toContain(
      'Anteckningarna är godkända och låsta. Det här är inte sparat: ”Glömde en sak”',
    )
    expect(await view()).not.toContain('Glömde')
  })

  test('a correction is a new version that says what is changed; the group is told once more', async () => {
    await approved()
    const open = (await leader().says('/dua anteckningar')).button('Rätta')
    expect(text(await leader().presses(open))).toContain('Version 1 gäller tills du godkänner den nya.')
    const line = (await leader().says('/dua anteckningar')).button('Ändra')
    await leader().submits((await leader().presses(line)).form(), { text: 'Kursen startar i april' })
    expect(text(await leader().submits(await approval()))).toContain('Skriv kort vad som är rättat')
    await approves({ change: 'månaden för kursen' })
    const [old = '', now = '', ...more] = await published()
    expect(more).toEqual([])
    expect(old).toContain('är rättade. Version 2 står längre ned.')
    expect(now).toContain('Rättade minnesanteckningar: operativa gruppen')
    expect(now).toContain('Ändrat i den här versionen: månaden för kursen')
    expect(now).toContain('• Kursen startar i april')
    expect(now).not.toContain('mars')
    // a task that nobody corrected goes on
    expect(text(await sfi().says('/dua göra'))).toContain('ring Återvinningen')
  })

  test('a task that is corrected waits with its new words; one that was done stays done', async () => {
    await approved()
    const rewrite = async (to: string) => {
      await leader().presses((await leader().says('/dua anteckningar')).button('Rätta'))
      const shown = await leader().says('/dua anteckningar')
      const change = buttonsOf(shown.reply).filter(({ label }) => label === 'Ändra')[1]
      if (!change) throw new Error('no button')
      await leader().submits((await leader().presses(change.press)).form(), { text: to })
      await approves({ change: 'uppgiften' })
    }
    await rewrite('ring Återvinningen i Exempelby')
    const tasks = await sfi().says('/dua göra')
    expect(text(tasks)).toContain('ring Återvinningen i Exempelby')
    expect(buttonsOf(tasks.reply).filter(({ label }) => label === 'Klart')).toHaveLength(1)
    await sfi().presses(tasks.button('Klart'))
    await rewrite('ring Återvinningen i Exempelstad')
    expect(text(await sfi().says('/dua göra'))).toContain('Inget är kvar att göra')
  })

  test('a text is taken away for good after a question, out of notes, message and task', async () => {
    await approved()
    const shown = await sfi().says('/dua anteckningar')
    const remove = buttonsOf(shown.reply).filter(({ label }) => label === 'Ta bort texten')[1]
    if (!remove) throw new Error('no button')
    expect(text(await officer().presses(remove.press))).toContain('Du kan bara ändra och ta bort dina egna rader.')
    const asked = await sfi().presses(remove.press)
    expect(text(asked)).toContain('Ska texten tas bort för gott? ”ring Återvinningen”')
    await sfi().presses(asked.button('Ja, ta bort texten'))
    const [said = ''] = await published()
    expect(said).toContain('• Borttagen text (SFI-samordnare, senast 11 december 2026)')
    expect(said).toContain('• Kursen startar i mars')
    expect(text(await sfi().says('/dua göra'))).toContain('Inget är kvar att göra')
    const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
    const [left] = await owner<{ left: number }[]>`
      select (select count(*) from minutes_lines where text like '%Återvinningen%')
        + (select count(*) from duties where text like '%Återvinningen%')
        + (select count(*) from posts where reply::text like '%ring Återvinningen%')
        + (select count(*) from turns where reply::text like '%ring Återvinningen%' or said like '%ring Återvinningen%') as left`
    await owner.end()
    expect(Number(left?.left)).toBe(0)
  })

  test('a text that a correction has replaced is taken away for good with its new words, or alone', async () => {
    await begun()
    await leader().says('/dua anteckningar Amina vill byta kurs')
    await leader().says('/dua anteckningar göra: ring Birgitta @SFI-samordnare senast 11 december')
    over()
    await approves()
    const correct = async (no: number, words: string) => {
      await leader().presses((await leader().says('/dua anteckningar')).button('Rätta'))
      const shown = buttonsOf((await leader().says('/dua anteckningar')).reply).filter(({ label }) => label === 'Ändra')
      const press = shown[no]?.press
      if (!press) throw new Error('no button')
      const said = await leader().submits((await leader().presses(press)).form(), { text: words })
      await approves({ change: 'Andra ord.' })
      return said
    }
    const said = await correct(0, 'Kursbyten')
    await correct(1, 'ring kommunen')
    const alone = await leader().presses(said.button('Ta bort texten'))
    await leader().presses(alone.button('Ja, ta bort texten'))
    expect(await kept(chat, 'Amina')).toEqual([])
    expect(await view()).toContain('Kursbyten')
    const remove = buttonsOf((await leader().says('/dua anteckningar')).reply).filter(
      ({ label }) => label === 'Ta bort texten',
    )[1]
    const asked = remove && (await leader().presses(remove.press))
    if (asked) await leader().presses(asked.button('Ja, ta bort texten'))
    expect(await kept(chat, 'Birgitta')).toEqual([])
    expect(await kept(chat, 'ring kommunen')).toEqual([])
  })

  test('a line left out of a correction is taken away for good after its approval, too', async () => {
    await approved()
    await leader().presses((await leader().says('/dua anteckningar')).button('Rätta'))
    const out = await leader().presses((await leader().says('/dua anteckningar')).button('Ta bort'))
    await approves({ change: 'En rad mindre.' })
    await leader().presses((await leader().presses(out.button('Ta bort texten'))).button('Ja, ta bort texten'))
    expect(await kept(chat, 'Kursen startar i mars')).toEqual([])
  })

  test('earlier words of a line that is taken away are gone from what was typed and shown', async () => {
    await begun()
    const said = await sfi().says('/dua anteckningar Amina är sjuk')
    await sfi().submits((await sfi().presses(said.button('Ändra'))).form(), { text: 'en deltagare är sjuk' })
    await sfi().presses((await sfi().says('/dua anteckningar')).button('Ta bort'))
    expect(await kept(chat, 'Amina')).toEqual([])
  })

  test('the text about a correction is taken away by the leader', async () => {
    await approved()
    await leader().presses((await leader().says('/dua anteckningar')).button('Rätta'))
    await approves({ change: 'namnet på en deltagare' })
    const asked = await leader().presses(
      (await leader().says('/dua anteckningar')).button('Ta bort texten om rättelsen'),
    )
    await leader().presses(asked.button('Ja, ta bort texten'))
    expect((await published()).join()).not.toContain('namnet på en deltagare')
    expect(await view()).not.toContain('namnet på en deltagare')
  })

  test('the text about an earlier correction is taken away, too', async () => {
    await approved()
    for (const change of ['namnet Amina', 'en stavning']) {
      await leader().presses((await leader().says('/dua anteckningar')).button('Rätta'))
      await approves({ change })
    }
    for (const change of ['en stavning', 'namnet Amina']) {
      const remove = (await leader().says('/dua anteckningar')).button('Ta bort texten om rättelsen')
      const asked = await leader().presses(remove)
      expect(text(asked)).toContain(change)
      await leader().presses(asked.button('Ja, ta bort texten'))
    }
    expect(await kept(chat, 'Amina')).toEqual([])
  })
})
