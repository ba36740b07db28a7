/** An entry as the group's conversations show it, and how it is kept true there. */

import { quiet, type Reply, say, toGroup } from '../src/chat/reply.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Described, describeEvent } from '../src/text/describe.ts'
import { wordsIn } from '../src/text/index.ts'

type State = 'shown' | 'corrected' | 'undone'

/** Where the posts that show an entry are found again: one for each conversation. */
const sourceOf = (rootId: string) => `show:${rootId}`
const subjectOf = (rootId: string) => `event:${rootId}`

/** Says the entry in every conversation of the group, this one too. */
export async function showToGroup(
  turn: Turn,
  rootId: string,
  eventId: string,
  event: Described,
  note: string | null,
): Promise<void> {
  const reply = shownReply(turn, 'shown', turn.group.settings.language, event, note)
  for (const place of await turn.store.places.ofGroup(turn.group.id)) {
    turn.store.places.post({
      id: turn.id(),
      platform: place.platform,
      conversationId: place.id,
      reply,
      language: turn.group.settings.language,
      subject: subjectOf(rootId),
      source: sourceOf(rootId),
      eventIds: [eventId],
      at: turn.now,
    })
  }
}

/** When it was shown, as PostgreSQL writes it; null for never. */
export async function shownAt(turn: Turn, rootId: string): Promise<string | null> {
  const [first] = await turn.store.posts.ofSource(subjectOf(rootId), sourceOf(rootId))
  return first?.at ?? null
}

/** What has been shown to the group says what counts now. */
export async function bringUpToDate(
  turn: Turn,
  rootId: string,
  state: 'corrected' | 'undone',
  event: Described,
  note: string | null,
): Promise<void> {
  for (const post of await turn.store.posts.ofSource(subjectOf(rootId), sourceOf(rootId))) {
    await turn.store.posts.rewrite(post.id, shownReply(turn, state, post.language, event, note))
  }
}

function shownReply(turn: Turn, state: State, language: string, event: Described, note: string | null): Reply {
  const words = wordsIn(language === 'en' ? 'en' : 'sv')
  const { log, common } = words
  const what = describeEvent(event, words)
  const { name } = turn.person
  const by = { shown: log.shownBy, corrected: log.shownCorrected, undone: log.shownUndone }[state](name)
  return toGroup(
    say(state === 'undone' ? log.undone(what) : log.logged(what)),
    ...(note === null ? [] : [say(log.rowNote(note))]),
    ...(turn.collaboration.demo ? [quiet(common.demo)] : []),
    quiet(by),
  )
}
