import type { Dialog, Field, Option } from '../src/chat/command.ts'
import { roles } from '../src/domain/roles.ts'
import { capital } from '../src/text/format.ts'
import { groupField } from './group-field.ts'

export const actions = ['appoint', 'deputy', 'end'] as const

/** The end of one appointment, picked from a list, is only a matter of when. */
const isPicked: NonNullable<Field['shown']> = (input) => input.assignment !== undefined
const isOpen: NonNullable<Field['shown']> = (input) => !isPicked(input)
const isNewcomer: NonNullable<Field['shown']> = (input) => input.newcomer !== undefined

export const appointDialog: Dialog = {
  title: ({ people }) => people.appoint,
  submit: ({ people }) => people.submit,
  fields: [
    {
      name: 'action',
      type: 'choice',
      label: ({ people }) => people.action,
      options: ({ people }) =>
        actions.map((value): Option => ({ value, label: people.actions[value], also: people.actionsAlso[value] })),
      shown: isOpen,
    },
    {
      name: 'person',
      type: 'person',
      label: ({ people }) => people.who,
      hint: ({ people }) => people.whoHint,
      keys: ['person', 'vem', 'who'],
      required: true,
      // a platform's own id for a person is nothing to read or change
      shown: (input) => isOpen(input) && !/^<@[^>]+>$/.test(input.person ?? ''),
    },
    {
      name: 'role',
      type: 'choice',
      label: ({ people }) => people.roleField,
      keys: ['roll', 'role'],
      required: true,
      options: (words) => roles.map((value): Option => ({ value, label: capital(words.roles[value]) })),
      shown: isOpen,
    },
    // what people call a function in other words, and what nothing else took
    { name: 'words', type: 'line', label: ({ people }) => people.roleField, rest: true, shown: () => false },
    {
      name: 'until',
      type: 'day',
      label: ({ people }) => people.until,
      hint: ({ people }) => people.untilHint,
      ahead: true,
    },
    groupField,
    { name: 'name', type: 'line', label: ({ people }) => people.name, required: true, max: 80, shown: isNewcomer },
    {
      name: 'organisation',
      type: 'line',
      label: ({ people }) => people.organisation,
      hint: ({ people }) => people.organisationHint,
      keys: ['org'],
      max: 80,
      shown: isNewcomer,
    },
  ],
}
