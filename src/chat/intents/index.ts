import type { AnyCommand } from '../command.ts'
import type { Input } from '../heard.ts'
import type { Proposable, Proposal } from '../proposal.ts'
import type { LineContext } from '../read-field.ts'
import { logged } from './log.ts'
import { type Said, saidOf } from './said.ts'

type Intent = {
  readonly command: Proposable
  readonly read: (said: Said, command: AnyCommand, context: LineContext) => Input | null
}

/** What sentences can ask for; the first that is understood. */
const intents: readonly Intent[] = [
  { command: 'log', read: (said, { dialog }, context) => logged(said, dialog.fields, context) },
]

/** A sentence longer than this, in characters, is a letter. */
const longest = 300

/** What a free sentence in Swedish or English seems to ask for; null where that is nothing, or not clear. */
export function readSentence(text: string, commands: readonly AnyCommand[], context: LineContext): Proposal | null {
  if (text.length > longest || text.includes('\n')) return null
  const said = saidOf(text)
  for (const { command: id, read } of intents) {
    const command = commands.find((one) => one.id === id)
    const input = command && read(said, command, context)
    if (input) return { command: id, input }
  }
  return null
}
