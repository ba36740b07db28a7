import { describe, expect, test } from 'vitest'
import {
  type Contribution,
  type NationalCounts,
  type NationalRules,
  nationalRow,
  nationalRules,
} from '../../../src/domain/disclosure/national.ts'
import { totalKnown } from '../../../src/domain/disclosure/total.ts'
import type { ShownCell, ShownRow, ShownTable } from '../../../src/domain/disclosure/types.ts'

const hidden: ShownCell = { kind: 'hidden' }
const few: ShownCell = { kind: 'few' }
const number = (value: number): ShownCell => ({ kind: 'number', value })

type Said = readonly [women: ShownCell, men: ShownCell, unrecorded: ShownCell, total: ShownCell]
const shownAs = ([women, men, unrecorded, total]: Said) => ({ women, men, unrecorded, total })

/** A municipality's row with how it has shown it; nothing: not at all. */
const of = (women: number, men: number, unrecorded: number, said?: Said): Contribution => ({
  counts: { women, men, unrecorded },
  shown: said ? shownAs(said) : null,
  k: 5,
})
/** Shown as it is. */
const open = (women: number, men: number, unrecorded = 0) =>
  of(women, men, unrecorded, [number(women), number(men), number(unrecorded), number(women + men + unrecorded)])

const four = [open(12, 9), open(20, 14), open(8, 7), open(11, 16)]

describe('the row of all municipalities', () => {
  test('is the sum of them', () => {
    expect(nationalRow([...four, open(6, 7, 5)])).toEqual({ women: 57, men: 53, unrecorded: 5, total: 115 })
  })

  test('is not shown of fewer than five, nor with a cell of one to four', () => {
    expect(nationalRow(four)).toBeNull()
    expect(nationalRow([...four, open(0, 0)])).toBeNull()
    expect(nationalRow([...four, of(6, 7, 3, [number(6), number(7), few, hidden]), open(9, 9)])).toBeNull()
  })

  test('is not shown where the others’ published numbers leave one municipality alone', () => {
    expect(nationalRow([...four, of(3, 9, 0, [few, number(9), number(0), hidden])])).toBeNull()
    // what is five and more is not given away either, when the municipality has shown nothing
    expect(nationalRow([...four, of(13, 9, 0)])).toBeNull()
  })

  test('what a municipality’s weeks tell of its total is known as well', () => {
    const hiddenOnes = [of(4, 6, 0), of(1, 0, 0), of(3, 7, 0)]
    expect(nationalRow([...four, ...hiddenOnes])?.total).toBe(97 + 21)
    // ten and ten were told in weeks, so that one is left for the third
    const totals = [
      [10, 10],
      [1, 4],
      [10, Infinity],
    ] as const
    const withWeeks = hiddenOnes.map((one, at) => ({ ...one, total: totals[at] ?? ([0, Infinity] as const) }))
    expect(nationalRow([...four, ...withWeeks])).toBeNull()
  })

  test('two hidden numbers hide each other, as long as three values are left for each', () => {
    const with_ = (one: number, other: number) =>
      nationalRow([
        ...four,
        of(one, 9, 0, [few, number(9), number(0), hidden]),
        of(other, 6, 0, [few, number(6), number(0), hidden]),
      ])
    expect(with_(2, 3)?.women).toBe(56)
    expect(with_(2, 4)?.women).toBe(57)
    // 4 and 3, or 3 and 4
    expect(with_(4, 3)).toBeNull()
    // three people in two places are few themselves
    expect(with_(2, 1)).toBeNull()
  })

  test('a total that stands ties what is hidden in its row', () => {
    const others = [of(1, 9, 0, [few, number(9), number(0), hidden]), of(9, 3, 0, [number(9), few, number(0), hidden])]
    const with_ = (total: ShownCell) =>
      nationalRow([...four, of(20, 3, 0, [hidden, hidden, number(0), total]), ...others])
    expect(with_(hidden)?.total).toBe(142)
    // one man less is one woman more, who would have to come from the only one that is left
    expect(with_(number(23))).toBeNull()
  })

  test('nobody has more than three quarters of a cell without having shown it', () => {
    const small = [1, 2, 3].map(() => open(1, 10))
    expect(nationalRow([...small, open(0, 8), of(30, 9, 0), of(6, 9, 0)])).toBeNull()
    expect(nationalRow([...small, open(0, 8), of(20, 9, 0), of(16, 9, 0)])?.women).toBe(39)
  })

  test('what has come since a number was shown is protected as well', () => {
    const late = (women: number) => of(women, 9, 0, [number(13), number(9), number(0), number(22)])
    expect(nationalRow([...four, late(15)])).toBeNull()
    expect(nationalRow([...four, late(13)])?.women).toBe(64)
    expect(nationalRow([...four, late(15), late(16)])?.women).toBe(82)
  })
})

/** The same every time. */
function chance(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Object.assign(next, { one: <T>(list: readonly T[]) => list[next(list.length)] as T })
}

/** Small enough to try every table there is: few is 1 to 3, two municipalities are enough. */
const rules: NationalRules = { ...nationalRules, k: 4, least: 2 }
const parts = ['women', 'men', 'unrecorded'] as const
const all = [...parts, 'total'] as const

/** A municipality's row with something that it could have shown of it: whole, in part, an older one, or nothing. */
function randomRow(random: ReturnType<typeof chance>): Contribution {
  const isLarge = random(3) === 0
  const value = () => random.one(isLarge ? [0, 4, 5, 6] : [0, 1, 2, 2, 3, 5, 6])
  const counts = { women: value(), men: random.one([0, value()]), unrecorded: random.one([0, 0, value()]) }
  const now: NationalCounts = { ...counts, total: counts.women + counts.men + counts.unrecorded }
  if (random(6) === 0) return { counts, shown: null, k: rules.k }
  const isOlder = random(5) === 0
  const cell = (column: (typeof all)[number]): ShownCell => {
    const had = isOlder && random(2) === 0 ? Math.max(0, now[column] - random.one([1, 2, 3, 4])) : now[column]
    if (!isLarge && random(column === 'total' ? 2 : 5) === 0) return hidden
    return had > 0 && had < rules.k ? few : number(had)
  }
  const [women, men, unrecorded, total] = all.map(cell) as [ShownCell, ShownCell, ShownCell, ShownCell]
  return { counts, shown: { women, men, unrecorded, total }, k: rules.k }
}

type Table = readonly Contribution[]

/** Whether a cell could be this value: a number that stands is that or has moved since, few is what it says. */
const fits = (shown: ShownCell, was: number, value: number) =>
  shown.kind === 'number'
    ? shown.value === was
      ? value === was
      : value !== shown.value
    : shown.kind !== 'few' || was >= rules.k || was === 0 || (value > 0 && value < rules.k)

/** What one cell of the first row is taken to be. */
type Only = { readonly column: (typeof parts)[number]; readonly value: number }

/**
 * Every table that somebody must reckon with who knows what each has shown, how old it is, and what is left of each sum
 * (null: the row is not shown, and no number is larger than seven).
 */
function* tablesLike(table: Table, left: readonly number[] | null, only?: Only): Generator<Table> {
  const [row, ...others] = table
  if (!row) {
    if (!left || left.every((rest) => rest === 0)) yield []
    return
  }
  const { women: w, men: m, unrecorded: u } = row.counts
  const shown = row.shown ?? { women: hidden, men: hidden, unrecorded: hidden, total: hidden }
  const values = (column: (typeof parts)[number], was: number) =>
    Array.from({ length: (left?.[parts.indexOf(column)] ?? 7) + 1 }, (_, value) => value).filter(
      (value) => fits(shown[column], was, value) && (only?.column !== column || only.value === value),
    )
  for (const women of values('women', w)) {
    for (const men of values('men', m)) {
      for (const unrecorded of values('unrecorded', u)) {
        if (!fits(shown.total, w + m + u, women + men + unrecorded)) continue
        const counts = { women, men, unrecorded }
        const rest = left && parts.map((part, column) => (left[column] ?? 0) - counts[part])
        for (const more of tablesLike(others, rest)) yield [{ ...row, counts }, ...more]
      }
    }
  }
}

type Secret = { readonly row: number; readonly column: (typeof parts)[number] }

/** How many values, up to three, a cell can have in those of the tables that `reckons` does not rule out. */
function valuesOf(
  table: Table,
  { row, column }: Secret,
  sums: NationalCounts | null,
  reckons: (table: Table) => boolean,
) {
  const order = [table[row] as Contribution, ...table.toSpliced(row, 1)]
  const left = sums && parts.map((part) => sums[part])
  let found = 0
  for (let value = 0; value <= (sums?.[column] ?? 7) && found < 3; value += 1) {
    for (const other of tablesLike(order, left, { column, value })) {
      if (!reckons(other)) continue
      found += 1
      break
    }
  }
  return found
}

/** What of a row nobody may learn: small numbers that are not shown, and small changes since a number was shown. */
function secrets(table: Table): Secret[] {
  return table.flatMap(({ counts, shown }, row) =>
    parts.flatMap((column) => {
      const cell = shown?.[column] ?? hidden
      const moved = Math.abs(counts[column] - (cell.kind === 'number' ? cell.value : 0))
      return moved > 0 && moved < rules.k ? [{ row, column }] : []
    }),
  )
}

describe('whoever knows the rule and all that was published keeps three values for each small number', () => {
  const isShown = (table: Table) => nationalRow(table, rules) !== null
  const tables = function* (seed: number, most: number) {
    const random = chance(seed)
    for (let no = 0; no < most; no += 1) yield Array.from({ length: 2 + random(3) }, () => randomRow(random))
  }

  test('when the row is shown, and so its sums', () => {
    let attacked = 0
    for (const table of tables(20181, 3000)) {
      const sums = nationalRow(table, rules)
      for (const secret of sums ? secrets(table) : []) {
        attacked += 1
        if (valuesOf(table, secret, sums, isShown) < 3) throw new Error(JSON.stringify({ secret, table }))
      }
    }
    // the rule lets through, and what it let through was put to the test
    expect(attacked).toBeGreaterThan(150)
  })

  test('when it is not shown, and the municipality’s own numbers had left as many', () => {
    let attacked = 0
    for (const table of tables(77, 2000)) {
      for (const secret of isShown(table) ? [] : secrets(table)) {
        if (valuesOf(table, secret, null, () => true) < 3) continue
        attacked += 1
        if (valuesOf(table, secret, null, (other) => !isShown(other)) < 3) {
          throw new Error(JSON.stringify({ secret, table }))
        }
      }
    }
    expect(attacked).toBeGreaterThan(3000)
  })
})

test('what is known of a year’s total: its last row and the weeks told since, any number where nothing was told', () => {
  const row = (through: string, total: ShownCell, women: ShownCell = hidden): ShownRow => ({
    measure: 'job',
    track: null,
    through,
    women,
    men: number(0),
    unrecorded: number(0),
    total,
  })
  const table = (kind: 'week' | 'year', key: string, of: ShownRow): ShownTable => ({
    scope: 'g',
    form: kind === 'week' ? 'totals' : 'gender',
    period: { kind, key },
    through: of.through,
    rows: [of],
    k: 5,
    ruleVersion: 2,
    exact: false,
  })
  const week = (no: number, total: ShownCell) => {
    const key = `2028-W${no}`
    return table('week', key, row(key, total))
  }
  // 2028 ends on a Sunday
  const weeks = [week(50, few), week(51, number(7)), week(52, number(0))]
  expect(totalKnown(weeks, 'job', 2028)).toEqual([8, 11])
  expect(totalKnown(weeks.slice(0, 2), 'job', 2028)).toEqual([8, Infinity])
  const stands = table('year', '2028', row('2028-W50', number(6), number(6)))
  expect(totalKnown([...weeks, stands], 'job', 2028)).toEqual([13, 13])
})
