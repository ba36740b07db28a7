import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, quiet, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { reviewAfter } from '../src/domain/handbook.ts'
import { isSameContent, type SectionContent } from '../src/domain/handbook-version.ts'
import { roles } from '../src/domain/roles.ts'
import { fold, tidy } from '../src/domain/text-tidy.ts'
import { wordsIn } from '../src/text/index.ts'
import { headingOf, madeBy, type Worked, worked } from './handbook-found.ts'
import { freshId, withoutContacts } from './handbook-save.ts'
import { adoptButton } from './handbook-section.ts'
import { mayAnywhere } from './may-anywhere.ts'

const mostShown = 12

/** What JSON spells in signs of its own is tidied once it is read: the rest of what came was before. */
const written = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))

const fileSections = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }
  })
  .pipe(
    z
      .array(z.object({ heading: written(150), body: written(3000) }))
      .min(1)
      .max(60),
  )

const takeInput = z.object({
  file: text(150),
  /** the title, or the file's name */
  document: text(150),
  owner: z.enum(roles).catch('projectLeader'),
  sections: fileSections,
})

type Taken = z.output<typeof takeInput>

/** Takes what a file held as drafts: a section of a heading that there is changes that section, any other is a new one. */
export const handbookTake = command({
  id: 'handbookTake',
  right: 'handbookEdit',
  dialog: plainDialog((words) => words.upload.wish),
  input: takeInput,
  async run(taken, turn) {
    const made: Draft[] = []
    const known = await byHeading(turn)
    for (const section of taken.sections) {
      const draft = await draftOf(section, taken, known, turn)
      if (draft) made.push(draft)
    }
    const { upload, handbook, language } = turn.words
    if (!made.length) return toYou(say(upload.noNews(taken.file)))
    const leads = await mayAnywhere(turn, 'handbookAdopt')
    if (!leads) await tellLeaders(made.length, turn)
    const rest = made.length - mostShown
    return toYou(
      say(upload.drafts(taken.file, made.length)),
      ...(leads ? [] : [say(handbook.leadersTold)]),
      {
        kind: 'list',
        items: made.slice(0, mostShown).map(({ id, version, content, isNew }) => ({
          text: isNew ? headingOf(content, language) : upload.replaces(headingOf(content, language)),
          buttons: [
            { label: handbook.show, press: { command: 'handbookSection', input: { section: id } } },
            ...(leads ? [adoptButton({ id, version }, turn.words)] : []),
          ],
        })),
      },
      ...(rest > 0 ? [quiet(handbook.more(rest))] : []),
      buttons({ label: handbook.drafts, press: { command: 'handbookDrafts', input: {} } }),
    )
  },
})

type Draft = Pick<Worked, 'id' | 'version' | 'content'> & { readonly isNew: boolean }

/** The sections that there are, those that are drafts only among them, by their headings. */
async function byHeading(turn: Turn): Promise<Map<string, string>> {
  const standing = (await turn.handbook()).sections.map(({ id, heading }) => [fold(heading.sv), id] as const)
  const drafts = (await turn.store.sections.drafts()).flatMap(({ id, content }) =>
    content ? [[fold(content.heading.sv), id] as const] : [],
  )
  return new Map([...drafts, ...standing])
}

/** Null where it says what there is already. */
async function draftOf(
  { heading, body }: Taken['sections'][number],
  { owner, document }: Taken,
  known: Map<string, string>,
  turn: Turn,
): Promise<Draft | null> {
  const id = known.get(fold(heading))
  const seen = id === undefined ? null : await worked(id, turn)
  const content = withoutContacts(contentFrom(heading, body, document, seen?.content ?? null), turn)
  if (seen && isSameText(content, seen.content)) return null
  const section = {
    id: seen?.id ?? freshId(turn),
    content,
    owner: seen?.owner ?? owner,
    reviewed: turn.today,
    reviewBy: reviewAfter(turn.today),
  }
  const version = await turn.store.sections.add(section, seen?.version ?? 0, madeBy(turn))
  if (version === null) throw new Problem(({ common }) => common.changedMeanwhile(null))
  known.set(fold(heading), section.id)
  return { id: section.id, version, content, isNew: seen === null }
}

/** The English words were of another text. */
const contentFrom = (heading: string, body: string, document: string, was: SectionContent | null): SectionContent => ({
  heading: { sv: heading, en: null },
  body: { sv: body, en: null },
  aliases: was?.aliases ?? { sv: [], en: [] },
  source: { document, section: heading === document ? '' : heading, dated: '' },
})

const isSameText = (one: SectionContent, other: SectionContent) =>
  isSameContent(
    { ...one, source: other.source, heading: other.heading },
    { ...other, body: { ...other.body, en: null } },
  )

async function tellLeaders(count: number, turn: Turn): Promise<void> {
  const leaders = await turn.store.rhythm.leaders(turn.today)
  await tellMembers(turn, leaders, null, (language) => {
    const { upload, handbook } = wordsIn(language)
    return toYou(
      say(upload.proposed(turn.person.name, count)),
      buttons({ label: handbook.drafts, press: { command: 'handbookDrafts', input: {} } }),
    )
  })
}
