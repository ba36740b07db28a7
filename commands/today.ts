import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { invitedTo } from '../src/chat/invited.ts'
import { answerButtons } from '../src/chat/meeting-card.ts'
import { type Button, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { nextWorkday } from '../src/domain/workday.ts'
import { nameOf, showButton } from './meeting-found.ts'

type Item = { readonly text: string; readonly buttons: readonly Button[] }

/** What a feature has waiting for the person now; a new feature adds one of these. */
const contributions: readonly ((turn: Turn) => Promise<readonly Item[]>)[] = [meetingsWaiting]

/** What waits for the person, in all their groups. */
export const today = command({
  id: 'today',
  right: 'today',
  dialog: plainDialog((words) => words.today.title),
  input: z.object({}),
  async run(_, turn) {
    const items: Item[] = []
    for (const waiting of contributions) items.push(...(await waiting(turn)))
    if (!items.length) return toYou(say(turn.words.today.nothing))
    return toYou(say(turn.words.today.title), { kind: 'list', items })
  },
})

/** Calls that nobody has answered yet for this person, and meetings of today and the next working day. */
async function meetingsWaiting(turn: Turn): Promise<Item[]> {
  const groups = await turn.store.settings.groups()
  const ahead = await turn.store.meetings.ahead(
    groups.map(({ id }) => id),
    turn.now,
  )
  const soon = nextWorkday(turn.today.add({ days: 1 }))
  const items: Item[] = []
  for (const meeting of ahead.filter(({ called }) => called)) {
    const own = (await invitedTo(turn.store, meeting)).find(({ memberId }) => memberId === turn.person.memberId)
    if (!own) continue
    const name = nameOf(meeting, groups, turn.words)
    if (own.answer === null)
      items.push({
        text: turn.words.today.answer(name),
        buttons: [...answerButtons(meeting, turn.words), showButton(meeting, turn.words)],
      })
    else if (own.answer !== 'no' && Temporal.PlainDate.compare(meeting.start.toPlainDate(), soon) <= 0)
      items.push({ text: turn.words.today.meeting(name), buttons: [showButton(meeting, turn.words)] })
  }
  return items
}
