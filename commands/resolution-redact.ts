import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { numberOf } from '../src/domain/question.ts'
import { registerButton, resolutionById } from './resolution-found.ts'
import { takeAway } from './take-away.ts'

/** Takes the text of a position away for good, after a question; its number, day and answers stay. */
export const resolutionRedact = command({
  id: 'resolutionRedact',
  right: 'liftQuestions',
  dialog: plainDialog((words) => words.resolutions.redactTitle),
  input: z.object({ resolution: id, sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const resolution = await resolutionById(turn, fields.resolution)
    if (resolution.text === null) throw new Problem((words) => words.resolutions.alreadyRedacted)
    const { resolutions } = turn.words
    if (!fields.sure)
      return toYou(
        say(resolutions.sureRedact(numberOf(resolution))),
        buttons(
          {
            label: resolutions.redactYes,
            press: { command: 'resolutionRedact', input: { resolution: resolution.id, sure: '1' } },
            style: 'danger',
          },
          registerButton(turn.words),
        ),
      )
    await turn.store.resolutions.redact(resolution.id)
    const ids = [resolution.id, ...(resolution.question ? [resolution.question.id] : [])]
    await takeAway([resolution.text], ids, resolution.byMemberId, turn, { wordsBeside: true })
    return toYou(say(resolutions.redacted))
  },
})
