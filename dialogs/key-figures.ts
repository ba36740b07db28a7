import type { Dialog } from '../src/chat/command.ts'
import { versions } from './summary.ts'

export const keyFiguresDialog: Dialog = {
  title: (words) => words.keyFigures.title,
  submit: (words) => words.summary.submit,
  fields: [
    { name: 'version', type: 'choice', label: (words) => words.summary.version, options: versions },
    {
      name: 'period',
      type: 'line',
      label: (words) => words.keyFigures.period,
      keys: ['period', 'år', 'termin', 'year', 'term'],
      hint: (words) => words.keyFigures.periodHint,
      rest: true,
      max: 40,
    },
  ],
}
