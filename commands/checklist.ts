import { checklistDialog } from '../dialogs/checklist.ts'
import { command } from '../src/chat/command.ts'
import { askedFor, askedInput } from './checklist-asked.ts'
import { stepView } from './checklist-step.ts'
import { listView, mineView, wholeView } from './checklist-view.ts'

/** The checklists; one of them; some of its steps (mine, a function's, a phase's, a month's, the short version's); or one step. */
export const checklist = command({
  id: 'checklist',
  right: 'checklists',
  dialog: checklistDialog,
  input: askedInput,
  async run(input, turn) {
    const asked = await askedFor(input, turn)
    if (!asked.found) return asked.mine ? mineView(turn) : listView(turn)
    if (asked.step !== null) return stepView(asked.found, asked.step, asked.anchor, turn)
    return wholeView(asked.found, asked, turn)
  },
})

/** The same for the handover alone, by its own name. */
export const handover = command({
  ...checklist,
  id: 'handover',
  run: (input, turn) => checklist.run({ key: 'overlamning', ...input }, turn),
})
