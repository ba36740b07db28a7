import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Section } from '../src/domain/handbook.ts'
import { contentOf, type SectionContent, type SectionVersion } from '../src/domain/handbook-version.ts'
import { headingOf, worked } from './handbook-found.ts'
import { mayAnywhere } from './may-anywhere.ts'
import { takeAway } from './take-away.ts'

/**
 * Takes what a municipality has written in a section away for good, by who wrote it or the leader, after a question: out
 * of every version, every message and what is kept of turns. What came along under the same id holds again.
 */
export const handbookRemove = command({
  id: 'handbookRemove',
  right: 'handbookEdit',
  dialog: plainDialog((words) => words.handbook.remove),
  input: z.object({ section: text(60), sure: z.literal('1').optional() }),
  async run({ section, sure }, turn) {
    const written = (await turn.store.sections.versions(section)).filter(({ content }) => content !== null)
    if (!written.length) throw new Problem((words) => words.handbook.nothingToRemove)
    const isWriter = written.some(({ byMemberId }) => byMemberId === turn.person.memberId)
    if (!isWriter && !(await mayAnywhere(turn, 'handbookAdopt')))
      throw new Problem((words) => words.handbook.notYoursToRemove)
    const found = await worked(section, turn)
    const { handbook, language } = turn.words
    if (!sure)
      return toYou(
        say(handbook.sureRemove(headingOf(found.content, language))),
        buttons({
          label: handbook.sureRemoveYes,
          press: { command: 'handbookRemove', input: { section, sure: '1' } },
          style: 'danger',
        }),
      )
    await turn.store.sections.remove(section)
    await turn.store.handbook.unanswer(section)
    await takeOut(written, found.shipped, turn)
    return toYou(say(handbook.removed), ...(found.shipped ? [say(handbook.removedShippedHolds)] : []))
  },
})

/** What came along is everybody's and stays where it stands. */
async function takeOut(written: readonly SectionVersion[], shipped: Section | null, turn: Turn): Promise<void> {
  const everybodys = new Set(shipped ? textsOf(contentOf(shipped)) : [])
  const texts = [...new Set(written.flatMap(({ content }) => (content ? textsOf(content) : [])))]
  const own = texts.filter((text) => !everybodys.has(text))
  for (const author of new Set(written.map(({ byMemberId }) => byMemberId)))
    await takeAway(own, [author], author, turn, { wordsBeside: true })
}

/** Each text as it is shown: of the body also its lines and points, the longest first. */
function textsOf({ heading, body, aliases, source }: SectionContent): string[] {
  const lines = [body.sv, body.en ?? ''].flatMap((text) => [
    text,
    ...text.split('\n').map((line) => line.replace(/^- /, '')),
  ])
  const all = [heading.sv, heading.en ?? '', ...lines, ...aliases.sv, ...aliases.en, ...Object.values(source)]
  return all.filter((text) => text !== '').toSorted((a, b) => b.length - a.length)
}
