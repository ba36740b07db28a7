import type { Dialog, Field } from '../src/chat/command.ts'
import { groupField } from './group-field.ts'

export const placeField: Field = {
  name: 'place',
  type: 'line',
  label: (words) => words.meetings.place,
  keys: ['plats', 'place', 'lokal'],
  toEnd: true,
  max: 120,
}

export const linkField: Field = {
  name: 'link',
  type: 'line',
  label: (words) => words.meetings.link,
  keys: ['länk', 'link', 'teams'],
  max: 1000,
  hint: (words) => words.meetings.linkHint,
}

export const purposeField: Field = {
  name: 'purpose',
  type: 'line',
  label: (words) => words.meetings.purpose,
  keys: ['syfte', 'purpose'],
  toEnd: true,
  max: 300,
}

/** The words of the line that no other field takes are the time. */
const whenField: Field = {
  name: 'when',
  type: 'line',
  label: (words) => words.meetings.when,
  keys: ['tid', 'när', 'when'],
  required: true,
  rest: true,
  max: 200,
  hint: (words) => words.meetings.whenHint,
}

export const meetingDialog: Dialog = {
  title: (words) => words.meetings.title,
  submit: (words) => words.meetings.submit,
  fields: [{ ...groupField, shown: () => true }, whenField, placeField, linkField, purposeField],
}

export const agendaDialog: Dialog = {
  title: (words) => words.agenda.addTitle,
  intro: (words) => words.agenda.addIntro,
  submit: (words) => words.agenda.addSubmit,
  fields: [{ name: 'text', type: 'line', label: (words) => words.agenda.point, required: true, rest: true, max: 200 }],
}

export const meetingMoveDialog: Dialog = {
  title: (words) => words.meetings.moveTitle,
  submit: (words) => words.meetings.moveSubmit,
  fields: [{ ...whenField, label: (words) => words.meetings.newWhen, required: false }, placeField, linkField],
}
