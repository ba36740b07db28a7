import type { Dialog, Field } from '../src/chat/command.ts'

const periods: NonNullable<Field['options']> = ({ summary }) => [
  { value: 'now', label: summary.now, also: ['nu', 'now'] },
  { value: 'year', label: summary.year, also: ['i år', 'året', 'hela året', 'this year', 'year'] },
]

const views: NonNullable<Field['options']> = ({ summary }) => [
  { value: 'tracks', label: summary.byTrack, also: ['per spår', 'spår för spår', 'per track'] },
]

/** The protected version, asked for where the exact one is given. */
export const versions: NonNullable<Field['options']> = ({ summary }) => [
  { value: 'protected', label: summary.protectedVersion, also: ['skyddade', 'skyddad version', 'protected version'] },
]

const surveys: NonNullable<Field['options']> = ({ summary }) => [
  { value: 'dua-2018-10', label: summary.october2018, also: ['jämför', 'enkäten', 'hela landet', 'compare', 'survey'] },
]

export const summaryDialog: Dialog = {
  title: (words) => words.summary.title,
  submit: (words) => words.summary.submit,
  fields: [
    { name: 'period', type: 'choice', label: (words) => words.summary.period, keys: ['period'], options: periods },
    {
      name: 'week',
      type: 'week',
      label: (words) => words.summary.week,
      hint: (words) => words.summary.weekHint,
      max: 20,
    },
    { name: 'view', type: 'choice', label: (words) => words.summary.view, options: views },
    { name: 'version', type: 'choice', label: (words) => words.summary.version, options: versions },
    { name: 'compare', type: 'choice', label: (words) => words.summary.compare, options: surveys },
    // "vecka 46" and "s 46": the command's own word has been taken, a bare number is left; "vecka:46" is one too
    {
      name: 'number',
      type: 'number',
      label: (words) => words.summary.week,
      keys: ['vecka', 'v', 'week'],
      shown: () => false,
    },
  ],
}
