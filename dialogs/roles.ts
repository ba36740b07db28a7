import type { Dialog } from '../src/chat/command.ts'
import { groupField } from './group-field.ts'

export const rolesDialog: Dialog = {
  title: ({ people }) => people.rolesTitle,
  submit: ({ help }) => help.show,
  fields: [groupField, { name: 'words', type: 'line', label: ({ people }) => people.roleField, rest: true, max: 120 }],
}
