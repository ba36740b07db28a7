/** Reads a free sentence as one of the bot's commands. What it gives is a guess: code resolves it, a person confirms it. */

import { z } from 'zod'
import type { Language } from '../text/both.ts'
import type { Ask, Call } from './client.ts'
import type { Prompts } from './load.ts'
import type { Mask } from './mask.ts'
import { render, tagged } from './prompt.ts'

export type Sentence = {
  readonly text: string
  /** the ids of the commands that may be chosen, and what each takes, as text */
  readonly commands: readonly string[]
  readonly catalogue: string
  readonly language: Language
  readonly mask: Mask
}

export type Read = {
  /** null: it asks for nothing that is known */
  readonly command: string | null
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly call: Call
}

const none = 'none'

export async function readSentence(
  ask: Ask,
  prompts: Prompts,
  { text, commands, catalogue, language, mask }: Sentence,
  stop?: AbortSignal,
): Promise<Read> {
  const schema = z.object({
    command: z.enum([...commands, none]),
    fields: z.array(z.object({ name: z.string().max(40), value: z.string().max(300) })).max(12),
  })
  const rendered = render(prompts('propose', language), {
    commands: catalogue,
    sentence: tagged('sentence', mask(text)),
  })
  const { value, call } = await ask(rendered, schema, stop)
  if (!value || value.command === none) return { command: null, fields: [], call }
  return { command: value.command, fields: value.fields, call }
}
