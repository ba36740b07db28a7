import type { Dialog } from '../src/chat/command.ts'

export const redactReasons = ['personalData', 'mistake', 'other'] as const

/** `event`: whose text it is. The reason is a closed choice; the ground is a decision or a registration number. */
export const redactDialog: Dialog = {
  title: (words) => words.log.redactTitle,
  submit: (words) => words.log.redact,
  fields: [
    { name: 'event', type: 'id', label: () => 'event' },
    {
      name: 'reason',
      type: 'choice',
      label: (words) => words.log.reason,
      required: true,
      options: (words) => redactReasons.map((value) => ({ value, label: words.log.reasons[value] })),
    },
    {
      name: 'reference',
      type: 'line',
      label: (words) => words.log.reference,
      keys: ['underlag', 'stöd', 'ground'],
      max: 120,
    },
  ],
}
