import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { id } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { say, toYou } from '../src/chat/reply.ts'
import { linesOf } from '../src/domain/minutes.ts'
import { lineInWords } from '../src/text/minutes-words.ts'
import { draftSubject, mustLead, notesMeant } from './notes-found.ts'

/** Has a summary of notes drafted that are being written; where the municipality lets notes go to a language model. */
export const notesSummary = command({
  id: 'notesSummary',
  right: 'notes',
  dialog: plainDialog((words) => words.drafts.suggest),
  input: z.object({ meeting: id }),
  async run({ meeting }, turn) {
    const found = await notesMeant(turn, meeting, () => ({ command: 'notes', input: {} }))
    mustLead(found)
    if (!turn.later || !turn.collaboration.settings.model.notes) throw new Problem(({ common }) => common.staleButton)
    const kept = await turn.store.minutes.of(meeting)
    const { kind } = found.group
    const lines = kept?.open ? linesOf(await turn.store.minutes.lines(meeting), kept.version + 1) : []
    const written = lines.filter(({ text }) => text !== null)
    if (!kept || !written.length) throw new Problem(({ drafts }) => drafts.nothing)
    const { minutes, drafts, language } = turn.words
    turn.later({
      kind: 'minutes',
      source: written
        .map(
          (line) =>
            `${line.kind === 'note' ? '' : `${minutes.marks[line.kind]}: `}${lineInWords(line, kind, turn.words)}`,
        )
        .join('\n'),
      language,
      meeting,
      group: kind,
      revision: kept.revision,
      subject: draftSubject(meeting),
    })
    return toYou(say(drafts.comes))
  },
})
