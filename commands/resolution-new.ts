import { z } from 'zod'
import { resolutionNewDialog } from '../dialogs/question.ts'
import { command } from '../src/chat/command.ts'
import { day, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toGroup, toYou } from '../src/chat/reply.ts'
import { numberOf } from '../src/domain/question.ts'
import { fold } from '../src/domain/text-tidy.ts'
import { wordsIn } from '../src/text/index.ts'
import { lineOf } from './meeting-read.ts'
import { registerButton } from './resolution-found.ts'

/** Enters what the steering group arrived at elsewhere, at a meeting for example, and tells both groups. */
export const resolutionNew = command({
  id: 'resolutionNew',
  right: 'liftQuestions',
  dialog: resolutionNewDialog,
  input: z.object({ text: text(1000), day: day.optional(), followUp: day.optional() }),
  async run(fields, turn) {
    const what = lineOf(fields.text)
    if (what === null)
      throw new Problem(({ common, resolutions }) => common.fieldMissing(resolutions.text), { fields: ['text'] })
    const decidedOn = fields.day ?? turn.today
    const followUp = fields.followUp ?? null
    if (Temporal.PlainDate.compare(decidedOn, turn.today) > 0)
      throw new Problem((words) => words.resolutions.dayAhead, { fields: ['day'] })
    if (followUp && Temporal.PlainDate.compare(followUp, decidedOn) <= 0)
      throw new Problem((words) => words.resolutions.followUpFirst, { fields: ['followUp'] })
    await turn.store.questions.holdLifts()
    const same = (await turn.store.resolutions.all()).find(
      (one) => one.text !== null && fold(one.text) === fold(what) && one.decidedOn.equals(decidedOn),
    )
    if (same)
      throw new Problem((words) => words.resolutions.already(numberOf(same)), {
        ways: (words) => [registerButton(words)],
      })
    const id = turn.id()
    const entered = await turn.store.resolutions.add({
      id,
      decidedOn,
      outcome: 'said',
      text: what,
      questionId: null,
      followUp,
      byMemberId: turn.person.memberId,
      at: turn.now,
    })
    const number = numberOf(entered)
    for (const group of await turn.store.settings.groups()) {
      const words = wordsIn(group.settings.language)
      const follows = followUp ? ` ${words.questions.followedUpOn(followUp)}` : ''
      for (const place of await turn.store.places.ofGroup(group.id))
        turn.store.places.post({
          id: turn.id(),
          platform: place.platform,
          conversationId: place.id,
          reply: toGroup(
            say(`${words.resolutions.told(number, what)}${follows}`),
            ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
          ),
          language: group.settings.language,
          subject: `resolution:${id}`,
          eventIds: [],
          at: turn.now,
        })
    }
    return toYou(say(turn.words.resolutions.isEntered(number)), buttons(registerButton(turn.words)))
  },
})
