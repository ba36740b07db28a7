import { commands } from '../../commands/index.ts'
import type { LineContext } from '../../src/chat/read-line.ts'
import { understandLine } from '../../src/chat/understand.ts'

/** Monday 23 November 2026, with tracks whose names are easy to mistake. */
export const context: LineContext = {
  today: Temporal.PlainDate.from('2026-11-23'),
  tracks: [
    { id: 'kitchen', name: 'Skolkök' },
    { id: 'green', name: 'Grönyteskötsel' },
    { id: 'care', name: 'Vård och omsorg' },
    { id: 'summer', name: 'Sommarjobb' },
    { id: 'store', name: 'Lager' },
    { id: 'storeEast', name: 'Lager Öst' },
  ],
  employers: [
    { id: 'mark', name: 'Exempelmark' },
    { id: 'meals', name: 'Exempelkommunens måltidsservice' },
  ],
}

/** A whole typed line, as the bot understands it. Throws a Problem. */
export const understood = (line: string) => {
  const { command, input, form, language } = understandLine(line, '/dua', commands, context)
  return { command: command.id, input, form, language }
}
