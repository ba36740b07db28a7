import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buttonsOf, type DemoChat, demoChat } from '../support/chat.ts'

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterAll(() => chat.stop())

const leader = () => chat.as('projektledare')
const roles = async (place: 'operativ' | 'styrgrupp' = 'operativ') => (await leader().says('/dua roller', place)).text
const line = async (role: string) => (await roles()).split('\n').find((one) => one.startsWith(`• ${role}:`))

let people = 0
/** A member of the test's own, with a function to look and ask; gives the user. */
async function member(role = 'observatör'): Promise<string> {
  people += 1
  const user = `person${people}`
  const asked = await leader().says(`/dua utse <@${user}> ${role}`)
  await leader().submits(asked.form(), { name: `Person ${people}`, organisation: 'folkhögskolan' })
  return user
}
const nameOf = (user: string) => `Person ${user.replace('person', '')}`

describe('appointing', () => {
  test('gives a role until a day, told to the group and to the person in private', async () => {
    const user = await member()
    await chat.as(user).says('hjälp', 'direkt')
    const said = await leader().says(`/dua utse <@${user}> SFI-samordnare t.o.m. 30 juni`)
    expect(said.reply.to).toBe('group')
    expect(said.text).toContain(`${nameOf(user)} är nu SFI-samordnare i operativa gruppen till och med 30 juni 2027.`)
    const seen = (await chat.as(user).sees('direkt')).at(-1)
    expect(seen?.text).toBe(
      'Du är nu SFI-samordnare i operativa gruppen till och med 30 juni 2027, utsedd av Projektledaren.',
    )
    expect(await line('SFI-samordnare')).toContain(`${nameOf(user)}, folkhögskolan, t.o.m. 30 juni 2027`)
  })

  test('finds the person by name, and the role by other words', async () => {
    const user = await member()
    expect((await leader().says(`/dua utse @${nameOf(user).replace(' ', '')} rektor`)).text).toContain(
      'Jag hittar ingen',
    )
    const said = await leader().presses({
      command: 'appoint',
      input: { person: `@${nameOf(user)}`, words: 'till integrationssamordnare' },
    })
    expect(said.text).toContain(`${nameOf(user)} är nu samordnare, integration i operativa gruppen.`)
  })

  test('in English is understood, and a beginning is enough', async () => {
    const user = await member()
    expect((await leader().says(`/dua appoint <@${user}> as employment off until 1 March`)).text).toContain(
      `${nameOf(user)} är nu arbetsförmedlare i operativa gruppen till och med 1 mars 2027.`,
    )
  })

  test('a koordinator asks which one', async () => {
    const user = await member()
    const asked = await leader().says(`/dua utse <@${user}> koordinator`)
    expect(asked.text).toContain('”koordinator” kan vara flera roller. Vilken menar du?')
    expect(buttonsOf(asked.reply).map(({ label }) => label)).toEqual([
      'Arbetsmarknadskoordinator',
      'Ungdomskoordinator (IM)',
    ])
    expect((await leader().presses(asked.button('Ungdomskoordinator (IM)'))).text).toContain(
      `${nameOf(user)} är nu ungdomskoordinator (IM)`,
    )
  })

  test('to a role that nobody knows asks with the nearest', async () => {
    const user = await member()
    const asked = await leader().says(`/dua utse <@${user}> projektledre`)
    expect(asked.text).toContain('Jag förstår inte ”projektledre”. Menade du ”projektledare”?')
    const form = (await leader().presses(asked.button('Öppna formulär'))).form()
    expect((await leader().submits(form, { role: 'observer', until: '2026-12-31' })).text).toContain('observatör')
  })

  test('to two roles of words at once takes neither', async () => {
    const user = await member()
    expect((await leader().says(`/dua utse <@${user}> SFI-samordnare blåbär`)).text).toContain(
      'Jag förstår inte ”blåbär”',
    )
  })

  test('without a person or a role asks by a form', async () => {
    expect((await leader().says('/dua utse')).form().fields.map((field) => field.name)).toEqual([
      'action',
      'person',
      'role',
      'until',
    ])
    const form = (await leader().says('/dua utse rektor')).form()
    expect(form.fields.find((field) => field.name === 'role')?.value).toBe('headEducation')
    expect((await leader().submits(form, { person: 'ingen-alls' })).form().fields[1]?.error).toContain(
      'Jag hittar ingen som heter ”ingen-alls”',
    )
  })

  test('to the steering group belongs there wherever it is said', async () => {
    const user = await member()
    const said = await leader().says(`/dua utse <@${user}> enhetschef`)
    expect(said.reply.to).toBe('you')
    expect(said.posts.map((post) => [post.in, post.to])).toEqual([['styrgrupp', 'group']])
    expect(said.text).toContain(`${nameOf(user)} är nu enhetschef, arbetsmarknad i styrgruppen.`)
    expect((await chat.as(user).says('/dua roller', 'styrgrupp')).text).toContain('Roller i styrgruppen')
  })

  test('a deputy stands beside who has the role', async () => {
    const user = await member()
    expect((await leader().says(`/dua utse ersättare <@${user}> folkhögskolan`)).text).toContain(
      `${nameOf(user)} är nu ersättare för folkhögskolan i operativa gruppen.`,
    )
    expect(await line('Folkhögskolan')).toContain(`Ersättare: ${nameOf(user)}`)
    expect((await leader().says(`/dua utse ersättare <@${user}> folkhögskolan`)).text).toContain(
      `${nameOf(user)} är redan ersättare för folkhögskolan.`,
    )
  })

  test('names who else has the role, with a button to end it', async () => {
    const [one, other] = [await member('IM'), await member('IM')]
    const list = await roles()
    expect(list).toContain(nameOf(one))
    const again = await leader().says(`/dua utse <@${other}> IM t.o.m. 2027-01-31`)
    const form = (await leader().presses(again.button(`Ta bort ${nameOf(one)} från rollen`))).form()
    expect(form.fields.map((field) => field.name)).toEqual(['until'])
    expect((await leader().submits(form)).text).toContain(`${nameOf(one)} är inte längre ungdomskoordinator (IM)`)
  })

  test('until a day that has been is refused', async () => {
    const user = await member()
    expect((await leader().says(`/dua utse <@${user}> rektor t.o.m. 2026-11-01`)).text).toContain('Dagen har varit.')
  })

  test.each(['@channel', '@here', '@everyone', '<!channel>', '<!subteam^S1>'])('%s is nobody', async (handle) => {
    expect((await leader().says(`/dua utse ${handle} observatör`)).text).toMatch(/Jag hittar ingen|Jag förstår inte/)
  })

  test('is the project leader’s alone', async () => {
    const said = await chat.as('sfi-samordnare').says('/dua utse @im projektledare')
    expect(said.text).toBe('Det här kan bara projektledaren göra.')
    expect((await chat.as('styrgrupp').says('/dua utse @im rektor', 'styrgrupp')).text).toBe(
      'Det här kan bara projektledaren göra.',
    )
  })
})

describe('somebody new', () => {
  test('becomes a member with name and organisation, and is greeted in private', async () => {
    const stranger = chat.as('nykomling')
    const wall = await stranger.says('/dua roller')
    const asked = await stranger.presses(wall.button('Be om att bli tillagd'))
    expect(asked.text).toBe('Jag har berättat för projektledaren att du vill vara med.')
    const post = (await leader().sees('direkt')).findLast((one) => one.text.includes('vill vara med'))
    expect(post?.text).toContain('nykomling vill vara med i operativa gruppen.')
    const press = buttonsOf(post?.reply ?? { to: 'group', parts: [] })[0]?.press ?? { command: '', input: {} }
    const form = (await leader().presses(press)).form()
    expect(form.fields.map((field) => field.name)).toEqual(['action', 'role', 'until', 'name', 'organisation'])
    const said = await leader().submits(form, { role: 'sfiCoordinator', name: 'Nykomlingen', organisation: 'Campus' })
    expect(said.text).toContain('Nykomlingen är nu SFI-samordnare i operativa gruppen.')
    expect(await line('SFI-samordnare')).toContain('Nykomlingen, Campus')
    expect((await stranger.says('/dua roller')).text).toContain('Roller i operativa gruppen')
  })

  test('who has talked to the assistant is greeted there', async () => {
    const stranger = chat.as('pratsam')
    const wall = await stranger.says('/dua roller')
    await stranger.presses(wall.button('Be om att bli tillagd'))
    await stranger.says('hej', 'direkt')
    const asked = await leader().says('/dua utse <@pratsam> ny medarbetare')
    await leader().submits(asked.form(), { name: 'Pratsam', organisation: 'Campus' })
    const greeting = (await stranger.sees('direkt')).at(-1)?.text
    expect(greeting).toContain('Hej och välkommen till operativa gruppen i Exempelkommunen!')
    expect(greeting).toContain('Din roll: ny medarbetare, utsedd av Projektledaren.')
  })

  test('asked for twice on a day is told once', async () => {
    const stranger = chat.as('ivrig')
    const press = (await stranger.says('/dua roller')).button('Be om att bli tillagd')
    await stranger.presses(press)
    await stranger.presses(press)
    const posts = (await leader().sees('direkt')).filter((one) => one.text.includes('ivrig'))
    expect(posts).toHaveLength(1)
  })

  test('pressed in by somebody who may not stays outside', async () => {
    const input = { person: '<@utomstaende>', newcomer: 'yes', name: 'Utomstående', role: 'observer' }
    expect((await chat.as('im').presses({ command: 'appoint', input })).text).toBe(
      'Det här kan bara projektledaren göra.',
    )
    expect((await chat.as('utomstaende').says('/dua roller')).text).toContain('Du är inte tillagd')
  })

  test('is not named with a phone number or a mention', async () => {
    const asked = await leader().says('/dua utse <@felnamn> observatör')
    const phone = await leader().submits(asked.form(), { name: 'Anna 070-123 45 67' })
    expect(phone.form().fields.find((field) => field.name === 'name')?.error).toContain('telefonnummer')
    const mention = await leader().submits(asked.form(), { name: '@channel' })
    expect(mention.form().fields.find((field) => field.name === 'name')?.error).toContain('får inte innehålla @')
    expect(await roles()).not.toContain('Anna')
  })

  test('admitted by two at once is admitted once', async () => {
    const asked = await leader().says('/dua utse <@dubbel> observatör')
    const other = await leader().says('/dua utse <@dubbel> observatör')
    await Promise.all([
      leader().submits(asked.form(), { name: 'Dubbel' }),
      leader().submits(other.form(), { name: 'Dubbel' }),
    ])
    expect((await line('Observatör'))?.match(/Dubbel/g)).toHaveLength(1)
  })
})

describe('ending a role', () => {
  test('takes the rights away at once', async () => {
    const user = await member('arbetsförmedlare')
    expect((await chat.as(user).says('/dua logga praktik 1 kvinna Skolkök idag')).text).toContain('Loggat:')
    expect((await leader().says(`/dua utse avsluta <@${user}> arbetsförmedlare`)).text).toContain(
      `${nameOf(user)} är inte längre arbetsförmedlare i operativa gruppen.`,
    )
    expect((await chat.as(user).says('/dua logga praktik 1 kvinna Skolkök idag')).text).toContain('Du är inte tillagd')
  })

  test('with a last day holds until then', async () => {
    const user = await member('arbetsförmedlare')
    expect((await leader().says(`/dua utse avsluta <@${user}> t.o.m. 30 november`)).text).toContain(
      `${nameOf(user)} är arbetsförmedlare i operativa gruppen till och med 30 november 2026.`,
    )
    expect((await chat.as(user).says('/dua roller')).text).toContain('30 november 2026')
  })

  test('of somebody with several asks which one', async () => {
    const user = await member('IM')
    await leader().says(`/dua utse <@${user}> folkhögskolan`)
    const asked = await leader().says(`/dua utse avsluta <@${user}>`)
    expect(asked.text).toContain(`${nameOf(user)} har flera roller. Vilken ska avslutas?`)
    const form = (await leader().presses(asked.button('Folkhögskolan, operativa gruppen'))).form()
    expect((await leader().submits(form)).text).toContain(`${nameOf(user)} är inte längre folkhögskolan`)
  })

  test('that the person does not have changes nothing', async () => {
    const user = await member()
    expect((await leader().says(`/dua utse avsluta <@${user}> rektor`)).text).toBe(
      `${nameOf(user)} har ingen sådan roll här. Inget är ändrat.`,
    )
  })

  test('by a button of an older version changes nothing', async () => {
    const [user] = [await member('IM'), await member('IM')]
    const again = await leader().says(`/dua utse <@person${people}> IM t.o.m. 2027-02-28`)
    const button = again.button(`Ta bort ${nameOf(user)} från rollen`)
    await leader().says(`/dua utse <@${user}> IM t.o.m. 2027-03-31`)
    const form = (await leader().presses(button)).form()
    expect((await leader().submits(form)).text).toContain('Ändrat av någon annan nyss.')
    expect(await roles()).toContain(`${nameOf(user)}, folkhögskolan, t.o.m. 31 mars 2027`)
  })
})

describe('the last project leader', () => {
  let own: DemoChat
  beforeEach(async () => {
    own = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
    return () => own.stop()
  })

  test('is neither ended nor given a last day without another', async () => {
    const only = own.as('projektledare')
    const refusal = 'Projektledaren är den enda projektledaren i operativa gruppen. Utse en annan projektledare först.'
    expect((await only.says('/dua utse avsluta @projektledare projektledare')).text).toBe(refusal)
    const asked = await only.says('/dua utse avsluta @projektledare')
    const form = (await only.presses(asked.button('Projektledare, operativa gruppen'))).form()
    expect((await only.submits(form)).text).toBe(refusal)
    expect((await only.says('/dua utse @projektledare projektledare t.o.m. 31 dec')).text).toContain(refusal)
    await only.says('/dua utse @im projektledare')
    expect((await only.says('/dua utse @projektledare projektledare t.o.m. 31 dec')).text).toContain(
      'Projektledaren är nu projektledare i operativa gruppen till och med 31 december 2026.',
    )
  })

  test('stays when two end each other at the same time', async () => {
    const first = own.as('projektledare')
    const second = own.as('im')
    await first.says('/dua utse @im projektledare')
    const two = await Promise.all([
      first.says('/dua utse avsluta @im projektledare'),
      second.says('/dua utse avsluta @projektledare projektledare'),
    ])
    expect(two.filter((said) => said.text.includes('är inte längre projektledare'))).toHaveLength(1)
    expect(
      two.filter((said) => /enda projektledaren|Du är inte tillagd|kan bara projektledaren göra/.test(said.text)),
    ).toHaveLength(1)
  })
})
