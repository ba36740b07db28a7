/** Activity → Heard; pure. */

import { readCardAction } from '../../cards/index.ts'
import type { Spoken, What } from '../../chat/heard.ts'
import type { Language } from '../../text/both.ts'
import { type Fields, fields, text } from './fields.ts'
import { referenceOf, tenantOf } from './reference.ts'
import { mentionsBot, typedLine } from './words.ts'

/**
 * What an activity says, or null where there is nothing to do: reactions, edits, members that go (those who come: `arrivals.ts`), a channel
 * message that does not mention the bot, an invoke that no card of ours sends.
 * `people` gives the directory's object id of those mentioned, by the id that Teams gives them.
 * Only what the private chat's form sends is answered in place: whether others see the card that an invoke gives back
 * in a channel is told both ways, so there the answer goes out as a post.
 */
export function readActivity(activity: Fields, people: ReadonlyMap<string, string>): Spoken | null {
  const from = fields(activity.from)
  const user = text(from.aadObjectId) ?? text(from.id)
  const tenant = tenantOf(activity)
  const reference = referenceOf(activity)
  if (user === null || tenant === null || reference === null || from.role === 'bot') return null
  const conversation = fields(activity.conversation)
  const kind = conversation.conversationType === 'personal' ? 'direct' : 'group'
  const what = whatOf(activity, kind, people)
  if (what === null) return null
  const id = text(activity.id)
  return {
    key: id === null ? null : `${text(conversation.id)}:${id}`,
    place: { platform: 'teams', workspace: tenant, conversation: reference.conversation, kind, reference },
    account: { workspace: tenant, user, name: text(from.name) },
    what,
    seenByOthers: kind === 'group' && what.kind === 'text',
    answers: isInvoke(activity) && kind === 'direct' && what.kind === 'submit' ? 'inlineToYou' : 'post',
  }
}

export function isInvoke(activity: Fields): boolean {
  return activity.type === 'invoke'
}

/** The language to answer in before anything is known of the person: that of their Teams, else Swedish. */
export function languageOf(activity: Fields): Language {
  return /^en\b/iu.test(text(activity.locale) ?? '') ? 'en' : 'sv'
}

function whatOf(activity: Fields, kind: 'direct' | 'group', people: ReadonlyMap<string, string>): What | null {
  if (isInvoke(activity)) {
    return activity.name === 'adaptiveCard/action' ? readCardAction(fields(fields(activity.value).action).data) : null
  }
  if (activity.type !== 'message') return null
  if (activity.value !== undefined && text(activity.text) === null) return readCardAction(activity.value)
  if (kind === 'group' && !mentionsBot(activity)) return null
  return { kind: 'text', text: typedLine(activity, people) }
}
