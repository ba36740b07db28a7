import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Press } from '../../src/chat/heard.ts'
import { type Button, plainText, type Reply } from '../../src/chat/reply.ts'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  // a Monday
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const steering = () => chat.as('styrgrupp')

/** The newest message that a place shows with these words. */
async function message(
  words: string,
  user = 'arbetsformedlare',
  place: 'operativ' | 'styrgrupp' | 'direkt' = 'operativ',
) {
  const seen = await chat.as(user).sees(place)
  const found = seen.findLast(({ reply }) => reply && plainText(reply).includes(words))
  return found?.reply ? { text: plain(plainText(found.reply)), reply: found.reply } : null
}

const press = (reply: Reply | undefined, label: string): Press => {
  const found: Button | undefined = reply && buttonsOf(reply).find((button) => button.label === label)
  if (!found) throw new Error(`no button ${label}`)
  return found.press
}

describe('a call', () => {
  test('is sent to the group, with a way to answer, and receipted to the leader alone', async () => {
    const said = await leader().says('/dua möte torsdag 3 december kl 9–10.30 plats:Campus, rum 2')
    expect(said.reply.to).toBe('you')
    expect(plain(said.text)).toContain(
      'Kallelsen till operativa gruppen är skickad: torsdag 3 december 2026 kl. 9.00–10.30.',
    )
    const call = await message('Kallelse: operativa gruppen')
    expect(call?.text).toContain('Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49)\nPlats: Campus, rum 2')
    expect(call?.text).toContain('Kommer du? Svara senast fredag 27 november.')
    expect(call?.text).toContain('[Jag kommer] [Kanske] [Jag kan inte] [Jag skickar ersättare]')
    expect(await message('Kallelse: operativa gruppen', 'styrgrupp', 'styrgrupp')).toBe(null)
  })

  test('to the steering group is made from the operative group’s channel', async () => {
    await leader().says('/dua möte styrgruppen 8 december kl 13–14.30')
    const call = await message('Kallelse: styrgruppen', 'styrgrupp', 'styrgrupp')
    expect(call?.text).toContain('Utse en ersättare som kan svara för din organisation.')
    expect(await message('Kallelse: styrgruppen')).toBe(null)
  })

  test('without a time shows the meetings ahead; the form calls one', async () => {
    const none = await leader().says('/dua möte')
    expect(none.text).toContain('Inget möte är inplanerat.')
    const form = (await leader().presses(none.button('Kalla till möte'))).form()
    const wrong = await leader().submits(form, { when: 'tisdag 31 april kl 9' })
    expect(wrong.form().fields.find(({ name }) => name === 'when')?.error).toContain('31 april')
    await leader().submits(wrong.form(), {
      when: '8 december kl 9',
      link: 'https://teams.microsoft.com/l/meetup-join/1',
    })
    const list = await officer().says('/dua möte')
    expect(plain(list.text)).toContain('Operativa gruppen: tisdag 8 december 2026 kl. 9.00–10.30 (v. 50)')
    expect((await message('Kallelse: operativa gruppen'))?.text).toContain(
      'Anslut till mötet: https://teams.microsoft.com/',
    )
  })

  test.each([
    ['/dua möte igår kl 9', 'har redan varit'],
    ['/dua möte 8 december kl 25.00', '25.00'],
    ['/dua möte tisdag v. 54 kl 9', '54'],
    ['/dua möte 28 mars 2027 kl 2.30', '2.30'],
    ['/dua möte 8 december', 'tid'],
    ['/dua möte 8 december kl 9 länk:javascript:alert(1)', 'https://'],
  ])('%s is refused with the reason, and nothing is sent', async (line, why) => {
    const said = await leader().says(line)
    expect(plain(said.text)).toContain(why)
    expect(await message('Kallelse')).toBe(null)
  })

  test.each([
    ['7 maj 2027 kl 9', 'är en klämdag.'],
    ['6 januari kl 9', 'är en ledig dag (trettondedag jul).'],
    ['6 maj 2027 kl 9', 'är en ledig dag (Kristi himmelsfärds'],
    ['torsdag kl 9', 'Det är tre dagar till mötet.'],
    ['lördag 5 december kl 9', ' 5 december 2026 är en lördag.'],
  ])('for %s is asked about first', async (when, why) => {
    const said = await leader().says(`/dua möte ${when}`)
    expect(plain(said.text)).toContain(why)
    expect(await message('Kallelse')).toBe(null)
    await leader().presses(said.button('Kalla ändå'))
    expect(await message('Kallelse: operativa gruppen')).not.toBe(null)
  })

  test('confirmed twice is one call', async () => {
    const sure = (await leader().says('/dua möte torsdag kl 9')).button('Kalla ändå')
    await leader().presses(sure)
    expect(plain((await leader().presses(sure)).text)).toContain(
      'Kallelsen till operativa gruppen är redan skickad: torsdag 26 november 2026 kl. 9.00–10.30.',
    )
    const calls = (await officer().sees('operativ')).filter(
      ({ reply }) => reply && plainText(reply).startsWith('Kallelse:'),
    )
    expect(calls).toHaveLength(1)
  })

  test('takes place, link and purpose from one line', async () => {
    await leader().says('/dua möte 8 december kl 9 plats:Campus, rum 2 syfte:Nytt spår länk:https://a.example/b')
    const call = (await message('Kallelse'))?.text
    expect(call).toContain('Plats: Campus, rum 2\n')
    expect(call).toContain('Syfte: Nytt spår\n')
    expect(call).toContain('Anslut till mötet: https://a.example/b')
  })

  test('at the time of another meeting is asked about', async () => {
    await leader().says('/dua möte 8 december kl 9–10')
    const said = await leader().says('/dua möte styrgruppen 8 december kl 9.30–11')
    expect(plain(said.text)).toContain('Då har operativa gruppen redan ett möte, kl. 9.00.')
  })

  test('by somebody else is a proposal that the leader alone gets, ready to be called', async () => {
    const said = await officer().says('/dua möte 8 december kl 9 syfte:Skolkök')
    expect(plain(said.text)).toBe('Förslaget är skickat till projektledaren.')
    expect(await message('Kallelse')).toBe(null)
    const asked = await message('föreslår ett möte med operativa gruppen', 'projektledare', 'direkt')
    const form = (await leader().presses(press(asked?.reply, 'Kalla till möte'), 'direkt')).form()
    await leader().submits(form, {}, 'direkt')
    expect((await message('Kallelse: operativa gruppen'))?.text).toContain('Syfte: Skolkök')
  })
})

describe('an answer', () => {
  const called = async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    return (await message('Kallelse'))?.reply
  }

  test('is thanked for alone and seen by everybody, and the last one stands', async () => {
    const call = await called()
    const said = await officer().presses(press(call, 'Jag kan inte'))
    expect(plain(said.text)).toBe('Tack för svaret. Du kan inte komma torsdag 3 december 2026 kl. 9.00–10.30.')
    expect((await message('Kallelse'))?.text).toMatch(/Kan inte: .*\. \d har inte svarat\. Saknas: arbetsförmedlare\./)
    await officer().presses(press(call, 'Jag kommer'))
    const after = (await message('Kallelse'))?.text
    expect(after).toContain('Kommer: ')
    expect(after).not.toContain('Kan inte: ')
  })

  test('of somebody without a role in the group is not taken', async () => {
    const said = await steering().presses(press(await called(), 'Jag kommer'), 'styrgrupp')
    expect(plain(said.text)).toBe(
      'Kallelsen gäller operativa gruppen. Du är inte kallad. Säg till projektledaren om det är fel.',
    )
  })

  test('after the meeting is not taken', async () => {
    const call = await called()
    chat.clock.set('2026-12-03T10:30:00+01:00')
    expect(plain((await officer().presses(press(call, 'Jag kommer'))).text)).toBe(
      'Mötet har redan varit. Svaret är inte sparat.',
    )
  })
})

describe('a change', () => {
  test('of the time is told once, old and new; answers are asked for again and old buttons show the new call', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    const old = (await message('Kallelse'))?.reply
    await officer().presses(press(old, 'Jag kommer'))
    const said = await leader().says('/dua möte flytta 3 december kl 13–14.30')
    expect(plain(said.text)).toBe('Mötet med operativa gruppen är ändrat och alla har fått veta det.')
    const told = await message('Ny tid: operativa gruppen')
    expect(told?.text).toContain(
      'Tidigare: torsdag 3 december 2026 kl. 9.00–10.30. Nu: torsdag 3 december 2026 kl. 13.00–14.30.',
    )
    expect(told?.text).toContain('Plats och dagordning är oförändrade. Svara igen, tack.')
    expect(told?.text).not.toContain('Kommer: ')
    expect((await message('gäller inte längre'))?.text).toContain(
      'Kallelsen till operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30',
    )
    expect(plain((await officer().presses(press(old, 'Jag kommer'))).text)).toContain(
      'Kallelsen du svarade på gäller inte längre.',
    )
    await officer().presses(press(told?.reply, 'Jag kommer'))
    const answered = await message('Ny tid: operativa gruppen')
    expect(answered?.text).toContain('Kommer: ')
    expect(answered?.text).toContain('Tidigare: ')
  })

  test('of the place alone keeps the answers', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30 plats:Campus')
    await officer().presses(press((await message('Kallelse'))?.reply, 'Jag kommer'))
    await leader().says('/dua möte flytta plats:Stadshuset')
    const told = await message('Ändrat möte: operativa gruppen')
    expect(told?.text).toContain('Plats: Stadshuset (tidigare Campus).')
    expect(told?.text).toContain('Kommer: ')
  })

  test('by two leaders at once takes the first, and the second is told', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    const form = (await leader().presses((await leader().says('/dua möte')).button('Flytta'))).form()
    await leader().says('/dua möte flytta 3 december kl 13')
    const late = await leader().submits(form, { when: '4 december kl 9' })
    expect(late.text).toContain('Ändrat av någon annan nyss')
    expect(plain((await officer().says('/dua möte')).text)).toContain('torsdag 3 december 2026 kl. 13.00–14.30')
  })

  test('is the leader’s alone', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    expect(plain((await officer().says('/dua möte flytta 3 december kl 13')).text)).toContain('projektledaren')
    expect(plain((await officer().says('/dua möte ställ in')).text)).toContain('projektledaren')
  })
})

describe('a meeting that is cancelled', () => {
  test('is asked about, told once with the next one, and takes no answers', async () => {
    await leader().says('/dua möte 3 december kl 9–10.30')
    await leader().says('/dua möte 17 december kl 9–10.30')
    const call = (await message('3 december'))?.reply
    const asked = (await leader().says('/dua möte')).button('Ställ in')
    const sure = await leader().presses(asked)
    expect(sure.text).toContain('Ska mötet ställas in?')
    await leader().presses(sure.button('Ja, ställ in'))
    expect((await message('Nästa möte'))?.text).toContain(
      'Inställt: operativa gruppen torsdag 3 december 2026 kl. 9.00–10.30. Nästa möte: torsdag 17 december 2026 kl. 9.00–10.30.',
    )
    expect(plain((await officer().presses(press(call, 'Jag kommer'))).text)).toBe('Mötet är redan inställt.')
    expect(plain((await leader().presses(asked)).text)).toContain('Mötet är redan inställt.')
  })
})

test('in English the same', async () => {
  const said = await leader().says('/dua meeting the steering group next Tuesday 9 am')
  expect(plain(said.text)).toMatch(/The invitation to the steering group has been sent|Do you want to call it anyway\?/)
})
