import type { Dialog, Field } from '../src/chat/command.ts'

const periods: NonNullable<Field['options']> = ({ report }) => [
  { value: 'week', label: report.choices.week, also: ['veckan', 'senaste veckan', 'latest week'] },
  { value: 'term', label: report.choices.term },
  { value: 'lastTerm', label: report.choices.lastTerm },
  { value: 'year', label: report.choices.year },
  { value: 'lastYear', label: report.choices.lastYear },
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
