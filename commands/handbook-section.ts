import { z } from 'zod'
import { plainDialog } from '../dialogs/plain.ts'
import { command } from '../src/chat/command.ts'
import { text, version } from '../src/chat/inputs.ts'
import { type Button, buttons, heading, type Part, quiet, say, toYou } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { isPastReview } from '../src/domain/handbook.ts'
import type { SectionVersion } from '../src/domain/handbook-version.ts'
import { may } from '../src/domain/rights.ts'
import { dayOf } from '../src/text/format.ts'
import type { Words } from '../src/text/index.ts'
import { bodyParts } from './ask-parts.ts'
import { bodyOf, gone, headingOf, inputOf, type Worked, worked } from './handbook-found.ts'
import { rolesAnywhere } from './may-anywhere.ts'

/** A section with where it stands and what can be done about it; without a version the newest. */
export const handbookSection = command({
  id: 'handbookSection',
  right: 'handbookReview',
  dialog: plainDialog((words) => words.handbook.which),
  input: z.object({ section: text(60), version: version.optional() }),
  async run({ section, version: asked }, turn) {
    const found = await worked(section, turn)
    return toYou(...(await managedParts(found, asked ?? found.version, turn)))
  },
})

export async function managedParts(found: Worked, asked: number, turn: Turn): Promise<Part[]> {
  const { words } = turn
  const { handbook, language, roles, ask } = words
  const versions = await turn.store.sections.versions(found.id)
  const shown = versions.find((one) => one.version === asked) ?? null
  if (!shown && asked !== 0) throw gone()
  const standing = versions.find(({ state, removed }) => state !== 'draft' && !removed) ?? null
  const content = asked === found.version ? found.content : (shown?.content ?? null)
  const of = shown ?? found
  return [
    heading(headingOf(content ?? found.content, language)),
    say(stateOf(shown, standing, found, turn)),
    ...besideOf(shown, standing, found, words),
    ...(content ? bodyParts(bodyOf(content, language)) : [quiet(handbook.isRemoved)]),
    {
      kind: 'facts',
      facts: [
        { label: handbook.facts.owner, value: roles[of.owner] },
        ...(content ? [{ label: handbook.facts.source, value: ask.sourceOf(content.source) }] : []),
        { label: handbook.facts.reviewed, value: dayOf(of.reviewed, language) },
        { label: handbook.facts.reviewBy, value: dayOf(of.reviewBy, language) },
      ],
    },
    ...askedParts(content?.aliases.sv ?? [], words),
    buttons(...(await ways(found, shown, standing, turn))),
  ]
}

function stateOf(
  shown: SectionVersion | null,
  standing: SectionVersion | null,
  { shipped }: Worked,
  { words, collaboration }: Turn,
): string {
  const { handbook, ask } = words
  if (!shown) return shipped?.template && !collaboration.demo ? ask.template : handbook.shipped
  if (shown.removed) return handbook.isRemoved
  if (shown.state === 'draft') return handbook.draft(shown.version, shown.by, shown.on)
  if (standing && standing.version !== shown.version) return handbook.isOld(shown.version)
  if (shown.state === 'retired') return handbook.retired(shown.on, shown.by)
  return shown.adopted ? handbook.adoptedBy(shown.adopted.on, shown.adopted.by) : ''
}

/** What holds beside a draft. */
function besideOf(
  shown: SectionVersion | null,
  standing: SectionVersion | null,
  { shipped }: Worked,
  { handbook }: Words,
): Part[] {
  if (shown?.state !== 'draft') return []
  if (standing?.state === 'adopted') return [quiet(handbook.standsBeside(standing.version))]
  return standing === null && shipped ? [quiet(handbook.shippedBeside)] : []
}

/** So many of the questions are shown; the form has them all. */
const mostAsked = 6

/** The questions that it answers. */
function askedParts(aliases: readonly string[], { handbook }: Words): Part[] {
  if (!aliases.length) return []
  const more = aliases.length - mostAsked
  return [
    quiet(`${handbook.facts.asked}:`),
    { kind: 'list', items: aliases.slice(0, mostAsked).map((text) => ({ text })) },
    ...(more > 0 ? [quiet(handbook.moreAsked(more))] : []),
  ]
}

async function ways(
  found: Worked,
  shown: SectionVersion | null,
  standing: SectionVersion | null,
  turn: Turn,
): Promise<Button[]> {
  const { handbook } = turn.words
  const { newest } = found
  const input = inputOf(found)
  const history = { label: handbook.history, press: { command: 'handbookHistory', input: { section: found.id } } }
  if ((shown?.version ?? 0) !== found.version)
    return [
      {
        label: handbook.showNewest(found.version),
        press: { command: 'handbookSection', input: { section: found.id } },
      },
      history,
    ]
  const roles = await rolesAnywhere(turn)
  const leads = may(roles, 'handbookAdopt')
  const edits = may(roles, 'handbookEdit')
  const isDraft = newest?.state === 'draft' && !newest.removed
  const holds = newest ? newest.state === 'adopted' && !newest.removed : true
  const toAdopt = isDraft || (newest === null && found.shipped?.template && !turn.collaboration.demo)
  return [
    ...(toAdopt && leads ? [adoptButton(found, turn.words)] : []),
    ...(holds && !toAdopt && (leads || roles.includes(found.owner)) && isDueSoon(found, turn.today)
      ? [{ label: handbook.review, press: { command: 'handbookReview', input } }]
      : []),
    ...(edits ? [{ label: handbook.change, press: { command: 'handbookEdit', input } }] : []),
    ...(isDraft && standing
      ? [
          {
            label: handbook.showStanding,
            press: { command: 'handbookSection', input: { section: found.id, version: String(standing.version) } },
          },
        ]
      : []),
    ...(found.version > 0 ? [history] : []),
    ...(holds && leads ? [{ label: handbook.retire, press: { command: 'handbookRetire', input } }] : []),
    ...(edits && found.version > 0
      ? [{ label: handbook.remove, press: { command: 'handbookRemove', input: { section: found.id } } }]
      : []),
  ]
}

/** Within a month of its day it may be looked at. */
const isDueSoon = (found: Pick<Worked, 'reviewBy'>, today: Temporal.PlainDate) =>
  isPastReview(found, today.add({ months: 1 }))

export const adoptButton = (of: Pick<Worked, 'id' | 'version'>, { handbook }: Words): Button => ({
  label: handbook.adopt,
  press: { command: 'handbookAdopt', input: inputOf(of) },
  style: 'primary',
})
