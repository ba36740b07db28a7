/** A section as it is worked on: its newest version, or the one that came along. */

import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import type { Section } from '../src/domain/handbook.ts'
import { contentOf, type SectionContent, type SectionVersion } from '../src/domain/handbook-version.ts'
import type { Role } from '../src/domain/roles.ts'

export type Worked = {
  readonly id: string
  /** the newest one's; 0 where the municipality has none */
  readonly version: number
  readonly newest: SectionVersion | null
  /** under the same id */
  readonly shipped: Section | null
  /** the newest words there are: where the newest version has none, of an earlier one or of what came along */
  readonly content: SectionContent
  readonly owner: Role
  readonly reviewed: Temporal.PlainDate
  readonly reviewBy: Temporal.PlainDate
}

/**
 * The section with this id.
 * @throws Problem for an id that has no words, now or earlier
 */
export async function worked(id: string, turn: Turn): Promise<Worked> {
  const versions = await turn.store.sections.versions(id)
  const shipped = (await turn.handbook()).shipped(id)
  const written = versions.find(({ content }) => content !== null)
  const from = written ?? shipped
  const content = written?.content ?? (shipped && contentOf(shipped))
  if (!from || !content) throw gone()
  const { owner, reviewed, reviewBy } = from
  const newest = versions[0] ?? null
  return { id, version: newest?.version ?? 0, newest, shipped, content, owner, reviewed, reviewBy }
}

/**
 * The same, where the version that a form or button was made for is still the newest.
 * @throws Problem where somebody has made another one meanwhile
 */
export async function workedAt(id: string, version: number, turn: Turn): Promise<Worked> {
  const found = await worked(id, turn)
  if (found.version !== version) throw changedMeanwhile(found)
  return found
}

export const gone = () => new Problem((words) => words.handbook.gone)

export function changedMeanwhile({ id, version, newest }: Pick<Worked, 'id' | 'version' | 'newest'>): Problem {
  return new Problem(({ handbook }) => handbook.changedMeanwhile(newest?.by ?? '', version), {
    ways: (words) => [
      { label: words.handbook.showNewest(version), press: { command: 'handbookSection', input: { section: id } } },
    ],
  })
}

/** The heading in the reader's language. */
export const headingOf = ({ heading }: SectionContent, language: 'sv' | 'en') =>
  (language === 'en' ? heading.en : null) ?? heading.sv

export const bodyOf = ({ body }: SectionContent, language: 'sv' | 'en') =>
  (language === 'en' ? body.en : null) ?? body.sv

/** What a button about a section carries. */
export const inputOf = ({ id, version }: Pick<Worked, 'id' | 'version'>) => ({ section: id, version: String(version) })

/** Who makes a version, and when. */
export const madeBy = (turn: Turn) => ({
  stamp: turn.id(),
  memberId: turn.person.memberId,
  at: turn.now,
  today: turn.today,
})
