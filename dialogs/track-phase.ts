import type { Dialog } from '../src/chat/command.ts'
import { phaseField, statusField, trackField } from './track-fields.ts'

export const trackPhaseDialog: Dialog = {
  title: (words) => words.tracks.phaseTitle,
  submit: (words) => words.tracks.phaseSubmit,
  fields: [
    trackField,
    { ...phaseField, required: false },
    { ...statusField, required: false },
    { name: 'name', type: 'line', label: (words) => words.tracks.newName, keys: ['namn', 'heter'], max: 80 },
  ],
}
