import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { heading, quiet, toYou } from '../src/chat/reply.ts'
import { contentOf, type SectionContent, type SectionVersion } from '../src/domain/handbook-version.ts'
import { listed } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { headingOf, worked } from './handbook-found.ts'

const mostShown = 20

/** What has become of a section: who wrote, adopted and withdrew what, and what each version changed, newest first. */
export const handbookHistory = command({
  id: 'handbookHistory',
  right: 'handbookReview',
  dialog: plainDialog((words) => words.handbook.history),
  input: z.object({ section: text(60) }),
  async run({ section }, turn) {
    const found = await worked(section, turn)
    const versions = await turn.store.sections.versions(section)
    const { handbook, language } = turn.words
    if (!versions.length) throw new Problem((words) => words.handbook.noHistory)
    const items = versions.slice(0, mostShown).map((one, at) => ({
      text: [lineOf(one, turn.words), ...changesOf(one, beforeOf(versions, at), turn.words)].join(' '),
      buttons: one.content
        ? [
            {
              label: handbook.showVersion(one.version),
              press: { command: 'handbookSection', input: { section, version: String(one.version) } },
            },
          ]
        : [],
    }))
    const rest = versions.length - items.length
    return toYou(
      heading(handbook.historyOf(headingOf(found.content, language))),
      { kind: 'list', items },
      ...(rest > 0 ? [quiet(handbook.more(rest))] : []),
      ...(found.shipped ? [quiet(handbook.historyShipped)] : []),
    )

    /** What a version came after: the words before it, of the first those that came along. */
    function beforeOf(all: readonly SectionVersion[], at: number): Before | null {
      const earlier = all.slice(at + 1).find(({ content }) => content !== null)
      if (earlier?.content) return { ...earlier, content: earlier.content }
      return found.shipped && { ...found.shipped, content: contentOf(found.shipped) }
    }
  },
})

type Before = Pick<SectionVersion, 'owner' | 'reviewed'> & { readonly content: SectionContent }

function lineOf({ version, state, removed, by, on, adopted }: SectionVersion, { handbook }: Words): string {
  const line =
    state === 'retired'
      ? handbook.historyRetired(version, by, on)
      : adopted
        ? handbook.historyAdopted(version, by, on, adopted.by, adopted.on)
        : handbook.historyDraft(version, by, on)
  return removed ? `${line} ${handbook.isRemoved}` : line
}

function changesOf({ content, owner, reviewed }: SectionVersion, before: Before | null, words: Words): string[] {
  if (!content || !before) return []
  const { parts, changedParts } = words.handbook
  const was = before.content
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const changed = [
    ...(differs(content.heading, was.heading) ? [parts.heading] : []),
    ...(differs(content.body, was.body) ? [parts.body] : []),
    ...(differs(content.aliases, was.aliases) ? [parts.aliases] : []),
    ...(differs(content.source, was.source) ? [parts.source] : []),
    ...(owner === before.owner ? [] : [parts.owner]),
    ...(reviewed.equals(before.reviewed) ? [] : [parts.reviewed]),
  ]
  return changed.length ? [changedParts(listed(changed, words.language))] : []
}
