import { say, toYou } from '../src/chat/reply.ts'
import { asWords, scrub } from '../src/chat/scrub.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'

/**
 * Takes texts that are removed for good out of what is kept of turns, of agendas and of every post, sent or waiting: those that name
 * what they stood in, its author's attempts before it was right, and others' (a leader's correction with the text filled
 * in). A text of a single word is looked for in others' turns only where they name it: alone it may be anybody's. What
 * was typed goes also where an owner or a place stood among its words.
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
  await posts.afterGathering()
  const anywhere = texts.filter((text) => /\s/u.test(text.trim()))
  const languages = ['sv', 'en'] as const
  const holds = (said: string) =>
    languages.some((language) => {
      const kept = maskContacts(said, wordsIn(language).common.contactMarks)
      return texts.some((text) => (text.match(/[\p{L}\p{N}]+/gu) ?? [text]).every((word) => asWords(word).test(kept)))
    })
  const mark = (language: string) => wordsIn(language === 'en' ? 'en' : 'sv').log.removed
  const without = (reply: unknown, language: string, subject: string | null = null) => {
    const words = `${JSON.stringify(reply)} ${subject}`
    const isNamed = [...ids, ...anywhere.map(inJson)].some((one) => words.includes(one))
    return scrub(reply, how.wordsBeside && !isNamed ? anywhere : texts, mark(language))
  }
  for (const one of await turns.about(ids, authorId, anywhere)) {
    const reply = without(one.reply, turn.group.settings.language)
    const isNamed = one.named || ids.some((id) => JSON.stringify(one.reply)?.includes(id))
    const said = isNamed || (one.said !== null && holds(one.said)) ? null : one.said
    if (said === one.said && JSON.stringify(reply) === JSON.stringify(one.reply)) continue
    await turns.rewrite(one.id, { said, reply })
  }
  for (const post of await posts.holding(texts, ids, authorId, anywhere)) {
    const reply = without(post.reply, post.language, post.subject)
    if (JSON.stringify(reply) !== JSON.stringify(post.reply)) await posts.rewrite(post.id, reply)
  }
  for (const { meetingId, language, sections } of await agendas.holding(texts))
    await agendas.rewrite(meetingId, without(sections, language))
}

/**
 * Forgets what turns have said and shown of some things: it may be older than what is kept of them.
 * @param instead what they say from now on
 */
export async function forgetShown(
  ids: readonly string[],
  authorId: string,
  instead: string,
  turn: Turn,
): Promise<void> {
  for (const one of await turn.store.turns.about(ids, authorId, []))
    if (ids.some((id) => JSON.stringify(one.reply)?.includes(id)))
      await turn.store.turns.rewrite(one.id, { said: null, reply: toYou(say(instead)) })
}

/** As a text stands inside JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
