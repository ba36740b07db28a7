/** The answers to the question whether something is left to log for the week. */

import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { day, id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { weekOf } from '../src/domain/week.ts'

/** Nothing is left: not asked again for that week, not by the leader's reminder either. */
export const fridayDone = command({
  id: 'fridayDone',
  right: 'answerWeek',
  dialog: plainDialog((words) => words.rhythm.nothingMore),
  input: z.object({ group: id, week: day }),
  async run({ group, week }, turn) {
    const own = await turn.store.members.groupsOf(turn.person.memberId)
    if (!own.includes(group)) throw new Problem((words) => words.common.staleButton)
    await turn.store.rhythm.nothingMore(group, turn.person.memberId, week.toString(), turn.now)
    return toYou(say(turn.words.rhythm.thanks(weekOf(week).week)))
  },
})

/** Not asked any more, in any week, until one wants to be. */
export const fridayStop = command({
  id: 'fridayStop',
  right: 'answerWeek',
  dialog: plainDialog((words) => words.rhythm.stopAsking),
  input: z.object({}),
  async run(_, turn) {
    await turn.store.rhythm.ask(turn.person.memberId, false)
    const { stopped, askAgain } = turn.words.rhythm
    return toYou(say(stopped), buttons({ label: askAgain, press: { command: 'fridayAgain', input: {} } }))
  },
})

export const fridayAgain = command({
  id: 'fridayAgain',
  right: 'answerWeek',
  dialog: plainDialog((words) => words.rhythm.askAgain),
  input: z.object({}),
  async run(_, turn) {
    await turn.store.rhythm.ask(turn.person.memberId, true)
    return toYou(say(turn.words.rhythm.asking))
  },
})
