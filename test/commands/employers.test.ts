import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')
const coordinator = () => chat.as('arbetsmarknadskoordinator')

let made = 0
/** An employer of the test's own; gives its name. */
async function employer(rest = 'privat'): Promise<string> {
  made += 1
  const name = `Exempelbolaget${made}`
  await leader().says(`/dua arbetsgivare ny ${name} ${rest}`)
  return name
}

const rowOf = async (name: string) =>
  (await coordinator().says(`/dua arbetsgivare ${name}`)).text.split('\n').find((line) => line.includes(name))

describe('an employer', () => {
  test('is added with sector, contact, needs and track, and told to the group without its contact', async () => {
    const said = await coordinator().says(
      '/dua arbetsgivare ny Exempelbageriet privat kontakt:"Kontakt Exempel, 08-123 45 67, kontakt@example.se" behov:"två i köket" spår:Skolkök',
    )
    expect(said.reply.to).toBe('group')
    expect(said.text).toContain('Ny arbetsgivare: Exempelbageriet (privat). Exempelbageriet är nu med i Skolkök.')
    expect(said.text).not.toMatch(/08-123|kontakt@/)
    expect(await rowOf('Exempelbageriet')).toContain(
      'Exempelbageriet (privat). Jobbspår: Skolkök. Kontakt: Kontakt Exempel, 08-123 45 67, kontakt@example.se. Behov: två i köket.',
    )
  })

  test('without a sector is asked for it by the form', async () => {
    const asked = await leader().says('/dua arbetsgivare ny Exempelbygg')
    const form = asked.form()
    expect(form.fields.find((field) => field.name === 'name')?.value).toBe('Exempelbygg')
    expect(form.fields.find((field) => field.name === 'sector')?.error).toContain('Sektor')
    expect((await leader().submits(form, { sector: 'nonProfit' })).text).toContain(
      'Ny arbetsgivare: Exempelbygg (ideell).',
    )
  })

  test('that exists already is shown to be changed', async () => {
    const name = await employer('offentlig behov:"en i receptionen"')
    const asked = await leader().says(`/dua arbetsgivare ny ${name.toUpperCase()} kontakt:"växeln 08-123 45 67"`)
    expect(asked.form().intro).toBe(`${name} finns redan. Ändra det som är nytt.`)
    const said = await leader().submits(asked.form())
    expect(said.text).toContain(`Ändrad arbetsgivare: ${name} (offentlig).`)
    expect(await rowOf(name)).toContain('Kontakt: växeln 08-123 45 67. Behov: en i receptionen.')
  })

  test('is changed from the list, and a field that is emptied is empty', async () => {
    const name = await employer('privat kontakt:"växeln 08-123 45 67"')
    const list = await leader().says(`/dua arbetsgivare ${name}`)
    const form = (await leader().presses(list.button('Ändra'))).form()
    await leader().submits(form, { contact: '', sector: 'public' })
    expect(await rowOf(name)).toMatch(new RegExp(`${name} \\(offentlig\\)\\. Inget jobbspår\\.( \\[|$)`))
  })

  test('changed by two at once is changed by one', async () => {
    const name = await employer()
    const list = await leader().says(`/dua arbetsgivare ${name}`)
    const [one, other] = [
      (await leader().presses(list.button('Ändra'))).form(),
      (await leader().presses(list.button('Ändra'))).form(),
    ]
    const two = await Promise.all([
      leader().submits(one, { needs: 'en' }),
      coordinator().submits(other, { needs: 'två' }),
    ])
    expect(two.filter((said) => said.text.includes('Ändrad arbetsgivare'))).toHaveLength(1)
    const late = two.find((said) => said.text.includes('Ändrat av någon annan nyss'))
    expect((await leader().presses(late?.button(name) ?? { command: '', input: {} })).text).toContain('Behov: ')
  })

  test('cannot take the name of another', async () => {
    const name = await employer()
    const list = await leader().says(`/dua arbetsgivare ${await employer()}`)
    const form = (await leader().presses(list.button('Ändra'))).form()
    const said = await leader().submits(form, { name })
    expect(said.form().fields.find((field) => field.name === 'name')?.error).toContain(`${name} finns redan.`)
  })

  test('with a phone number in its name is refused', async () => {
    expect((await leader().says('/dua arbetsgivare ny Exempel 070-123 45 67 privat')).text).toContain(
      'Ett namn får inte innehålla telefonnummer eller e-postadress.',
    )
  })

  test('with a phone number in its needs loses it there', async () => {
    const name = await employer()
    const said = await leader().presses({
      command: 'employerNew',
      input: { name: `${name} två`, sector: 'private', needs: 'Ring 070-123 45 67' },
    })
    expect(said.text).toContain('Telefonnummer eller e-postadress i behovet är borttagna.')
    expect(await rowOf(`"${name} två"`)).toBe(undefined)
    expect((await leader().says('/dua arbetsgivare')).text).toContain('Behov: Ring [telefonnummer borttaget].')
  })

  test('with a personal identity number as organisation number is told why that is, and nothing is kept', async () => {
    const form = (await leader().says('/dua arbetsgivare ny')).form()
    const said = await leader().submits(form, { name: 'Firman 191212121212', sector: 'private' })
    expect(said.text).toContain(
      'Organisationsnumret ser ut som ett personnummer. För enskild firma är det samma nummer.',
    )
    expect(said.text).not.toContain('1212')
    expect((await leader().says('/dua arbetsgivare')).text).not.toContain('Firman')
  })

  test('with an organisation number is let through', async () => {
    expect((await leader().says('/dua arbetsgivare ny "Exempel AB 556012-5790" privat')).text).toContain(
      'Ny arbetsgivare: Exempel AB 556012-5790 (privat).',
    )
  })

  test('with mentions and invisible characters in its name: the first is refused, the second taken away', async () => {
    expect((await leader().says('/dua arbetsgivare ny @channel privat')).text).toContain('får inte innehålla @')
    expect((await leader().says('/dua arbetsgivare ny Exem\u200bpel\u202emark2 privat')).text).toContain(
      'Ny arbetsgivare: Exempelmark2 (privat).',
    )
  })

  test('with a name of 300 characters is refused with the limit', async () => {
    const said = await leader().says(`/dua arbetsgivare ny ${'x'.repeat(300)} privat`)
    expect(said.form().fields.find((field) => field.name === 'name')?.error).toBe('Namn får vara högst 80 tecken.')
  })

  test('is answered in English', async () => {
    const name = await employer('offentlig spår:Skolkök')
    expect((await leader().says(`/dua employer ${name}`)).text).toContain(`${name} (public). Job tracks: Skolkök.`)
  })
})

describe('the employers of a job track', () => {
  test('follow what is logged: joined, left, undone', async () => {
    const name = await employer()
    await leader().says(`/dua logga am ${name} spår:Skolkök 2026-11-20`)
    expect(await rowOf(name)).toContain('Jobbspår: Skolkök.')
    await leader().says(`/dua logga al ${name} spår:Skolkök`)
    expect(await rowOf(name)).toContain('Inget jobbspår.')
    await leader().says('/dua ångra')
    expect(await rowOf(name)).toContain('Jobbspår: Skolkök.')
  })

  test('are in the log when they are added with a track, and undone there', async () => {
    const name = await employer('privat spår:Grönyteskötsel')
    expect((await leader().says('/dua historik')).text).toContain(`${name} anslöt sig till Grönyteskötsel`)
    await leader().says('/dua ångra')
    expect(await rowOf(name)).toContain('Inget jobbspår.')
  })

  test('that leave altogether leave every track', async () => {
    const name = await employer()
    await leader().says(`/dua logga am ${name} spår:Skolkök 2026-11-20`)
    await leader().says(`/dua logga am ${name} spår:Grönyteskötsel 2026-11-20`)
    expect(await rowOf(name)).toContain('Jobbspår: Grönyteskötsel och Skolkök.')
    await leader().says(`/dua logga al ${name}`)
    expect(await rowOf(name)).toContain('Inget jobbspår.')
  })

  test('are not joined twice by the form', async () => {
    const name = await employer('privat spår:Skolkök')
    const list = await leader().says(`/dua arbetsgivare ${name}`)
    const form = (await leader().presses(list.button('Ändra'))).form()
    const skolkok = form.fields
      .find((field) => field.name === 'track')
      ?.options?.find(({ label }) => label === 'Skolkök')
    expect((await leader().submits(form, { track: skolkok?.value ?? '' })).text).toContain(
      `${name} är redan med i Skolkök.`,
    )
  })

  test('are not asked for a sector that is known', async () => {
    const name = await employer('offentlig')
    const said = await leader().says(`/dua logga am ${name} spår:Skolkök`)
    expect(said.text).not.toContain('Vilken sorts arbetsgivare?')
    expect(said.text).toContain('(offentlig)')
  })
})

describe('employers and their contacts', () => {
  test('are not shown outside the operative group', async () => {
    expect((await leader().says('/dua arbetsgivare', 'styrgrupp')).text).toContain('visas bara i operativa gruppen')
  })

  test('are not for the steering group or new staff', async () => {
    expect((await chat.as('styrgrupp').says('/dua arbetsgivare', 'styrgrupp')).text).toContain('Det här kan')
    expect((await chat.as('ny').says('/dua arbetsgivare')).text).toContain('Det här kan')
  })
})
