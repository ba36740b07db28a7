import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { say, toYou } from '../src/chat/reply.ts'

/** *Nej* to a proposal: nothing is done, and nothing of it is kept by this. */
export const notMeant = command({
  id: 'notMeant',
  right: 'help',
  dialog: plainDialog(({ proposals }) => proposals.no),
  input: z.object({}),
  run: (_, { words }) => toYou(say(words.proposals.dropped)),
})
