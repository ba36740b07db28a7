import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { heading, quiet, say, toYou } from '../src/chat/reply.ts'
import type { SectionVersion } from '../src/domain/handbook-version.ts'
import type { Words } from '../src/text/index.ts'
import { headingOf } from './handbook-found.ts'
import { adoptButton } from './handbook-section.ts'
import { mayAnywhere } from './may-anywhere.ts'

const mostShown = 12

/** Sections that wait to be adopted. */
export const handbookDrafts = command({
  id: 'handbookDrafts',
  right: 'handbookEdit',
  dialog: plainDialog((words) => words.handbook.draftsTitle),
  input: z.object({}),
  async run(_, turn) {
    const { handbook } = turn.words
    const drafts = await turn.store.sections.drafts()
    if (!drafts.length) return toYou(heading(handbook.draftsTitle), say(handbook.noDrafts))
    const leads = await mayAnywhere(turn, 'handbookAdopt')
    const rest = drafts.length - mostShown
    return toYou(
      heading(handbook.draftsTitle),
      { kind: 'list', items: drafts.slice(0, mostShown).map((one) => draftItem(one, leads, turn.words)) },
      ...(rest > 0 ? [quiet(handbook.more(rest))] : []),
    )
  },
})

function draftItem(draft: SectionVersion, leads: boolean, words: Words) {
  const { handbook, language } = words
  const name = draft.content ? headingOf(draft.content, language) : ''
  return {
    text: handbook.draftLine(name, draft.by, draft.on),
    buttons: [
      { label: handbook.show, press: { command: 'handbookSection', input: { section: draft.id } } },
      ...(leads ? [adoptButton(draft, words)] : []),
    ],
  }
}
