import type { Column, ShownCell, ShownRow } from '../../../src/domain/disclosure/types.ts'

/**
 * An attacker of one measure, written without a look at the gate's own audit. It knows the threshold, what each word
 * means, that a total is its women, men and unrecorded, that a week's number is what happened in it and that a
 * cumulative number is the sum of what happened. It keeps every state (women, men, unrecorded so far) that is possible
 * at each day, forwards and backwards, so its answers are exact in whole numbers.
 */

/** A published row. Cumulative rows begin at week 0 and end after week `week`; a week's row is that of `week`. */
export type Published = {
  readonly kind: 'week' | 'sum'
  readonly week: number
  readonly form: 'totals' | 'gender'
  readonly k: number
  readonly row: ShownRow
}

/** What the attacker finds about one hidden cell: every value that it can have. */
export type Finding = {
  readonly what: string
  readonly word: 'few' | 'hidden'
  readonly column: Column
  readonly k: number
  readonly values: ReadonlySet<number>
}

type State = readonly [women: number, men: number, unrecorded: number]
type Bounds = readonly [low: number, high: number]

const parts = ['women', 'men', 'unrecorded'] as const
const keyOf = (state: State): string => state.join(',')
const totalOf = (state: State): number => state[0] + state[1] + state[2]

export function attack(published: readonly Published[], room: number): readonly Finding[] {
  const cap =
    room +
    Math.max(
      0,
      ...published.map(({ row }) => Math.max(...[...parts, 'total' as const].map((column) => numberOf(row[column])))),
    )
  const bounds = (cell: ShownCell, k: number, most = cap): Bounds =>
    cell.kind === 'number' ? [cell.value, cell.value] : cell.kind === 'few' ? [1, k - 1] : [0, most]
  const weekly = new Map(published.filter((one) => one.kind === 'week').map((one) => [one.week, one]))
  const sums = published.filter((one) => one.kind === 'sum')
  const days = new Set([0, ...sums.map((one) => one.week + 1)])
  for (const one of weekly.values()) if (one.form === 'gender') days.add(one.week).add(one.week + 1)
  const points = [...days].sort((one, other) => one - other)

  const fits = (state: State, day: number): boolean =>
    sums
      .filter((one) => one.week + 1 === day)
      .every(({ row, k, form }) => {
        const inside = (value: number, cell: ShownCell) => {
          const [low, high] = bounds(cell, k, cap * 3)
          return value >= low && value <= high
        }
        const people = form === 'totals' || parts.every((part, index) => inside(state[index] as number, row[part]))
        return people && inside(totalOf(state), row.total)
      })
  /** What may happen between two points: bounds of each part, and of the total. */
  const between = (from: number, to: number): { readonly parts: readonly Bounds[]; readonly total: Bounds } => {
    const one = weekly.get(from)
    if (one?.form === 'gender' && to === from + 1) {
      return { parts: parts.map((part) => bounds(one.row[part], one.k)), total: bounds(one.row.total, one.k, cap * 3) }
    }
    let [low, high] = [0, 0]
    for (let week = from; week < to; week++) {
      const shown = weekly.get(week)
      const [least, most] = shown ? bounds(shown.row.total, shown.k) : [0, cap]
      low += least
      high = Math.min(high + most, cap * 3)
    }
    return { parts: parts.map(() => [0, cap]), total: [low, high] }
  }
  const moves = (from: State, to: State, step: ReturnType<typeof between>): boolean => {
    const moved = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const
    return (
      moved.every(
        (value, index) => value >= (step.parts[index] as Bounds)[0] && value <= (step.parts[index] as Bounds)[1],
      ) &&
      totalOf(moved) >= step.total[0] &&
      totalOf(moved) <= step.total[1]
    )
  }
  const everyState = (day: number): State[] => {
    const rows = sums.filter((one) => one.week + 1 === day && one.form === 'gender')
    const range = (part: (typeof parts)[number]): Bounds => {
      const all = rows.map(({ row, k }) => bounds(row[part], k))
      return [Math.max(0, ...all.map(([low]) => low)), Math.min(cap, ...all.map(([, high]) => high))]
    }
    const [women, men, unrecorded] = parts.map(range) as [Bounds, Bounds, Bounds]
    const states: State[] = []
    for (let w = women[0]; w <= women[1]; w++)
      for (let m = men[0]; m <= men[1]; m++)
        for (let u = unrecorded[0]; u <= unrecorded[1]; u++) if (fits([w, m, u], day)) states.push([w, m, u])
    return states
  }

  /** Every state that can follow, where no sum is shown that day. */
  const following = (before: readonly State[], step: ReturnType<typeof between>): State[] => {
    const [women, men, unrecorded] = step.parts as [Bounds, Bounds, Bounds]
    const states = new Map<string, State>()
    for (const from of before)
      for (let w = women[0]; w <= women[1]; w++)
        for (let m = men[0]; m <= men[1]; m++)
          for (let u = unrecorded[0]; u <= unrecorded[1]; u++) {
            const total = w + m + u
            if (total < step.total[0] || total > step.total[1]) continue
            const to: State = [from[0] + w, from[1] + m, from[2] + u]
            states.set(keyOf(to), to)
          }
    return [...states.values()]
  }

  // Forwards, restarting where what was published contradicts itself (entered late, undone).
  const forward: State[][] = [[[0, 0, 0]]]
  const tied: boolean[] = []
  for (let index = 1; index < points.length; index++) {
    const [from, to] = [points[index - 1] as number, points[index] as number]
    const step = between(from, to)
    const before = forward[index - 1] as State[]
    const isSum = sums.some((one) => one.week + 1 === to && one.form === 'gender')
    const reached = isSum
      ? everyState(to).filter((state) => before.some((one) => moves(one, state, step)))
      : following(before, step).filter((state) => fits(state, to))
    tied.push(reached.length > 0)
    forward.push(reached.length > 0 ? reached : everyState(to))
  }
  const possible: State[][] = [...forward]
  for (let index = points.length - 2; index >= 0; index--) {
    if (!tied[index]) continue
    const step = between(points[index] as number, points[index + 1] as number)
    const after = possible[index + 1] as State[]
    possible[index] = (forward[index] as State[]).filter((state) => after.some((one) => moves(state, one, step)))
  }

  const findings: Finding[] = []
  const note = (what: string, k: number, column: Column, cell: ShownCell, values: Iterable<number>) => {
    if (cell.kind !== 'number') findings.push({ what, word: cell.kind, column, k, values: new Set(values) })
  }
  for (const { week, row, k, form } of sums) {
    const states = possible[points.indexOf(week + 1)] as State[]
    if (form === 'gender') {
      for (const [index, part] of parts.entries())
        note(
          `sum to ${week} ${part}`,
          k,
          part,
          row[part],
          states.map((state) => state[index] as number),
        )
    }
    note(`sum to ${week} total`, k, 'total', row.total, states.map(totalOf))
  }
  for (const one of weekly.values()) {
    const index = points.findLastIndex((day) => day <= one.week)
    const [from, to] = [points[index] as number, points[index + 1] ?? one.week + 1]
    const step = between(from, to)
    const pairs: (readonly [State, State])[] = []
    if (tied[index]) {
      for (const state of possible[index] as State[])
        for (const next of possible[index + 1] as State[]) if (moves(state, next, step)) pairs.push([state, next])
    }
    if (one.form === 'gender') {
      for (const [column, part] of parts.entries()) {
        note(
          `week ${one.week} ${part}`,
          one.k,
          part,
          one.row[part],
          tied[index]
            ? pairs.map(([a, b]) => (b[column] as number) - (a[column] as number))
            : everything(bounds(one.row[part], one.k)),
        )
      }
      note(
        `week ${one.week} total`,
        one.k,
        'total',
        one.row.total,
        tied[index] ? pairs.map(([a, b]) => totalOf(b) - totalOf(a)) : everything(bounds(one.row.total, one.k)),
      )
      continue
    }
    const own = bounds(one.row.total, one.k)
    const values = new Set<number>()
    const sumsHere = tied[index] ? new Set(pairs.map(([a, b]) => totalOf(b) - totalOf(a))) : [null]
    for (const sum of sumsHere) {
      const others: Bounds = [step.total[0] - own[0], step.total[1] - own[1]]
      const low = sum === null ? own[0] : Math.max(own[0], sum - others[1])
      const high = sum === null ? own[1] : Math.min(own[1], sum - others[0])
      for (let value = low; value <= high; value++) values.add(value)
    }
    note(`week ${one.week} total`, one.k, 'total', one.row.total, values)
  }
  return findings
}

const numberOf = (cell: ShownCell): number => (cell.kind === 'number' ? cell.value : 0)
const everything = ([low, high]: Bounds): number[] => Array.from({ length: high - low + 1 }, (_, index) => low + index)

/**
 * What must hold of a finding (number-rules §5): three values for a cell of 1 to k − 1, a range of k for a *dolt*; a
 * total that is k or more beyond doubt hides nothing but the doubt of the part beside it, which has its own three.
 */
export function isProtected({ word, column, k, values }: Finding): boolean {
  if (word === 'few') return values.size >= 3
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return most - least >= k || (column === 'total' && least >= k && values.size >= 3)
}
