/** Drafts a text from a single source, for somebody who changes it and decides whether it is used. */

import { z } from 'zod'
import type { Language } from '../text/both.ts'
import { type Unfit, unfit } from './check.ts'
import type { Ask, Call } from './client.ts'
import type { Prompts } from './load.ts'
import type { Mask } from './mask.ts'
import { render, tagged } from './prompt.ts'

export type Draft = {
  readonly of: 'opening' | 'minutes'
  readonly source: string
  readonly language: Language
  readonly mask: Mask
  /** the longest text that its place takes, in characters */
  readonly most: number
}

export type Drafted = {
  readonly text: string | null
  readonly verdict: 'drafted' | 'declined' | Unfit | null
  readonly call: Call
}

/** So much of a source is given, in characters. */
const mostText = 12_000

export async function draftText(
  ask: Ask,
  prompts: Prompts,
  { of, source, language, mask, most }: Draft,
  stop?: AbortSignal,
): Promise<Drafted> {
  const given = mask(source).slice(0, mostText)
  const rendered = render(prompts(of, language), { source: tagged('source', given) })
  const { value, call } = await ask(rendered, z.object({ text: z.string().max(most) }), stop)
  if (!value) return { text: null, verdict: null, call }
  const text = value.text.trim().replace(/\s+/g, ' ')
  if (text === '') return { text: null, verdict: 'declined', call }
  const wrong = unfit(text, [given], language)
  return wrong ? { text: null, verdict: wrong, call } : { text, verdict: 'drafted', call }
}
