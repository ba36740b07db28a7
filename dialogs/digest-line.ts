import type { Dialog } from '../src/chat/command.ts'

/** The leader's own line above a week's digest. */
export const digestLineDialog: Dialog = {
  title: (words) => words.rhythm.lineTitle,
  submit: (words) => words.rhythm.lineSubmit,
  fields: [
    { name: 'group', type: 'id', label: (words) => words.rhythm.lineTitle, required: true },
    { name: 'week', type: 'id', label: (words) => words.rhythm.lineTitle, required: true },
    {
      name: 'line',
      type: 'line',
      label: (words) => words.rhythm.lineLabel,
      hint: (words) => words.rhythm.lineHint,
      max: 200,
    },
  ],
}
