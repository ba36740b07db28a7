import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  // a Monday
  chat = await demoChat('2026-09-28T10:00:00+02:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const says = async (line: string) => plain((await leader().says(line)).text)

describe('a school break', () => {
  test('is added by a line, seen by everybody, pointed out in a call, and taken away for good', async () => {
    expect(await says('/dua lov höstlov 26–30 oktober')).toContain('Höstlov är inlagt: v. 44 (26–30 oktober 2026).')
    await leader().says('/dua lov sportlov v. 9')
    const seen = await officer().says('/dua lov')
    expect(plain(seen.text)).toContain('• Höstlov: v. 44 (26–30 oktober 2026)\n• Sportlov: v. 9 (1–5 mars 2027)')
    expect(seen.text).not.toContain('[Ta bort]')
    const asked = await leader().says('/dua möte onsdag 28 oktober kl 9')
    expect(plain(asked.text)).toContain('Vecka 44 är höstlov i kommunens skolor.')
    expect(asked.text).toContain('[Kalla ändå] [Välj annan dag]')
    const remove = (await leader().says('/dua lov')).button('Ta bort')
    expect((await leader().presses(remove)).text).toContain('Lovet är borttaget ur listan.')
    expect((await leader().presses(remove)).text).toBe('Lovet är redan borttaget.')
    expect((await officer().presses(remove)).text).toContain('projektledaren')
    expect(plain((await officer().says('/dua skollov')).text)).not.toContain('Höstlov')
  })

  test('is added by the form, and says which meetings are called to its days already', async () => {
    await leader().says('/dua möte torsdag 29 oktober kl 9')
    const form = (await leader().presses((await leader().says('/dua lov')).button('Lägg till lov'))).form()
    const said = await leader().submits(form, { name: 'Höstlov', from: '2026-10-29', until: '2026-10-30' })
    expect(plain(said.text)).toContain('Höstlov är inlagt: 29–30 oktober 2026.')
    expect(plain(said.text)).toContain(
      'Ett möte som redan är kallat ligger då:\n• Operativa gruppen: torsdag 29 oktober 2026 kl. 9.00–10.30 (v. 44)',
    )
    expect(await says('/dua möte styrgruppen fredag 30 oktober kl 9')).toContain(
      '30 oktober 2026 är höstlov i kommunens skolor.',
    )
  })

  test('is in English too', async () => {
    const said = await leader().says('/dua breaks autumn break 26–30 October')
    expect(plain(said.text)).toContain('Autumn break has been entered: week 44 (26–30 October 2026).')
  })

  test.each([
    ['bakvänt 2026-10-30 – 2026-10-26', 'före första dagen'],
    ['långlov 2026-10-01 – 2028-10-01', 'högst 13 veckor'],
    ['höstlov 31 november', '”31 november” finns inte.'],
    ['sportlov v. 54', '”v. 54” finns inte.'],
    ['höstlov', 'När är lovet?'],
    ['26–30 oktober', 'Vilket lov är det?'],
    ['höstlov 2025-10-27 – 2025-10-31', 'är redan slut'],
    ['höstlov 2031-10-27 – 2031-10-31', 'mer än 3 år fram'],
    ['Höstlov 28–29 oktober', 'Höstlov finns redan: v. 44 (26–30 oktober 2026).'],
  ])('%s is refused with the reason', async (words, why) => {
    await leader().says('/dua lov höstlov 26–30 oktober')
    expect(await says(`/dua lov ${words}`)).toContain(why)
    expect((await officer().says('/dua lov')).text.split('•')).toHaveLength(2)
  })

  test('is not added by somebody else, and not by two at once twice', async () => {
    expect((await officer().says('/dua lov höstlov 26–30 oktober')).text).toContain('bara projektledaren')
    const both = await Promise.all([
      leader().says('/dua lov höstlov 26–30 oktober'),
      leader().says('/dua lov höstlov v. 44'),
    ])
    expect(both.map(({ text }) => text.includes('är inlagt')).sort()).toEqual([false, true])
  })
})
