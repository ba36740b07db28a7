import { z } from 'zod'
import { handbookDialog } from '../dialogs/ask.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import { may } from '../src/domain/rights.ts'
import { ask } from './ask.ts'

/** What the handbook has sections on, by the document they come from; with words after it, what it says of them. */
export const handbook = command({
  id: 'handbook',
  right: 'ask',
  dialog: handbookDialog,
  input: z.object({ text: text(1000).optional() }),
  run(asked, turn) {
    if (asked.text !== undefined) return ask.run({ text: asked.text }, turn)
    const { words, handbook: book, person } = turn
    const { ask: said, language } = words
    const documents = [...Map.groupBy(book.sections, ({ source }) => source.document)]
    const gaps = { label: said.gaps, press: { command: 'handbookGaps', input: {} } }
    return toYou(
      heading(said.bookTitle),
      say(said.bookIntro),
      ...documents.map(
        ([name, sections]): Part => quiet(`${name}: ${sections.map((one) => one.heading[language]).join(' · ')}`),
      ),
      buttons(
        { label: said.title, press: { command: 'ask', input: {}, form: true } },
        ...(may(person.roles, 'handbookGaps') ? [gaps] : []),
      ),
    )
  },
})
