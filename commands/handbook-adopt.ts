import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { Problem } from '../src/chat/problem.ts'
import { buttons, say, toYou } from '../src/chat/reply.ts'
import { tellMembers } from '../src/chat/tell-members.ts'
import type { Turn } from '../src/chat/turn.ts'
import { reviewAfter, type Section } from '../src/domain/handbook.ts'
import { contentOf } from '../src/domain/handbook-version.ts'
import { wordsIn } from '../src/text/index.ts'
import { changedMeanwhile, headingOf, madeBy, type Worked, worked } from './handbook-found.ts'

/** Notes that the group has adopted a draft, or a section that came along as it is. */
export const handbookAdopt = command({
  id: 'handbookAdopt',
  right: 'handbookAdopt',
  dialog: plainDialog((words) => words.handbook.adopt),
  input: z.object({ section: text(60), version }),
  async run({ section, version: seen }, turn) {
    const found = await worked(section, turn)
    const asked = (await turn.store.sections.versions(section)).find((one) => one.version === Math.max(1, seen))
    if (asked?.adopted && asked.state === 'adopted') throw already(asked.adopted)
    if (found.version !== seen) throw newer(found)
    if (seen === 0 && found.shipped) await adoptShipped(found.shipped, turn)
    else if (!(await turn.store.sections.adopt(section, seen, turn.today, turn.person.memberId))) throw stale()
    await tellWriter(found, turn)
    const { handbook, language } = turn.words
    return toYou(
      say(handbook.adopted(headingOf(found.content, language))),
      buttons({ label: handbook.show, press: { command: 'handbookSection', input: { section } } }),
    )
  },
})

/** Notes that the group has adopted every template that it has not touched, after a question. */
export const handbookAdoptAll = command({
  id: 'handbookAdoptAll',
  right: 'handbookAdopt',
  dialog: plainDialog((words) => words.handbook.adoptAll),
  input: z.object({ sure: z.literal('1').optional() }),
  async run({ sure }, turn) {
    const { handbook } = turn.words
    const templates = await templatesLeft(turn)
    if (!templates.length) throw new Problem((words) => words.handbook.noTemplates)
    if (!sure)
      return toYou(
        say(handbook.sureAdoptAll(templates.length)),
        { kind: 'list', items: templates.map(({ heading }) => ({ text: heading[turn.words.language] })) },
        buttons({
          label: handbook.sureAdoptAllYes,
          press: { command: 'handbookAdoptAll', input: { sure: '1' } },
          style: 'primary',
        }),
      )
    for (const template of templates) await adoptShipped(template, turn)
    return toYou(say(handbook.allAdopted(templates.length)))
  },
})

/** Templates of another municipality that nobody has adopted or changed here. */
export async function templatesLeft(turn: Turn): Promise<readonly Section[]> {
  if (turn.collaboration.demo) return []
  const drafted = new Set((await turn.store.sections.drafts()).map(({ id }) => id))
  return (await turn.handbook()).sections.filter(({ id, template }) => template && !drafted.has(id))
}

/** It becomes the municipality's own, so that a later release of it changes nothing in it. */
async function adoptShipped(shipped: Section, turn: Turn): Promise<void> {
  const { sections } = turn.store
  const content = contentOf(shipped)
  const reviewed = { reviewed: turn.today, reviewBy: reviewAfter(turn.today) }
  const version = await sections.add({ ...shipped, ...reviewed, content }, 0, madeBy(turn))
  if (version === null) throw await quicker(shipped.id, turn)
  await sections.adopt(shipped.id, version, turn.today, turn.person.memberId)
}

async function quicker(id: string, turn: Turn): Promise<Problem> {
  const newest = await turn.store.sections.newest(id)
  return newest?.adopted ? already(newest.adopted) : changedMeanwhile({ id, version: newest?.version ?? 0, newest })
}

const already = ({ on, by }: { readonly on: Temporal.PlainDate; readonly by: string }) =>
  new Problem((words) => words.handbook.adoptedAlready(on, by))

const newer = ({ id, version: newest }: Worked) =>
  new Problem((words) => words.handbook.newer(newest), {
    ways: (words) => [
      { label: words.handbook.showNewest(newest), press: { command: 'handbookSection', input: { section: id } } },
    ],
  })

const stale = () => new Problem((words) => words.common.staleButton)

/** Whoever wrote it learns that it holds. */
async function tellWriter({ id, newest, content }: Worked, turn: Turn): Promise<void> {
  if (!newest || newest.byMemberId === turn.person.memberId) return
  await tellMembers(turn, [newest.byMemberId], `handbook:${id}`, (language) =>
    toYou(say(wordsIn(language).handbook.yoursAdopted(headingOf(content, language)))),
  )
}
