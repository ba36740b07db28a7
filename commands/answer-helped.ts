import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { leaderButton } from './ask-parts.ts'

/** Notes whether an answer helped, not for whom; pressed again it counts once, as it was pressed last. */
export const answerHelped = command({
  id: 'answerHelped',
  right: 'ask',
  dialog: plainDialog((words) => words.ask.helped),
  input: z.object({ answer: id, section: text(60), helped: z.enum(['yes', 'no']) }),
  async run({ answer, section, helped }, turn) {
    if (!(await turn.handbook()).section(section)) throw new Problem(({ common }) => common.staleButton)
    await turn.store.handbook.tellHelped(answer, section, helped === 'yes')
    const { ask } = turn.words
    return helped === 'yes' ? toYou(say(ask.thanks)) : toYou(say(ask.sorry), buttons(leaderButton('', turn.words)))
  },
})
