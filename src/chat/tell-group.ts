/** How a group hears of something in every conversation it has, and how what it has heard is kept true. */

import type { Group } from '../../db/queries/settings.ts'
import type { Store } from '../../db/store.ts'
import { type Words, wordsIn } from '../text/index.ts'
import { type Part, type Reply, toGroup } from './reply.ts'
import type { Turn } from './turn.ts'

/** What it takes to tell a group of something: a turn has it, and so has a job. */
export type Teller = Pick<Turn, 'store' | 'now' | 'today' | 'id' | 'calendarLink'> & {
  readonly collaboration: Pick<Turn['collaboration'], 'demo' | 'timeZone'>
}

/** The group that is told. */
export type ToldGroup = Pick<Group, 'id' | 'kind' | 'settings'>

/** By its subject a message is found again; its source makes one message of it in each conversation. */
export type About = { readonly subject: string; readonly source: string }

/** Says it in every conversation of the group, this one too. */
export async function tellGroup(
  { store, id, now }: Teller,
  group: ToldGroup,
  { subject, source }: About,
  says: (words: Words) => readonly Part[],
): Promise<void> {
  const { language } = group.settings
  const reply = toGroup(...says(wordsIn(language)))
  for (const place of await store.places.ofGroup(group.id)) {
    store.places.post({
      id: id(),
      platform: place.platform,
      conversationId: place.id,
      reply,
      language,
      subject,
      source,
      eventIds: [],
      at: now,
    })
  }
}

/**
 * Every message about something says this from now on.
 * @param says null leaves a message as it is; `said` is what it says now
 */
export async function rewriteAll(
  store: Pick<Store, 'posts'>,
  { subject, source }: About,
  says: (words: Words, said: Reply) => readonly Part[] | null,
): Promise<void> {
  for (const { id, language } of await store.posts.ofSource(subject, source)) {
    const said = (await store.posts.wordsOf(id)) as Reply
    const instead = says(wordsIn(language === 'en' ? 'en' : 'sv'), said)
    if (instead) await store.posts.rewrite(id, toGroup(...instead))
  }
}
