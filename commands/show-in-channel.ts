import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { describedOf, instantOf, mustStand, targetOf, whenOf } from './logged.ts'
import { shownAt, showToGroup } from './shown.ts'

/** Shows an entry to the whole group, once, with its note: whoever presses has chosen that the others may read it. */
export const showInChannel = command({
  id: 'showInChannel',
  right: 'log',
  dialog: plainDialog((words) => words.log.show),
  input: z.object({ event: id.optional() }),
  async run({ event }, turn) {
    if (await turn.store.standing.isObserved(turn.group.id, turn.today)) {
      throw new Problem((words) => words.log.observed)
    }
    const target = await targetOf(turn, event, 'correctOthers')
    mustStand(target, turn)
    const { root, head } = target
    const before = await shownAt(turn, root.id)
    if (before !== null) {
      throw new Problem((words) => words.log.shownAlready(whenOf(instantOf(before), turn, words)))
    }
    turn.touches(head.id)
    await showToGroup(turn, root.id, head.id, describedOf(head), head.note ?? null)
    return toYou(say(turn.words.log.shown))
  },
})
