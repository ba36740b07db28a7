/** What a language model hands back, made into a proposal that holds what a form could hold, and nothing else. */

import { fold } from '../domain/text-tidy.ts'
import type { AnyCommand, Field } from './command.ts'
import type { Input } from './heard.ts'
import { count, day } from './inputs.ts'
import { isProposable, type Proposal } from './proposal.ts'
import { optionsOf } from './read-field.ts'
import type { Named } from './turn.ts'

type Context = { readonly tracks: readonly Named[]; readonly employers: readonly Named[] }

const counted = ['women', 'men', 'unrecorded', 'bare'] as const

/**
 * A proposal, if it is one: a command of the list, and of the input only what its dialog asks for, each checked as its
 * field is. Tracks and employers may come by id or by name, choices by value or label. What fails is left out, so that
 * the form asks for it; ids of other things, signs that a doubt has been seen, links and mentions are no sentence's to
 * give. Null for a command that may not be proposed.
 */
export function asProposal(
  command: string,
  input: Readonly<Record<string, unknown>>,
  commands: readonly AnyCommand[],
  context: Context,
): Proposal | null {
  const fields = commands.find((one) => one.id === command)?.dialog.fields
  if (!isProposable(command) || !fields) return null
  const read: Record<string, string> = {}
  for (const field of fields) {
    for (const name of field.type === 'counts' ? counted : [field.name]) {
      const value = input[name]
      const checked = typeof value === 'string' ? checkedAs(field, value.trim(), read, context) : null
      if (checked !== null && checked !== '') read[name] = checked
    }
  }
  return { command, input: read }
}

function checkedAs(field: Field, value: string, input: Input, { tracks, employers }: Context): string | null {
  switch (field.type) {
    case 'counts':
    case 'number':
      return count.safeParse(value).success ? value : null
    case 'day':
      return day.safeParse(value).success ? value : null
    case 'choice':
      return optionsOf(field, input).find((one) => isSame(value, one.value, one.label))?.value ?? null
    case 'track':
      return tracks.find(({ id, name }) => isSame(value, id, name))?.id ?? null
    case 'employer':
      return employers.find(({ id, name }) => isSame(value, id, name))?.id ?? null
    case 'id':
    case 'code':
      return null
    case 'week':
    case 'time':
    case 'person':
    case 'line':
    case 'lines':
      return isPlain(value) && value.length <= (field.max ?? longest) ? value : null
  }
}

const longest = 300

const isSame = (value: string, ...names: readonly string[]) => names.some((name) => fold(name) === fold(value))

/** No link and no mention, in any platform's spelling. */
const isPlain = (text: string) => !/[<>@[\]]|\w+:\/\/|\bwww\.|\b[\w-]+\.(?:se|com|org|net|io|nu|eu)\b/iu.test(text)
