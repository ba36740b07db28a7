/** What a language model makes of a sentence, taken only as far as the sentence's own words bear it out. */

import { numberWord } from '../domain/spoken-words.ts'
import { commandIds, wordsOf } from '../text/commands.ts'
import type { Words } from '../text/index.ts'
import { asProposal } from './as-proposal.ts'
import type { AnyCommand, Field } from './command.ts'
import type { Input } from './heard.ts'
import { namedIn } from './intents/named-in.ts'
import { saidOf } from './intents/said.ts'
import { type Proposal, proposable } from './proposal.ts'
import type { LineContext } from './read-field.ts'
import { readSoFar } from './read-line.ts'
import { wordsOfLine } from './words-of-line.ts'

/** A field's value as a model gives it: words of the sentence, or one of a choice's values. */
type SaidField = { readonly name: string; readonly value: string }

const counts: readonly string[] = ['women', 'men', 'unrecorded', 'bare']
/** A note is never made of a sentence, and neither is what names a person or stands in no form. */
const isAsked = ({ name, type }: Field) => name !== 'note' && !['id', 'code', 'person'].includes(type)

/** The commands that a sentence may become, each with what it is for and its fields, as text for a model. */
export function catalogueOf(commands: readonly AnyCommand[], words: Words): string {
  return proposable
    .flatMap((id) => commands.find((one) => one.id === id) ?? [])
    .map(({ id, dialog }) => {
      const known = commandIds.find((one) => one === id)
      const about = known ? wordsOf(known)[words.language].about : ''
      return [`${id}: ${about}`, ...dialog.fields.filter(isAsked).flatMap((field) => describe(field, words))].join('\n')
    })
    .join('\n\n')
}

function describe(field: Field, words: Words): string[] {
  if (field.type === 'counts') return [`  ${counts.join(', ')}`]
  const options = field.options?.(words, {}) ?? []
  const values = options.map(({ value, label }) => `${value} = ${label}`).join('; ')
  return [`  ${field.name}: ${field.label(words)}${values ? ` (${values})` : ''}`]
}

/**
 * A proposal of what a model gave, days, tracks and employers read by the same code that reads a typed line.
 * @returns null for no command of the list, and where not a single field is borne out though some were given
 */
export function proposalFrom(
  { command: id, fields }: { readonly command: string; readonly fields: readonly SaidField[] },
  sentence: string,
  commands: readonly AnyCommand[],
  words: Words,
  context: LineContext,
): Proposal | null {
  const command = commands.find((one) => one.id === id)
  if (!command) return null
  let input: Input = {}
  for (const said of fields) {
    const field = command.dialog.fields.find(({ name, type }) =>
      type === 'counts' ? counts.includes(said.name) : name === said.name,
    )
    if (field && isAsked(field)) input = { ...input, ...inputOf(field, said, sentence, input, words, context) }
  }
  if (fields.length && !Object.keys(input).length) return null
  return asProposal(id, input, commands, context)
}

function inputOf(
  field: Field,
  { name, value }: SaidField,
  sentence: string,
  input: Input,
  words: Words,
  context: LineContext,
): Input {
  switch (field.type) {
    case 'counts':
      return isCounted(value, sentence) ? { [name]: value } : {}
    case 'choice':
      return field.options?.(words, input).some((option) => option.value === value) ? { [name]: value } : {}
    case 'line':
    case 'lines':
      return stands(value, sentence) ? { [name]: value.trim() } : {}
    default: {
      if (!stands(value, sentence)) return {}
      // its words are known to be its own
      const { keyed: _keyed, ...open } = field
      const read = readSoFar(wordsOfLine(value), [open], context)
      const found =
        read.input[name] ?? (field.type === 'track' ? namedIn(saidOf(value), new Set(), context.tracks)?.id : undefined)
      return found === undefined || read.problem ? {} : { [name]: found }
    }
  }
}

const evenly = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** Whether these words stand in the sentence one after another. */
function stands(value: string, sentence: string): boolean {
  const words = evenly(value)
  return words !== '' && ` ${evenly(sentence)} `.includes(words)
}

const one = /(?<!\p{L})(?:en|ett|a|an|one|hon|han|she|he)(?!\p{L})/iu

/** Whether the sentence says this number, in digits or as a word. */
function isCounted(value: string, sentence: string): boolean {
  if (!/^\d{1,3}$/.test(value)) return false
  const said = sentence.match(/\d+|\p{L}+/gu) ?? []
  return (
    said.some((word) => Number(word) === Number(value) || numberWord(word) === Number(value)) ||
    (value === '1' && one.test(sentence))
  )
}
