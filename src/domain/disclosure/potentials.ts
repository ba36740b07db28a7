/** What a published number says: so many between two days. */
export type Tie = { readonly from: number; readonly to: number; readonly value: number; readonly fresh: boolean }

const isSmall = (difference: number, k: number): boolean => difference !== 0 && Math.abs(difference) < k

/**
 * Days joined by published numbers: between two days of one group everybody can subtract their way to the exact number.
 * True when a fresh tie lets somebody reach a number of 1 to k − 1 (either sign) that could not be reached before.
 * A tie that contradicts what is known (entered late, undone) tells how many were entered late: that number, and its
 * difference from what earlier contradictions told, is judged the same way.
 */
export function reachesSmall(ties: readonly Tie[], k: number): boolean {
  const groups = new Map<number, Group>()
  for (const tie of [...ties.filter((one) => !one.fresh), ...ties.filter((one) => one.fresh)]) {
    const one = groupOf(groups, tie.from)
    const other = groupOf(groups, tie.to)
    if (one === other) {
      const late = tie.value - (at(one, tie.to) - at(one, tie.from))
      if (tie.fresh && [0, ...one.late].some((earlier) => isSmall(late - earlier, k))) return true
      if (late !== 0) one.late.push(late)
      continue
    }
    const shift = at(one, tie.from) + tie.value - at(other, tie.to)
    if (tie.fresh && meets(one, other, shift, k)) return true
    for (const [day, value] of other.days) {
      one.days.set(day, value + shift)
      groups.set(day, one)
    }
    one.late.push(...other.late)
  }
  return false
}

type Group = { readonly days: Map<number, number>; readonly late: number[] }

const at = (group: Group, day: number): number => group.days.get(day) ?? 0

function groupOf(groups: Map<number, Group>, day: number): Group {
  const found = groups.get(day)
  if (found) return found
  const made: Group = { days: new Map([[day, 0]]), late: [] }
  groups.set(day, made)
  return made
}

function meets(one: Group, other: Group, shift: number, k: number): boolean {
  const theirs = new Set([...other.days.values()].map((value) => value + shift))
  const ours = new Set(one.days.values())
  for (const value of theirs) for (const own of ours) if (isSmall(value - own, k)) return true
  return false
}
