import type { CommandWords } from './spoken.ts'

/** Tasks. */
export const tasks = {
  todo: {
    sv: {
      name: 'göra',
      short: 'g',
      also: ['att göra', 'uppdrag', 'åtgärd', 'uppgift', 'uppgifter', 'ny uppgift', 'lägg till uppgift'],
      about: 'vad som ska göras, av vem och senast när',
    },
    en: {
      name: 'to-do',
      also: ['task', 'tasks', 'new task', 'add task'],
      about: 'what is to be done, by whom and by when',
    },
  },
  todoChange: {
    sv: { name: 'lämna över', about: 'ger en uppgift till någon annan eller en ny sista dag' },
    en: { name: 'hand over', about: 'gives a task to somebody else or a new last day' },
    typed: false,
  },
  todoDone: {
    sv: { name: 'bocka av', about: 'bockar av en uppgift' },
    en: { name: 'tick off', about: 'ticks a task off' },
    typed: false,
  },
  todoReopen: {
    sv: { name: 'tillbaka på listan', about: 'sätter tillbaka en avbockad uppgift' },
    en: { name: 'back on the list', about: 'puts a task back that was ticked off' },
    typed: false,
  },
  todoDrop: {
    sv: { name: 'ta bort uppgift', about: 'tar bort en uppgift' },
    en: { name: 'remove task', about: 'removes a task' },
    typed: false,
  },
} as const satisfies Record<string, CommandWords>
