/**
 * A checklist: a routine as data, in phases and steps, each step with who, when from an anchor day, why and by what
 * source. A municipality's own is a version of it; a shipped one is a proposal until the group adopts it.
 */

import { z } from 'zod'
import { type Carrier, carriers, type Support, supports } from './functions.ts'

/** More steps than this is no routine that people follow; the longest shipped has 25. */
export const mostSteps = 100
/** Two years each way from the anchor. */
export const furthestDays = 730

const id = z.string().regex(/^[a-z0-9åäö][a-z0-9åäö-]{0,39}$/)
const line = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(150))
const passage = z.string().trim().max(600)
/** In Swedish, and where somebody has written it also in English. */
const titled = z.strictObject({ sv: line, en: line.optional() })

const offset = z.union([
  z.strictObject({ weeks: z.int().min(-104).max(104) }),
  z.strictObject({ days: z.int().min(-furthestDays).max(furthestDays) }),
])

const law = z.strictObject({
  ref: line,
  what: passage,
  /** the wording, or a public page that quotes it, has been read */
  verified: z.boolean(),
  note: passage.optional(),
})

const evidences = ['law', 'practice', 'agreement', 'judgement'] as const
/** law: a statute · practice: documented elsewhere · agreement: the local agreement (Bilaga 1) · judgement: nobody's but ours. */
export type Evidence = (typeof evidences)[number]

export const holdings = ['nothing', 'contacts', 'counts'] as const
/** nothing: done or not done only · contacts: a function and its work contact · counts: numbers, which go into the log and leave by the gate. */
export type Holding = (typeof holdings)[number]

export const stepSchema = z.strictObject({
  id,
  /** the id of one of the checklist's phases */
  phase: id,
  title: titled,
  description: passage.default(''),
  role: z.enum(carriers as [Carrier, ...Carrier[]]),
  support: z
    .array(z.enum(supports as [Support, ...Support[]]))
    .max(12)
    .default([]),
  /** from the anchor day */
  offset,
  /** ids of steps that come before it */
  after: z.array(id).max(20).default([]),
  law: z.array(law).max(12).default([]),
  evidence: z.array(z.enum(evidences)).max(4).default([]),
  sources: z.array(passage.min(1)).max(12).default([]),
  /** what the bot may hold of it */
  holds: z.enum(holdings).default('nothing'),
  doneWhen: passage.default(''),
  /** whether it belongs to the short version */
  short: z.boolean().default(false),
})

export const checklistSchema = z.strictObject({
  key: id,
  title: titled,
  /** the day from which all steps are counted */
  anchor: z.strictObject({
    label: titled,
    /** an anchor day to show the steps by while nothing is running, and whose it is */
    example: z.strictObject({ on: z.iso.date().regex(/^(?:19|20|21)/), label: line, source: line }).optional(),
  }),
  /** what the whole rests on */
  basis: passage.default(''),
  phases: z
    .array(z.strictObject({ id, title: titled }))
    .min(1)
    .max(12),
  steps: z.array(stepSchema).min(1).max(mostSteps),
  /** ids of steps that have been and are no more, so that no new step takes them */
  retired: z.array(id).max(500).default([]),
})

export type Checklist = z.infer<typeof checklistSchema>
export type Step = Checklist['steps'][number]
export type Titled = z.infer<typeof titled>

/** A title in a language; what is written in Swedish only is said in Swedish. */
export function titleIn(title: Titled, language: 'sv' | 'en'): string {
  return (language === 'en' ? title.en : undefined) ?? title.sv
}

/** Days from the anchor to the step's due day, before it is moved off days off. */
export function daysFromAnchor({ offset }: Pick<Step, 'offset'>): number {
  return 'weeks' in offset ? offset.weeks * 7 : offset.days
}

/** On what a step rests; one without law and source rests on judgement, whatever it calls itself. */
export function basisOf({ evidence, law, sources }: Pick<Step, 'evidence' | 'law' | 'sources'>): readonly Evidence[] {
  return law.length + sources.length === 0 || evidence.length === 0 ? ['judgement'] : evidence
}
