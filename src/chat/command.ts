/** A command as data: who may, what it takes, how it is asked for, what it does. */

import type { z } from 'zod'
import type { Right } from '../domain/rights.ts'
import type { CommandId } from '../text/commands.ts'
import type { Words } from '../text/index.ts'
import type { Input } from './heard.ts'
import type { Reply } from './reply.ts'
import type { Turn } from './turn.ts'

export type Option = { readonly value: string; readonly label: string; readonly also?: readonly string[] }

/**
 * One thing that a command takes. The same field is read from a typed line and drawn in a form.
 * `counts` fills women, men, unrecorded (and `bare`, a number without gender); the others fill their own name.
 */
export type Field = {
  readonly name: string
  readonly type:
    | 'counts'
    | 'day'
    | 'time'
    | 'week'
    | 'choice'
    | 'track'
    | 'employer'
    | 'person'
    | 'code'
    | 'number'
    | 'line'
    | 'lines'
    | 'id'
  /** may depend on what is filled in already */
  readonly label: (words: Words, input?: Input) => string
  /** the words of `key:value` on a line, any language; the label is understood besides */
  readonly keys?: readonly string[]
  readonly required?: boolean
  /** for `choice`; may depend on what is filled in already */
  readonly options?: (words: Words, input: Input) => readonly Option[]
  /** takes the words of the line that nothing else took (free text); else such words are asked about */
  readonly rest?: true
  /** on a line only as `key:value`: its bare words could as well belong to another field */
  readonly keyed?: true
  /** for `line`: after its key the rest of the line is its text, where that is not quoted */
  readonly toEnd?: true
  /** for `toEnd`: so are the words after this value of another field, which the key alone says too where it is a name of it */
  readonly textOf?: { readonly field: string; readonly value: string }
  /** for `day`: one to come is meant, so a date without a year is the next such */
  readonly ahead?: true
  readonly max?: number
  readonly hint?: (words: Words) => string
  /** false: left out of the form under these circumstances (an employment detail for a kind that has none) */
  readonly shown?: (input: Input) => boolean
}

/** A form: ordered fields over a command's schema. Fields of type `id` ride along unseen. */
export type Dialog = {
  readonly title: (words: Words, input: Input) => string
  readonly intro?: (words: Words) => string
  readonly submit: (words: Words) => string
  readonly fields: readonly Field[]
}

export type Command<S extends z.ZodType = z.ZodType> = {
  readonly id: CommandId
  readonly right: Right
  readonly dialog: Dialog
  /** over `Input`: strings in, the command's own types out */
  readonly input: S
  run(input: z.output<S>, turn: Turn): Reply | Promise<Reply>
}

/** Gives a command its input type where it is written. */
export function command<S extends z.ZodType>(definition: Command<S>): Command<S> {
  return definition
}

/** A command of any input, as the list holds them. */
// biome-ignore lint/suspicious/noExplicitAny: a list of commands of different inputs has no common narrower type
export type AnyCommand = Command<any>
