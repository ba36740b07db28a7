import type { Dialog, Field } from '../src/chat/command.ts'
import { questionAnswers } from '../src/domain/question.ts'

const byField: Field = {
  name: 'by',
  type: 'day',
  label: ({ questions }) => questions.by,
  hint: ({ questions }) => questions.byHint,
  keys: ['senast', 'by'],
  keyed: true,
  ahead: true,
}

const followUpField: Field = {
  name: 'followUp',
  type: 'day',
  label: ({ questions }) => questions.followUp,
  hint: ({ questions }) => questions.followUpHint,
  keys: ['uppföljning', 'follow-up'],
  keyed: true,
  ahead: true,
}

const backgroundField: Field = {
  name: 'background',
  type: 'lines',
  label: ({ questions }) => questions.background,
  max: 2000,
}

const outcomeField: Field = {
  name: 'text',
  type: 'lines',
  label: ({ questions }) => questions.outcome,
  hint: ({ questions }) => questions.outcomeHint,
  required: true,
  max: 1000,
}

/** The words of the line that no other field takes are the question. */
export const liftDialog: Dialog = {
  title: ({ questions }) => questions.title,
  submit: ({ questions }) => questions.submit,
  fields: [
    {
      name: 'text',
      type: 'line',
      label: ({ questions }) => questions.text,
      hint: ({ questions }) => questions.textHint,
      required: true,
      rest: true,
      max: 300,
    },
    backgroundField,
    {
      name: 'wish',
      type: 'line',
      label: ({ questions }) => questions.wish,
      hint: ({ questions }) => questions.wishHint,
      keys: ['svar', 'wish'],
      max: 200,
    },
    byField,
    followUpField,
  ],
}

export const questionAnswerDialog: Dialog = {
  title: ({ questions }) => questions.answerTitle,
  intro: ({ questions }) => questions.yourOrganisation,
  submit: ({ questions }) => questions.answerSubmit,
  fields: [
    {
      name: 'answer',
      type: 'choice',
      label: ({ questions }) => questions.answer,
      options: ({ questions }) => questionAnswers.map((value) => ({ value, label: questions.answers[value] })),
      required: true,
    },
    { name: 'comment', type: 'line', label: ({ questions }) => questions.comment, max: 500 },
  ],
}

export const questionMoreDialog: Dialog = {
  title: ({ questions }) => questions.moreTitle,
  intro: ({ questions }) => questions.moreIntro,
  submit: ({ questions }) => questions.moreSubmit,
  fields: [{ ...backgroundField, required: true }, byField],
}

export const questionCloseDialog: Dialog = {
  title: ({ questions }) => questions.closeTitle,
  submit: ({ questions }) => questions.closeSubmit,
  fields: [outcomeField, followUpField],
}

export const resolutionsDialog: Dialog = {
  title: ({ resolutions }) => resolutions.title,
  submit: ({ resolutions }) => resolutions.show,
  fields: [{ name: 'word', type: 'line', label: ({ resolutions }) => resolutions.word, rest: true, max: 100 }],
}

export const resolutionNewDialog: Dialog = {
  title: ({ resolutions }) => resolutions.newTitle,
  intro: ({ resolutions }) => resolutions.newIntro,
  submit: ({ resolutions }) => resolutions.newSubmit,
  fields: [
    { name: 'text', type: 'line', label: ({ resolutions }) => resolutions.text, required: true, rest: true, max: 1000 },
    {
      name: 'day',
      type: 'day',
      label: ({ resolutions }) => resolutions.day,
      keys: ['datum', 'date'],
      keyed: true,
      required: true,
    },
    { ...followUpField, label: ({ resolutions }) => resolutions.followUp },
  ],
}
