import type { Dialog, Option } from '../src/chat/command.ts'

export const genders = ['woman', 'man', 'notRecorded'] as const
export const ages = ['under25', 'from25', 'notRecorded'] as const
export const backgrounds = ['newlyArrived', 'quotaRefugee', 'other', 'notRecorded'] as const

/** Closed choices only: no name, no free text (design §4). */
export const participantNewDialog: Dialog = {
  title: (words) => words.participants.newTitle,
  intro: (words) => words.participants.intro,
  submit: (words) => words.participants.submit,
  fields: [
    { name: 'track', type: 'track', label: (words) => words.participants.track, keys: ['spår'], required: true },
    {
      name: 'gender',
      type: 'choice',
      label: (words) => words.participants.gender,
      required: true,
      options: ({ participants: words }) =>
        genders.map((value): Option => ({ value, label: words.genders[value], also: words.gendersAlso[value] })),
    },
    {
      name: 'age',
      type: 'choice',
      label: (words) => words.participants.age,
      required: true,
      options: ({ participants: words }) =>
        ages.map((value): Option => ({ value, label: words.ages[value], also: words.agesAlso[value] })),
    },
    {
      name: 'background',
      type: 'choice',
      label: (words) => words.participants.background,
      required: true,
      options: ({ participants: words }) =>
        backgrounds.map(
          (value): Option => ({ value, label: words.backgrounds[value], also: words.backgroundsAlso[value] }),
        ),
    },
  ],
}
