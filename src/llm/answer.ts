/** Words an answer from sections that were looked up. */

import { z } from 'zod'
import type { Section } from '../domain/handbook.ts'
import type { Language } from '../text/both.ts'
import { isQuoted, type Unfit, unfit } from './check.ts'
import type { Ask, Call } from './client.ts'
import type { Prompts } from './load.ts'
import type { Mask } from './mask.ts'
import { render, tagged } from './prompt.ts'

const replySchema = z.object({
  answerable: z.boolean(),
  answer: z.string().max(1200),
  citations: z.array(z.object({ section: z.string().max(60), quote: z.string().max(600) })).max(6),
})

/** Sections that are given, and how much of each, in characters. */
const mostSections = 3
const mostText = 4_000

export type Question = {
  readonly text: string
  readonly sections: readonly Section[]
  readonly language: Language
  readonly mask: Mask
}

/** Why there is no wording, where the model has answered. */
type Verdict = 'worded' | 'declined' | 'section' | 'quote' | Unfit

export type Worded = {
  /** null: the section's own words stay */
  readonly text: string | null
  /** the ids of the sections that it quotes */
  readonly cited: readonly string[]
  readonly verdict: Verdict | null
  readonly call: Call
}

/** Asks for a wording and looks at it: sections that were given, quotes that stand there, numbers that stand there. */
export async function wordAnswer(
  ask: Ask,
  prompts: Prompts,
  { text, sections, language, mask }: Question,
  stop?: AbortSignal,
): Promise<Worded> {
  const given = sections.slice(0, mostSections).map((section) => ({
    id: section.id,
    text: mask(`${section.heading[language]}\n${section.body[language]}`).slice(0, mostText),
  }))
  const rendered = render(prompts('answer', language), {
    question: tagged('question', mask(text)),
    sections: given.map((one) => tagged('section', one.text, { id: one.id })).join('\n\n'),
  })
  const { value, call } = await ask(rendered, replySchema, stop)
  if (!value) return { text: null, cited: [], verdict: null, call }
  const none = (verdict: Verdict): Worded => ({ text: null, cited: [], verdict, call })
  const answer = value.answer.trim()
  if (!value.answerable || answer === '') return none('declined')
  const textOf = new Map(given.map((one) => [one.id, one.text]))
  if (!value.citations.length || value.citations.some(({ section }) => !textOf.has(section))) return none('section')
  if (value.citations.some(({ section, quote }) => !isQuoted(quote, textOf.get(section) ?? ''))) return none('quote')
  const wrong = unfit(answer, [...textOf.values()], language)
  if (wrong) return none(wrong)
  return { text: answer, cited: [...new Set(value.citations.map(({ section }) => section))], verdict: 'worded', call }
}
