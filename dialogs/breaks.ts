import type { Dialog } from '../src/chat/command.ts'

/** On a line its words are the name and the days; in the form the days have fields of their own. */
export const breaksDialog: Dialog = {
  title: (words) => words.breaks.title,
  intro: (words) => words.breaks.intro,
  submit: (words) => words.breaks.submit,
  fields: [
    {
      name: 'name',
      type: 'line',
      label: (words) => words.breaks.name,
      keys: ['namn'],
      rest: true,
      required: true,
      max: 100,
      hint: (words) => words.breaks.nameHint,
    },
    { name: 'from', type: 'day', label: (words) => words.breaks.from, keys: ['från'], keyed: true, ahead: true },
    { name: 'until', type: 'day', label: (words) => words.breaks.until, keys: ['till'], keyed: true, ahead: true },
  ],
}
