/** What a free sentence seems to ask for, and the one card that asks whether it does. */

import { parseWeek } from '../domain/week.ts'
import { type CommandId, wordsOf } from '../text/commands.ts'
import { capital, clockTime, longDay, uncapital } from '../text/format.ts'
import type { Words } from '../text/index.ts'
import { weekInWords } from '../text/period-words.ts'
import type { AnyCommand, Field } from './command.ts'
import type { Input } from './heard.ts'
import { day } from './inputs.ts'
import { type Button, buttons, heading, quiet, type Reply, say, toYou } from './reply.ts'
import type { Named, Turn } from './turn.ts'

/** The commands that a sentence may become: none that removes for good, appoints, changes settings or exports. */
const writing = [
  'log',
  'logMany',
  'correct',
  'undo',
  'meeting',
  'meetingMove',
  'meetingCancel',
  'poll',
  'agenda',
  'notes',
  'todo',
  'absence',
  'lift',
  'checklistStart',
  'stepDone',
] as const satisfies readonly CommandId[]
const showing = [
  'today',
  'summary',
  'keyFigures',
  'report',
  'tracks',
  'roles',
  'resolutions',
  'checklist',
  'run',
] as const satisfies readonly CommandId[]
export const proposable = [...writing, ...showing]

export const isProposable = (id: string): id is Proposable => proposable.some((one) => one === id)

export type Proposable = (typeof proposable)[number]

/** Whether it may be proposed and writes when it is carried out. */
export const isWriting = (id: string): boolean => writing.some((one) => one === id)

/** `input` as a form would send it: strings by the names of the fields of the command's dialog. */
export type Proposal = { readonly command: Proposable; readonly input: Input }

type Context = Pick<Turn, 'words' | 'id'> & {
  readonly tracks: readonly Named[]
  readonly employers: readonly Named[]
}

/**
 * The card: what the command is called, its fields as its form names them, and *Ja*, *Ändra*, *Nej*. A press carries
 * the command and the input alone, so rights, screens and problems are those of a typed line; and an id of the card's own,
 * so that a card writes once however often it is pressed. Nothing is written before.
 * @param how.byModel a language model has read the sentence, and the card says so
 */
export function proposalCard(
  { command: id, input }: Proposal,
  commands: readonly AnyCommand[],
  context: Context,
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
      label: proposals.yes(uncapital(isWriting(id) ? dialog.submit(words) : words.help.show)),
      press: { command: id, input: isWriting(id) ? { ...input, _once: context.id() } : input },
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

const aboutOf = (id: CommandId, { language }: Words) => capital(wordsOf(id)[language].about)

function factsOf(field: Field, input: Input, context: Context) {
  const { words } = context
  if (field.type === 'id') return []
  if (field.type === 'counts') {
    const columns = (['women', 'men', 'unrecorded'] as const).flatMap((name) =>
      input[name] === undefined ? [] : [{ label: words.common.columns[name], value: input[name] }],
    )
    return input.bare === undefined || columns.length
      ? columns
      : [{ label: labelOf(field, input, words), value: words.log.persons(Number(input.bare)) }]
  }
  const value = input[field.name]
  return value === undefined
    ? []
    : [{ label: labelOf(field, input, words), value: shownAs(field, value, input, context) }]
}

/** A question as a label: a colon comes after it. */
const labelOf = (field: Field, input: Input, words: Words) => field.label(words, input).replace(/[?:]$/, '')

/** A field's value as its reader knows it: a choice's label, a track's name, a day with its weekday. */
function shownAs(field: Field, value: string, input: Input, { words, tracks, employers }: Context) {
  switch (field.type) {
    case 'choice':
      return field.options?.(words, input).find((one) => one.value === value)?.label ?? value
    case 'track':
      return tracks.find(({ id }) => id === value)?.name ?? value
    case 'employer':
      return employers.find(({ id }) => id === value)?.name ?? value
    case 'week':
      return parseWeek(value) ? weekInWords(value, words) : value
    default:
      return value
        .split('\n')
        .map((line) => timeShown(line, words))
        .join('; ')
  }
}

/** A day, with or without its times, as intents give them (`2026-12-03 09:00–10:30`), in words; any other text as it is. */
function timeShown(text: string, { language }: Words): string {
  const [, date = '', from, until] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d)(?:–(\d\d:\d\d))?)?$/.exec(text) ?? []
  const read = day.safeParse(date)
  if (!read.success) return text
  const at = [from, until].flatMap((time) => (time === undefined ? [] : [Temporal.PlainTime.from(time)]))
  const [start, end] = at.map((time) => clockTime(time, language))
  const on = longDay(read.data, language)
  if (start === undefined) return on
  return end === undefined ? `${on} ${start}` : `${on} ${start}–${end.replace(/^kl\.\s/u, '')}`
}
