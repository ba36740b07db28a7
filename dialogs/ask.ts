import type { Dialog } from '../src/chat/command.ts'

/** The whole line is the question, signs of quotation and all. */
export const askDialog: Dialog = {
  title: ({ ask }) => ask.title,
  intro: ({ ask }) => ask.intro,
  submit: ({ ask }) => ask.submit,
  fields: [{ name: 'text', type: 'lines', label: ({ ask }) => ask.question, required: true, rest: true, max: 1000 }],
}

/** Words after `handbok` are what one wants to know. */
export const handbookDialog: Dialog = {
  title: ({ ask }) => ask.bookTitle,
  submit: ({ ask }) => ask.submit,
  fields: [{ name: 'text', type: 'lines', label: ({ ask }) => ask.question, rest: true, max: 1000 }],
}

export const askLeaderDialog: Dialog = {
  title: ({ ask }) => ask.leaderTitle,
  intro: ({ ask }) => ask.leaderIntro,
  submit: ({ ask }) => ask.send,
  fields: [
    { name: 'text', type: 'lines', label: ({ ask }) => ask.question, required: true, max: 1000 },
    {
      name: 'named',
      type: 'choice',
      label: ({ ask }) => ask.withName,
      options: ({ ask }) => (['no', 'yes'] as const).map((value) => ({ value, label: ask.withNames[value] })),
    },
  ],
}

export const wordDialog: Dialog = {
  title: ({ ask }) => ask.wordTitle,
  submit: ({ ask }) => ask.wordSubmit,
  fields: [{ name: 'text', type: 'lines', label: ({ ask }) => ask.wordField, rest: true, max: 200 }],
}
