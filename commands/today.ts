import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { listOf, waitingFor } from '../src/chat/waiting/index.ts'

/** What waits for the person, in all their groups. */
export const today = command({
  id: 'today',
  right: 'today',
  dialog: plainDialog((words) => words.today.title),
  input: z.object({}),
  async run(_, turn) {
    const groups = await turn.store.settings.groups()
    const waiting = await waitingFor(turn.person.memberId, { ...turn, groups })
    if (!waiting.length) return toYou(say(turn.words.today.nothing))
    return toYou(say(turn.words.today.title), ...listOf(waiting, turn.person.memberId, turn.today, turn.words))
  },
})
