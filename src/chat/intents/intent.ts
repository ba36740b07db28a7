import type { Field } from '../command.ts'
import type { Input } from '../heard.ts'
import type { Proposable } from '../proposal.ts'
import type { LineContext } from '../read-field.ts'
import type { Said } from './said.ts'

/** What an intent reads: the sentence, and the same as an errand, without the words of asking. */
export type Sentence = {
  readonly said: Said
  readonly errand: Said
  /** somebody is asked to do something, or says that it should be done */
  readonly isAsked: boolean
  readonly isQuestion: boolean
  readonly context: LineContext
  readonly fieldsOf: (command: Proposable) => readonly Field[]
}

/** One thing that sentences ask for; null where this one does not. */
export type Intent = {
  readonly command: Proposable
  readonly read: (sentence: Sentence) => Input | null
}

/** The input without what is not known. */
export const given = (input: Readonly<Record<string, string | null | undefined>>): Input =>
  Object.fromEntries(
    Object.entries(input).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined),
  )
