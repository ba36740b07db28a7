/** `npm run command-table`: writes the README's table of commands from the list in the code. */

import { readFile, writeFile } from 'node:fs/promises'
import { commands } from '../../commands/index.ts'
import { isInsideOnly, type Right, whoMay } from '../domain/rights.ts'
import { operativeRoles, type Role, roles } from '../domain/roles.ts'
import { commandIds, wordsOf } from '../text/commands.ts'
import { roleText } from '../text/roles.ts'
import { aligned } from './aligned.ts'

const marks = { begin: '<!-- commands: npm run command-table -->', end: '<!-- /commands -->' } as const

/** Rights over what one wrote oneself, and those over what others wrote. */
const overOthers: Partial<Record<Right, Right>> = { correctOwn: 'correctOthers', redactOwn: 'redactOthers' }

if (import.meta.main) {
  const readme = new URL('../../README.md', import.meta.url)
  await writeFile(readme, withTable(await readFile(readme, 'utf8')))
}

/** The page with the table between its two marks as it should be. Throws RangeError where a mark is missing. */
export function withTable(page: string): string {
  const [before, rest] = page.split(marks.begin)
  const after = rest?.split(marks.end)[1]
  if (before === undefined || after === undefined) throw new RangeError(`the page needs ${marks.begin} … ${marks.end}`)
  return `${before}${marks.begin}\n${commandTable()}\n${marks.end}${after}`
}

/** Every command that can be typed and that is built, in the order of the list of names. */
export function commandTable(): string {
  const rights = new Map(commands.map(({ id, right }) => [id, right]))
  const rows = commandIds.flatMap((id) => {
    const right = rights.get(id)
    const { sv, en, typed } = wordsOf(id)
    if (right === undefined || typed === false) return []
    return [[`**${sv.name}**`, sv.short ?? '', en.name, `${sv.about}<br>_${en.about}_`, who(right)]]
  })
  return aligned([['Kommando', 'Kort', 'English', 'Vad det gör _(what it does)_', 'Who may'], ...rows])
}

function who(right: Right): string {
  const others = overOthers[right]
  const own = others ? `, one’s own; others’: ${holders(whoMay(others))}` : ''
  return `${holders(whoMay(right))}${own}${isInsideOnly(right) ? ' · inside only' : ''}`
}

function holders(held: readonly Role[]): string {
  const same = (list: readonly Role[]) => list.length === held.length && list.every((role) => held.includes(role))
  if (same(roles)) return 'everybody with a role'
  if (same(operativeRoles)) return 'operative roles'
  return held.map((role) => roleText.en[role]).join(', ')
}
