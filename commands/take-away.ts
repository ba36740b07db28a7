import { asWords, scrub } from '../src/chat/scrub.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'

/**
 * These texts out of what is kept of turns and of posts: those that name the events, their author's attempts before it was
 * right, and others' (a leader's correction with the text filled in). A text of a single word is looked for in others'
 * turns only where they name an event: alone it may be anybody's.
 * @param about the events that the texts stood in, and the member whose texts they were
 */
export async function takeAway(
  notes: readonly string[],
  { eventIds, ownerId }: { readonly eventIds: readonly string[]; readonly ownerId: string },
  turn: Turn,
): Promise<void> {
  const { turns, posts } = turn.store
  const anywhere = notes.filter((note) => /\s/u.test(note.trim()))
  const languages = ['sv', 'en'] as const
  const holds = (said: string) =>
    languages.some((language) => {
      const kept = maskContacts(said, wordsIn(language).common.contactMarks)
      return notes.some((note) => asWords(note).test(kept))
    })
  const mark = (language: string) => wordsIn(language === 'en' ? 'en' : 'sv').log.removed
  for (const one of await turns.about(eventIds, ownerId, anywhere)) {
    const reply = scrub(one.reply, notes, mark(turn.group.settings.language))
    const said = one.named || (one.said !== null && holds(one.said)) ? null : one.said
    if (said === one.said && JSON.stringify(reply) === JSON.stringify(one.reply)) continue
    await turns.rewrite(one.id, { said, reply })
  }
  for (const post of await posts.holding(notes, eventIds, ownerId, anywhere)) {
    await posts.rewrite(post.id, scrub(post.reply, notes, mark(post.language)))
  }
}
