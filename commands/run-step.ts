import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { toYou } from '../src/chat/reply.ts'
import { stepParts } from '../src/chat/run/step-parts.ts'
import { stepById } from './run-found.ts'

/** Shows a step to who asks alone, with what they can do about it. */
export const runStep = command({
  id: 'runStep',
  right: 'runs',
  dialog: plainDialog(({ runs }) => runs.showStep),
  input: z.object({ run: id, step: text(60) }),
  async run(asked, turn) {
    const { run, one, viewer } = await stepById(turn, asked)
    return toYou(...stepParts(run, one, viewer, turn.words))
  },
})
