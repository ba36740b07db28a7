import type { Dialog, Option } from '../src/chat/command.ts'

export const sectors = ['private', 'public', 'nonProfit', 'notRecorded'] as const

export const employerNewDialog: Dialog = {
  title: ({ employers }, input) => (input.employer === undefined ? employers.newTitle : employers.changeTitle),
  intro: (words) => words.employers.intro,
  submit: (words) => words.employers.submit,
  fields: [
    {
      name: 'name',
      type: 'line',
      label: (words) => words.employers.name,
      keys: ['namn'],
      required: true,
      rest: true,
      max: 80,
    },
    {
      name: 'sector',
      type: 'choice',
      label: (words) => words.employers.sector,
      required: true,
      options: ({ employers }) =>
        sectors.map(
          (value): Option => ({ value, label: employers.sectors[value], also: employers.sectorsAlso[value] }),
        ),
    },
    {
      name: 'contact',
      type: 'line',
      label: (words) => words.employers.contact,
      keys: ['kontakt', 'contact'],
      max: 200,
      hint: (words) => words.employers.contactHint,
    },
    {
      name: 'needs',
      type: 'line',
      label: (words) => words.employers.needs,
      keys: ['behov'],
      max: 500,
      hint: (words) => words.employers.needsHint,
    },
    // an employer is often named as its track is: bare words are the employer's name
    { name: 'track', type: 'track', label: (words) => words.employers.track, keys: ['spår', 'track'], keyed: true },
  ],
}
