/** A written section is kept as a draft, and said to whoever decides. */

import { Problem } from '../src/chat/problem.ts'
import { buttons, type Reply, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { isSameContent, type NewSection, type SectionContent } from '../src/domain/handbook-version.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'
import { changedMeanwhile, gone, headingOf, madeBy, type Worked } from './handbook-found.ts'
import { managedParts } from './handbook-section.ts'
import { mayAnywhere } from './may-anywhere.ts'

/** An id of chance: one of the heading's words would keep them where they cannot be taken away. */
export const freshId = ({ random }: Turn): string =>
  `egen-${Array.from({ length: 10 }, () => random(26))
    .map((at) => String.fromCharCode(97 + at))
    .join('')}`

/**
 * Keeps it as the version after the one that was seen; null `seen` for a section that is new.
 * @throws Problem for no change, and where somebody was quicker
 */
export async function keepDraft(written: NewSection, seen: Worked | null, turn: Turn): Promise<Reply> {
  const content = withoutContacts(written.content, turn)
  const masked = !isSameContent(content, written.content)
  if (seen && isSame(content, written, seen)) throw new Problem((words) => words.handbook.unchanged)
  const version = await turn.store.sections.add({ ...written, content }, seen?.version ?? 0, madeBy(turn))
  const newest = await turn.store.sections.newest(written.id)
  if (!newest) throw gone()
  if (version === null) throw changedMeanwhile({ id: written.id, version: newest.version, newest })
  const leads = await mayAnywhere(turn, 'handbookAdopt')
  // whoever writes one draft after the other is heard of once
  const isNews = seen?.newest?.state !== 'draft' || seen.newest.byMemberId !== turn.person.memberId
  if (!leads && isNews) await tellLeaders(written.id, content, turn)
  const { handbook, language } = turn.words
  const found: Worked = { ...written, content, version, newest, shipped: seen?.shipped ?? null }
  const [, ...shown] = await managedParts(found, version, turn)
  return toYou(
    say(handbook.saved(headingOf(content, language))),
    ...(masked ? [say(handbook.contactsOut)] : []),
    ...(leads ? [] : [say(handbook.leadersTold)]),
    ...shown,
  )
}

const isSame = (content: SectionContent, { owner, reviewBy }: NewSection, seen: Worked) =>
  isSameContent(content, seen.content) && owner === seen.owner && reviewBy.equals(seen.reviewBy)

/** Telephone numbers and addresses are people's: they are not kept in a text that everybody reads. */
export function withoutContacts(content: SectionContent, { groupWords }: Turn): SectionContent {
  const clean = (text: string) => maskContacts(text, groupWords.common.contactMarks)
  const each = (texts: readonly string[]) => texts.map(clean)
  const { heading, body, aliases, source } = content
  return {
    heading: { sv: clean(heading.sv), en: heading.en === null ? null : clean(heading.en) },
    body: { sv: clean(body.sv), en: body.en === null ? null : clean(body.en) },
    aliases: { sv: each(aliases.sv), en: each(aliases.en) },
    source: { document: clean(source.document), section: clean(source.section), dated: clean(source.dated) },
  }
}

async function tellLeaders(id: string, content: SectionContent, turn: Turn): Promise<void> {
  const leaders = await turn.store.rhythm.leaders(turn.today)
  await tellMembers(turn, leaders, `handbook:${id}`, (language) => {
    const { handbook } = wordsIn(language)
    return toYou(
      say(handbook.proposed(turn.person.name, headingOf(content, language))),
      buttons({ label: handbook.show, press: { command: 'handbookSection', input: { section: id } } }),
    )
  })
}
