import type { Dialog } from '../src/chat/command.ts'

export const employersDialog: Dialog = {
  title: (words) => words.employers.title,
  submit: (words) => words.help.show,
  fields: [
    {
      name: 'employer',
      type: 'employer',
      label: (words) => words.employers.title,
      keys: ['ag', 'arbetsgivare', 'employer'],
    },
    { name: 'track', type: 'track', label: (words) => words.employers.track, keys: ['spår', 'track'] },
  ],
}
