/** A digest once more, as it was published: nothing is counted anew, and nothing new is published. */

import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { day, id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, type Part, plainText, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { subjectOfRound } from '../src/domain/due.ts'
import { formatWeek, weekOf } from '../src/domain/week.ts'

/** Whose digest, and the Monday of its week. */
const which = z.object({ group: id, week: day })
type Which = z.output<typeof which>

/** The whole of it, to who asks alone. */
export const digestWhole = command({
  id: 'digestWhole',
  right: 'readNumbers',
  dialog: plainDialog((words) => words.digest.showWhole),
  input: which,
  async run(asked, turn) {
    const { digest, summary } = turn.words
    return toYou(
      ...(await kept(asked, turn)),
      buttons(
        summaryOf(digest.showSummary, asked),
        { label: summary.compareButton, press: { command: 'summary', input: { compare: 'dua-2018-10' } } },
        { label: digest.copyText, press: { command: 'digestText', input: inputOf(asked) } },
      ),
    )
  },
})

/** The same in plain lines, without buttons and links, for papers and e-mail: protected, inside as well. */
export const digestText = command({
  id: 'digestText',
  right: 'readNumbers',
  dialog: plainDialog((words) => words.digest.copyText),
  input: which,
  async run(asked, turn) {
    const parts = await kept(asked, turn)
    return toYou(quiet(turn.words.digest.textIsProtected), say(plainText({ to: 'you', parts })))
  },
})

/** @throws Problem no protected digest of the week has been posted, with the way to the protected numbers */
async function kept(asked: Which, { store }: Turn): Promise<readonly Part[]> {
  const groups = (await store.settings.groups()).map((group) => group.id)
  if (!groups.includes(asked.group)) throw new Problem((words) => words.common.staleButton)
  // a group whose own digest is exact has another's protected one
  const inOrder = [asked.group, ...groups.filter((group) => group !== asked.group)]
  const monday = asked.week.toString()
  const parts = await store.posts.behind(inOrder.map((group) => subjectOfRound('digest', group, monday)))
  if (parts !== null) return parts as readonly Part[]
  throw new Problem((words) => words.digest.notSent(weekOf(asked.week).week), {
    ways: ({ summary }) => [summaryOf(summary.showProtected, asked, 'protected')],
  })
}

const summaryOf = (label: string, { week }: Which, version?: 'protected'): Button => ({
  label,
  press: { command: 'summary', input: { week: formatWeek(weekOf(week)), ...(version ? { version } : {}) } },
})

const inputOf = ({ group, week }: Which) => ({ group, week: week.toString() })
