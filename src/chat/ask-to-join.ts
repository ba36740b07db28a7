import type { Group } from '../../db/queries/settings.ts'
import { type Language, type Words, wordsIn } from '../text/index.ts'
import { type PrivatePlace, privatePlaces } from './privately.ts'
import { Problem } from './problem.ts'
import { type Button, buttons, say, toGroup, toYou } from './reply.ts'
import type { Asked, Made } from './reply-to.ts'

type Place = Omit<PrivatePlace, 'accountId'>

/** Asks to be added; `group` where it is known which. */
export const joinButton = (group: string | null, { common }: Words): Button => ({
  label: common.askToJoin,
  press: { command: 'askToJoin', input: group === null ? {} : { group } },
})

/**
 * Somebody who is in the channel but not a member asks the project leader to be added; the one thing a stranger can do.
 * Each leader is told alone; where none can be reached the group's channels are.
 */
export async function askToJoin(asked: Asked, language: Language): Promise<Made> {
  const { heard, store, parts, moment } = asked
  const { user, name } = heard.account
  const group = await groupAsked(asked)
  const leaders = group ? await leaderPlaces(asked, group) : []
  const places = leaders.length || !group ? leaders : await channelsOf(asked, group)
  for (const place of places) {
    const words = wordsIn(place.language)
    // the page has no mentions that could be drawn, and in private no platform need draw one
    const called = name ?? asked.entered.account?.name ?? (heard.place.platform === 'page' ? user : `<@${user}>`)
    const person = { person: `<@${user}>`, newcomer: 'yes', ...(name === null ? {} : { name }) }
    const input = group ? { ...person, group: group.kind } : person
    const seen = place.onlyAccountId === null && !leaders.length ? toGroup : toYou
    store.places.post({
      id: parts.chance.id(),
      ...place,
      reply: seen(
        say(words.common.wantsToJoin(called, group?.name ?? '')),
        buttons({ label: words.newcomers.addAs, press: { command: 'appoint', input, form: true } }),
      ),
      subject: null,
      // once a day, however often it is pressed
      source: `join:${user}:${group?.id}:${moment.today}`,
      eventIds: [],
      at: moment.now,
    })
  }
  const { common, people } = wordsIn(language)
  const told = leaders.length ? common.asked : common.askedGroup
  return {
    reply: toYou(say(places.length ? told : people.noPlaceToAsk)),
    language,
    outcome: 'done',
    command: 'askToJoin',
  }
}

/**
 * Why a member need not ask. In a private chat whoever is a member somewhere is taken for one there: a group of another
 * municipality is asked in its own channel.
 */
export async function memberAlready({ store }: Asked, group: string | undefined): Promise<Problem> {
  const groups = await store.settings.groups()
  const isOurs = group === undefined || groups.some(({ id }) => id === group)
  return new Problem(({ newcomers }) => (isOurs ? newcomers.alreadyAdded : newcomers.askThere))
}

/** The group whose channel it is; from a one-to-one chat the one that the button names, else the operative group. */
async function groupAsked({ entered, heard, store }: Asked): Promise<Group | null> {
  const groups = await store.settings.groups()
  const named = heard.what.kind === 'press' ? heard.what.press.input.group : undefined
  const here = heard.place.kind === 'group' ? entered.group?.id : named
  return groups.find(({ id }) => id === here) ?? groups.find(({ kind }) => kind === 'operative') ?? null
}

/** Each leader of the group, alone, where the asker is; those of the other group where it has none. */
async function leaderPlaces({ store, parts, moment, entered, heard }: Asked, group: Group): Promise<Place[]> {
  const held = await store.roles.on(moment.today, [group.id])
  const own = held.filter(({ role }) => role === 'projectLeader').map(({ memberId }) => memberId)
  const places = await privatePlaces(store, own.length ? own : await store.rhythm.leaders(moment.today), {
    groupId: group.id,
    // whom the button names is known there alone
    only: heard.place.platform,
    language: entered.collaboration.language,
    at: moment.now,
    id: parts.chance.id,
  })
  return [...places.values()]
}

async function channelsOf({ store, heard }: Asked, group: Group): Promise<Place[]> {
  const all = await store.places.ofGroup(group.id)
  return all
    .filter(({ platform }) => platform === heard.place.platform)
    .map(({ id, platform }) => ({
      platform,
      conversationId: id,
      onlyAccountId: null,
      language: group.settings.language,
    }))
}
