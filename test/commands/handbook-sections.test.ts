import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../src/chat/heard.ts'
import { told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const anna = () => chat.as('arbetsmarknadskoordinator')
const sfi = () => chat.as('sfi-samordnare')
const read = async (line: string, who = leader()) => plain((await who.says(`/dua ${line}`)).text)
const inSteering = async (line: string) => plain((await chat.as('styrgrupp').says(`/dua ${line}`, 'styrgrupp')).text)

const busskort = {
  heading: 'Busskort',
  body: 'Deltagare får busskort genom arbetsmarknadsenheten.\n- Kortet gäller en månad\n- Det lämnas tillbaka',
  aliases: 'Vad kostar ett busskort?\nVem betalar resorna till praktiken?',
  owner: 'labourMarketCoordinator',
  document: 'Rutin för resor',
  dated: 'beslutad 3 mars 2026',
}

const asked = '/dua fråga vad kostar ett busskort?'

/** Writes a new section as somebody does. */
async function write(values: Input = busskort, who = anna()) {
  const form = (await who.says('/dua handbok nytt')).form()
  return who.submits(form, values)
}

/** Opens what can be done about a section that an answer came from. */
const manage = async (line: string, who = leader()) =>
  who.presses((await who.says(`/dua fråga ${line}`)).button('Ändra eller granska'))

test('what a file’s sections spell in signs of JSON’s own is tidied before it is kept', async () => {
  const sections = String.raw`[{"heading":"Nycklar\ud83d","body":"Hämtas i \u0000receptionen."}]`
  const input = { file: 'n.md', document: 'Nycklar', owner: 'projectLeader', sections }
  expect(plain((await leader().presses({ command: 'handbookTake', input })).text)).toContain('”n.md” blev ett utkast.')
  const shown = await leader().presses((await leader().says('/dua handbok utkast')).button('Visa avsnittet'))
  expect(shown.text).toContain('Hämtas i receptionen.')
})

describe('a section of the municipality’s own', () => {
  test('is a draft that answers nothing until the leader has adopted it; who wrote it is told', async () => {
    const saved = await write()
    expect(plain(saved.text)).toContain(
      'Utkastet ”Busskort” är sparat. Det används inte i svar förrän det är fastställt.',
    )
    expect(saved.text).not.toContain('[Fastställ]')
    expect(plain((await anna().says(asked)).text)).toContain('Det framgår inte av underlaget.')
    const [news] = await told(chat, 'projektledare', 'direkt')
    expect(news).toContain('har skrivit ett utkast till handboken: Busskort')
    const drafts = await leader().says('/dua handbok utkast')
    expect(plain(drafts.text)).toContain('• Busskort (Arbetsmarknadskoordinatorn, 30 november 2026)')
    expect(plain((await leader().presses(drafts.button('Fastställ'))).text)).toContain('används i svar från och med nu')
    const answer = plain((await sfi().says(asked)).text)
    expect(answer).toContain('Busskort\nDeltagare får busskort genom arbetsmarknadsenheten.\n• Kortet gäller en månad')
    expect(answer).toContain('Källa: Rutin för resor (beslutad 3 mars 2026).')
    expect(answer).toContain('Fastställt den 30 november 2026. Projektledaren skrev in det.')
    expect(await told(chat, 'arbetsmarknadskoordinator', 'direkt')).toEqual([
      expect.stringContaining('Ditt utkast ”Busskort” är fastställt'),
    ])
  })

  test('is adopted once, by the leader alone, and a button of an older version writes nothing', async () => {
    const saved = await write(busskort, leader())
    const adopt = saved.button('Fastställ')
    expect((await anna().presses(adopt)).text).toContain('Det här kan bara projektledaren göra.')
    const change = (await leader().presses(saved.button('Ändra'))).form()
    await leader().submits(change, { body: 'Nya regler.' })
    expect(plain((await leader().presses(adopt)).text)).toContain('Det finns en nyare version, 2.')
    const [newest] = (await leader().says('/dua handbok utkast')).parts.flatMap((part) =>
      part.kind === 'list' ? (part.items[0]?.buttons ?? []) : [],
    )
    const again = (await leader().says('/dua handbok utkast')).button('Fastställ')
    expect(newest?.label).toBe('Visa avsnittet')
    await leader().presses(again)
    expect(plain((await leader().presses(again)).text)).toContain('fastställdes redan den 30 november 2026')
    expect(plain((await anna().says(asked)).text)).toContain('Nya regler.')
  })

  test('of two who change it at once the second is told what the first made', async () => {
    const saved = await write()
    const section = saved.button('Ändra')
    const [mine, theirs] = [(await anna().presses(section)).form(), (await sfi().presses(section)).form()]
    await anna().submits(mine, { body: 'Först.' })
    const late = await sfi().submits(theirs, { body: 'Sist.' })
    expect(plain(late.text)).toContain('Arbetsmarknadskoordinatorn har ändrat avsnittet medan du hade det öppet.')
    expect(await kept(chat, 'Sist.')).toEqual([])
  })

  test('is not written by somebody outside the operative group, nor with something missing or odd', async () => {
    expect(await inSteering('handbok nytt')).toContain('Det här kan bara operativa gruppens medlemmar göra.')
    const refused = async (values: Input, says: string) =>
      expect(plain((await write({ ...busskort, ...values })).text)).toContain(says)
    await refused({ owner: '' }, 'Fyll i fältet ”Ansvarig funktion”.')
    await refused({ document: '' }, 'Fyll i fältet ”Källa”.')
    await refused({ reviewBy: '2026-11-30' }, 'Välj en dag som kommer.')
    await refused({ reviewBy: '2035-01-01' }, 'Välj en dag inom tre år.')
    await refused({ headingEn: 'Bus pass' }, 'Skriv både rubrik och text på engelska')
    await refused({ aliases: Array.from({ length: 61 }, (_, at) => `Fråga ${at}?`).join('\n') }, 'högst 60 frågor')
    await refused({ aliases: 'x'.repeat(151) }, 'högst 150 tecken')
    await refused({ body: 'x'.repeat(3001) }, 'får vara högst 3000 tecken')
    await refused({ body: 'Ring 20040101-2380' }, 'ser ut att innehålla ett personnummer')
    expect(await read('handbok utkast')).toContain('Det finns inga utkast.')
  })

  test('keeps no telephone numbers, and shows links and mentions as text', async () => {
    const saved = await write({ ...busskort, body: 'Ring 070-174 06 35. <!channel> [klicka](https://elak.example)' })
    expect(plain(saved.text)).toContain('Telefonnummer och e-postadresser togs bort ur texten.')
    expect(plain(saved.text)).toContain('Ring [telefonnummer borttaget]. <!channel> [klicka](https://elak.example)')
    expect(await kept(chat, '174 06')).toEqual([])
    expect(saved.parts.filter(({ kind }) => kind === 'link')).toEqual([])
  })
})

describe('a section that comes with the assistant', () => {
  test('is changed: its own words are answered from then on, and the history says what was changed', async () => {
    const open = await manage('Vem följer upp dem som är ute i praktik?', anna())
    expect(plain(open.text)).toContain('Det här avsnittet följer med assistenten.')
    const form = (await anna().presses(open.button('Ändra'))).form()
    expect(form.fields.find(({ name }) => name === 'aliasesEn')?.value).toBeTruthy()
    const saved = await anna().submits(form, {
      body: 'Vi följer upp varannan tisdag.',
      bodyEn: 'Every second Tuesday.',
    })
    expect(plain(saved.text)).toContain('Det som följer med assistenten gäller tills utkastet är fastställt.')
    await leader().presses((await leader().says('/dua handbok utkast')).button('Fastställ'))
    expect(await read('fråga Vem följer upp dem som är ute i praktik?', sfi())).toContain('varannan tisdag')
    expect(await read('ask who follows up people on placement?', sfi())).toContain('Every second Tuesday.')
    const history = await leader().presses(
      (await manage('Vem följer upp dem som är ute i praktik?')).button('Historik'),
    )
    expect(plain(history.text)).toContain(
      'Version 1: skriven av Arbetsmarknadskoordinatorn den 30 november 2026. Fastställd den 30 november 2026, inskrivet av Projektledaren. Ändrat: texten.',
    )
    expect(plain(history.text)).toContain('Dessförinnan gällde det som följer med assistenten.')
  })

  test('sent back as it stands changes nothing', async () => {
    const open = await manage('Vem följer upp dem som är ute i praktik?')
    const form = (await leader().presses(open.button('Ändra'))).form()
    expect((await leader().submits(form)).text).toContain('Inget är ändrat.')
  })

  test('as a template of another municipality is adopted as it is, alone or with all the others', async () => {
    await withOwner(chat, (sql) => sql`update collaborations set demo = false`)
    const template = 'Det här är en mall från Alingsås överenskommelse.'
    expect(await read('fråga Vem följer upp dem som är ute i praktik?')).toContain(template)
    const one = await manage('Vem följer upp dem som är ute i praktik?')
    await leader().presses(one.button('Fastställ'))
    const adopted = await read('fråga Vem följer upp dem som är ute i praktik?', anna())
    expect(adopted).toContain('Fastställt den 30 november 2026. Projektledaren skrev in det.')
    expect(adopted).not.toContain(template)
    const all = await leader().presses((await leader().says('/dua handbok')).button('Fastställ alla mallar'))
    expect(all.text).not.toContain('Uppföljning av praktik')
    expect(plain((await leader().presses(all.button('Ja, fastställ alla'))).text)).toMatch(/\d+ avsnitt är fastställda/)
    expect(plain((await leader().presses(all.button('Ja, fastställ alla'))).text)).toContain('inga mallar kvar')
    expect(await read('fråga vem kallar till möten?', anna())).not.toContain(template)
  })

  test('is withdrawn after a question, and can be changed and adopted again', async () => {
    const open = await manage('Vem följer upp dem som är ute i praktik?')
    const sure = await leader().presses(open.button('Dra in'))
    expect(plain(sure.text)).toContain('Ska ”Uppföljning av praktik” dras in?')
    const done = await leader().presses(sure.button('Ja, dra in'))
    expect((await leader().presses(sure.button('Ja, dra in'))).text).toContain('medan du hade det öppet')
    expect(await read('fråga Vem följer upp dem som är ute i praktik?')).not.toContain('Uppföljning av praktik\n')
    const shown = await leader().presses(done.button('Visa avsnittet'))
    expect(plain(shown.text)).toContain('Indraget den 30 november 2026 av Projektledaren.')
    const form = (await leader().presses(shown.button('Ändra'))).form()
    const saved = await leader().submits(form, { heading: 'Uppföljning hos oss' })
    await leader().presses(saved.button('Fastställ'))
    expect(await read('fråga Vem följer upp dem som är ute i praktik?')).toContain('Uppföljning hos oss')
  })
})

describe('what was written', () => {
  test('is taken away for good by who wrote it, out of every version and message; what came along holds again', async () => {
    const open = await manage('Vem följer upp dem som är ute i praktik?', anna())
    const form = (await anna().presses(open.button('Ändra'))).form()
    const saved = await anna().submits(form, {
      body: 'Fråga Qwentin i receptionen.',
      bodyEn: 'Ask Qwentin at the desk.',
    })
    await leader().presses((await leader().says('/dua handbok utkast')).button('Fastställ'))
    await sfi().says('/dua fråga Vem följer upp dem som är ute i praktik?')
    const sure = await anna().presses(saved.button('Ta bort texten'))
    expect((await sfi().presses(saved.button('Ta bort texten'))).text).toContain('Bara den som skrev texten')
    const done = await anna().presses(sure.button('Ja, ta bort'))
    expect(plain(done.text)).toContain('Det som följer med assistenten gäller igen.')
    expect(await kept(chat, 'Qwentin')).toEqual([])
    expect(await read('fråga Vem följer upp dem som är ute i praktik?')).toContain('Något fast intervall finns inte.')
    expect((await anna().presses(sure.button('Ja, ta bort'))).text).toContain(
      'Här finns ingen text som ni har skrivit.',
    )
  })
})

describe('past its review day', () => {
  const review = async (who: ReturnType<typeof anna>) => {
    const list = await who.says('/dua handbok granska')
    return plain(list.text)
  }

  test('a section says so in every answer and waits for whoever has its function, until it is reviewed', async () => {
    await leader().presses((await write(busskort, leader())).button('Fastställ'))
    expect(await read('handbok granska')).toContain('Inget avsnitt behöver granskas nu.')
    chat.clock.set('2027-12-01T10:00:00+01:00')
    const answer = plain((await sfi().says(asked)).text)
    expect(answer).toContain(
      'Avsnittet skulle ha granskats senast den 30 november 2027. Fråga den som ansvarar om det fortfarande stämmer.',
    )
    expect(await read('idag', anna())).toMatch(/Granska \d+ avsnitt i handboken: Busskort/)
    const listed = await anna().presses((await anna().says('/dua idag')).button('Avsnitt att granska'))
    const shown = await anna().presses(listed.button('Visa avsnittet'))
    const holds = shown.button('Det stämmer')
    expect(plain((await sfi().presses(holds)).text)).toContain(
      'Det här avsnittet granskas av projektledaren eller den som har rollen arbetsmarknadskoordinator.',
    )
    expect(plain((await anna().presses(holds)).text)).toContain(
      '”Busskort” är granskat. Nästa granskning senast den 1 december 2028.',
    )
    expect((await anna().presses(holds)).text).toContain('medan du hade det öppet')
    const after = plain((await sfi().says(asked)).text)
    expect(after).toContain(
      'Fastställt den 30 november 2026. Projektledaren skrev in det. Avsnittet granskades senast den 1 december 2027.',
    )
    expect(after).not.toContain('skulle ha granskats')
    expect(await review(anna())).not.toContain('Busskort')
  })

  test('its holder is reminded of it in the morning, once', async () => {
    await leader().presses((await write(busskort, leader())).button('Fastställ'))
    chat.clock.set('2027-12-01T08:01:00+01:00')
    await chat.bot.settle()
    const morning = await told(chat, 'arbetsmarknadskoordinator', 'direkt')
    expect(morning.filter((text) => text.includes('avsnitt i handboken'))).toHaveLength(1)
    chat.clock.set('2027-12-02T08:01:00+01:00')
    await chat.bot.settle()
    const later = await told(chat, 'arbetsmarknadskoordinator', 'direkt')
    expect(later.filter((text) => text.includes('avsnitt i handboken'))).toHaveLength(1)
  })
})

test('a section is found by its heading, and one that there is none of is said', async () => {
  expect(await read('handbok uppföljning av praktik')).toContain('Granskas senast: ')
  expect(await inSteering('handbok uppföljning av praktik')).toContain('Källa: Bilaga 1')
  expect(await read('handbok qwertyuiop')).toContain('Det framgår inte av underlaget.')
  const gone = { command: 'handbookSection', input: { section: 'finns-inte' } }
  expect((await leader().presses(gone)).text).toContain('Avsnittet finns inte.')
})
