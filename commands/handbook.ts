import { z } from 'zod'
import { handbookDialog } from '../dialogs/handbook.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { type Button, buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { closest, matchPrefix } from '../src/domain/closest.ts'
import type { Section } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import { sectionParts } from './ask-parts.ts'
import { templatesLeft } from './handbook-adopt.ts'
import { worked } from './handbook-found.ts'
import { managedParts } from './handbook-section.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** What the handbook has sections on, by the document they come from; with words of a heading that section. */
export const handbook = command({
  id: 'handbook',
  right: 'ask',
  dialog: handbookDialog,
  input: z.object({ text: text(150).optional() }),
  async run(asked, turn) {
    const line = asked.text?.trim() ?? ''
    return line === '' ? toYou(...(await listParts(turn))) : toYou(...(await oneParts(line, turn)))
  },
})

async function listParts(turn: Turn): Promise<Part[]> {
  const { ask, language } = turn.words
  const book = await turn.handbook()
  const documents = [...Map.groupBy(book.sections, ({ source }) => source.document)]
  return [
    heading(ask.bookTitle),
    say(ask.bookIntro),
    ...documents.map(
      ([name, sections]): Part => quiet(`${name}: ${sections.map((one) => one.heading[language]).join(' · ')}`),
    ),
    buttons({ label: ask.title, press: { command: 'ask', input: {}, form: true } }, ...(await ways(turn))),
  ]
}

async function ways(turn: Turn): Promise<Button[]> {
  const { ask, handbook: said } = turn.words
  const mayEdit = await mayAnywhere(turn, 'handbookEdit')
  const leads = await mayAnywhere(turn, 'handbookAdopt')
  const drafts = mayEdit ? (await turn.store.sections.drafts()).length : 0
  const templates = leads ? (await templatesLeft(turn)).length : 0
  return [
    ...(mayEdit
      ? [
          { label: said.add, press: { command: 'handbookEdit', input: {} } },
          { label: turn.words.upload.wish, press: { command: 'handbookImport', input: {} } },
        ]
      : []),
    ...(drafts ? [{ label: said.draftsCount(drafts), press: { command: 'handbookDrafts', input: {} } }] : []),
    ...(templates ? [{ label: said.adoptAll, press: { command: 'handbookAdoptAll', input: {} } }] : []),
    ...(may(turn.person.roles, 'handbookGaps')
      ? [{ label: ask.gaps, press: { command: 'handbookGaps', input: {} } }]
      : []),
  ]
}

/** To who may change it as it is worked on, to others as an answer. */
async function oneParts(line: string, turn: Turn): Promise<Part[]> {
  const section = await named(line, turn)
  if (await mayAnywhere(turn, 'handbookEdit')) {
    const found = await worked(section.id, turn)
    return managedParts(found, found.version, turn)
  }
  return sectionParts(section, [], '', turn.words, turn)
}

/** @throws Problem where no heading is near */
async function named(line: string, turn: Turn): Promise<Section> {
  const book = await turn.handbook()
  const headings = book.sections.flatMap(({ heading: of }) => [of.sv, of.en])
  const begun = matchPrefix(line, headings)
  const [near] = begun ? ('one' in begun ? [begun.one] : begun.many) : closest(line, headings)
  const section = book.sections.find(({ heading: of }) => of.sv === near || of.en === near)
  if (section) return section
  const found = book.find(line)
  if (found.kind === 'found') return found.section
  throw new Problem((words) => words.handbook.noSuch(line), {
    ways: (words) => [{ label: words.ask.bookTitle, press: { command: 'handbook', input: {} } }],
  })
}
