import { quiet, say } from '../chat/reply.ts'
import type { WordingWish } from '../chat/wish.ts'
import { maskOf } from '../llm/mask.ts'
import { wordsIn } from '../text/index.ts'
import type { Preparing, Work } from './wishes.ts'

/** Has an answer from the handbook worded; what the check does not let through leaves the section's own words standing. */
export async function wordingWork(
  wish: WordingWish,
  { store, collaborationId, handbooks }: Preparing,
): Promise<Work | null> {
  const book = await handbooks(collaborationId, store)
  const sections = wish.sections.flatMap((id) => book.section(id) ?? [])
  if (!sections.length) return null
  const { question: text, language } = wish
  const mask = maskOf(await store.members.names(), book.knows)
  return {
    command: 'ask',
    right: 'ask',
    async ask(model, stop) {
      const worded = await model.word({ text, sections, language, mask }, stop)
      const answer = worded.text
      const call = { ...worded.call, outcome: worded.verdict ?? worded.call.outcome }
      if (answer === null) return { call, reply: null }
      return {
        call,
        reply: async (turn) => {
          // a section that has been changed or taken away meanwhile must not come back in other words
          if ((await turn.handbook()) !== book) return null
          return {
            to: wish.to,
            parts: [
              ...wish.before,
              say(answer),
              ...wish.after.slice(0, -1),
              quiet(wordsIn(language).ask.byModel),
              ...wish.after.slice(-1),
            ],
          }
        },
      }
    },
  }
}
