import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')
const officer = () => chat.as('arbetsformedlare')
const steering = () => chat.as('styrgrupp')

let made = 0
/** A job track of the test's own; gives its name. */
async function track(status = 'igång'): Promise<string> {
  made += 1
  const name = `Verkstad${made}`
  await leader().says(`/dua spår nytt ${name} ${status}`)
  return name
}

describe('a new job track', () => {
  test('is told to the group with how its people are counted', async () => {
    const said = await leader().says('/dua spår nytt Lager')
    expect(said.reply.to).toBe('group')
    expect(said.text).toContain('Nytt jobbspår: Lager, planerat, planeringsfas. Deltagarna räknas med antal.')
    expect((await officer().says('/dua spår')).text).toContain('Lager: planerat, planeringsfas.')
  })

  test('takes its phase, status and employer from the line, and bare words as its name', async () => {
    const said = await leader().says('/dua spår nytt Vård och omsorg igång rekryteringsfas arbetsgivare:Exempelmark')
    expect(said.text).toContain(
      'Nytt jobbspår: Vård och omsorg, igång, rekryteringsfas. Deltagarna räknas med antal. Arbetsgivare: Exempelmark.',
    )
    expect((await officer().says('/dua spår Vård')).text).toContain(
      'Vård och omsorg: igång, rekryteringsfas. Arbetsgivare: Exempelmark.',
    )
  })

  test('without a name is asked for by a form', async () => {
    const asked = await leader().says('/dua spår nytt')
    expect(asked.form().fields.map((field) => field.name)).toContain('name')
    expect((await leader().submits(asked.form(), { name: 'Bygg', status: 'running' })).text).toContain(
      'Nytt jobbspår: Bygg, igång, planeringsfas.',
    )
  })

  test('that exists already, however it is spelt, is refused', async () => {
    const said = await leader().says('/dua spår nytt "skol kök"')
    expect(said.text).toContain('Jobbspåret Skolkök finns redan.')
    expect(said.form().fields.find((field) => field.name === 'name')?.error).toContain('Skolkök finns redan')
  })

  test.each([
    ['Lager 070-123 45 67', 'Ett namn får inte innehålla telefonnummer eller e-postadress.'],
    ['anna@example.se', 'Ett namn får inte innehålla telefonnummer eller e-postadress.'],
    ['@channel', 'får inte innehålla @'],
    ['Lager <!here>', 'får inte innehålla @'],
    ['123', 'minst en bokstav'],
  ])('named %s is refused', async (name, says) => {
    expect((await leader().says(`/dua spår nytt ${name}`)).text).toContain(says)
  })

  test('with an identity number in its name is refused before anything is kept', async () => {
    const said = await leader().says('/dua spår nytt Lager 19121212-1212')
    expect(said.text).toContain('Jag stoppade texten.')
    expect(said.text).not.toContain('1212')
  })

  test('with a name of 300 characters is refused with the limit', async () => {
    const said = await leader().says(`/dua spår nytt ${'x'.repeat(300)}`)
    expect(said.form().fields.find((field) => field.name === 'name')?.error).toBe('Namn får vara högst 80 tecken.')
  })

  test('loses zero-width and right-to-left characters of its name', async () => {
    const said = await leader().says('/dua spår nytt Han\u200bdel\u202e')
    expect(said.text).toContain('Nytt jobbspår: Handel, planerat')
  })

  test('of invisible characters alone has no name', async () => {
    const asked = await leader().says('/dua spår nytt')
    const said = await leader().submits(asked.form(), { name: '\u200b\u202e' })
    expect(said.form().fields.find((field) => field.name === 'name')?.error).toBe('Fyll i fältet ”Namn”.')
  })

  test('that counts by code asks for the register first', async () => {
    const said = await leader().says('/dua spår nytt Transport räknas:kod')
    expect(said.text).toContain('Registret med deltagarkoder är inte påslaget.')
    expect((await leader().presses(said.button('Fyll i beslutet'))).form().command).toBe('settings')
  })

  test('is the project leader’s to add', async () => {
    expect((await officer().says('/dua spår nytt Kök')).text).toBe('Det här kan bara projektledaren göra.')
  })

  test('added by two leaders at once is added once', async () => {
    const two = await Promise.all([
      leader().says('/dua spår nytt Lokalvård'),
      leader().says('/dua spår nytt Lokalvård'),
    ])
    const texts = two.map((said) => said.text).sort()
    expect(texts.filter((text) => text.includes('Nytt jobbspår: Lokalvård'))).toHaveLength(1)
    expect(texts.some((text) => /Ändrat av någon annan nyss|finns redan/.test(text))).toBe(true)
  })

  test('made in the steering group’s channel is told to the operative group', async () => {
    const said = await leader().says('/dua spår nytt Restaurang', 'styrgrupp')
    expect(said.reply.to).toBe('you')
    expect(said.posts.map((post) => [post.in, post.text.split('\n')[0]])).toEqual([
      ['operativ', 'Nytt jobbspår: Restaurang, planerat, planeringsfas. Deltagarna räknas med antal.'],
    ])
  })
})

describe('the phase of a job track', () => {
  test('is chosen by one of four buttons', async () => {
    const name = await track()
    const asked = await leader().says(`/dua spår fas ${name}`)
    expect(asked.text).toContain(`${name} är igång, i planeringsfas. Vilken fas ska det vara?`)
    expect(buttonsOf(asked.reply).map(({ label }) => label)).toEqual([
      'Planeringsfas',
      'Rekryteringsfas',
      'Genomförandefas',
      'Avslutningsfas',
      'Byt namn eller läge',
    ])
    expect((await leader().presses(asked.button('Genomförandefas'))).text).toContain(`${name} är nu i genomförandefas.`)
  })

  test('stands on the line, in either language', async () => {
    const name = await track()
    expect((await leader().says(`/dua spår fas ${name} avslutning`)).text).toContain(`${name} är nu i avslutningsfas.`)
    expect((await leader().says(`/dua track phase ${name} delivery`)).text).toContain(
      `${name} är nu i genomförandefas.`,
    )
  })

  test('changed by a line is told to the group, and to the changer alone in private', async () => {
    const name = await track()
    const said = await leader().says(`spår fas ${name} rekrytering`, 'direkt')
    expect(said.reply.to).toBe('you')
    expect(said.posts.map((post) => [post.in, post.to])).toEqual([['operativ', 'group']])
    expect(said.posts[0]?.text).toMatch(/Skrivet .* av Projektledaren, Campus\./)
  })

  test('pressed on an older version changes nothing, and the new one is a press away', async () => {
    const name = await track()
    const asked = await leader().says(`/dua spår fas ${name}`)
    await leader().says(`/dua spår fas ${name} avslutning`)
    const stale = await leader().presses(asked.button('Rekryteringsfas'))
    expect(stale.text).toContain('Ändrat av någon annan nyss. Inget är sparat.')
    expect((await leader().presses(stale.button(name))).text).toContain(`${name}: igång, avslutningsfas.`)
  })

  test('changed by two at once is changed by one', async () => {
    const asked = await leader().says(`/dua spår fas ${await track()}`)
    const two = await Promise.all([
      leader().presses(asked.button('Rekryteringsfas')),
      leader().presses(asked.button('Avslutningsfas')),
    ])
    expect(two.filter((said) => said.text.includes('är nu i'))).toHaveLength(1)
    expect(two.filter((said) => said.text.includes('Ändrat av någon annan nyss'))).toHaveLength(1)
  })

  test('that it has already is said, and nothing is changed', async () => {
    const name = await track()
    expect((await leader().says(`/dua spår fas ${name} planering`)).text).toBe(
      `Inget är ändrat. ${name} ser redan ut så.`,
    )
  })

  test('is changed with name and status in one form, and the form writes once', async () => {
    const name = await track('planerat')
    const asked = await leader().says(`/dua spår fas ${name}`)
    const form = (await leader().presses(asked.button('Byt namn eller läge'))).form()
    const first = await leader().submits(form, { name: `${name} ny`, status: 'running' })
    expect(first.text).toContain(`${name} heter nu ${name} ny. ${name} ny är nu igång.`)
    expect((await leader().submits(form, { name: `${name} igen` })).text).toBe(first.text)
  })

  test('of an unknown track is asked about', async () => {
    const said = await leader().says('/dua spår fas Skolkoket genomförande')
    expect(said.text).toContain('Jag förstår inte ”Skolkoket”. Menade du ”Skolkök”?')
    expect((await leader().presses(said.button('Ja, Skolkök'))).text).toContain('Skolkök ser redan ut så')
  })

  test('pressed by somebody who may not stays as it is', async () => {
    const asked = await leader().says(`/dua spår fas ${await track()}`)
    expect((await officer().presses(asked.button('Avslutningsfas'))).text).toBe('Det här kan bara projektledaren göra.')
  })

  test('of a track that does not exist cannot be pressed', async () => {
    const input = { track: '00000000-0000-4000-8000-000000000000', phase: 'closing' }
    expect((await leader().presses({ command: 'trackPhase', input })).text).toContain('Vilket jobbspår gäller det?')
  })
})

describe('closing a job track', () => {
  test('with people still in it asks what happened to them', async () => {
    const name = await track()
    await officer().says(`/dua logga började 2 kvinnor 1 man ${name} idag`)
    const asked = await leader().says(`/dua spår avsluta ${name}`)
    expect(asked.text).toContain(`Fortfarande aktiva i ${name}: 2 kvinnor och 1 man. Vad hände med dem?`)
    const form = (await leader().presses(asked.button('De har fullföljt'))).form()
    expect(form.command).toBe('log')
    expect(form.fields.find((field) => field.name === 'women')?.value).toBe('2')
    await leader().submits(form, { day: '2026-11-23' })
    expect((await leader().says(`/dua spår avsluta ${name}`)).text).toContain(`${name} är avslutat 23 november 2026.`)
  })

  test('lets what happened later not be logged in it', async () => {
    const name = await track()
    chat.clock.set('2026-11-25T10:00:00+01:00')
    await leader().says(`/dua spår avsluta ${name} 2026-11-23`)
    expect((await officer().says(`/dua logga utvald 1 kvinna ${name} igår`)).text).toContain(
      `Jobbspåret ${name} är avslutat.`,
    )
    expect((await officer().says(`/dua logga utvald 1 kvinna ${name} 2026-11-23`)).text).toContain('Loggat:')
    chat.clock.set('2026-11-23T10:00:00+01:00')
  })

  test('on a day before the last thing logged in it, or a day to come, is refused', async () => {
    const name = await track()
    await officer().says(`/dua logga utvald 1 kvinna ${name} idag`)
    expect((await leader().says(`/dua spår avsluta ${name} 2026-11-20`)).text).toContain(
      `I ${name} finns något loggat 23 november 2026.`,
    )
    expect((await leader().says(`/dua spår avsluta ${name} 2026-11-30`)).text).toContain('Dagen har inte varit än.')
    expect((await leader().says(`/dua spår ${name}`)).text).toContain(`${name}: igång`)
  })

  test('on a day before it began is refused', async () => {
    const name = await track()
    expect((await leader().says(`/dua spår avsluta ${name} 2026-11-20`)).text).toContain(
      `${name} började 23 november 2026.`,
    )
  })

  test('is done once, and can be taken back', async () => {
    const name = await track()
    const closed = await leader().says(`/dua spår avsluta ${name}`)
    expect((await leader().says(`/dua spår avsluta ${name}`)).text).toContain(`${name} är avslutat. Öppna det igen`)
    expect((await leader().says(`/dua spår fas ${name} avslutning`)).text).toContain(`${name} är avslutat.`)
    expect((await leader().presses(closed.button('Öppna igen'))).text).toContain(`${name} är nu igång.`)
    expect((await leader().says(`/dua spår ${name}`)).text).toContain(`${name}: igång, planeringsfas.`)
  })

  test('outside the operative group says nothing about people', async () => {
    const name = await track()
    await officer().says(`/dua logga började 1 kvinna ${name} idag`)
    const said = await leader().says(`/dua spår avsluta ${name}`, 'styrgrupp')
    expect(said.text).toContain('visas bara i operativa gruppen')
    expect(said.text).not.toMatch(/kvinna|aktiva/)
  })
})

describe('the board', () => {
  test('shows inside how many are active in each track, by gender, and says that it is exact', async () => {
    const name = await track()
    await officer().says(`/dua logga började 3 kvinnor 1 man ${name} idag`)
    const said = await officer().says('/dua spår')
    expect(said.text).toContain(`${name}: igång, planeringsfas. Ingen arbetsgivare än.`)
    expect(said.text).toContain(`${name}: 3 kvinnor, 1 man, uppgift saknas 0.`)
    expect(said.text).toContain('Talen är exakta och gäller bara i den här gruppen.')
    expect(said.text).toContain('Demo – påhittade siffror')
    const table = said.reply.parts.find((part) => part.kind === 'table')
    expect(table).toMatchObject({ columns: ['Jobbspår', 'Kvinnor', 'Män', 'Uppgift saknas', 'Totalt'] })
    expect(table).toMatchObject({ rows: expect.arrayContaining([[name, '3', '1', '0', '4']]) })
  })

  test('of one track in English is in English', async () => {
    const name = await track()
    await officer().says(`/dua logga började 1 kvinna ${name} idag`)
    const said = await officer().says(`/dua track ${name}`)
    expect(said.text).toContain(`${name}: running, planning phase. No employer yet.`)
    expect(said.text).toContain(`${name}: 1 woman, 0 men, not recorded 0.`)
    expect(said.text).not.toContain('Grönyteskötsel')
  })

  test('asked openly is answered openly', async () => {
    expect((await officer().says('spår Skolkök')).reply.to).toBe('group')
    expect((await officer().says('/dua spår Skolkök')).reply.to).toBe('you')
  })

  test('outside counts tracks and phases, and never people', async () => {
    const said = await steering().says('/dua spår', 'styrgrupp')
    expect(said.text).toMatch(/Jobbspår: \d+ igång, \d+ planera(t|de), \d+ avsluta(t|de)\./)
    expect(said.text).toMatch(/Igång eller planerade, per fas: planeringsfas \d+, /)
    expect(said.text).not.toMatch(/kvinn|Skolkök|Exempelmark/)
  })

  test('outside is the same for the leader', async () => {
    expect((await leader().says('/dua spår', 'styrgrupp')).text).not.toMatch(/kvinn|Skolkök/)
  })

  test('for others is the same inside as outside', async () => {
    const inside = await officer().says('/dua spår')
    expect((await officer().presses(inside.button('Det andra får se'))).text).toBe(
      (await steering().says('/dua spår', 'styrgrupp')).text,
    )
  })

  test('shows new staff no people', async () => {
    expect((await chat.as('ny').says('/dua spår')).text).not.toMatch(/kvinn|Exempelmark/)
  })

  test('gives only the leader the buttons that change it', async () => {
    const labels = async (user: string) =>
      buttonsOf((await chat.as(user).says('/dua spår')).reply).map(({ label }) => label)
    expect(await labels('projektledare')).toContain('Ändra fas')
    expect(await labels('arbetsformedlare')).toEqual(['Det andra får se'])
  })
})
