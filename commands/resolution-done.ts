import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { numberOf } from '../src/domain/question.ts'
import { resolutionById } from './resolution-found.ts'

/** Marks a position as followed up. */
export const resolutionDone = command({
  id: 'resolutionDone',
  right: 'liftQuestions',
  dialog: plainDialog((words) => words.resolutions.doneTitle),
  input: z.object({ resolution: id }),
  async run(fields, turn) {
    const resolution = await resolutionById(turn, fields.resolution)
    const number = numberOf(resolution)
    if (resolution.isFollowedUp) throw new Problem((words) => words.resolutions.isDoneAlready(number))
    if (resolution.followUp === null) throw new Problem((words) => words.resolutions.noFollowUp(number))
    await turn.store.resolutions.followedUp(resolution.id, turn.now)
    return toYou(say(turn.words.resolutions.isDone(number)))
  },
})
