/** Drafts for who leads: a digest's opening line, and a summary of a meeting's notes. Nothing is used before they say so. */

import { type Button, buttons, type Part, quiet, say, toYou } from '../chat/reply.ts'
import type { MinutesWish, OpeningWish } from '../chat/wish.ts'
import { maskOf } from '../llm/mask.ts'
import { type Words, wordsIn } from '../text/index.ts'
import type { Preparing, Work } from './wishes.ts'

/** As long as the leader's line may be. */
const longestLine = 200
const longestSummary = 1500

export async function openingWork(wish: OpeningWish, preparing: Preparing): Promise<Work> {
  const { group, week } = wish
  return {
    command: 'digestLine',
    right: 'digest',
    ask: await drafting('opening', wish, longestLine, preparing, (text, words) => [
      say(words.drafts.line(text)),
      quiet(words.drafts.byModel),
      buttons(use(words.drafts.useLine, 'digestLine', { group, week, line: text })),
    ]),
  }
}

export async function minutesWork(wish: MinutesWish, preparing: Preparing): Promise<Work | null> {
  const { meeting, group } = wish
  if (!preparing.settings.model.notes) return null
  const ask = await drafting('minutes', wish, longestSummary, preparing, (text, words) => [
    say(words.drafts.summary(text)),
    quiet(words.drafts.byModel),
    buttons(use(words.drafts.useSummary, 'notes', { meeting, group, text })),
  ])
  return {
    command: 'notes',
    right: 'notes',
    subject: wish.subject,
    async ask(model, stop) {
      const answered = await ask(model, stop)
      return {
        ...answered,
        // a line that has been taken away meanwhile must not come back in other words
        reply: async (turn) => {
          const kept = await turn.store.minutes.of(meeting)
          return kept?.revision === wish.revision ? ((await answered.reply?.(turn)) ?? null) : null
        },
      }
    },
  }
}

async function drafting(
  of: 'opening' | 'minutes',
  { source, language }: { readonly source: string; readonly language: 'sv' | 'en' },
  most: number,
  { store, collaborationId, handbooks }: Preparing,
  parts: (text: string, words: Words) => readonly Part[],
): Promise<Work['ask']> {
  const book = await handbooks(collaborationId, store)
  const mask = maskOf(await store.members.names(), book.knows)
  return async (model, stop) => {
    const { text, verdict, call } = await model.draft({ of, source, language, most, mask }, stop)
    return {
      call: { ...call, outcome: verdict ?? call.outcome },
      reply: text === null ? null : () => toYou(...parts(text, wordsIn(language))),
    }
  }
}

const use = (label: string, command: string, input: Readonly<Record<string, string>>): Button => ({
  label,
  press: { command, input, form: true },
})
