/** Free sentences → what they seem to ask for. Without a model: frames and phrases of the commonest errands. */

import type { AnyCommand } from '../command.ts'
import type { Proposal } from '../proposal.ts'
import type { LineContext } from '../read-field.ts'
import { absenceIntents } from './absence.ts'
import { agendaIntents } from './agenda.ts'
import { amendIntents } from './amend.ts'
import { checklistIntents } from './checklists.ts'
import type { Intent, Sentence } from './intent.ts'
import { isOfNamed, logIntents } from './log.ts'
import { lookIntents } from './look.ts'
import { errandOf } from './manners.ts'
import { meetingIntents } from './meetings.ts'
import { noteIntents } from './notes.ts'
import { numberIntents } from './numbers.ts'
import { questionIntents } from './questions.ts'
import { saidOf } from './said.ts'
import { taskIntents } from './tasks.ts'

/** In this order: what is said by few words of its own before what many words can mean. */
const intents: readonly Intent[] = [
  ...amendIntents,
  ...checklistIntents,
  ...questionIntents,
  ...noteIntents,
  ...agendaIntents,
  ...meetingIntents,
  ...absenceIntents,
  ...numberIntents,
  ...logIntents,
  ...lookIntents,
  ...taskIntents,
]

/** A sentence longer than this, in characters, is a letter. */
const longest = 300

/** `named`: it tells of somebody by name what is only told by numbers. */
export type SentenceRead = { readonly kind: 'proposal'; readonly proposal: Proposal } | { readonly kind: 'named' }

/** What a free sentence in Swedish or English seems to ask for; null where that is nothing, or not clear. */
export function readSentence(text: string, commands: readonly AnyCommand[], context: LineContext): SentenceRead | null {
  if (text.length > longest || text.includes('\n')) return null
  const said = saidOf(text)
  const sentence: Sentence = {
    said,
    ...errandOf(said),
    isQuestion: text.trimEnd().endsWith('?'),
    context,
    fieldsOf: (id) => commands.find((one) => one.id === id)?.dialog.fields ?? [],
  }
  if (isOfNamed(sentence)) return { kind: 'named' }
  for (const { command, read } of intents) {
    const input = read(sentence)
    if (input) return { kind: 'proposal', proposal: { command, input } }
  }
  return null
}
