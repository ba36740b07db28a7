import { z } from 'zod'
import { handbookDialog } from '../dialogs/ask.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { type Button, buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { closest, matchPrefix } from '../src/domain/closest.ts'
import type { Section } from '../src/domain/handbook.ts'
import { may } from '../src/domain/rights.ts'
import { ask } from './ask.ts'
import { sectionParts } from './ask-parts.ts'
import { templatesLeft } from './handbook-adopt.ts'
import { worked } from './handbook-found.ts'
import { managedParts } from './handbook-section.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** What the handbook has sections on, by the document they come from; with words after it, the section or what it says of them. */
export const handbook = command({
  id: 'handbook',
  right: 'ask',
  dialog: handbookDialog,
  input: z.object({ text: text(1000).optional() }),
  async run(asked, turn) {
    const line = asked.text?.trim() ?? ''
    if (line === '') return toYou(...(await listParts(turn)))
    const section = await named(line, turn)
    return section ? toYou(...(await oneParts(section, turn))) : ask.run({ text: line }, turn)
  },
})

async function listParts(turn: Turn): Promise<Part[]> {
  const { ask: said, language } = turn.words
  const book = await turn.handbook()
  const documents = [...Map.groupBy(book.sections, ({ source }) => source.document)]
  return [
    heading(said.bookTitle),
    say(said.bookIntro),
    ...documents.map(
      ([name, sections]): Part => quiet(`${name}: ${sections.map((one) => one.heading[language]).join(' · ')}`),
    ),
    buttons({ label: said.title, press: { command: 'ask', input: {}, form: true } }, ...(await ways(turn))),
  ]
}

async function ways(turn: Turn): Promise<Button[]> {
  const { ask: asked, handbook: said } = turn.words
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
      ? [{ label: asked.gaps, press: { command: 'handbookGaps', input: {} } }]
      : []),
  ]
}

/** To who may change it as it is worked on, to others as an answer. */
async function oneParts(section: Section, turn: Turn): Promise<Part[]> {
  if (await mayAnywhere(turn, 'handbookEdit')) {
    const found = await worked(section.id, turn)
    return managedParts(found, found.version, turn)
  }
  return sectionParts(section, [], '', turn.words, turn)
}

/** The section whose heading these words are, begin, or come near; null for none. */
async function named(line: string, turn: Turn): Promise<Section | null> {
  const { sections } = await turn.handbook()
  const headings = sections.flatMap(({ heading: of }) => [of.sv, of.en])
  const begun = matchPrefix(line, headings)
  const [near] = begun ? ('one' in begun ? [begun.one] : begun.many) : closest(line, headings)
  return sections.find(({ heading: of }) => of.sv === near || of.en === near) ?? null
}
