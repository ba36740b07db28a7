import type { Dialog } from '../src/chat/command.ts'
import { phaseField, statusField } from './track-fields.ts'

export const trackNewDialog: Dialog = {
  title: (words) => words.tracks.newTitle,
  intro: (words) => words.tracks.newIntro,
  submit: (words) => words.tracks.newSubmit,
  fields: [
    {
      name: 'name',
      type: 'line',
      label: (words) => words.tracks.name,
      keys: ['namn'],
      required: true,
      rest: true,
      max: 80,
    },
    { ...phaseField, required: false },
    { ...statusField, required: false },
    {
      name: 'counting',
      type: 'choice',
      label: (words) => words.tracks.counting,
      keys: ['räknas', 'counted'],
      options: ({ tracks }) => [
        { value: 'numbers', label: tracks.countings.numbers, also: ['antal', 'numbers'] },
        { value: 'code', label: tracks.countings.code, also: ['kod', 'code'] },
      ],
    },
    // a track is often named as its employer is: bare words are the track's name
    {
      name: 'employer',
      type: 'employer',
      label: (words) => words.tracks.employer,
      keys: ['ag', 'företag'],
      keyed: true,
    },
  ],
}
