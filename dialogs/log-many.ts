import type { Dialog } from '../src/chat/command.ts'

/** The lines as they are typed; on the line itself all that follows the command's name. */
export const logManyDialog: Dialog = {
  title: (words) => words.log.many,
  intro: (words) => words.log.intro,
  submit: (words) => words.log.manySubmit,
  fields: [
    {
      name: 'lines',
      type: 'lines',
      rest: true,
      required: true,
      label: (words) => words.log.manyLines,
      hint: (words) => words.log.manyHint,
      max: 3000,
    },
  ],
}
