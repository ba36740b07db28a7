import { z } from 'zod'
import { redactDialog, redactReasons } from '../dialogs/redact.ts'
import { command } from '../src/chat/command.ts'
import { id, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { describeNote } from '../src/text/describe.ts'
import { dayIn, describedOf, instantOf, type Target, targetWithText, whenOf } from './logged.ts'
import { asInput } from './receipt.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes an entry's note away for good: out of the log, of what is kept of the turns, of every post, and of the
 * messages already posted. By its author or the leader; asks first; the history says that it was, why and by whom.
 */
export const redact = command({
  id: 'redact',
  right: 'redactOwn',
  dialog: redactDialog,
  input: z.object({ event: id.optional(), reason: z.enum(redactReasons).optional(), reference: text(120).optional() }),
  async run({ event, reason, reference }, turn) {
    const target = await targetWithText(turn, event, 'redactOthers')
    await mustHaveText(target, turn)
    const { words } = turn
    if (event === undefined || reason === undefined) {
      const intro = words.log.redactIntro(describeNote(describedOf(target.head), words))
      return toYou(turn.form('redact', asInput({ event: target.head.id, reason, reference }), { intro }))
    }
    const ground = reference === undefined ? null : maskContacts(reference, words.common.contactMarks)
    const blanked = await turn.store.events.redact(target.head.id)
    await turn.store.redactions.add(
      blanked.map((row) => ({
        id: turn.id(),
        eventId: row.id,
        reason,
        reference: ground,
        byMemberId: turn.person.memberId,
        at: turn.now.toString(),
      })),
    )
    const notes = [...new Set(blanked.map((row) => row.note))]
    const ids = target.chain.map((row) => row.id)
    await takeAway(notes, ids, target.root.ownerId, turn)
    return toYou(
      say(words.log.redacted),
      say(words.log.redactedWhy(dayIn(turn.now, turn, words), turn.person.name, words.log.reasons[reason], ground)),
      quiet(words.log.redactOwnWords),
    )
  },
})

/** @throws Problem that somebody has taken it away already, or that there never was any */
async function mustHaveText({ chain }: Target, turn: Turn): Promise<void> {
  if (chain.some((row) => row.note)) return
  const [done] = await turn.store.redactions.of(chain.map((row) => row.id))
  if (!done) throw new Problem((words) => words.log.noText)
  const moment = instantOf(done.at)
  throw new Problem((words) => words.log.redactedBy(done.by, whenOf(moment, turn, words)))
}
