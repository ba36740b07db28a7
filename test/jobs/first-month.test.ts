import type postgres from 'postgres'
import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { pointOn, weekAfter } from '../../src/domain/first-month.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'
import { comes, lastButton, told } from './week.ts'

let chat: DemoChat
beforeEach(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { events: false })
  await chat.as('sfi-samordnare').joins()
  return () => chat.stop()
})

const sfi = () => chat.as('sfi-samordnare')
const presses = async (label: string) =>
  (await sfi().presses(await lastButton(chat, 'sfi-samordnare', label), 'direkt')).text
const mornings = async () =>
  (await told(chat, 'sfi-samordnare', 'direkt')).map(plain).filter((text) => text.startsWith('God morgon!'))
const points = async () => (await mornings()).map((text) => /punkt (\d) av 8/.exec(text)?.[1])

async function owned<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = connect(chat.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Every morning from a day on, for some weeks. */
async function pass(from: string, weeks: number): Promise<void> {
  for (let day = 0; day < weeks * 7; day++)
    await comes(chat, `${Temporal.PlainDate.from(from).add({ days: day })}T08:00`)
}

describe('the first month', () => {
  test('comes by itself with the morning message, one point a week, and ends with the last', async () => {
    await pass('2026-11-24', 11)
    expect(await points()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    const [first = ''] = await mornings()
    expect(first).toContain(
      'Första månaden, punkt 1 av 8: Få din roll och hälsa på gruppen. Projektledaren skriver in rollen med utse',
    )
    expect(first).toContain('[Klart] [Inga fler tips]')
    expect((await sfi().says('/dua idag')).text).not.toContain('Första månaden')
    expect((await sfi().says('/dua första månaden')).text).toContain('Du har fått alla punkter.')
  })

  test('begins at once for who wants to, and the next point comes a week later', async () => {
    expect(await presses('Visa den första')).toContain('punkt 1 av 8')
    expect((await sfi().says('/dua idag')).text).toContain('punkt 1 av 8')
    await pass('2026-11-24', 1)
    expect(await points()).toEqual(['2'])
    expect(plain((await told(chat, 'sfi-samordnare', 'direkt')).at(-1) ?? '')).toContain('punkt 2 av 8')
  })

  test('goes on from what is ticked, and a point ticked twice moves once', async () => {
    const shown = await sfi().says('/dua första månaden')
    const done = shown.button('Klart')
    const two = await Promise.all([sfi().presses(done), sfi().presses(done)])
    expect(two.map(({ text }) => text.split('\n')[0]).toSorted()).toEqual([
      'Bra! Nästa punkt kommer 30 november 2026.',
      'Den punkten är redan klar.',
    ])
    expect((await sfi().says('/dua första månaden')).text).toContain('punkt 2 av 8')
  })

  test('waits a week for who says not now', async () => {
    chat.clock.set('2026-11-25T10:00:00+01:00')
    expect(await presses('Inte nu')).toBe('Okej. Den första punkten kommer 2 december 2026.')
    await pass('2026-11-26', 1)
    expect(await points()).toEqual(['1'])
    await presses('Klart')
    expect((await sfi().presses(await lastButton(chat, 'sfi-samordnare', 'Inte nu'), 'direkt')).text).toContain(
      'äldre version',
    )
  })

  test('stops for good when told to, until somebody asks for it', async () => {
    expect(await presses('Inga tips, tack')).toBe('Okej, inga tips. Skriv första månaden om du ändrar dig.')
    expect(await presses('Inga tips, tack')).toContain('redan avstängda')
    await pass('2026-11-24', 3)
    expect(await points()).toEqual([])
    expect((await sfi().says('/dua första månaden')).text).toContain('punkt 1 av 8')
    await pass('2026-12-15', 1)
    expect(await points()).toEqual(['2'])
  })

  test('is moved by a leave', async () => {
    await pass('2026-11-24', 1)
    await sfi().says('/dua frånvaro 2 december till 18 december')
    await pass('2026-12-01', 4)
    const days = (await mornings()).filter((text) => text.includes('av 8'))
    expect(days).toHaveLength(3)
    expect(await points()).toEqual(['1', '2', '3'])
  })

  test('stops when the role ends, and after a quarter of a year nothing is kept', async () => {
    await chat.as('projektledare').says('/dua utse avsluta @sfi-samordnare SFI-samordnare')
    await pass('2026-11-24', 2)
    expect(await points()).toEqual([])
    await comes(chat, '2027-03-01T08:00')
    expect(await owned((sql) => sql`select 1 from newcomers`)).toHaveLength(0)
  })

  test('is one’s own: pressed by somebody else it moves theirs, and outside the operative group there is none', async () => {
    const done = (await sfi().says('/dua första månaden')).button('Klart')
    await chat.as('im').presses(done)
    expect((await sfi().says('/dua första månaden')).text).toContain('punkt 1 av 8')
    expect((await chat.as('styrgrupp').presses(done, 'styrgrupp')).text).toContain(
      'Punkterna för första månaden är för',
    )
    const foreign = { ...done, input: { ...done.input, group: '0190a5f0-0000-7000-8000-000000000000' } }
    expect((await sfi().presses(foreign)).text).toContain('äldre version')
    expect((await sfi().presses({ ...done, input: { ...done.input, point: '8' } })).text).toContain('äldre version')
  })

  test('says what the municipality’s own checklist says', async () => {
    const shipped = shippedChecklist('forsta-manaden')
    if (!shipped) throw new Error('no such checklist')
    const [first, second] = shipped.steps
    if (!first || !second) throw new Error('no steps')
    const own = { ...shipped, steps: [{ ...first, title: { sv: 'Hälsa på i köket' } }, second] }
    const [row] = await owned(
      (sql) => sql<{ cid: string; id: string }[]>`
      select collaboration_id as cid, id from members where name = 'Projektledaren'`,
    )
    const made = { memberId: row?.id ?? '', at: chat.clock() }
    await chat.bot.database.as(row?.cid ?? '', (store) => store.checklists.add(own, 0, made))
    expect((await sfi().says('/dua första månaden')).text).toContain('punkt 1 av 2: Hälsa på i köket.')
  })
})

test('a point gives way a week after it was told, on a working day, and not before', () => {
  const day = Temporal.PlainDate.from
  const start = { point: 0, on: day('2026-12-17') }
  expect(weekAfter(day('2026-12-17')).toString()).toBe('2026-12-28')
  const toldOn = (point: number) => (point === 0 ? day('2026-12-17') : null)
  expect(pointOn(start, 2, toldOn, day('2026-12-25'))?.point).toBe(0)
  expect(pointOn(start, 2, toldOn, day('2026-12-28'))).toEqual({ point: 1, on: day('2026-12-28') })
  expect(pointOn(start, 1, toldOn, day('2026-12-28'))).toBeNull()
  expect(pointOn(start, 0, () => null, day('2026-12-28'))).toBeNull()
})
