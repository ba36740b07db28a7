import type { Dialog, Field, Option } from '../src/chat/command.ts'
import { type KindId, kindIds, kindOf } from '../src/domain/kinds.ts'

const kindOptions: NonNullable<Field['options']> = (words) =>
  kindIds.map((id): Option => {
    const { name, label, also } = words.kinds[id]
    return { value: id, label: label ?? capital(name), also: [name, ...also] }
  })

const detailOptions: NonNullable<Field['options']> = (words, input) => {
  const kind = kindIds.find((id): id is KindId => id === input.kind)
  return kind ? Object.entries(words.kinds[kind].details).map(([value, label]) => ({ value, label })) : []
}

/** The kind's own question; without a kind that has one, any. */
const detailLabel: Field['label'] = (words, input) => {
  const kind = kindIds.find((id) => id === input?.kind)
  return (kind && words.kinds[kind].asks) ?? words.log.detail
}

const hasDetail: NonNullable<Field['shown']> = (input) => {
  const kind = kindIds.find((id) => id === input.kind)
  return kind !== undefined && kindOf(kind).details.length > 0
}

export const kindField: Field = {
  name: 'kind',
  type: 'choice',
  label: (words) => words.log.kind,
  required: true,
  options: kindOptions,
}

/** What can be said about an event, apart from its kind; the same on the line, in the form and in a correction. */
export const eventFields: readonly Field[] = [
  { name: 'counts', type: 'counts', label: (words) => words.log.counts },
  { name: 'day', type: 'day', label: (words) => words.log.day, keys: ['datum', 'date', 'dag'], required: true },
  { name: 'track', type: 'track', label: (words) => words.log.track, keys: ['spår', 'track'] },
  { name: 'employer', type: 'employer', label: (words) => words.log.employer, keys: ['ag', 'företag', 'employer'] },
  { name: 'detail', type: 'choice', label: detailLabel, options: detailOptions, shown: hasDetail },
  {
    name: 'code',
    type: 'code',
    label: (words) => words.log.code,
    keys: ['kod', 'code'],
    shown: (input) => input.code !== undefined,
  },
  { name: 'for', type: 'person', label: (words) => words.log.forPerson, keys: ['för', 'for'], shown: () => false },
  {
    name: 'note',
    type: 'line',
    toEnd: true,
    textOf: { field: 'kind', value: 'note' },
    label: (words) => words.log.note,
    keys: ['not', 'note', 'text'],
    max: 500,
    hint: (words) => words.log.noteHint,
  },
]

export const logDialog: Dialog = {
  title: (words) => words.log.title,
  intro: (words) => words.log.intro,
  submit: (words) => words.log.submit,
  fields: [kindField, ...eventFields],
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
