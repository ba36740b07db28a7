/**
 * Every world there is, by plain enumeration: leaves are what happened (each 0 to `room`), cells are sums of leaves,
 * some taken away, that are known to lie in a range. Leaf by leaf it keeps every vector of sums that is possible.
 */

export type Cell = {
  readonly plus: readonly number[]
  readonly minus: readonly number[]
  readonly range: readonly [low: number, high: number]
}

/** All values that the asked cell can have. Throws where more than `limit` vectors would have to be kept. */
export function possibleValues(
  leaves: number,
  room: number,
  cells: readonly Cell[],
  asked: Cell,
  limit = 400_000,
): ReadonlySet<number> {
  const bound = cells.filter((cell) => cell.range[1] < Number.POSITIVE_INFINITY || cell.range[0] > 0)
  const all = [asked, ...bound]
  const signs = all.map((cell) =>
    Array.from(
      { length: leaves },
      (_, leaf) => (cell.plus.includes(leaf) ? 1 : 0) - (cell.minus.includes(leaf) ? 1 : 0),
    ),
  )
  /** what the leaves still to come can add at least and at most */
  const rest = signs.map((own) => {
    const tail: (readonly [number, number])[] = [[0, 0]]
    for (let leaf = leaves - 1; leaf >= 0; leaf--) {
      const [low, high] = tail[0] as readonly [number, number]
      const sign = own[leaf] as number
      tail.unshift([low + Math.min(0, sign) * room, high + Math.max(0, sign) * room])
    }
    return tail
  })
  let vectors = new Map<string, readonly number[]>([['', all.map(() => 0)]])
  for (let leaf = 0; leaf < leaves; leaf++) {
    const next = new Map<string, readonly number[]>()
    for (const vector of vectors.values()) {
      for (let value = 0; value <= room; value++) {
        const sums = vector.map((sum, index) => sum + value * ((signs[index] as number[])[leaf] as number))
        const fits = sums.every((sum, index) => {
          const [low, high] = (all[index] as Cell).range
          const [least, most] = (rest[index] as (readonly [number, number])[])[leaf + 1] as readonly [number, number]
          return sum + most >= low && sum + least <= high
        })
        if (fits) next.set(sums.join(), sums)
      }
    }
    vectors = next
    if (vectors.size > limit) throw new RangeError('too many worlds')
  }
  return new Set([...vectors.values()].map((vector) => vector[0] as number))
}
