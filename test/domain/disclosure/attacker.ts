import { createRequire } from 'node:module'
import type { ShownCell, ShownTable } from '../../../src/domain/disclosure/types.ts'
import { seeded } from './histories.ts'

/**
 * An attacker who reads everything published outside and works in whole numbers with a solver of its own; written from
 * the rules, without the gate's code. It knows the threshold, what each word means and when it is used, that a total is
 * its women, men and unrecorded, that a year is its weeks, that the log began with the first week told, and that nobody
 * leaves a track who has not started. Where that contradicts what is published, something was entered late or undone: it
 * then gives up, in this order, that nobody leaves who has not come, that the log began, and the sums of the rows that
 * do not fit.
 */

/**
 * What the attacker finds about a hidden cell: numbers that are possible, as far as it looked. `isOpen` (number-rules
 * §5): at least three of them, two where 1 to k − 1 are two; for who goes by the words alone, a *dolt* is one of k or more.
 */
export type Finding = {
  readonly what: string
  readonly k: number
  readonly values: readonly number[]
  readonly isOpen: boolean
}

const parts = ['women', 'men', 'unrecorded'] as const
const leaving = ['started', 'completed', 'discontinued']
// its types are those of the CommonJS build
const loadHighs: typeof import('highs').default = createRequire(import.meta.url)('highs')
const solver = await loadHighs()

type Row = {
  readonly measure: string
  readonly week: number
  readonly cells: Readonly<Record<(typeof parts)[number] | 'total', ShownCell>>
  readonly k: number
}
type Week = {
  readonly measure: string
  readonly week: number
  readonly total: ShownCell
  readonly k: number
  readonly silent: boolean
}

/** `choice`: it knows that a hidden part of a row is 1 to k − 1, because no other is hidden; else *dolt* says nothing. */
export function attack(ledger: readonly ShownTable[], choice: boolean): readonly Finding[] {
  // job and placement have nothing to do with who is in a track
  return [leaving, ['job']].flatMap((family) => attackOne(ledger, family, choice))
}

function attackOne(ledger: readonly ShownTable[], family: readonly string[], choice: boolean): readonly Finding[] {
  const weeks = ledger.flatMap(weeksOf).filter(({ measure }) => family.includes(measure))
  const rows = rowsOf(ledger).filter(({ measure }) => family.includes(measure))
  const last = Math.max(...weeks.map(({ week }) => week), ...rows.map(({ week }) => week))
  const first = Math.min(...weeks.map(({ week }) => week))
  const readings = [
    { levels: choice, from: first },
    { levels: false, from: first },
    { levels: choice, from: 0 },
    { levels: false, from: 0 },
  ]
  const loose = new Set<Row>()
  let model = ''
  for (const reading of readings) {
    model = modelOf({ weeks, rows, last, choice, loose, ...reading })
    if (isPossible(model)) return findings(model, weeks, rows, choice)
  }
  for (const row of rows) {
    loose.add(row)
    model = modelOf({ weeks, rows, last, choice, loose, levels: false, from: 0 })
    if (isPossible(model)) return findings(model, weeks, rows, choice)
  }
  throw new Error('no world fits what was published')
}

const numberOf = (week: string): number => Number(week.slice(-2))

function weeksOf({ period, rows, k }: ShownTable): readonly Week[] {
  if (period.kind !== 'week') return []
  return rows.map(({ measure, total }) => ({
    measure,
    week: numberOf(period.key),
    total,
    k,
    silent: rows
      .filter((row) => leaving.includes(row.measure) === leaving.includes(measure))
      .every((row) => row.total.kind === 'hidden'),
  }))
}

function rowsOf(ledger: readonly ShownTable[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const table of ledger.filter(({ period }) => period.kind === 'year'))
    for (const row of table.rows) {
      const key = `${row.measure} ${row.through}`
      if (!rows.has(key)) rows.set(key, { measure: row.measure, week: numberOf(row.through), cells: row, k: table.k })
    }
  return [...rows.values()]
}

type Reading = {
  readonly weeks: readonly Week[]
  readonly rows: readonly Row[]
  readonly last: number
  readonly choice: boolean
  readonly loose: ReadonlySet<Row>
  readonly levels: boolean
  readonly from: number
}

const flow = (measure: string, week: number, part: string) => `x_${measure}_${week}_${part}`
const cell = ({ measure, week }: Row, part: string) => `y_${measure}_${week}_${part}`
const totalOf = ({ measure, week }: { measure: string; week: number }) => `t_${measure}_${week}`

/** The world in CPLEX's LP format, without its objective. */
function modelOf({ weeks, rows, last, choice, loose, levels, from }: Reading): string {
  const measures = [...new Set([...weeks, ...rows].map(({ measure }) => measure))]
  const lines: string[] = []
  const bounds: string[] = []
  const names: string[] = []
  for (const measure of measures)
    for (let week = 1; week <= last; week++)
      for (const part of parts) {
        names.push(flow(measure, week, part))
        bounds.push(`0 <= ${flow(measure, week, part)} <= ${week < from ? 0 : 99}`)
      }
  for (const one of weeks) {
    const total = totalOf(one)
    names.push(total)
    lines.push(`${parts.map((part) => flow(one.measure, one.week, part)).join(' + ')} - ${total} = 0`)
    const [low, high] =
      one.total.kind === 'number' ? [one.total.value, one.total.value] : one.silent ? [0, 297] : [1, one.k - 1]
    bounds.push(`${low} <= ${total} <= ${high}`)
  }
  for (const row of rows) {
    const before = rows
      .filter(({ measure, week }) => measure === row.measure && week < row.week)
      .toSorted((a, b) => a.week - b.week)
      .at(-1)
    for (const part of parts) {
      const shown = row.cells[part]
      const [low, high] =
        shown.kind === 'number' ? [shown.value, shown.value] : shown.kind === 'few' || choice ? [1, row.k - 1] : [0, 99]
      names.push(cell(row, part))
      bounds.push(`${low} <= ${cell(row, part)} <= ${high}`)
      if (loose.has(row)) continue
      const since = []
      for (let week = (before?.week ?? 0) + 1; week <= row.week; week++)
        since.push(` - ${flow(row.measure, week, part)}`)
      lines.push(`${cell(row, part)}${before ? ` - ${cell(before, part)}` : ''}${since.join('')} = 0`)
    }
    names.push(`${cell(row, 'total')}`)
    lines.push(`${parts.map((part) => cell(row, part)).join(' + ')} - ${cell(row, 'total')} = 0`)
    if (row.cells.total.kind === 'number') bounds.push(`${cell(row, 'total')} = ${row.cells.total.value}`)
    else bounds.push(`0 <= ${cell(row, 'total')} <= 297`)
  }
  if (levels && measures.includes('started'))
    for (const part of parts)
      for (let week = 1; week <= last; week++) {
        const level = (at: number) => `l_${at}_${part}`
        const leavers = leaving.slice(1).filter((one) => measures.includes(one))
        names.push(level(week))
        bounds.push(`0 <= ${level(week)} <= 999`)
        const before = week > 1 ? ` - ${level(week - 1)}` : ''
        lines.push(
          `${level(week)}${before} - ${flow('started', week, part)}${leavers.map((one) => ` + ${flow(one, week, part)}`).join('')} = 0`,
        )
      }
  return [
    'Subject To',
    ...lines.map((line, at) => ` c${at}: ${line}`),
    'Bounds',
    ...bounds.map((line) => ` ${line}`),
    'Generals',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n')
}

const options = { output_flag: false, mip_rel_gap: 0 } as const

/** A world that fits, as each variable's number; null where there is none. */
function solve(model: string, goal: string): ReadonlyMap<string, number> | null {
  const { Status, Columns } = solver.solve(`${goal}\n${model}`, options)
  if (Status !== 'Optimal') return null
  return new Map(Object.entries(Columns).map(([name, { Primal }]) => [name, Math.round(Primal)]))
}

const isPossible = (model: string): boolean => solve(model, 'Minimize\n obj: 0 dummy') !== null

function findings(model: string, weeks: readonly Week[], rows: readonly Row[], choice: boolean): readonly Finding[] {
  const hidden = [
    ...weeks
      .filter(({ total, silent }) => total.kind !== 'number' && !(silent && choice))
      .map((one) => ({ name: totalOf(one), word: one.total.kind, k: one.k })),
    ...rows.flatMap((row) =>
      parts
        .filter((part) => row.cells[part].kind !== 'number')
        .map((part) => ({ name: cell(row, part), word: row.cells[part].kind, k: row.k })),
    ),
  ]
  const worlds: ReadonlyMap<string, number>[] = []
  const look = (goal: string, pinned = model): boolean => {
    const world = solve(pinned, goal)
    if (world) worlds.push(world)
    return world !== null
  }
  // most is seen open in a few worlds that lie far apart
  const chance = seeded(hidden.length)
  for (let time = 0; time < 6; time++) {
    const goal = hidden.map(({ name }) => `${chance() < 0.5 ? '+' : '-'} ${name}`).join(' ')
    if (hidden.length > 0) look(`Maximize\n obj: ${goal}`)
  }
  return hidden.map(({ name, word, k }): Finding => {
    const seen = () => [...new Set(worlds.map((world) => world.get(name) ?? 0))].sort((a, b) => a - b)
    const isWord = word === 'few' || choice || (k === 3 && name.startsWith('t'))
    const wanted = isWord ? Math.min(3, k - 1) : k
    const isWide = () => (seen().at(-1) ?? 0) - (seen()[0] ?? 0) + 1 >= wanted
    if (seen().length < Math.min(3, k - 1) || !isWide()) {
      look(`Minimize\n obj: ${name}`)
      look(`Maximize\n obj: ${name}`)
      const [least = 0, most = 0] = [seen()[0], seen().at(-1)]
      for (let value = least + 1; value < most && seen().length < 3; value++)
        look('Minimize\n obj: 0 dummy', model.replace('Subject To\n', `Subject To\n pin: ${name} = ${value}\n`))
    }
    return { what: name, k, values: seen(), isOpen: seen().length >= Math.min(3, k - 1) && isWide() }
  })
}
