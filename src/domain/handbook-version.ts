/** What a municipality has made of the handbook: versions of sections, of its own or in the place of one that came along. */

import { z } from 'zod'
import type { Section } from './handbook.ts'
import type { Role } from './roles.ts'

const words = z.string().min(1)

/** The words of a section; English ones where somebody has written them. */
export const sectionContent = z.strictObject({
  heading: z.strictObject({ sv: words, en: words.nullable() }),
  body: z.strictObject({ sv: words, en: words.nullable() }),
  aliases: z.strictObject({ sv: z.array(words), en: z.array(words) }),
  /** a section and a date are '' where the document has none */
  source: z.strictObject({ document: words, section: z.string(), dated: z.string() }),
})

export type SectionContent = z.output<typeof sectionContent>

export type SectionVersion = {
  readonly id: string
  /** from 1 */
  readonly version: number
  /** a retired version says that there is no such section; it has no words, as one from which they were taken away */
  readonly state: 'draft' | 'adopted' | 'retired'
  readonly content: SectionContent | null
  /** its words were taken away for good: nothing of it holds */
  readonly removed: boolean
  readonly owner: Role
  readonly reviewed: Temporal.PlainDate
  readonly reviewBy: Temporal.PlainDate
  readonly by: string
  readonly byMemberId: string
  readonly on: Temporal.PlainDate
  /** when, and who noted it; of a retired version who retired it */
  readonly adopted: { readonly on: Temporal.PlainDate; readonly by: string; readonly memberId: string } | null
}

/** What a new version is made of; who made it and when is noted beside it. */
export type NewSection = Pick<SectionVersion, 'id' | 'owner' | 'reviewed' | 'reviewBy'> & {
  readonly content: SectionContent
}

/** The section as answers quote it; null for a version without words. */
export function sectionOf({ content, adopted, ...of }: SectionVersion): Section | null {
  if (!content) return null
  const { heading, body, aliases, source } = content
  return {
    id: of.id,
    heading: { sv: heading.sv, en: heading.en ?? heading.sv },
    body: { sv: body.sv, en: body.en ?? body.sv },
    aliases,
    source,
    owner: of.owner,
    reviewed: of.reviewed,
    reviewBy: of.reviewBy,
    template: false,
    own: adopted && {
      version: of.version,
      adoptedOn: adopted.on,
      adoptedBy: adopted.by,
      swedishOnly: body.en === null,
    },
  }
}

/** The words of a section that came along, to be changed or adopted. */
export function contentOf({ heading, body, aliases, source, own }: Section): SectionContent {
  const english = (text: string) => (own?.swedishOnly ? null : text)
  return {
    heading: { sv: heading.sv, en: english(heading.en) },
    body: { sv: body.sv, en: english(body.en) },
    aliases: { sv: [...aliases.sv], en: [...aliases.en] },
    source: { ...source },
  }
}

export const isSameContent = (one: SectionContent, other: SectionContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
