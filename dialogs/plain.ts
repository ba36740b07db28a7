import type { Dialog } from '../src/chat/command.ts'
import type { Words } from '../src/text/index.ts'

/** The form of a command that asks for nothing: a title and a button. */
export const plainDialog = (title: (words: Words) => string): Dialog => ({ title, submit: title, fields: [] })
