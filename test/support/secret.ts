import { looksAt } from '../../db/publish.ts'

const rows = ['started', 'completed', 'job', 'completed job', 'discontinued'] as const

const found = new Map<string, string>()

/**
 * A collaboration's secret with which every row of the operative group's year is looked at whenever it is asked for in these ISO weeks
 * (`2026-W45`; of their own year unless another is given); what happens in other weeks is left to chance, but the same each time.
 */
export function secretLookingIn(weeks: readonly string[], year?: number): string {
  const key = `${weeks.join(' ')} ${year}`
  const names = weeks.flatMap((week) =>
    rows.map((row) => `operativa gruppen ${year ?? week.slice(0, 4)} ${row} ${week}`),
  )
  for (let no = 0; !found.has(key); no++) {
    const secret = String(no)
    if (names.every((name) => looksAt(secret, name))) found.set(key, secret)
  }
  return found.get(key) ?? ''
}
