import { asWords, scrub } from '../src/chat/scrub.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'

/**
 * Takes texts that are removed for good out of what is kept of turns, of agendas and of every post, sent or waiting: those that name
 * what they stood in, its author's attempts before it was right, and others' (a leader's correction with the text filled
 * in). A text of a single word is looked for in others' turns only where they name it: alone it may be anybody's.
 * @param ids of what they stood in
 * @param authorId the member who wrote them
 * @param how.wordsBeside a single word ("ja") is the author's own in other things too: it goes only beside a longer
 *   text, or where what it stood in is named
 */
export async function takeAway(
  texts: readonly string[],
  ids: readonly string[],
  authorId: string,
  turn: Turn,
  how: { readonly wordsBeside?: true } = {},
): Promise<void> {
  const { agendas, turns, posts } = turn.store
  const anywhere = texts.filter((text) => /\s/u.test(text.trim()))
  const languages = ['sv', 'en'] as const
  const holds = (said: string) =>
    languages.some((language) => {
      const kept = maskContacts(said, wordsIn(language).common.contactMarks)
      return texts.some((text) => asWords(text).test(kept))
    })
  const mark = (language: string) => wordsIn(language === 'en' ? 'en' : 'sv').log.removed
  const without = (reply: unknown, language: string) => {
    const words = JSON.stringify(reply) ?? ''
    const isNamed = [...ids, ...anywhere.map(inJson)].some((one) => words.includes(one))
    return scrub(reply, how.wordsBeside && !isNamed ? anywhere : texts, mark(language))
  }
  for (const one of await turns.about(ids, authorId, anywhere)) {
    const reply = without(one.reply, turn.group.settings.language)
    const said = one.named || (one.said !== null && holds(one.said)) ? null : one.said
    if (said === one.said && JSON.stringify(reply) === JSON.stringify(one.reply)) continue
    await turns.rewrite(one.id, { said, reply })
  }
  for (const post of await posts.holding(texts, ids, authorId, anywhere)) {
    const reply = without(post.reply, post.language)
    if (JSON.stringify(reply) !== JSON.stringify(post.reply)) await posts.rewrite(post.id, reply)
  }
  for (const { meetingId, language, sections } of await agendas.holding(texts))
    await agendas.rewrite(meetingId, without(sections, language))
}

/** As a text stands inside JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
