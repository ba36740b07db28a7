import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { nameOf } from '../src/chat/meeting-card.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import { linesOf } from '../src/domain/minutes.ts'
import { wordsIn } from '../src/text/index.ts'
import { whenOf } from './logged.ts'
import { notesMeant, openNotes, showNotes } from './notes-found.ts'

/** Asks the project leaders, in private, to read the notes and approve them; once for all who would ask. */
export const notesSend = command({
  id: 'notesSend',
  right: 'notes',
  dialog: plainDialog((words) => words.minutes.send),
  input: z.object({ meeting: id }),
  async run({ meeting }, turn) {
    const found = await notesMeant(turn, meeting, () => ({ command: 'notes', input: {} }))
    const kept = await openNotes(turn, found, null)
    const lines = linesOf(await turn.store.minutes.lines(meeting), kept.version + 1)
    if (!lines.length) throw new Problem(({ minutes }) => minutes.nothingToApprove)
    const { minutes } = turn.words
    if (kept.asked)
      return toYou(
        say(minutes.sentAlready(kept.asked.by, whenOf(kept.asked.at, turn, turn.words))),
        buttons(showNotes(meeting, turn.words)),
      )
    const leaders = await turn.store.rhythm.leaders(turn.today)
    const reached = await tellMembers(turn, leaders, null, (language) => {
      const words = wordsIn(language)
      return toYou(
        say(words.minutes.pleaseApprove(turn.person.name, nameOf(found.meeting, [found.group], words))),
        ...(turn.collaboration.demo ? [quiet(words.common.demo)] : []),
        buttons({ label: words.minutes.read, press: { command: 'notes', input: { meeting } }, style: 'primary' }),
      )
    })
    if (reached === 0) throw new Problem((words) => words.minutes.nobodyToApprove)
    await turn.store.minutes.ask(meeting, turn.person.memberId, turn.now)
    return toYou(say(minutes.sent), buttons(showNotes(meeting, turn.words)))
  },
})
