import { expect, test } from 'vitest'
import {
  differencesTo,
  lookBack,
  progressByOrganisation,
  progressByPhase,
  type RunStep,
  remindersOfStep,
} from '../../../src/domain/checklist/run.ts'
import { shippedChecklist } from '../../../src/domain/checklist/shipped.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const handover = shippedChecklist('overlamning')
if (!handover) throw new Error('not shipped')
const { steps: shipped } = handover

const stepOf = (no: number, change: Partial<RunStep> = {}): RunStep => ({
  runId: 'r',
  step: shipped[no - 1] ?? fail(),
  follows: 1,
  decided: 1,
  planned: day('2026-09-18'),
  due: day('2026-09-18'),
  state: 'open',
  handed: null,
  changedBy: null,
  changedByName: null,
  changedAt: null,
  reportedFor: null,
  reason: null,
  reasons: [],
  version: 1,
  ...change,
})

test('progress leaves out what an upgrade took away, and a step that was handed over is the other organisation’s', () => {
  const handed = { memberId: null, name: null, role: 'sfiCoordinator', by: 'm' } as const
  const steps = [
    stepOf(1, { state: 'done' }),
    stepOf(3),
    stepOf(4, { state: 'removed' }),
    stepOf(5, { handed: { ...handed, accepted: true } }),
    stepOf(6, { handed: { ...handed, accepted: false } }),
  ]
  const today = day('2026-09-21')
  const head = { ...handover, anchor: handover.anchor.label }
  expect(progressByPhase({ head }, steps, today).map(({ closed, of, late }) => [closed, of, late])).toEqual([
    [1, 1, 0],
    [0, 3, 3],
  ])
  expect(progressByOrganisation(steps, today).map(({ organisation, of }) => [organisation, of])).toEqual([
    ['municipality', 1],
    ['school', 2],
    ['adultEducation', 1],
  ])
})

test('late is told from the first day and where the municipality is, but of no step from before the start', () => {
  const at = (moment: string) => ({ state: 'done', changedAt: Temporal.Instant.from(moment) }) as const
  const moved = { due: day('2026-10-30') }
  const back = lookBack(
    [
      stepOf(1, { ...at('2026-09-18T21:30:00Z'), ...moved }),
      stepOf(2, { ...at('2026-09-18T22:30:00Z'), ...moved }),
      stepOf(3, { state: 'skipped' }),
      stepOf(4, { state: 'blocked' }),
      stepOf(5, { state: 'notThisTime' }),
      stepOf(1, { ...at('2026-12-01T10:00:00Z'), planned: day('2026-08-30') }),
    ],
    'Europe/Stockholm',
    day('2026-08-31'),
  )
  expect(back.late.map(({ step, daysLate }) => [step.step.id, daysLate])).toEqual([['steg-02', 1]])
  expect(back.skipped.map(({ step }) => step.id)).toEqual(['steg-03'])
  expect(back.undone.map(({ step }) => step.id)).toEqual(['steg-04'])
})

test('a newer version changes nothing that is done, that has been decided on, or that the short version leaves out', () => {
  const titled = shipped.map((step) => ({ ...step, title: { sv: `${step.title.sv}!` } }))
  const steps = [stepOf(1, { state: 'done' }), stepOf(3, { decided: 2 }), stepOf(5)]
  const short = shipped.filter((step) => step.short).length
  const found = differencesTo(steps, { steps: titled }, 2, true)
  expect(found.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
  expect(found.filter(({ kind }) => kind === 'added')).toHaveLength(short - 3)
  expect(differencesTo(steps, { steps: [] }, 2, false).map((one) => one.kind)).toEqual(['removed'])
})

test('reminders lie on working days', () => {
  // Monday 6 January 2025 was Twelfth Night, a public holiday
  expect(remindersOfStep(day('2025-01-06')).map(String)).toEqual(['2024-12-23', '2025-01-03', '2025-01-07'])
})

function fail(): never {
  throw new Error('no step')
}
