import type { Dialog, Field } from '../src/chat/command.ts'
import { groupField } from './group-field.ts'
import { linkField, placeField, purposeField } from './meeting.ts'

const timesField: Field = {
  name: 'times',
  type: 'lines',
  rest: true,
  required: true,
  label: (words) => words.polls.times,
  hint: (words) => words.polls.timesHint,
  max: 2000,
}

const byField: Field = {
  name: 'by',
  type: 'day',
  ahead: true,
  label: (words) => words.polls.by,
  keys: ['senast', 'svar', 'svara', 'by', 'deadline'],
  hint: (words) => words.polls.byHint,
}

export const pollDialog: Dialog = {
  title: (words) => words.polls.title,
  submit: (words) => words.polls.submit,
  fields: [{ ...groupField, shown: () => true }, timesField, byField, placeField, linkField, purposeField],
}

/** What may stand on each of the lines; the words that nothing else takes are a time. */
export const pollLineFields: readonly Field[] = [
  groupField,
  { ...timesField, type: 'line' },
  { ...byField, type: 'line', toEnd: true },
  placeField,
  linkField,
  purposeField,
]

export const pollLaterDialog: Dialog = {
  title: (words) => words.polls.laterTitle,
  submit: (words) => words.polls.laterSubmit,
  fields: [byField],
}
