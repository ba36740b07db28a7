import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id, version } from '../src/chat/inputs.ts'
import { nameOf } from '../src/chat/meeting-card.ts'
import { sayInstead, tellOf } from '../src/chat/meeting-told.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { meetingMeant, mustBeAhead, showAll } from './meeting-found.ts'

/** Cancels a meeting, after a question, and tells the group once. */
export const meetingCancel = command({
  id: 'meetingCancel',
  right: 'callMeetings',
  dialog: plainDialog((words) => words.meetings.cancelTitle),
  input: z.object({ meeting: id.optional(), version: version.optional(), sure: z.literal('1').optional() }),
  async run(fields, turn) {
    const { meeting: was, group } = await meetingMeant(turn, fields.meeting, ({ id: meeting, version: seen }) => ({
      command: 'meetingCancel',
      input: { meeting, version: String(seen) },
    }))
    mustBeAhead(was, turn.now)
    const input = { meeting: was.id, version: String(was.version) }
    if (!fields.sure || fields.version !== was.version)
      return toYou(
        say(turn.words.meetings.sureCancel(nameOf(was, [group], turn.words))),
        buttons(
          {
            label: turn.words.meetings.cancelYes,
            press: { command: 'meetingCancel', input: { ...input, sure: '1' } },
            style: 'danger',
          },
          showAll(turn.words),
        ),
      )
    if (!(await turn.store.meetings.change(was, { cancelled: true }, turn.now)))
      throw new Problem((words) => words.common.changedMeanwhile(null))
    const [next] = await turn.store.meetings.ahead([group.id], turn.now)
    const carried = (await turn.store.meetings.points(was.id)).length > 0 && next !== undefined
    if (next) await turn.store.meetings.carryPoints(group.id, next.id)
    const is = { ...was, sequence: was.sequence + 1, cancelled: true }
    const head = ({ meetings, settings }: typeof turn.words) =>
      meetings.cancelledHead(settings.groups[group.kind], meetings.shortSpan(was.start, was.end))
    await sayInstead(turn, was, (words) => [say(head(words))])
    await tellOf(turn, is, group, (words) => [
      say(
        [
          head(words),
          next ? words.meetings.nextIs(words.meetings.shortSpan(next.start, next.end)) : words.meetings.noNext,
          ...(carried ? [words.agenda.carried] : []),
        ].join(' '),
      ),
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
    ])
    return toYou(say(turn.words.meetings.isCancelled(turn.words.settings.groups[group.kind])))
  },
})
