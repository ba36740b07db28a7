import type { Dialog, Field } from '../src/chat/command.ts'

const whoField: Field = {
  name: 'person',
  type: 'person',
  label: ({ todo }) => todo.who,
  hint: ({ todo }) => todo.whoHint,
  keys: ['vem', 'ansvarig', 'who'],
  max: 80,
}

const untilField: Field = {
  name: 'until',
  type: 'day',
  label: ({ todo }) => todo.until,
  hint: ({ todo }) => todo.untilHint,
  // the words of the task may hold a day of their own
  keyed: true,
  keys: ['senast', 'klart', 'by'],
  ahead: true,
}

export const todoDialog: Dialog = {
  title: ({ todo }) => todo.title,
  intro: ({ todo }) => todo.intro,
  submit: ({ todo }) => todo.submit,
  fields: [
    { name: 'text', type: 'line', label: ({ todo }) => todo.what, required: true, rest: true, max: 200 },
    whoField,
    untilField,
  ],
}

export const todoChangeDialog: Dialog = {
  title: ({ todo }) => todo.changeTitle,
  submit: ({ todo }) => todo.changeSubmit,
  fields: [
    { name: 'person', type: 'person', label: ({ todo }) => todo.who, max: 80 },
    { name: 'until', type: 'day', label: ({ todo }) => todo.until, ahead: true },
  ],
}

export const laterDialog: Dialog = {
  title: ({ todo }) => todo.laterTitle,
  submit: ({ todo }) => todo.laterSubmit,
  // not required: today would stand in it
  fields: [{ name: 'until', type: 'day', label: ({ todo }) => todo.laterWhen, ahead: true }],
}
