import type { Dialog } from '../src/chat/command.ts'

export const absenceDialog: Dialog = {
  title: ({ absence }) => absence.title,
  intro: ({ absence }) => absence.intro,
  submit: ({ absence }) => absence.submit,
  fields: [
    // on a line the days are read as they are said
    { name: 'when', type: 'line', label: ({ absence }) => absence.from, rest: true, max: 120, shown: () => false },
    { name: 'from', type: 'day', label: ({ absence }) => absence.from, keyed: true, ahead: true },
    { name: 'until', type: 'day', label: ({ absence }) => absence.until, keyed: true, ahead: true },
    {
      name: 'person',
      type: 'person',
      label: ({ absence }) => absence.person,
      hint: ({ absence }) => absence.personHint,
      keys: ['vem', 'who'],
      max: 80,
    },
  ],
}
