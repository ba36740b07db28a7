import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { DemoChat, Said } from '../support/chat.ts'
import { demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { everything, withOwner } from './questions.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-30T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const im = () => chat.as('im')
const sfi = () => chat.as('sfi-samordnare')
const texts = (said: readonly Said[]) => said.map(({ text }) => plain(text))
const versions = () =>
  withOwner(
    chat,
    (sql) => sql<{ version: number; state: string }[]>`select version, state from checklists order by version`,
  )

/** Lets each go as far as it can before any can write, so that all have seen the same and then write at once. */
async function atOnce(...works: readonly (() => Promise<Said>)[]): Promise<Said[]> {
  const owner = connect(chat.ownerUrl, { max: 2, onnotice: () => {} })
  const waiting = async () => {
    const rows = await owner`
      select distinct pid from pg_locks join pg_stat_activity a using (pid) where not granted and datname = current_database()`
    return rows.length
  }
  try {
    const going = await owner.begin(async (sql) => {
      await sql`lock table checklists in share mode`
      await sql`select 1 from collaborations for no key update`
      const started = works.map((work) => work())
      await vi.waitUntil(async () => (await waiting()) === works.length, { timeout: 20_000, interval: 50 })
      return { all: () => Promise.all(started) }
    })
    return await going.all()
  } finally {
    await owner.end()
  }
}

async function editForm(step: string, who = leader()) {
  const shown = await who.says(`/dua överlämning steg ${step}`)
  return (await who.presses(shown.button('Ändra eller flytta'))).form()
}

async function headForm(who = leader()) {
  return (await who.presses((await who.says('/dua överlämning')).button('Rubrik och faser'))).form()
}

const adoptForm = async () =>
  (await leader().presses((await leader().says('/dua överlämning')).button('Fastställ'))).form()

test('of two who change a checklist at once one is kept, and the other is told by whom and can do it again', async () => {
  const [step, head] = [await editForm('1', im()), await headForm(sfi())]
  const [one, other] = await atOnce(
    () => im().submits(step, { title: 'Utse kontakter' }),
    () => sfi().submits(head, { title: 'Överlämning från IM' }),
  )
  const said = [one, other] as [Said, Said]
  const won = said.findIndex(({ text }) => text.startsWith('Sparat som förslag'))
  expect(texts(said).filter((text) => text.startsWith('Sparat som förslag'))).toHaveLength(1)
  const late = plain(said[1 - won]?.text ?? '')
  const winner = won === 0 ? 'Ungdomskoordinatorn' : 'SFI-samordnaren'
  expect(late).toContain(`${winner} har sparat version 1 under tiden. Se vad som är ändrat och gör din ändring igen.`)
  expect(await versions()).toEqual([{ version: 1, state: 'proposal' }])
  // the other's change goes on top of it, and both stand
  if (won === 0) await sfi().submits(await headForm(sfi()), { title: 'Överlämning från IM' })
  else await im().submits(await editForm('1', im()), { title: 'Utse kontakter' })
  const whole = (await leader().says('/dua överlämning')).text
  expect(whole).toContain('Överlämning från IM')
  expect(whole).toContain('Utse kontakter')
})

test('of two who adopt a checklist at once one does, and the other hears who; the group hears of it once', async () => {
  await leader().submits(await editForm('1'), { title: 'Utse kontakter' })
  await withOwner(
    chat,
    (sql) => sql`update role_assignments set role = 'projectLeader' where role = 'youthCoordinator'`,
  )
  const hers = await adoptForm()
  const his = (await im().presses((await im().says('/dua överlämning')).button('Fastställ'))).form()
  const said = await atOnce(
    () => leader().submits(hers, { by: 'operative' }),
    () => im().submits(his, { by: 'steering' }),
  )
  const won = texts(said).filter((text) => text.includes('är fastställd av'))
  const lost = texts(said).filter((text) => text.includes('är redan fastställd av'))
  expect([won.length, lost.length]).toEqual([1, 1])
  expect(lost[0]).toMatch(/(Projektledaren|Ungdomskoordinatorn) skrev in det\.$/mu)
  expect(await versions()).toEqual([{ version: 1, state: 'adopted' }])
  const heard = await everything(chat, 'ny', 'operativ')
  expect(heard.split('är fastställd av')).toHaveLength(2)
})

test('a change and an adoption at once: what is adopted is what was seen, and the change is kept beside it or asked for again', async () => {
  await leader().submits(await editForm('1'), { title: 'Utse kontakter' })
  const [adopt, step] = [await adoptForm(), await editForm('2', sfi())]
  const [adopted, changed] = await atOnce(
    () => leader().submits(adopt, { by: 'operative' }),
    () => sfi().submits(step, { title: 'Gå igenom allt' }),
  )
  expect(changed?.text).toContain('Sparat som förslag')
  const rows = await versions()
  if (adopted?.text.includes('är fastställd av'))
    expect(rows).toEqual([
      { version: 1, state: 'adopted' },
      { version: 2, state: 'proposal' },
    ])
  else {
    expect(adopted?.text).toContain('Det finns en nyare version, 2.')
    expect(rows.every(({ state }) => state === 'proposal')).toBe(true)
  }
})

test('a checklist that is started while it is changed for the first time: the run stands, and the change is asked for again', async () => {
  const step = await editForm('1', sfi())
  const [started, changed] = await atOnce(
    () => leader().says('/dua checklista starta händelse'),
    () => sfi().submits(step, { title: 'Utse kontakter' }),
  )
  const won = changed?.text.startsWith('Sparat som förslag')
  if (!won) expect(changed?.text).toContain('har sparat version 1 under tiden')
  expect(started?.text).toContain('görs vanligen före den dagen')
  expect(await versions()).toEqual([{ version: 1, state: 'proposal' }])
})
