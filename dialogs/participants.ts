import type { Dialog } from '../src/chat/command.ts'

export const participantsDialog: Dialog = {
  title: (words) => words.participants.title,
  submit: (words) => words.help.show,
  fields: [
    { name: 'code', type: 'code', label: (words) => words.participants.code, keys: ['kod'] },
    { name: 'track', type: 'track', label: (words) => words.participants.track, keys: ['spår'] },
  ],
}
