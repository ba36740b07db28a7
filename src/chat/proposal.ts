/** What a free sentence seems to ask for, and the one card that asks whether it does. */

import { type CommandId, wordsOf } from '../text/commands.ts'
import { longDay, uncapital } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import type { AnyCommand, Field } from './command.ts'
import type { FormContext } from './form.ts'
import type { Input } from './heard.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from './reply.ts'

/** The commands that a sentence may become: none that removes for good, appoints, changes settings or exports. */
export const proposable = [
  'today',
  'log',
  'logMany',
  'correct',
  'undo',
  'summary',
  'keyFigures',
  'report',
  'tracks',
  'roles',
  'meeting',
  'meetingMove',
  'meetingCancel',
  'poll',
  'agenda',
  'notes',
  'todo',
  'absence',
  'lift',
  'resolutions',
  'checklist',
  'checklistStart',
  'run',
  'stepDone',
] as const satisfies readonly CommandId[]

export const isProposable = (id: string): id is Proposable => proposable.some((one) => one === id)

export type Proposable = (typeof proposable)[number]

/** `input` as a form would send it: strings by the names of the fields of the command's dialog. */
export type Proposal = { readonly command: Proposable; readonly input: Input }

/**
 * A proposal from outside (a model's), if it is one: a command of the list, and of the input only what its dialog
 * asks for; ids of things and signs that a doubt has been seen are no sentence's to give. Null for anything else.
 */
export function asProposal(
  command: string,
  input: Readonly<Record<string, unknown>>,
  commands: readonly AnyCommand[],
): Proposal | null {
  const id = proposable.find((one) => one === command)
  const fields = commands.find((one) => one.id === id)?.dialog.fields
  if (!id || !fields) return null
  const names = new Set(fields.filter(({ type }) => type !== 'id').flatMap(namesOf))
  const given = Object.entries(input).filter(
    (entry): entry is [string, string] => names.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
  )
  return { command: id, input: Object.fromEntries(given) }
}

/** women, men and not recorded are one field of the dialog and several of the input. */
const counted = ['women', 'men', 'unrecorded', 'bare'] as const
const namesOf = ({ type, name }: Field): readonly string[] => (type === 'counts' ? counted : [name])

/**
 * The card: what the command is called, its fields as its form names them, and *Ja*, *Ändra*, *Nej*. A press carries
 * the command and the input alone, so rights, screens and problems are those of a typed line. Nothing is written before.
 * @param how.byModel a language model has read the sentence, and the card says so
 */
export function proposalCard(
  { command: id, input }: Proposal,
  commands: readonly AnyCommand[],
  context: Omit<FormContext, 'today'>,
  how: { readonly byModel?: boolean } = {},
): Reply {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new RangeError(`no command ${id}`)
  const { words } = context
  const { proposals } = words
  const { dialog } = command
  const facts = dialog.fields.flatMap((field) => factsOf(field, input, context))
  const ways: Button[] = [
    {
      label: proposals.yes(uncapital(dialog.submit(words))),
      press: { command: id, input },
      style: 'primary',
    },
    ...(dialog.fields.some((field) => field.type !== 'id' && (field.shown?.(input) ?? true))
      ? [{ label: proposals.change, press: { command: id, input, form: true as const } }]
      : []),
    { label: proposals.no, press: { command: 'notMeant', input: {} } },
  ]
  return toYou(
    say(proposals.ask),
    heading(dialog.title(words, input)),
    facts.length ? { kind: 'facts', facts } : say(`${aboutOf(id, words)}.`),
    quiet(how.byModel ? proposals.byModel : proposals.nothingYet),
    buttons(...ways),
  )
}

const aboutOf = (id: CommandId, { language }: Words) => {
  const { about } = wordsOf(id)[language]
  return about.charAt(0).toUpperCase() + about.slice(1)
}

function factsOf(field: Field, input: Input, context: Omit<FormContext, 'today'>) {
  const { words } = context
  if (field.type === 'id') return []
  if (field.type === 'counts') {
    const columns = (['women', 'men', 'unrecorded'] as const).flatMap((name) =>
      input[name] === undefined ? [] : [{ label: words.common.columns[name], value: input[name] }],
    )
    return input.bare === undefined || columns.length
      ? columns
      : [{ label: field.label(words, input), value: words.log.persons(Number(input.bare)) }]
  }
  const value = input[field.name]
  return value === undefined ? [] : [{ label: field.label(words, input), value: shownAs(field, value, input, context) }]
}

/** A field's value as its reader knows it: a choice's label, a track's name, a day with its weekday. */
function shownAs(field: Field, value: string, input: Input, { words, tracks, employers }: Omit<FormContext, 'today'>) {
  switch (field.type) {
    case 'choice':
      return field.options?.(words, input).find((one) => one.value === value)?.label ?? value
    case 'track':
      return tracks.find(({ id }) => id === value)?.name ?? value
    case 'employer':
      return employers.find(({ id }) => id === value)?.name ?? value
    case 'day':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? longDay(Temporal.PlainDate.from(value), words.language) : value
    default:
      return value
  }
}
