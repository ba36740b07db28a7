import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCode, parseCode } from '../../src/domain/code.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { filledDecision } from './decision.ts'

let off: DemoChat
let on: DemoChat
beforeAll(async () => {
  const at = '2026-11-23T10:00:00+01:00'
  off = await demoChat(at, { events: false })
  on = await demoChat(at, { events: false })
  const leader = on.as('projektledare')
  const asked = await leader.says('/dua inställningar register på')
  await leader.submits(asked.form(), { ...filledDecision, keyHolder: 'Arbetsmarknadskoordinatorn' })
  await leader.says('/dua spår nytt Lager igång räknas:kod')
})
afterAll(async () => {
  await off.stop()
  await on.stop()
})

const leader = () => on.as('projektledare')
const officer = () => on.as('arbetsformedlare')
const codeIn = (text: string) => /P-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''

describe('while the register is off', () => {
  test.each(['/dua deltagare', '/dua deltagare ny', '/dua participant new', '/dua deltagare P-7K3Q'])(
    '%s is refused',
    async (line) => {
      const said = await off.as('arbetsformedlare').says(line)
      expect(said.text).toMatch(/Registret med deltagarkoder är inte påslaget|register of participant codes is not/)
    },
  )

  test('the leader is shown how it is switched on', async () => {
    const said = await off.as('projektledare').says('/dua deltagare ny')
    const form = (await off.as('projektledare').presses(said.button('Fyll i beslutet'))).form()
    expect(form.fields.map((field) => field.name)).toEqual(['on', 'keyHolder', 'decidedBy', 'decidedOn', 'reference'])
  })
})

describe('a participant code', () => {
  test('is made by chance, with a check letter, for closed choices', async () => {
    const said = await officer().says('/dua deltagare ny Lager kvinna under 25 nyanländ')
    const code = codeIn(said.text)
    expect(parseCode(code)).toBe(code)
    expect(said.text).toContain(`Ny kod: ${code} i Lager.`)
    expect(said.text).toContain('Kvinna · Under 25 år · Nyanländ')
    expect(said.text).toContain('Nyckeln finns hos: Arbetsmarknadskoordinatorn.')
    expect(said.reply.to).toBe('you')
    expect(said.posts).toEqual([])
  })

  test('asks for what is missing by a form with the only track that counts by code', async () => {
    const form = (await officer().says('/dua deltagare ny man')).form()
    expect(form.fields.find((field) => field.name === 'gender')?.value).toBe('man')
    expect(form.fields.find((field) => field.name === 'track')?.value).toBeDefined()
    expect((await officer().submits(form, { age: 'from25', background: 'quotaRefugee' })).text).toContain(
      'Man · 25 år och äldre · Kvotflykting',
    )
  })

  test('takes no name', async () => {
    const said = await officer().says('/dua deltagare ny Lager kvinna Fatima')
    expect(said.text).toContain('Jag förstår inte ”Fatima”')
    expect((await officer().says('/dua deltagare')).text).not.toContain('Fatima')
  })

  test('is not made for a track that counts by numbers', async () => {
    expect((await officer().says('/dua deltagare ny Skolkök kvinna under 25 annan')).text).toContain(
      'I Skolkök räknas deltagarna med antal.',
    )
  })

  test('starts in its track by a button, and is counted there', async () => {
    const made = await officer().says('/dua deltagare ny Lager kvinna under 25 nyanländ')
    const code = codeIn(made.text)
    expect((await officer().presses(made.button('Logga start'))).text).toContain(
      `Loggat: ${code} började i jobbspåret Lager`,
    )
    expect((await leader().says('/dua spår avsluta Lager')).text).toContain('Fortfarande aktiva i Lager')
  })

  test('sent twice by the same form is made once', async () => {
    const form = (await officer().says('/dua deltagare ny Lager')).form()
    const values = { gender: 'woman', age: 'under25', background: 'other' }
    const [one, other] = [await officer().submits(form, values), await officer().submits(form, values)]
    expect(codeIn(other.text)).toBe(codeIn(one.text))
  })

  test('is found in the register by code and by track', async () => {
    const code = codeIn((await officer().says('/dua deltagare ny Lager man under 25 annan')).text)
    expect((await officer().says(`/dua deltagare ${code.toLowerCase()}`)).text).toContain(
      `${code}: Lager. Man · Under 25 år · Annan.`,
    )
    expect((await officer().says('/dua deltagare Lager')).text).toContain(code)
    expect((await officer().says('/dua participant Skolkök')).text).toContain(
      'There is no participant code in Skolkök.',
    )
  })

  test('that nobody has is unknown', async () => {
    const code = makeCode(() => 0)
    expect((await officer().says(`/dua deltagare ${code}`)).text).toBe(`Koden ${code} finns inte.`)
  })

  test('with a wrong check letter is not understood', async () => {
    expect((await officer().says('/dua deltagare P-7K3A')).text).toMatch(/P-7K3A/)
  })

  test('is not shown outside the operative group, nor to the steering group', async () => {
    expect((await leader().says('/dua deltagare', 'styrgrupp')).text).toContain('visas bara i operativa gruppen')
    expect((await on.as('styrgrupp').says('/dua deltagare', 'styrgrupp')).text).toContain('Det här kan')
  })

  test('keeps the register on while a track counts by code', async () => {
    const asked = await leader().says('/dua inställningar register av')
    expect((await leader().submits(asked.form(), filledDecision)).text).toContain('Lager räknar med kod och är öppet.')
  })
})
