/** What the cells of many rows can be when each column's sum is known. */

/**
 * A whole number that somebody else knows to lie between `low` and `high`. Open: it has not been shown, so it has to keep
 * three possible values; `floor` is what of it has been.
 */
export type Cell = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly floor: number
  readonly isOpen: boolean
}

/** One row: its cells, one a column, and their sum. */
export type Row = { readonly cells: readonly Cell[]; readonly total: Cell }

const enough = 3

/**
 * Whether every open cell keeps three possible values when the sum of each column is known. Rows, columns and sums make a
 * network, so what a cell can be is an unbroken range of whole numbers, and one person moved along a chain of exchanges
 * at a time finds its ends.
 */
export function keepsThree(rows: readonly Row[]): boolean {
  return rows.every((row, at) =>
    [...row.cells, row.total].every((cell, column) => !cell.isOpen || possibleValues(rows, at, column) >= enough),
  )
}

/** How many values a cell can have, counted up to three; a column past the last is the row's sum. */
function possibleValues(rows: readonly Row[], row: number, column: number): number {
  let found = 1
  for (const by of [1, -1] as const) {
    const table = networkOf(rows)
    while (found < enough && table.move(row, column, by)) found += 1
  }
  return found
}

/** A place that has one person too many: a row, a column, or the world outside all rows. */
type Place = number

function networkOf(rows: readonly Row[]) {
  const width = rows[0]?.cells.length ?? 0
  const moved = rows.map(() => new Array<number>(width + 1).fill(0))
  const world = rows.length + width
  const cellAt = (row: number, column: number): Cell => {
    const { cells, total } = rows[row] as Row
    return cells[column] ?? total
  }
  const may = (row: number, column: number, by: number): boolean => {
    const { value, low, high } = cellAt(row, column)
    const next = value + (moved[row]?.[column] ?? 0) + by
    return next >= low && next <= high
  }
  const shift = (row: number, column: number, by: number) => {
    const own = moved[row] as number[]
    own[column] = (own[column] ?? 0) + by
  }
  /** the cell between two places, and which way a person who walks from one to the other changes it */
  const between = (from: Place, to: Place) =>
    from < rows.length
      ? to === world
        ? { row: from, column: width, by: -1 }
        : { row: from, column: to - rows.length, by: 1 }
      : from === world
        ? { row: to, column: width, by: 1 }
        : { row: to, column: from - rows.length, by: -1 }
  const columns = Array.from({ length: width }, (_, column) => rows.length + column)
  const beside = (place: Place): readonly Place[] =>
    place < rows.length ? [...columns, world] : rows.map((_, row) => row)

  /** The shortest walk from one place to another that leaves every cell within its range; not over the barred cell. */
  function walk(from: Place, to: Place, row: number, column: number): readonly Place[] | null {
    const before = new Map<Place, Place | null>([[from, null]])
    for (const place of before.keys()) {
      if (place === to) break
      for (const next of beside(place)) {
        const step = between(place, next)
        const isBarred = step.row === row && step.column === column
        if (!before.has(next) && !isBarred && may(step.row, step.column, step.by)) before.set(next, place)
      }
    }
    if (!before.has(to)) return null
    const places: Place[] = []
    for (let place: Place | null | undefined = to; place !== null && place !== undefined; place = before.get(place)) {
      places.unshift(place)
    }
    return places
  }

  return {
    /** Changes a cell by one person, and others so that every sum stays; false where none of that is possible. */
    move(row: number, column: number, by: 1 | -1): boolean {
      if (!may(row, column, by)) return false
      const other = column === width ? world : rows.length + column
      // a sum counts the people of its row, who come from the world; a cell those who go on from the row to the column
      const [start, end] = (column === width) === (by === 1) ? [row, other] : [other, row]
      const places = walk(start, end, row, column)
      if (!places) return false
      shift(row, column, by)
      for (const [at, to] of places.slice(1).entries()) {
        const step = between(places[at] as Place, to)
        shift(step.row, step.column, step.by)
      }
      return true
    },
  }
}
