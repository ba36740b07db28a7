import type { Levels } from './identities.ts'
import type { Told } from './tell.ts'
import { eachPiece, type Flows, type Series, type World } from './world.ts'

/**
 * What has to stay open for a reader. few: three values of a cell shown as `<k`. part: a range of k for a *dolt*.
 * total: the same, or three values of a total that is k or more beyond doubt (its parts are shown, and the doubt is
 * that of the part beside it). gap: three values of what stands nowhere, where it may be 1 to k − 1.
 */
export type Need = {
  readonly variable: number
  readonly kind: 'few' | 'part' | 'total' | 'gap'
  readonly k: number
  /** names the same cell in every problem built on these rows */
  readonly name: string
}

/** The needs of a row's hidden cells; `place` is the row's place among the told. */
export function needsOf({ fact, cells }: Told, place: number): readonly Need[] {
  const { women, men, unrecorded, total } = fact.cells
  const kinds = fact.form === 'gender' ? [women, men, unrecorded, total] : [total]
  return kinds.flatMap((cell, column) => {
    const variable = cells[column]
    if (cell.kind === 'number' || variable === undefined) return []
    const kind = cell.kind === 'few' ? 'few' : column === 3 ? 'total' : 'part'
    return [{ variable, kind, k: fact.k, name: `row ${place} ${column}` }]
  })
}

/** How many are left when a cumulative table ends: nobody may read that one person is left. */
export function levelsToGuard(levels: readonly Levels[], ends: ReadonlySet<number>, k: number): readonly Need[] {
  return levels.flatMap(({ days, columns }, index) =>
    columns.flatMap((column, place) =>
      column.flatMap((variable, when): Need | readonly [] => {
        const day = days[when] as number
        return ends.has(day) ? { variable, kind: 'gap', k, name: `level ${index} ${place} ${day}` } : []
      }),
    ),
  )
}

/** What happened in each piece of time that some published row covers. */
export function gapsOf(world: World, told: readonly Told[]): readonly Need[] {
  const needs: Need[] = []
  const guard = (name: string, series: Series, rows: readonly Told[]) => {
    const k = Math.max(0, ...rows.map(({ fact }) => fact.k))
    eachPiece(series.line, (from, to, piece) => {
      if (!rows.some(({ fact }) => fact.from <= from && fact.to >= to)) return
      series.columns.forEach((column, index) => {
        needs.push({ variable: column[piece] as number, kind: 'gap', k, name: `${name} ${index} ${from} ${to}` })
      })
    })
  }
  const ofTrack = (track: string | null, flows: Flows, rows: readonly Told[]) => {
    for (const [measure, series] of flows) {
      const own = rows.filter(({ fact }) => fact.measure === measure && fact.track === track)
      guard(`${measure} ${track} ${series.columns.length}`, series, own)
    }
  }
  ofTrack(null, world.all, told)
  ofTrack(
    null,
    world.people,
    told.filter(({ fact }) => fact.form === 'gender'),
  )
  for (const [track, flows] of world.tracks) ofTrack(track, flows, told)
  return needs
}
