import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { comes, lastButton, told } from '../jobs/week.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { kept, message, withOwner } from './questions.ts'
import { startTerm, stepOf } from './runs.ts'

let chat: DemoChat
// Monday 17 August 2026: before the first step of VT2027
beforeEach(async () => {
  chat = await demoChat('2026-08-17T10:00:00+02:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const im = () => chat.as('im')
const sfi = () => chat.as('sfi-samordnare')
const identify = (user: string) => stepOf(chat, user, 'Kartlägg och informera', 'Identifiera elever')
const formOf = async (user: string, label: string) =>
  (await chat.as(user).presses((await identify(user)).button(label))).form()
const hands = async (person: string) => im().submits(await formOf('im', 'Lämna över'), { person })
const takesAway = async () => {
  const sure = await leader().presses((await identify('projektledare')).button('Ta bort texten'))
  expect((await leader().presses(sure.button('Ja, ta bort'))).text).toContain('Texten är borttagen.')
}

describe('words about a step', () => {
  test('can be taken away for good when it is no longer blocked, out of what the leader was told of it', async () => {
    await startTerm(chat)
    const blocked = await im().submits(await formOf('im', 'Hindrat'), { what: 'Listan saknas hos Maja' })
    await comes(chat, '2026-08-18T08:00')
    expect(await kept(chat, 'Maja')).toContain('posts')
    await im().presses(blocked.button('Inte hindrat längre'))
    expect((await identify('im')).text).not.toContain('Maja')
    await im().submits(await formOf('im', 'Hoppa över'), { why: 'Bara Kalle Ek går kvar' })
    expect((await identify('im')).text).toContain('Bara Kalle Ek går kvar')
    await takesAway()
    expect([...(await kept(chat, 'Maja')), ...(await kept(chat, 'Kalle'))]).toEqual([])
  })

  test('why it was sent back can be taken away for good, by who wrote it too', async () => {
    await startTerm(chat)
    await hands('SFI-samordnare')
    const back = (await sfi().presses(await lastButton(chat, 'sfi-samordnare', 'Skicka tillbaka'), 'direkt')).form()
    await sfi().submits(back, { why: 'Gäller Olle Svensson' }, 'direkt')
    expect((await told(chat, 'im', 'direkt')).join()).toContain('Olle')
    expect((await identify('sfi-samordnare')).text).toContain('Ta bort texten')
    await takesAway()
    expect(await kept(chat, 'Olle')).toEqual([])
  })

  test('of one word are taken out of what was said of them, and the card keeps that word', async () => {
    await startTerm(chat)
    await im().submits(await formOf('im', 'Hindrat'), { what: 'projektledare' })
    await takesAway()
    expect((await message(chat, 'VT2027', 'im', 'operativ'))?.text).toContain('per verksamhet. Projektledare')
  })
})

test('a name is gone from an agenda that others have looked at, when its run is taken away', async () => {
  const started = await im().says('/dua checklista starta jobbspår Kim start:2027-11-01')
  chat.clock.set('2027-09-08T10:00:00+02:00')
  await leader().says('/dua möte 17 september kl 9')
  expect(plain((await leader().says('/dua dagordning')).text)).toContain('Nytt jobbspår, Kim: 0 av 22 steg')
  const { input } = started.button('Visa checklistan')
  await leader().presses({ command: 'runDrop', input: { ...input, sure: '1' } })
  expect(await kept(chat, 'Kim')).toEqual([])
})

test('an old Ångra does not undo what was said after it', async () => {
  await startTerm(chat)
  const done = await im().presses((await identify('im')).button('Klart'))
  await leader().presses((await identify('projektledare')).button('Ångra'))
  await leader().submits(await formOf('projektledare', 'Hoppa över'), { why: 'görs av skolan' })
  expect((await im().presses(done.button('Ångra'))).text).toContain('Ändrat av någon annan nyss')
  expect((await identify('im')).text).toContain('görs av skolan')
})

describe('a step is not handed over', () => {
  test('to an observer, who can accept nothing', async () => {
    await startTerm(chat)
    await withOwner(chat, (sql) => sql`update role_assignments set role = 'observer' where role = 'newStaff'`)
    expect((await hands('Den nya medarbetaren')).text).toContain('kan inte få uppgifter')
  })

  test('to a role that nobody has', async () => {
    await startTerm(chat)
    await withOwner(chat, (sql) => sql`delete from role_assignments where role = 'folkHighSchool'`)
    expect((await hands('folkhögskola')).text).toContain('Ingen har den rollen just nu.')
    expect((await identify('im')).text).not.toContain('Lämnat till')
  })

  test('and waits for nobody where whoever hands it over is the one who gets it', async () => {
    await startTerm(chat)
    const said = await leader().submits(await formOf('projektledare', 'Lämna över'), { person: 'projektledare' })
    expect(said.text).toContain('Nu är steget ditt')
    expect((await leader().presses((await identify('projektledare')).button('Klart'))).text).toContain('Klart: ')
  })
})

test('whoever has taken a step over and becomes an observer has it no longer', async () => {
  await startTerm(chat)
  await hands('Den nya medarbetaren')
  await chat.as('ny').presses(await lastButton(chat, 'ny', 'Ta emot'), 'direkt')
  await withOwner(chat, (sql) => sql`update role_assignments set role = 'observer' where role = 'newStaff'`)
  expect((await im().presses((await identify('im')).button('Klart'))).text).toContain('Klart: ')
})

describe('an event', () => {
  test.each(['händelse Ali Hassan', 'överlämning avhopp Ali', 'en elev Ali Hassan'])(
    'is never called by a person: %s',
    async (typed) => {
      const said = await im().says(`/dua checklista starta ${typed}`)
      expect(said.text).toContain('aldrig vem det gäller')
      expect(said.form().fields.find(({ name }) => name === 'label')?.value).toBe('händelse')
      expect(await kept(chat, 'Ali')).not.toContain('runs')
    },
  )

  test('is no way around: a handover that is named after somebody is refused too', async () => {
    const said = await im().says('/dua checklista starta överlämning Ali Hassan terminsslut:2027-06-11')
    expect(said.text).toContain('Skriv vad det gäller, till exempel VT2027 eller händelse, aldrig vem.')
    expect(await kept(chat, 'Ali')).not.toContain('runs')
  })

  test('has its day beside it', async () => {
    expect((await im().says('/dua checklista starta händelse 2026-08-14')).text).toContain('händelse 2026-08-14')
    const again = await im().says('/dua checklista starta händelse 14 augusti')
    expect((await im().presses(again.button('Ja, starta en till'))).text).toContain('händelse 2026-08-14 (2)')
  })
})

describe('an upgrade', () => {
  const retired = async (no: string) => {
    const asked = await leader().presses((await leader().says(`/dua överlämning steg ${no}`)).button('Ta bort steget'))
    await leader().presses(asked.button('Ja, ta bort'))
    const input = { key: 'overlamning', version: '2', by: 'operative', on: '2026-08-17' }
    await leader().presses({ command: 'checklistAdopt', input })
  }
  const idOf = async () => (await leader().says('/dua checklista läge')).button('Bara mina steg').input.run ?? ''

  test('that comes first at the same moment does not hide the checklist from who ticks', async () => {
    await startTerm(chat)
    const step = (await identify('im')).button('Klart')
    await retired('25')
    const said = await withOwner(chat, async (sql) => {
      const waits = connect(chat.ownerUrl, { max: 1 })
      const ticked = await sql.begin(async (first) => {
        await first`update runs set checklist_version = 2`
        const tick = im().presses(step)
        for (let waiting = 0; waiting === 0; ) {
          const rows = await waits`select 1 from pg_locks where not granted`
          waiting = rows.length
        }
        return { tick }
      })
      await waits.end()
      return ticked.tick
    })
    expect(said.text).toContain('Klart: Identifiera elever')
  })

  test('that takes a blocked step away takes what was written about it away, for good', async () => {
    await startTerm(chat)
    await im().submits(await formOf('im', 'Hindrat'), { what: 'väntar på Bo Ek' })
    await comes(chat, '2026-08-18T08:00')
    await retired('3')
    const input = { run: await idOf(), to: '2', take: 'yes', step: 'steg-03' }
    await leader().presses({ command: 'runUpgrade', input })
    expect(await kept(chat, 'Bo Ek')).toContain('posts')
    await leader().presses({ command: 'runUpgrade', input: { ...input, sure: '1' } })
    expect(await kept(chat, 'Bo Ek')).toEqual([])
  })
})

test('how many students have left is told to the steering group by no list of events', async () => {
  await startTerm(chat)
  for (const day of ['2026-08-14', '2026-08-13']) await im().says(`/dua checklista starta händelse ${day}`)
  expect((await im().says('/dua checklista')).text).toContain('händelse 2026-08-14')
  const seen = await chat.as('styrgrupp').says('/dua checklista', 'styrgrupp')
  expect(seen.text).toContain('VT2027')
  expect(seen.text).not.toContain('händelse')
  const only = await chat.as('styrgrupp').says('/dua checklista läge', 'styrgrupp')
  expect(only.text).toContain('0 av 25 steg är klara.')
  const wrong = await leader().presses({ command: 'stepDone', input: { step: '99' } }, 'styrgrupp')
  expect(wrong.text).toContain('VT2027')
  expect(wrong.text).not.toContain('händelse')
})

test('who stands in for somebody who has been handed a step can accept it and tick it off', async () => {
  await startTerm(chat)
  await withOwner(
    chat,
    (sql) => sql`
      insert into role_assignments (collaboration_id, id, group_id, member_id, role, deputy, from_day)
      select r.collaboration_id, gen_random_uuid(), r.group_id, a.member_id, 'sfiCoordinator', true, '2026-01-01'
      from role_assignments r join accounts a on a.collaboration_id = r.collaboration_id and a.user_id = 'integration'
      where r.role = 'sfiCoordinator'`,
  )
  await sfi().says('/dua frånvaro 18/8–30/9')
  await hands('@sfi-samordnare')
  chat.clock.set('2026-09-07T10:00:00+02:00')
  const standIn = chat.as('integration')
  const waiting = await standIn.says('/dua idag')
  expect(waiting.text).toContain('Ta emot eller skicka tillbaka: Identifiera elever')
  expect((await standIn.presses(waiting.button('Ta emot'))).text).toContain('Nu är steget ditt')
  expect((await standIn.presses((await identify('integration')).button('Klart'))).text).toContain('Klart: ')
})

test('contacts are masked in what is written about a step', async () => {
  await startTerm(chat)
  await im().submits(await formOf('im', 'Hindrat'), { what: 'Ring 070-123 45 67' })
  expect((await identify('im')).text).toContain('det här saknas: Ring [telefonnummer borttaget]')
})

test('in English the term’s end stands beside the term', async () => {
  const said = await leader().says('/dua checklist start VT2027 term end:2027-06-11')
  expect(said.text).toContain('has been started with 25 steps')
  expect((await leader().says('/dua checklist handover term end:2028-06-09')).text).toContain('9 June 2028')
  expect((await im().says('/dua checklist start event Ali')).form().fields[0]?.value).toBe('event')
})
