import type { Dialog } from '../src/chat/command.ts'
import { trackField } from './track-fields.ts'

export const trackCloseDialog: Dialog = {
  title: (words) => words.tracks.closeTitle,
  intro: (words) => words.tracks.closeIntro,
  submit: (words) => words.tracks.closeSubmit,
  fields: [
    trackField,
    { name: 'day', type: 'day', label: (words) => words.tracks.day, keys: ['datum', 'date', 'dag'], required: true },
  ],
}
