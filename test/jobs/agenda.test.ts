import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { kept } from '../commands/questions.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
})
afterEach(() => chat.stop())

const leader = () => chat.as('projektledare')
const agendas = async (who: string, place: 'operativ' | 'styrgrupp') =>
  (await told(chat, who, place)).map(plain).filter((text) => text.startsWith('Dagordning'))

test('the agenda is sent two working days ahead with what is open and what members want, once', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9–10.30 plats:Campus')
  await leader().says('/dua göra ring Återvinningen @SFI-samordnaren senast 27 november')
  await chat.as('sfi-samordnare').says('/dua punkt Kursstart i januari')
  await comes(chat, '2026-11-30T08:00')
  expect(await agendas('ny', 'operativ')).toEqual([])
  await comes(chat, '2026-12-01T08:00')
  await comes(chat, '2026-12-01T08:01')
  const [text = '', ...more] = await agendas('ny', 'operativ')
  expect(more).toEqual([])
  expect(text).toContain('Dagordning: operativa gruppen')
  expect(text).toContain('Torsdag 3 december 2026 kl. 9.00–10.30 (v. 49)\nPlats: Campus')
  expect(text).toContain(
    '1 Förra mötets anteckningar och det vi skulle göra\n• Försenat: ring Återvinningen (SFI-samordnare), senast fredag 27 november',
  )
  expect(text).toContain('Kursstart i januari (SFI-samordnaren)')
  const late = await chat.as('arbetsformedlare').says('/dua punkt Praktikplatser i våren')
  expect(late.text).toContain('Dagordningen är redan skickad.')
})

test('the steering group’s is sent five working days ahead', async () => {
  await leader().says('/dua möte styrgruppen 8 december kl 13')
  await comes(chat, '2026-11-30T08:00')
  expect(await agendas('styrgrupp', 'styrgrupp')).toEqual([])
  await comes(chat, '2026-12-01T08:00')
  expect(await agendas('styrgrupp', 'styrgrupp')).toEqual([expect.stringContaining('Dagordning: styrgruppen')])
})

test('a meeting that is moved after its agenda gets another, a cancelled one none', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await comes(chat, '2026-12-01T08:00')
  expect((await leader().says('/dua möte flytta 10 december kl 9')).text).toContain('alla har fått veta det')
  await comes(chat, '2026-12-08T08:00')
  expect(await agendas('ny', 'operativ')).toHaveLength(2)
  await leader().says('/dua möte flytta 17 december kl 9')
  await leader().presses((await leader().says('/dua möte ställ in')).button('Ja, ställ in'))
  await comes(chat, '2026-12-15T08:00')
  expect(await agendas('ny', 'operativ')).toHaveLength(2)
})

test('a point that is taken away is gone from what was sent as well', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await chat.as('sfi-samordnare').says('/dua punkt Prata om Annas plats')
  await comes(chat, '2026-12-01T08:00')
  const shown = await chat.as('sfi-samordnare').says('/dua dagordning')
  await chat.as('sfi-samordnare').presses(shown.button('Ta bort'))
  expect((await agendas('ny', 'operativ')).join()).not.toContain('Annas')
  const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  const [row] = await sql<{ all: string }[]>`
    select concat((select json_agg(t) from turns t), (select json_agg(p) from posts p), (select json_agg(a) from agendas a)) as all`
  await sql.end()
  expect(row?.all).not.toContain('Annas')
})

test('a point of a single word is gone from the agenda in the channel too', async () => {
  await leader().says('/dua möte torsdag 3 december kl 9')
  await chat.as('sfi-samordnare').says('/dua punkt Amina')
  await comes(chat, '2026-12-01T08:00')
  await chat.as('sfi-samordnare').presses((await chat.as('sfi-samordnare').says('/dua dagordning')).button('Ta bort'))
  expect(await kept(chat, 'Amina')).toEqual([])
})

describe('while an agenda is being sent', () => {
  let sql: ReturnType<typeof connect>
  beforeEach(() => {
    sql = connect(chat.ownerUrl, { max: 2, onnotice: () => {} })
  })
  afterEach(() => sql.end())

  /** Until so many of the bot's transactions wait for another's, or all of the work is done. */
  async function waits(many: number, ...work: readonly Promise<unknown>[]): Promise<void> {
    const left = new Set(work)
    for (const one of work) void one.finally(() => left.delete(one))
    for (let waiting = 0; left.size && waiting < many; ) {
      const [row] = await sql<{ waiting: number }[]>`
        select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`
      waiting = row?.waiting ?? 0
    }
  }

  test('a meeting that is being moved gets none for its old time', async () => {
    await leader().says('/dua möte torsdag 3 december kl 9')
    const moving = await sql.reserve()
    await moving`begin`
    await moving`update meetings set starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'`
    const sent = comes(chat, '2026-12-01T08:00')
    await waits(1, sent)
    await moving`commit`
    moving.release()
    await sent
    expect(await agendas('ny', 'operativ')).toEqual([])
  })

  test('a task that is being taken away does not stay in it', async () => {
    await leader().says('/dua möte torsdag 3 december kl 9')
    await leader().says('/dua göra ring Amina senast 4 december')
    const drop = await leader().presses((await leader().says('/dua göra')).button('Ta bort'))
    const holding = await sql.reserve()
    await holding`begin`
    // what the agenda says is read, and cannot be kept yet
    await holding`lock table agendas in share mode`
    const sent = comes(chat, '2026-12-01T08:00')
    await waits(1, sent)
    const gone = leader().presses(drop.button('Ja, ta bort'))
    await waits(2, gone)
    await holding`commit`
    holding.release()
    await Promise.all([sent, gone])
    expect(await kept(chat, 'Amina')).toEqual([])
  })

  test('two meetings that begin at the same time have one each', async () => {
    await leader().says('/dua möte torsdag 3 december kl 9–10')
    const asked = await leader().says('/dua möte torsdag 3 december kl 9–12 plats:Campus')
    await leader().presses(asked.button('Kalla ändå'))
    await comes(chat, '2026-12-01T08:00')
    expect(await agendas('ny', 'operativ')).toHaveLength(2)
  })
})
