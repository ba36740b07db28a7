import type { Dialog, Field } from '../src/chat/command.ts'

/** The words of the line say which checklist, and which steps of it. */
const what: Field = {
  name: 'what',
  type: 'line',
  label: ({ checklists }) => checklists.ask,
  hint: ({ checklists }) => checklists.askHint,
  rest: true,
  max: 100,
}

export const checklistDialog: Dialog = {
  title: ({ checklists }) => checklists.title,
  submit: ({ checklists }) => checklists.show,
  fields: [
    what,
    {
      name: 'anchor',
      type: 'day',
      label: ({ checklists }) => checklists.anchorField,
      keys: ['terminsslut', 'start', 'datum', 'anchor', 'term end'],
      keyed: true,
      ahead: true,
    },
  ],
}
