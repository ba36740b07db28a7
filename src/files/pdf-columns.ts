/**
 * How wide the columns of a table of words are: as wide as their longest text where there is room, else the short ones
 * so and the others alike, none narrower than its longest word as long as that goes.
 * @param whole of each column, its longest text; `word`, its longest word; in points, as `width`, which the sum never exceeds
 */
export function columnsFor(
  columns: readonly { readonly whole: number; readonly word: number }[],
  width: number,
): number[] {
  const order = [...columns.entries()].sort(([, one], [, other]) => one.whole - other.whole)
  const wide = columns.map(() => 0)
  let rest = width
  for (const [no, [at, { whole, word }]] of order.entries()) {
    const fair = rest / (order.length - no)
    // the longest takes what is left
    const last = no === order.length - 1
    wide[at] = last ? Math.max(rest, word) : whole <= fair ? whole : Math.max(fair, word)
    rest -= wide[at]
  }
  const sum = wide.reduce((all, one) => all + one, 0)
  return sum > width ? wide.map((one) => (one * width) / sum) : wide
}
