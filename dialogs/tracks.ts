import type { Dialog } from '../src/chat/command.ts'
import { trackField } from './track-fields.ts'

export const tracksDialog: Dialog = {
  title: (words) => words.tracks.board,
  submit: (words) => words.help.show,
  fields: [{ ...trackField, required: false }],
}
