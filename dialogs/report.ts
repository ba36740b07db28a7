import type { Dialog, Field } from '../src/chat/command.ts'

const periods: NonNullable<Field['options']> = ({ report }) => [
  { value: 'week', label: report.choices.week, also: ['veckan', 'senaste veckan', 'latest week'] },
  { value: 'term', label: report.choices.term, also: ['terminen', 'denna termin', 'den här terminen', 'this term'] },
  { value: 'lastTerm', label: report.choices.lastTerm, also: ['förra terminen', 'last term'] },
  { value: 'year', label: report.choices.year, also: ['i år', 'året', 'this year'] },
  { value: 'lastYear', label: report.choices.lastYear, also: ['förra året', 'i fjol', 'last year'] },
]

export const reportDialog: Dialog = {
  title: (words) => words.report.dialog,
  submit: (words) => words.report.submit,
  fields: [
    { name: 'which', type: 'choice', label: (words) => words.report.which, options: periods },
    {
      name: 'period',
      type: 'line',
      label: (words) => words.report.period,
      hint: (words) => words.report.periodHint,
      keys: ['period'],
      rest: true,
      max: 30,
    },
  ],
}
