import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { layDemo } from '../../db/demo/lay.ts'
import { exempelstaden } from '../../db/demo/municipality.ts'
import { sectionOf } from '../../src/chat/greeting.ts'
import { loadHandbook } from '../../src/handbook/load.ts'
import { comes, lastButton, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  return () => chat.stop()
})

const inPrivate = async (who: string) => (await told(chat, who, 'direkt')).map(plain)
const inChannel = async () => (await told(chat, 'projektledare', 'operativ')).map(plain)

async function sql<T extends object>(statement: string): Promise<T[]> {
  const owner = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await owner.unsafe<T[]>(statement)
  } finally {
    await owner.end()
  }
}

describe('a member who comes into the channel', () => {
  test('is greeted alone with the group, the role, who is who and what waits, and the channel hears nothing', async () => {
    const said = await chat.as('sfi-samordnare').joins()
    expect(said.answer).toMatchObject({ kind: 'said', reply: null })
    const [greeting = '', ...more] = await inPrivate('sfi-samordnare')
    expect(more).toEqual([])
    expect(greeting).toContain('Hej och välkommen till operativa gruppen i Exempelkommunen!')
    expect(greeting).toContain('Din roll: SFI-samordnare.')
    expect(greeting).toContain('Det betyder att du ser till att språkundervisningen kan anpassas')
    expect(greeting).toContain('[Stämmer] [Stämmer inte] [Läs mer]')
    expect(greeting).toContain('Prova: idag · roller · fråga Hur ofta följer vi upp en praktik? · logga · ord KAA')
    expect(greeting).toContain('[Vem är vem] [Det som väntar på mig]')
    expect(greeting).toContain('[Visa den första] [Inte nu] [Inga tips, tack]')
    expect(await inChannel()).toEqual([])
  })

  test('is greeted once: told of again, coming again after leaving, and on two at once', async () => {
    const sfi = chat.as('sfi-samordnare')
    await Promise.all([sfi.joins(), sfi.joins('operativ', { key: 'one' }), sfi.joins('operativ', { key: 'one' })])
    await sfi.joins('operativ', { key: 'one' })
    chat.clock.set('2027-02-01T10:00:00+01:00')
    await sfi.joins()
    expect(await inPrivate('sfi-samordnare')).toHaveLength(1)
  })

  test('is greeted in each of their groups, in the steering group without the operative group’s first month', async () => {
    await chat.as('projektledare').says('/dua utse @sfi-samordnare rektor')
    await chat.as('sfi-samordnare').joins('styrgrupp')
    const greetings = await inPrivate('sfi-samordnare')
    expect(greetings).toHaveLength(1)
    expect(greetings[0]).toContain('välkommen till styrgruppen')
    expect(greetings[0]).toContain('Din roll: rektor, vuxenutbildningen, utsedd av Projektledaren.')
    expect(greetings[0]).not.toContain('Första månaden')
    await chat.as('sfi-samordnare').joins()
    expect(await inPrivate('sfi-samordnare')).toHaveLength(2)
  })

  test('whose role has ended is told how to be added', async () => {
    await chat.as('projektledare').says('/dua utse avsluta @sfi-samordnare SFI-samordnare')
    await chat.as('sfi-samordnare').joins()
    const last = (await inPrivate('sfi-samordnare')).at(-1)
    expect(last).toContain('är inte tillagd hos mig än. Be Projektledaren lägga till dig, eller tryck på knappen.')
    expect(last).not.toContain('välkommen')
  })

  test('finds more about each role in the handbook that comes along', () => {
    const book = loadHandbook()
    for (const section of Object.values(sectionOf))
      expect([section, book.section(section) !== null]).toEqual([section, true])
  })
})

describe('somebody who is added', () => {
  test('and has not been heard from is greeted in a chat that is opened for it, and not again when they come', async () => {
    const asked = await chat.as('projektledare').says('/dua utse <@tyst> SFI-samordnare')
    await chat.as('projektledare').submits(asked.form(), { name: 'Tyst', organisation: 'Campus' })
    const [greeting = ''] = await inPrivate('tyst')
    expect(greeting).toContain('Din roll: SFI-samordnare, utsedd av Projektledaren.')
    await chat.as('tyst').joins()
    expect(await inPrivate('tyst')).toHaveLength(1)
  })

  test('to a second role in a group is told that alone, and after a quarter of a year away is greeted anew', async () => {
    const leader = chat.as('projektledare')
    await chat.as('sfi-samordnare').joins()
    await leader.says('/dua utse @sfi-samordnare IM')
    expect((await inPrivate('sfi-samordnare')).at(-1)).toContain('Du är nu ungdomskoordinator (IM)')
    await leader.says('/dua utse avsluta @sfi-samordnare IM')
    await leader.says('/dua utse avsluta @sfi-samordnare SFI-samordnare')
    await comes(chat, '2027-03-01T08:00')
    await leader.says('/dua utse @sfi-samordnare SFI-samordnare')
    expect((await inPrivate('sfi-samordnare')).at(-1)).toContain('Hej och välkommen till operativa gruppen')
  })
})

describe('somebody unknown who comes into the channel', () => {
  test('is told once a day how to be added, and the leader is asked in private', async () => {
    const stranger = chat.as('nykomling')
    await stranger.joins()
    await stranger.joins()
    const [hint = '', ...more] = await inPrivate('nykomling')
    expect(more).toEqual([])
    expect(hint).toBe(
      'Hej! Du är i kanalen för operativa gruppen men är inte tillagd hos mig än. Be Projektledaren lägga till dig, eller tryck på knappen.\n[Be om att bli tillagd]',
    )
    const asked = await stranger.presses(await lastButton(chat, 'nykomling', 'Be om att bli tillagd'), 'direkt')
    expect(asked.text).toBe('Jag har berättat för projektledaren att du vill vara med.')
    expect(await inChannel()).toEqual([])
    const leader = chat.as('projektledare')
    const form = (await leader.presses(await lastButton(chat, 'projektledare', 'Lägg till som …'), 'direkt')).form()
    await leader.submits(form, { role: 'sfiCoordinator', name: 'Nykomlingen', organisation: 'Campus' }, 'direkt')
    const greeting = (await inPrivate('nykomling')).at(-1)
    expect(greeting).toContain('Hej och välkommen till operativa gruppen')
    expect(greeting).toContain('Din roll: SFI-samordnare, utsedd av Projektledaren.')
    await stranger.joins()
    expect(await inPrivate('nykomling')).toHaveLength(3)
    const late = await stranger.presses({ command: 'askToJoin', input: {} }, 'direkt')
    expect(late.text).toBe('Du är redan tillagd.')
  })

  test('with no leader there is told so plainly, and the group’s channel is asked', async () => {
    await sql(`delete from role_assignments where role = 'projectLeader'`)
    const stranger = chat.as('nykomling')
    await stranger.joins()
    expect((await inPrivate('nykomling'))[0]).toContain('men är inte tillagd hos mig än.\n[Be om att bli tillagd]')
    const asked = await stranger.presses(await lastButton(chat, 'nykomling', 'Be om att bli tillagd'), 'direkt')
    expect(asked.text).toContain('berättat för gruppen')
    expect((await told(chat, 'im', 'operativ')).at(-1)).toContain('nykomling vill vara med i operativa gruppen.')
  })

  test('asks the group that the greeting was about, and no group of another municipality', async () => {
    const stranger = chat.as('nykomling')
    await stranger.joins()
    await stranger.presses(await lastButton(chat, 'nykomling', 'Be om att bli tillagd'), 'direkt')
    await stranger.joins('styrgrupp')
    await stranger.presses(await lastButton(chat, 'nykomling', 'Be om att bli tillagd'), 'direkt')
    expect((await inPrivate('projektledare')).map((text) => text.split('\n')[0])).toEqual([
      'nykomling vill vara med i operativa gruppen.',
      'nykomling vill vara med i styrgruppen.',
    ])
    const foreign = { group: '0190a5f0-0000-7000-8000-000000000000' }
    await chat.as('annan').joins()
    await chat.as('annan').presses({ command: 'askToJoin', input: foreign }, 'direkt')
    expect((await inPrivate('projektledare')).at(-1)).toContain('vill vara med i operativa gruppen.')
  })
})

test('a member of another municipality is a stranger here, and asks in the channel', async () => {
  await layDemo(chat.ownerUrl, chat.clock(), [{ ...exempelstaden, startsAWeek: 0 }])
  const at = (conversation: string, kind: 'group' | 'direct') =>
    ({
      key: null,
      place: { platform: 'page', workspace: 'exempelkommunen', conversation, kind },
      account: { workspace: 'exempelstaden', user: 'im', name: 'Ivar' },
      seenByOthers: false,
      answers: 'inline',
    }) as const
  await chat.bot.hear({ ...at('operativ', 'group'), what: { kind: 'joined', together: 1 } })
  const [post] = await sql<{ text: string; group: string }>(`
    select reply->'parts'->0->>'text' as text, reply->'parts'->1->'buttons'->0->'press'->'input'->>'group' as group
    from posts p join collaborations c on c.id = p.collaboration_id where c.slug = 'exempelkommunen'`)
  expect(post?.text).toContain('men är inte tillagd hos mig än')
  expect(await sql('select 1 from newcomers')).toEqual([])
  const press = { command: 'askToJoin', input: { group: post?.group ?? '' } }
  const answer = await chat.bot.hear({ ...at('direkt:im', 'direct'), what: { kind: 'press', press } })
  expect(JSON.stringify(answer)).toContain('Här känner jag dig från en annan grupp.')
  const asked = await chat.bot.hear({ ...at('operativ', 'group'), what: { kind: 'press', press } })
  expect(JSON.stringify(asked)).toContain('berättat för projektledaren')
  expect((await inPrivate('projektledare')).at(-1)).toContain('Ivar vill vara med i operativa gruppen.')
})

test('who comes into a place bound to no group is not heard, and nothing is kept of it', async () => {
  const answer = await chat.bot.hear({
    key: 'k1',
    place: { platform: 'slack', workspace: 'T404', conversation: 'C404', kind: 'group' },
    account: { workspace: 'T404', user: 'U404', name: 'Någon' },
    what: { kind: 'joined', together: 1 },
    seenByOthers: false,
    answers: 'post',
  })
  expect(answer).toMatchObject({ kind: 'said', turnId: null, reply: null })
  expect(await sql(`select 1 from accounts where user_id = 'U404'`)).toEqual([])
})

test('of hundreds who come at once ten are greeted, the leaders hear of it once, and no stranger is kept', async () => {
  const many = Array.from({ length: 120 }, (_, no) => chat.as(`ny${no}`))
  await Promise.all(many.map((one) => one.joins()))
  const [hints] = await sql<{ n: number }>(`select count(*)::int as n from posts where source like 'notAdded:%'`)
  expect(hints?.n).toBe(10)
  const [accounts] = await sql<{ n: number }>(`select count(*)::int as n from accounts where user_id like 'ny_%'`)
  expect(accounts?.n).toBe(10)
  const crowd = (await inPrivate('projektledare')).filter((text) => text.startsWith('Många kom in'))
  expect(crowd).toHaveLength(1)
  await chat.as('sent').joins('operativ', { together: 50 })
  chat.clock.set('2026-11-23T10:30:00+01:00')
  await chat.as('senare').joins()
  expect(await inPrivate('sent')).toEqual([])
  expect(await inPrivate('senare')).toHaveLength(1)
})

describe('whether the role is right', () => {
  test('is answered for oneself; a wrong one is told to the leader alone, and twice counts once', async () => {
    const sfi = chat.as('sfi-samordnare')
    await sfi.joins()
    const wrong = await lastButton(chat, 'sfi-samordnare', 'Stämmer inte')
    expect((await sfi.presses(wrong, 'direkt')).text).toBe(
      'Tack. Jag har berättat för projektledaren att det inte stämmer.',
    )
    expect((await sfi.presses(wrong, 'direkt')).text).toBe('Det har du redan svarat. Inget är ändrat.')
    const heard = (await inPrivate('projektledare')).filter((text) => text.includes('inte stämmer'))
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('SFI-samordnaren säger att rollen inte stämmer: SFI-samordnare i operativa gruppen.')
    expect(await inChannel()).toEqual([])
    const change = await chat.as('projektledare').presses(await lastButton(chat, 'projektledare', 'Utse'), 'direkt')
    expect(change.form().fields.find(({ name }) => name === 'person')?.value).toBe('SFI-samordnaren')
    const right = await lastButton(chat, 'sfi-samordnare', 'Stämmer')
    expect((await sfi.presses(right, 'direkt')).text).toBe('Bra, tack!')
  })

  test('pressed by somebody else, or after the role was changed, writes nothing', async () => {
    await chat.as('sfi-samordnare').joins()
    const wrong = await lastButton(chat, 'sfi-samordnare', 'Stämmer inte')
    expect((await chat.as('im').presses(wrong)).text).toContain('Din roll har ändrats sedan dess. Inget är sparat.')
    await chat.as('projektledare').says('/dua utse @sfi-samordnare IM')
    expect((await chat.as('sfi-samordnare').presses(wrong, 'direkt')).text).toContain(
      'Din roll har ändrats sedan dess.',
    )
    expect((await chat.as('utomstaende').presses(wrong)).text).toContain('Du är inte tillagd')
    expect(await sql('select 1 from newcomers where role_said is not null')).toEqual([])
    expect(await inPrivate('projektledare')).toEqual([])
  })

  test('of another group or municipality is an old button', async () => {
    const input = { group: '0190a5f0-0000-7000-8000-000000000000', roles: 'sfiCoordinator', right: 'no' }
    expect((await chat.as('sfi-samordnare').presses({ command: 'roleRight', input })).text).toContain('äldre version')
  })
})
