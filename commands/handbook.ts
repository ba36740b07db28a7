import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import { may } from '../src/domain/rights.ts'

/** What the handbook has sections on, by the document they come from. */
export const handbook = command({
  id: 'handbook',
  right: 'ask',
  dialog: plainDialog((words) => words.ask.bookTitle),
  input: z.object({}),
  async run(_, turn) {
    const { ask, language } = turn.words
    const book = await turn.handbook()
    const documents = [...Map.groupBy(book.sections, ({ source }) => source.document)]
    const gaps = { label: ask.gaps, press: { command: 'handbookGaps', input: {} } }
    return toYou(
      heading(ask.bookTitle),
      say(ask.bookIntro),
      ...documents.map(
        ([name, sections]): Part => quiet(`${name}: ${sections.map((one) => one.heading[language]).join(' · ')}`),
      ),
      buttons(
        { label: ask.title, press: { command: 'ask', input: {}, form: true } },
        ...(may(turn.person.roles, 'handbookGaps') ? [gaps] : []),
      ),
    )
  },
})
