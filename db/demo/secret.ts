import { outsideYear } from '../../src/domain/measures.ts'
import { yearThrough } from '../../src/domain/reporting.ts'
import { formatWeek, type IsoWeek, nextWeek, previousWeek } from '../../src/domain/week.ts'
import { coinName, looksAt } from '../publish.ts'

/** The first that is tried; made-up numbers need no secret. */
const first = 11_906

/** As every demo's operative group is called. */
export const operativeName = 'operativa gruppen'

/**
 * A demo's secret: one with which whoever tries it sees the year's table at once, and sees it renewed with the week's
 * digest. With another they might meet a table that is not looked at for some weeks, which is how it works, and looks broken.
 * The same week gives the same secret, so that everybody sees the same tables.
 * @param week in which the demo is laid
 */
export function demoSecret(week: IsoWeek): string {
  const names = [
    // before the week's own digest the newest that has been told is the one before
    ...coins(previousWeek(previousWeek(week)), week, ['started', 'completed', 'discontinued']),
    ...coins(previousWeek(week), week, outsideYear),
    ...coins(week, nextWeek(week), outsideYear),
  ]
  let no = first
  while (!names.every((name) => looksAt(`exempel-${no}`, name))) no += 1
  return `exempel-${no}`
}

function coins(told: IsoWeek, asked: IsoWeek, rows: readonly string[]): string[] {
  const reach = yearThrough(told.year, told)
  return reach ? rows.map((row) => coinName(operativeName, reach, row, formatWeek(asked))) : []
}
