import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { say } from '../src/chat/reply.ts'
import { mustLead, notesMeant } from './notes-found.ts'
import { viewOf } from './notes-view.ts'

/** Begins the next version of approved notes; the approved one holds until that is approved too. */
export const notesOpen = command({
  id: 'notesOpen',
  right: 'notes',
  dialog: plainDialog((words) => words.minutes.correct),
  input: z.object({ meeting: id }),
  async run({ meeting }, turn) {
    const found = await notesMeant(turn, meeting, () => ({ command: 'notes', input: {} }))
    mustLead(found)
    const kept = await turn.store.minutes.hold(meeting, turn.now)
    if (kept.open) return viewOf(turn, found, [say(turn.words.minutes.openAlready)])
    await turn.store.minutes.reopen(kept)
    return viewOf(turn, found, [say(turn.words.minutes.opened(kept.version))])
  },
})
