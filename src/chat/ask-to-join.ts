import { type Language, wordsIn } from '../text/index.ts'
import { buttons, say, toGroup, toYou } from './reply.ts'
import type { Asked, Made } from './reply-to.ts'

/** Somebody who is in the channel but not a member asks the project leader to be added; the one thing a stranger can do. */
export async function askToJoin(asked: Asked, language: Language): Promise<Made> {
  const { heard, store, parts, moment } = asked
  const { user, name } = heard.account
  // the page has no mentions that could be drawn
  const called = heard.place.platform === 'page' ? user : `<@${user}>`
  const { group, places } = await whereToAsk(asked)
  for (const conversationId of places) {
    const words = wordsIn(group.settings.language)
    const person = { person: `<@${user}>`, newcomer: 'yes', ...(name === null ? {} : { name }) }
    store.places.post({
      id: parts.chance.id(),
      platform: heard.place.platform,
      conversationId,
      reply: toGroup(
        say(words.common.wantsToJoin(name ?? called, group.name)),
        buttons({ label: words.people.add, press: { command: 'appoint', input: person, form: true } }),
      ),
      language: group.settings.language,
      subject: null,
      // once a day, however often it is pressed
      source: `join:${user}:${moment.today}`,
      eventIds: [],
      at: moment.now,
    })
  }
  const { common, people } = wordsIn(language)
  const reply = toYou(say(places.length ? common.asked : people.noPlaceToAsk))
  return { reply, language, outcome: 'done', command: 'askToJoin' }
}

/** The group whose channel it is; from a one-to-one chat the operative group's channels on the same platform. */
async function whereToAsk({ entered, heard, store, conversationId }: Asked) {
  if (entered.group && heard.place.kind === 'group') return { group: entered.group, places: [conversationId] }
  const group = (await store.settings.groups()).find(({ kind }) => kind === 'operative')
  if (!group) return { group: { name: '', settings: { language: 'sv' as const } }, places: [] }
  const all = await store.places.ofGroup(group.id)
  return { group, places: all.filter((place) => place.platform === heard.place.platform).map((place) => place.id) }
}
