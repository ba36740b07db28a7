import type { Dialog } from '../src/chat/command.ts'
import { groupField } from './group-field.ts'
import { linkField, placeField, purposeField } from './meeting.ts'

/** On a line the words that no other field takes say how often, at what time, from when until when. */
export const seriesDialog: Dialog = {
  title: (words) => words.series.title,
  intro: (words) => words.series.intro,
  submit: (words) => words.series.submit,
  fields: [
    { ...groupField, shown: () => true },
    {
      name: 'when',
      type: 'line',
      label: (words) => words.series.when,
      keys: ['tid', 'när', 'when'],
      required: true,
      rest: true,
      max: 200,
      hint: (words) => words.series.whenHint,
    },
    { name: 'from', type: 'day', label: (words) => words.series.from, keyed: true, ahead: true },
    { name: 'until', type: 'day', label: (words) => words.series.until, keyed: true, ahead: true },
    { name: 'times', type: 'number', label: (words) => words.series.times, keys: ['antal'], keyed: true },
    placeField,
    linkField,
    purposeField,
    {
      name: 'points',
      type: 'lines',
      label: (words) => words.series.points,
      keys: ['punkter', 'points'],
      max: 2000,
      hint: (words) => words.series.pointsHint,
    },
  ],
}

export const seriesChangeDialog: Dialog = {
  title: (words) => words.series.changeTitle,
  submit: (words) => words.series.changeSubmit,
  fields: [
    {
      name: 'when',
      type: 'line',
      label: (words) => words.series.newTime,
      keys: ['tid', 'när', 'when'],
      rest: true,
      max: 200,
      hint: (words) => words.series.newTimeHint,
    },
    placeField,
    linkField,
  ],
}
