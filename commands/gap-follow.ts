import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'

/** So long is it kept who waits for an answer, where none comes (judgement). */
const patience = { days: 90 }

/** Notes that the person is to be told when somebody has answered a question; only for so long, and of this alone. */
export const gapFollow = command({
  id: 'gapFollow',
  right: 'ask',
  dialog: plainDialog((words) => words.handbook.follow),
  input: z.object({ gap: id }),
  async run({ gap }, turn) {
    if (!(await turn.store.handbook.gap(gap))) throw new Problem((words) => words.handbook.gapGone)
    const until = turn.today.add(patience)
    await turn.store.handbook.follow(gap, turn.person.memberId, turn.today, until)
    const { handbook } = turn.words
    return toYou(
      say(handbook.following(until)),
      buttons({ label: handbook.unfollow, press: { command: 'gapUnfollow', input: { gap } } }),
    )
  },
})

export const gapUnfollow = command({
  id: 'gapUnfollow',
  right: 'ask',
  dialog: plainDialog((words) => words.handbook.unfollow),
  input: z.object({ gap: id }),
  async run({ gap }, turn) {
    await turn.store.handbook.unfollow(gap, turn.person.memberId)
    return toYou(say(turn.words.handbook.unfollowed))
  },
})
