import type { Dialog } from '../src/chat/command.ts'
import { groupField } from './group-field.ts'
import { settingIds, settingOf, values } from './setting-fields.ts'

export const settingsDialog: Dialog = {
  title: ({ settings }) => settings.title,
  submit: ({ settings }) => settings.submit,
  fields: [
    {
      name: 'what',
      type: 'choice',
      label: ({ settings }) => settings.what,
      required: true,
      options: ({ settings }) =>
        settingIds.map((value) => ({ value, label: settings.names[value], also: settings.namesAlso[value] })),
      shown: (input) => settingOf(input) === undefined,
    },
    groupField,
    { name: 'to', type: 'line', label: ({ settings }) => settings.change, rest: true, shown: () => false },
    ...values,
  ],
}
