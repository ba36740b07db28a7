import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedChecklist } from '../../src/domain/checklist/shipped.ts'
import { plain } from '../support/plain.ts'
import { pageStage } from './page-stage.ts'
import { slackStage } from './slack-stage.ts'
import type { Shown, Stage } from './stage.ts'
import { teamsStage } from './teams-stage.ts'

const handover = shippedChecklist('overlamning')

/** Whose steps are whose, in the short version of the handover, by when each role comes to them. */
const course = [
  ['2026-08-28', 'projektledare', 'Klart'],
  ['2026-09-18', 'im', 'Klart'],
  ['2026-10-02', 'im', 'Klart'],
  ['2026-11-27', 'im', 'Klart enligt mentor på IM'],
  ['2026-12-18', 'sfi-samordnare', 'Klart'],
  ['2027-03-19', 'folkhogskola', 'Klart enligt studie- och yrkesvägledare, gymnasiet'],
  ['2027-04-16', 'arbetsformedlare', 'Klart enligt studie- och yrkesvägledare, gymnasiet'],
  ['2027-04-30', 'sfi-samordnare', 'Klart enligt mentor på IM'],
  ['2027-05-28', 'im', 'Klart'],
  ['2027-06-18', 'im', 'Klart enligt rektor på gymnasiet'],
  ['2027-09-10', 'arbetsmarknadskoordinator', 'Klart'],
  ['2027-10-08', 'projektledare', 'Klart'],
] as const

/** A term's handover from its start to its end, by those who carry it, with a clock that moves. */
describe.each([
  ['page', pageStage],
  ['slack', slackStage],
  ['teams', teamsStage],
] as const)('on %s', (_name, open) => {
  let now = Temporal.Instant.from('2026-08-17T10:00:00+02:00')
  let stage: Stage
  beforeAll(async () => {
    stage = await open(() => now)
    // the municipality's own version gives the last check to the labour market coordinator
    const own = {
      ...handover,
      steps: handover?.steps.map((step) =>
        step.id === 'steg-23' ? { ...step, role: 'labourMarketCoordinator' } : step,
      ),
    }
    await stage.sql`
      insert into checklists (collaboration_id, key, version, content, by_member_id, at)
      select collaboration_id, 'overlamning', 1, ${JSON.stringify(own)}::text::jsonb, id, created_at from members limit 1`
  })
  afterAll(() => stage.stop())
  const on = (day: string) => {
    now = Temporal.PlainDateTime.from(`${day}T10:00`).toZonedDateTime('Europe/Stockholm').toInstant()
  }
  const card = async () => {
    const [row] = await stage.sql<{ said: string }[]>`
      select reply::text as said from posts where source like 'run:%' order by at, id limit 1`
    return plain(row?.said ?? '')
  }

  test('the handover of a term is carried out by six roles, and the group sees it on its card', async () => {
    const leader = stage.person('projektledare')
    const form = await leader.says('checklista starta VT2027')
    expect(form.text).toContain('Ange dagen som stegen räknas från')
    const started = await form.submits({
      'Dag som stegen räknas från': '2027-06-11',
      'Hur många steg?': 'Kortversionen',
    })
    expect(started.text).toContain('är startad med 13 steg')
    let done = 0
    for (const [day, who, label] of course) {
      on(day)
      const person = stage.person(who)
      let waiting: Shown = await person.says('idag')
      while (waiting.buttons.includes(label) && done < 13) {
        expect((await waiting.presses(label)).text).toMatch(/^Klart(:| enligt)/u)
        done += 1
        waiting = await person.says('idag')
      }
      expect(await card()).toContain(`${done} av 13 steg är klar`)
    }
    expect(done).toBe(13)
    const waiting = await leader.says('idag')
    expect(waiting.text).toContain('alla steg är klara')
    const asked = await waiting.presses('Avsluta checklistan')
    expect((await asked.presses('Ja, avsluta')).text).toContain('Gruppen har fått se hur det gick.')
    expect(await card()).toContain('Avslutad fredag 8 oktober 2027.')
    expect((await asked.presses('Ja, avsluta')).text).toContain('Checklistan är avslutad.')
  }, 120_000)
})
