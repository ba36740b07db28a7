import type { Words } from '../text/index.ts'
import type { AnyCommand, Field } from './command.ts'
import type { Input } from './heard.ts'
import type { FormField, FormView, Part } from './reply.ts'
import type { Named } from './turn.ts'

export type FormContext = {
  readonly words: Words
  /** stands in a required date that nobody has given */
  readonly today: Temporal.PlainDate
  readonly tracks: readonly Named[]
  readonly employers: readonly Named[]
}

/** Draws a command's dialog with values filled in and what is wrong beside each field. */
export function formOf(
  command: AnyCommand,
  id: string,
  input: Input,
  context: FormContext,
  options: { intro?: string; errors?: Readonly<Record<string, string>> } = {},
): Part {
  const { words } = context
  const { dialog } = command
  const drawn = dialog.fields.filter((field) => field.type !== 'id' && (field.shown?.(input) ?? true))
  const fields = drawn.flatMap((field) => fieldViews(field, input, context, options.errors ?? {}))
  const shown = new Set(fields.map((field) => field.name))
  const form: FormView = {
    id,
    command: command.id,
    title: dialog.title(words, input),
    intro: options.intro ?? dialog.intro?.(words) ?? null,
    fields,
    hidden: Object.fromEntries(Object.entries(input).filter(([name]) => !shown.has(name))),
    submit: dialog.submit(words),
    open: words.common.openForm,
  }
  return { kind: 'form', form }
}

function fieldViews(
  field: Field,
  input: Input,
  context: FormContext,
  errors: Readonly<Record<string, string>>,
): FormField[] {
  const { words } = context
  if (field.type === 'counts') {
    return (['women', 'men', 'unrecorded'] as const).map((name) => view(name, words.common.columns[name], 'number'))
  }
  const options =
    field.type === 'track'
      ? named(context.tracks)
      : field.type === 'employer'
        ? named(context.employers)
        : field.options?.(words, input)
  return [view(field.name, field.label(words, input), formType(field.type), options)]

  function view(name: string, label: string, type: FormField['type'], choices?: FormField['options']): FormField {
    const value = input[name] ?? (type === 'date' && field.required ? context.today.toString() : undefined)
    return {
      name,
      label,
      type,
      required: field.required ?? false,
      ...(value === undefined ? {} : { value }),
      ...(field.hint ? { hint: field.hint(words) } : {}),
      ...(errors[name] === undefined ? {} : { error: errors[name] }),
      ...(field.max === undefined ? {} : { max: field.max }),
      ...(choices ? { options: choices.map(({ value, label: text }) => ({ value, label: text })) } : {}),
    }
  }
}

const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))

function formType(type: Exclude<Field['type'], 'counts'>): FormField['type'] {
  switch (type) {
    case 'day':
      return 'date'
    case 'choice':
    case 'track':
    case 'employer':
      return 'choice'
    case 'number':
      return 'number'
    case 'lines':
      return 'lines'
    case 'week':
    case 'time':
    case 'person':
    case 'code':
    case 'line':
    case 'id':
      return 'line'
  }
}
