import { coinName, looksAt } from '../../db/publish.ts'
import { yearThrough } from '../../src/domain/reporting.ts'
import { formatWeek, parseWeek, previousWeek } from '../../src/domain/week.ts'

const rows = ['started', 'completed', 'job', 'discontinued'] as const

const group = 'operativa gruppen'

const found = new Map<string, string>()

/**
 * A collaboration's secret with which, in these ISO weeks (`2026-W45`), every row of the operative group's year is looked
 * at when it is asked for through the week before, and that week is told; what happens in other weeks is left to chance,
 * but the same each time.
 * @param year of the rows; that of the week before unless another is given
 */
export function secretLookingIn(weeks: readonly string[], year?: number): string {
  const key = `${weeks.join(' ')} ${year}`
  const names = weeks.flatMap((week) => {
    const asked = parseWeek(week)
    if (!asked) throw new RangeError(`no week ${week}`)
    const told = previousWeek(asked)
    const reach = yearThrough(year ?? told.year, told)
    const through = formatWeek(told)
    const ofWeek = { period: { kind: 'week', key: through }, through } as const
    return [
      coinName(group, ofWeek, 'silent 1', week),
      ...(reach ? rows.map((row) => coinName(group, reach, row, week)) : []),
    ]
  })
  for (let no = 0; !found.has(key); no++) {
    const secret = String(no)
    if (names.every((name) => looksAt(secret, name))) found.set(key, secret)
  }
  return found.get(key) ?? ''
}
