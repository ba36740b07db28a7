import { asWords, scrub } from '../src/chat/scrub.ts'
import type { Turn } from '../src/chat/turn.ts'
import { maskContacts } from '../src/domain/screen.ts'
import { wordsIn } from '../src/text/index.ts'

/** What the texts belong to. */
type Owned = {
  /** named where it is shown */
  readonly ids: readonly string[]
  /** the member who wrote it */
  readonly ownerId: string
  /** some of them may be a word that is anybody's ("ja"): such are taken away only beside another, or where it is named */
  readonly wordsBeside?: true
}

/**
 * The same words out of what is kept of turns and of posts: where it is named, its author's attempts before it was
 * right, and others' (a leader's correction with the note filled in). A text of a single word is looked for in others'
 * turns only where they name what it belongs to: alone it may be anybody's.
 */
export async function takeAway(
  texts: readonly string[],
  { ids, ownerId, wordsBeside }: Owned,
  turn: Turn,
): Promise<void> {
  const { turns, posts } = turn.store
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
    return scrub(reply, wordsBeside && !isNamed ? anywhere : texts, mark(language))
  }
  for (const one of await turns.about(ids, ownerId, anywhere)) {
    const reply = without(one.reply, turn.group.settings.language)
    const said = one.named || (one.said !== null && holds(one.said)) ? null : one.said
    if (said === one.said && JSON.stringify(reply) === JSON.stringify(one.reply)) continue
    await turns.rewrite(one.id, { said, reply })
  }
  for (const post of await posts.holding(texts, ids, ownerId, anywhere)) {
    const reply = without(post.reply, post.language)
    if (JSON.stringify(reply) !== JSON.stringify(post.reply)) await posts.rewrite(post.id, reply)
  }
}

/** As a text stands inside JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
