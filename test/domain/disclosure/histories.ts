import { decide } from '../../../src/domain/disclosure/decide.ts'
import type { ExactRow, ExactTable, ShownTable } from '../../../src/domain/disclosure/types.ts'
import type { Counts, Measure } from '../../../src/domain/measures.ts'

/** Chance of its own for each seed: the same each time. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const weekKey = (no: number) => `2026-W${String(no).padStart(2, '0')}`

/** Something that happened to one person in a week, when it was entered, and when it was undone. */
type Happened = {
  readonly measure: Measure
  readonly column: keyof Counts
  readonly week: number
  readonly entered: number
  readonly undone: number
}

const told = ['started', 'placement', 'completed', 'job', 'discontinued'] as const satisfies readonly Measure[]
const yearly = ['started', 'completed', 'job', 'discontinued'] as const satisfies readonly Measure[]

export type Wish = {
  readonly first: number
  readonly last: number
  /** people who start in a week, on average */
  readonly rate: number
  /** how many of the entries come a week or more late, and how many are undone */
  readonly late: number
  readonly undone: number
}

/** A made-up log in which nobody leaves who has not come. */
export function history(chance: () => number, { first, last, rate, late, undone }: Wish): readonly Happened[] {
  const log: Happened[] = []
  const inTrack: { column: keyof Counts; left: boolean }[] = []
  const add = (measure: Measure, column: keyof Counts, week: number) => {
    const entered = chance() < late ? week + 1 + Math.floor(chance() * 4) : week
    log.push({
      measure,
      column,
      week,
      entered,
      undone: chance() < undone ? entered + Math.floor(chance() * 5) : Infinity,
    })
  }
  for (let week = first; week <= last; week++) {
    for (let one = 0; one < 20; one++) {
      if (chance() >= rate / 20) continue
      const column = chance() < 0.04 ? 'unrecorded' : chance() < 0.55 ? 'women' : 'men'
      inTrack.push({ column, left: false })
      add('started', column, week)
      if (chance() < 0.6) add('placement', column, week)
    }
    for (const person of inTrack.filter(({ left }) => !left)) {
      const dice = chance()
      if (dice < 0.05) add('completed', person.column, week)
      else if (dice < 0.07) add('discontinued', person.column, week)
      else continue
      person.left = true
      if (dice < 0.03) add('job', person.column, week)
    }
  }
  return log
}

/** What is published outside week after week, as the digest asks for it. `looks` as in the gate's rules. */
export function publish(
  log: readonly Happened[],
  { first, last }: Pick<Wish, 'first' | 'last'>,
  k: number,
  looks: (rows: string, week: number) => boolean,
): readonly ShownTable[] {
  const ledger: ShownTable[] = []
  for (let week = first; week <= last; week++) {
    const count = (measure: Measure, from: number): ExactRow => {
      const counts = { women: 0, men: 0, unrecorded: 0 }
      for (const one of log) {
        const isThere =
          one.measure === measure && one.week >= from && one.week <= week && one.entered <= week && one.undone > week
        if (isThere) counts[one.column] += 1
      }
      return { measure, track: null, counts }
    }
    const tables: ExactTable[] = [
      {
        scope: 'g',
        form: 'totals',
        period: { kind: 'week', key: weekKey(week) },
        through: weekKey(week),
        rows: told.map((measure) => count(measure, week)),
      },
      {
        scope: 'g',
        form: 'gender',
        period: { kind: 'year', key: '2026' },
        through: weekKey(week),
        rows: yearly.map((measure) => count(measure, 1)),
      },
    ]
    for (const table of tables) {
      const decision = decide(table, ledger, { k, looks: (rows) => looks(rows, week) })
      if ('shown' in decision && decision.fresh) ledger.push(decision.shown)
    }
  }
  return ledger
}
