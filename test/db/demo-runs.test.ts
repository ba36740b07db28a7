import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoRun, demoRuns, eventsOf } from '../../db/demo/runs.ts'
import { isLate } from '../../src/domain/checklist/run.ts'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { isDayOff } from '../../src/domain/workday.ts'
import { type DemoChat, demoChat } from '../support/chat.ts'
import { plain } from '../support/plain.ts'

const handover = shippedChecklist('overlamning')
if (!handover) throw new Error('no handover')

const late = ({ steps }: DemoRun, today: Temporal.PlainDate) =>
  steps.filter(({ said, due }) => isLate({ state: said?.state ?? 'open', due }, today)).length

test('whatever the day, a spring is under way with some steps done and two late, and a student’s leaving beside it', () => {
  for (let day = Temporal.PlainDate.from('2026-08-01'); day.year < 2028; day = day.add({ days: 1 })) {
    const [spring, event, ...others] = demoRuns(handover, day, [])
    if (!spring || !event || others.length) throw new Error('not two')
    const done = (run: DemoRun) => run.steps.filter(({ said }) => said?.state === 'done').length
    expect([day.toString(), late(spring, day), done(spring) > 1]).toEqual([day.toString(), 2, true])
    expect(spring.steps.some(({ due }) => Temporal.PlainDate.compare(due, day) > 0)).toBe(true)
    expect([day.toString(), event.steps.length, done(event), late(event, day)]).toEqual([
      day.toString(),
      13,
      expect.toSatisfy((count: number) => count >= 1),
      expect.toSatisfy((count: number) => count <= 2),
    ])
    for (const run of [spring, event]) {
      const days = eventsOf(run).map(({ on }) => on)
      expect(days).toEqual(days.toSorted(Temporal.PlainDate.compare))
      expect(days.filter((on) => isDayOff(on) || Temporal.PlainDate.compare(on, day) >= 0)).toEqual([])
    }
  }
})

let chat: DemoChat
beforeAll(async () => {
  chat = await demoChat('2026-11-23T10:00:00+01:00', { runs: true })
})
afterAll(() => chat.stop())

test('who asks for checklists sees two that are going, how far they have come and what has happened; new staff no event', async () => {
  const im = chat.as('im')
  const said = await im.says('/dua checklista')
  expect(plain(said.text)).toContain('Överlämning, VT2027.')
  expect(said.text).toContain('händelse 2026-11-13')
  expect((await chat.as('ny').says('/dua checklista')).text).not.toContain('händelse 2026-11-13')
  const run = await im.presses(said.button('Visa'))
  expect(plain(run.text)).toContain('Demo – påhittade siffror')
  expect(plain(run.text)).toContain('5 av 25 steg är klara.')
  expect(plain(run.text)).toContain('2 försenade')
  const history = plain((await im.presses(run.button('Historik'))).text)
  expect(history).toContain('Klart: Rapportera antal')
  expect(history).toContain('Startad. Projektledaren, 21 augusti kl. 14.00.')
})

test('who has a late step meets it in their list and can tick it off', async () => {
  const today = await chat.as('im').says('/dua idag')
  expect(plain(today.text)).toContain('Försenat: ')
  const done = await chat.as('im').presses(today.button('Klart enligt studie- och yrkesvägledare, gymnasiet'))
  expect(done.text).toContain('Klart enligt studie- och yrkesvägledare')
})
