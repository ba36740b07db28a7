/** The names people type: the one list from which help, reading, menus, manifests and docs are made. */

import { checklists } from './commands/checklists.ts'
import { handbook } from './commands/handbook.ts'
import { logging } from './commands/logging.ts'
import { meetings } from './commands/meetings.ts'
import { people } from './commands/people.ts'
import { runs } from './commands/runs.ts'
import type { CommandWords } from './commands/spoken.ts'
import { steering } from './commands/steering.ts'
import { tasks } from './commands/tasks.ts'
import { week } from './commands/week.ts'

/** In the order in which help and the README list them. */
const commandWords = {
  ...logging,
  ...meetings,
  ...tasks,
  ...runs,
  ...steering,
  ...checklists,
  ...handbook,
  ...people,
  ...week,
}

export type CommandId = keyof typeof commandWords

export const commandIds = Object.keys(commandWords) as CommandId[]

/** The words of one command, in the wider type that has every optional part. */
export function wordsOf(id: CommandId): CommandWords {
  return commandWords[id]
}
