import { z } from 'zod'
import type { EventInWords, LoggedEvent } from '../db/queries/events.ts'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { buttons, quiet, type Reply, say, toGroup, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { describeEvent } from '../src/text/describe.ts'
import { describedOf, instantOf, mustStand, targetOf, whenOf } from './logged.ts'
import { bringUpToDate } from './shown.ts'
import { checkStock, moved } from './stock.ts'

/** Takes back an entry: one's own newest or the one that a button names. The row stays, a new one says that it no longer counts. */
export const undo = command({
  id: 'undo',
  right: 'correctOwn',
  dialog: plainDialog((words) => words.log.undo),
  input: z.object({ event: id.optional() }),
  async run({ event }, turn) {
    const target = await targetOf(turn, event, 'correctOthers')
    mustStand(target, turn)
    const { root, head, chain } = target
    if (event === undefined && isOld(head, turn)) return ask(head, turn)
    await checkStock(turn, moved(head), null)
    const undone = undoing(head, turn)
    turn.store.events.add(undone)
    turn.touches(undone.id)
    const what = describedOf(head)
    await bringUpToDate(turn, root.id, 'undone', what, null)

    const alone = turn.group.settings.receipt === 'author'
    const words = alone ? turn.words : turn.groupWords
    const told = say(words.log.undone(describeEvent(what, words)))
    const noted = chain.some((row) => row.note !== null)
    const parts = [
      told,
      ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
      ...(noted
        ? [
            say(words.log.askAboutPerson),
            buttons({ label: words.log.redact, press: { command: 'redact', input: { event: undone.id } } }),
          ]
        : []),
    ]
    if (alone) return toYou(...parts)
    await turn.mirror(toGroup(told), `event:${root.id}`, [undone.id])
    return toGroup(...parts)
  },
})

/** Older than a day: whoever just writes *ångra* may not think of that one. */
const isOld = ({ enteredAt }: EventInWords, { now }: Turn): boolean =>
  Temporal.Instant.compare(instantOf(enteredAt), now.subtract({ hours: 24 })) < 0

function ask(head: EventInWords, turn: Turn): Reply {
  const { log } = turn.words
  const entered = whenOf(instantOf(head.enteredAt), turn, turn.words)
  return toYou(
    say(log.sureUndo(describeEvent(describedOf(head), turn.words), entered)),
    buttons(
      { label: log.undoYes, press: { command: 'undo', input: { event: head.id } } },
      { label: log.history, press: { command: 'history', input: {} } },
    ),
  )
}

/** The row that replaces what counts: the same fields, counting nothing. */
function undoing(head: EventInWords, turn: Turn): LoggedEvent {
  const { track: _t, employer: _e, code: _c, by: _b, ownerId: _o, replaced: _r, redacted: _d, ...event } = head
  return {
    ...event,
    id: turn.id(),
    revision: 'undo',
    replacesId: head.id,
    enteredAt: turn.now.toString(),
    byMemberId: turn.person.memberId,
  }
}
