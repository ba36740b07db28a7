import type { Dialog } from '../src/chat/command.ts'

export const historyDialog: Dialog = {
  title: (words) => words.log.history,
  submit: (words) => words.log.historyShow,
  fields: [
    { name: 'track', type: 'track', label: (words) => words.log.track, keys: ['spår', 'track'] },
    { name: 'day', type: 'day', label: (words) => words.log.day, keys: ['datum', 'dag'] },
    { name: 'week', type: 'week', label: (words) => words.log.week, keys: ['v', 'vecka'] },
  ],
}
