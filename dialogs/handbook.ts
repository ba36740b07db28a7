import type { Dialog, Field } from '../src/chat/command.ts'
import { operativeRoles, roles } from '../src/domain/roles.ts'
import { capital } from '../src/text/format.ts'

/** So many questions a section may be found by. */
export const mostAliases = 30

const owner: Field = {
  name: 'owner',
  type: 'choice',
  label: ({ handbook }) => handbook.owner,
  options: ({ roles: names }) => roles.map((value) => ({ value, label: capital(names[value]) })),
  required: true,
  keyed: true,
}

/** A section, new or to be changed; on a line all that is typed is its heading. */
export const handbookEditDialog: Dialog = {
  title: ({ handbook }, { section }) => (section === undefined ? handbook.addTitle : handbook.changeTitle),
  intro: ({ handbook }) => handbook.editIntro,
  submit: ({ handbook }) => handbook.submit,
  fields: [
    { name: 'heading', type: 'line', label: ({ handbook }) => handbook.heading, required: true, rest: true, max: 150 },
    {
      name: 'body',
      type: 'lines',
      label: ({ handbook }) => handbook.body,
      hint: ({ handbook }) => handbook.bodyHint,
      required: true,
      max: 3000,
    },
    {
      name: 'aliases',
      type: 'lines',
      label: ({ handbook }) => handbook.aliases,
      hint: ({ handbook }) => handbook.aliasesHint,
      max: 3000,
    },
    owner,
    {
      name: 'document',
      type: 'line',
      label: ({ handbook }) => handbook.document,
      hint: ({ handbook }) => handbook.documentHint,
      required: true,
      max: 150,
    },
    { name: 'part', type: 'line', label: ({ handbook }) => handbook.part, max: 150 },
    {
      name: 'dated',
      type: 'line',
      label: ({ handbook }) => handbook.dated,
      hint: ({ handbook }) => handbook.datedHint,
      max: 80,
    },
    { name: 'reviewBy', type: 'day', label: ({ handbook }) => handbook.reviewBy, ahead: true, keyed: true },
    { name: 'headingEn', type: 'line', label: ({ handbook }) => handbook.headingEn, max: 150 },
    { name: 'bodyEn', type: 'lines', label: ({ handbook }) => handbook.bodyEn, max: 3000 },
    { name: 'aliasesEn', type: 'lines', label: ({ handbook }) => handbook.aliasesEn, max: 3000 },
  ],
}

/** An answer to a question that the handbook had none to; it becomes a section. */
export const gapAnswerDialog: Dialog = {
  title: ({ handbook }) => handbook.answerTitle,
  intro: ({ handbook }) => handbook.answerIntro,
  submit: ({ handbook }) => handbook.answerSubmit,
  fields: [
    { name: 'heading', type: 'line', label: ({ handbook }) => handbook.heading, required: true, max: 150 },
    {
      name: 'text',
      type: 'lines',
      label: ({ handbook }) => handbook.answerText,
      hint: ({ handbook }) => handbook.bodyHint,
      required: true,
      max: 3000,
    },
    owner,
  ],
}

/** To whom a question is passed on. */
export const gapAskDialog: Dialog = {
  title: ({ handbook }) => handbook.passOnTitle,
  submit: ({ handbook }) => handbook.passOnSubmit,
  fields: [
    {
      name: 'role',
      type: 'choice',
      label: ({ handbook }) => handbook.passOnTo,
      options: ({ roles: names }) => operativeRoles.map((value) => ({ value, label: capital(names[value]) })),
      required: true,
    },
  ],
}
