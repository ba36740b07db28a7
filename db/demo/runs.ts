/** Two checklists that are being carried out: a spring's handover, and one student who leaves in the middle of it. */

import type { Break } from '../../src/domain/breaks.ts'
import { isOutside, type OutsideFunction } from '../../src/domain/checklist/functions.ts'
import type { LabelKind } from '../../src/domain/checklist/label.ts'
import type { RunEventKind } from '../../src/domain/checklist/run-history.ts'
import { dueDay, newDays } from '../../src/domain/checklist/schedule.ts'
import { type Checklist, daysFromAnchor, type Step } from '../../src/domain/checklist/template.ts'
import { previousWorkday } from '../../src/domain/workday.ts'
import { demoPeople } from './municipality.ts'

type Day = Temporal.PlainDate

/** What somebody has said of a step; `by` is a user of `demoPeople`. */
type DemoSaid = {
  readonly state: 'done' | 'notThisTime'
  readonly by: string
  readonly on: Day
  readonly reportedFor: OutsideFunction | null
}

type DemoStep = {
  readonly id: string
  readonly planned: Day
  readonly due: Day
  readonly said: DemoSaid | null
}

export type DemoRun = {
  readonly label: string
  readonly labelKind: LabelKind
  readonly anchor: Day
  readonly short: boolean
  readonly startedBy: string
  readonly startedOn: Day
  readonly steps: readonly DemoStep[]
}

/** So many of the steps whose day has passed are late; those before them are done. */
const lateSteps = 2

/** Both of them as they stand on a day; what they say happened on working days before it. */
export function demoRuns(handover: Checklist, today: Day, breaks: readonly Break[]): DemoRun[] {
  return [springRun(handover, today, breaks), eventRun(handover, today, breaks)]
}

function springRun({ steps }: Checklist, today: Day, breaks: readonly Break[]): DemoRun {
  const year = today.month >= 10 ? today.year + 1 : today.year
  const anchor = secondFridayOfJune(year)
  const startedOn = previousWorkday(anchor.subtract({ weeks: 42 }))
  const planned = steps.map((step) => ({ step, due: dueDay(anchor, daysFromAnchor(step), breaks) }))
  const past = planned.filter(({ due }) => isBefore(due, today))
  const done = new Set(past.slice(0, -lateSteps).map(({ step }) => step.id))
  return {
    label: `VT${year}`,
    labelKind: 'term',
    anchor,
    short: false,
    startedBy: 'projektledare',
    startedOn,
    steps: planned.map(({ step, due }) => ({
      id: step.id,
      planned: due,
      due,
      said: done.has(step.id) ? doneBy(step, previousWorkday(due.subtract({ days: 1 }))) : null,
    })),
  }
}

/** It began ten days ago: what should have been before is not done this time, the handing over itself has got new days. */
function eventRun({ steps }: Checklist, today: Day, breaks: readonly Break[]): DemoRun {
  const startedOn = previousWorkday(today.subtract({ days: 10 }))
  const planned = steps
    .filter(({ short }) => short)
    .map((step) => ({ step, due: dueDay(startedOn, daysFromAnchor(step), breaks) }))
  const past = planned.filter(({ due }) => isBefore(due, startedOn))
  const moved = past.filter(({ step }) => step.phase === 'lamna-over').map(({ step }) => step.id)
  const days = newDays(moved.length, startedOn, null, breaks)
  return {
    label: startedOn.toString(),
    labelKind: 'event',
    anchor: startedOn,
    short: true,
    startedBy: 'im',
    startedOn,
    steps: planned.map(({ step, due }) => {
      const day = days[moved.indexOf(step.id)] ?? due
      const one = { id: step.id, planned: due, due: day }
      if (day !== due)
        return { ...one, said: isBefore(day, today) ? doneBy(step, previousWorkday(day.subtract({ days: 1 }))) : null }
      const leftOut = { state: 'notThisTime', by: 'im', on: startedOn, reportedFor: null } as const
      return { ...one, said: isBefore(due, startedOn) ? leftOut : null }
    }),
  }
}

/** By whoever has the function, or reported by who helps with it and sits in the group. */
function doneBy({ role, support }: Step, on: Day): DemoSaid {
  const holder = [role, ...support].flatMap((one) => demoPeople.find(({ operative }) => operative === one)?.user ?? [])
  return { state: 'done', by: holder[0] ?? 'projektledare', on, reportedFor: isOutside(role) ? role : null }
}

export type DemoEvent = {
  readonly kind: RunEventKind
  readonly stepId: string | null
  readonly by: string
  readonly on: Day
  readonly reportedFor: OutsideFunction | null
  readonly due: Day | null
}

/** What has happened in a run, in its order. */
export function eventsOf({ startedBy, startedOn, steps }: DemoRun): DemoEvent[] {
  const plain = { by: startedBy, on: startedOn, reportedFor: null, due: null }
  const moved = steps.filter(({ planned, due }) => !planned.equals(due))
  return [
    { ...plain, kind: 'started' as const, stepId: null },
    ...moved.map(({ id, due }) => ({ ...plain, kind: 'moved' as const, stepId: id, due })),
    ...steps
      .flatMap(({ id, said }): DemoEvent[] =>
        said
          ? [{ kind: said.state, stepId: id, by: said.by, on: said.on, reportedFor: said.reportedFor, due: null }]
          : [],
      )
      .toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on)),
  ]
}

const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0

function secondFridayOfJune(year: number): Day {
  const first = Temporal.PlainDate.from({ year, month: 6, day: 1 })
  return first.add({ days: ((12 - first.dayOfWeek) % 7) + 7 })
}
