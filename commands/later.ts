import { z } from 'zod'
import { laterDialog } from '../dialogs/todo.ts'
import { command } from '../src/chat/command.ts'
import { day, text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { waitingFor } from '../src/chat/waiting/index.ts'
import { nextWorkday } from '../src/domain/workday.ts'
import { mustBeAhead } from './todo-found.ts'

/** Puts off the reminders of something that waits for the person, for them alone. */
export const later = command({
  id: 'later',
  right: 'today',
  dialog: laterDialog,
  input: z.object({ subject: text(100), until: day.optional() }),
  async run({ subject, until }, turn) {
    if (!until) throw new Problem(({ todo }) => todo.whichDay, { fields: ['until'] })
    if (until.equals(turn.today)) throw new Problem(({ todo }) => todo.notToday, { fields: ['until'] })
    mustBeAhead(until, turn.today)
    const groups = await turn.store.settings.groups()
    const waiting = (await waitingFor(turn.person.memberId, { ...turn, groups })).find((one) => one.subject === subject)
    if (!waiting) throw new Problem(({ todo }) => todo.notWaiting)
    const on = nextWorkday(until)
    await turn.store.reminders.snooze(turn.person.memberId, subject, on)
    const { todo } = turn.words
    const isPast = waiting.due !== null && Temporal.PlainDate.compare(on, waiting.due) > 0
    return toYou(say(isPast ? todo.snoozedPast(on) : todo.snoozed(on)))
  },
})
