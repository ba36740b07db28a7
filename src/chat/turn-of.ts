import type { Inside } from '../../db/enter.ts'
import type { Store } from '../../db/store.ts'
import { audienceOf } from '../domain/audience.ts'
import { type Language, wordsIn } from '../text/index.ts'
import type { AnyCommand } from './command.ts'
import { formOf } from './form.ts'
import type { Handbooks } from './handbook.ts'
import type { Heard } from './heard.ts'
import type { Links } from './links.ts'
import { quiet, type Reply } from './reply.ts'
import type { Turn } from './turn.ts'
import type { Wish } from './wish.ts'

export type Chance = {
  readonly id: () => string
  /** a random whole number from 0 up to, not including, `max` */
  readonly random: (max: number) => number
}

/** Somebody who may speak in a place: everything that `enter` gave, none of it missing. */
export type Known = Inside & {
  readonly account: NonNullable<Inside['account']>
  readonly member: NonNullable<Inside['member']>
  readonly group: NonNullable<Inside['group']>
}

export function isKnown(inside: Inside): inside is Known {
  return inside.account !== null && inside.member !== null && inside.group !== null && inside.roles.length > 0
}

/** Puts a turn together from who is there, what was heard and what chance gives. */
export function turnOf(
  known: Known,
  conversationId: string,
  heard: Heard,
  language: Language,
  moment: { now: Temporal.Instant; today: Temporal.PlainDate },
  store: Store,
  commands: readonly AnyCommand[],
  chance: Chance,
  touched: Set<string>,
  links: Links,
  handbooks: Handbooks,
  wishes: Wish[] | null,
): Turn {
  const words = wordsIn(language)
  const groupWords = wordsIn(known.group.settings.language)
  const person = {
    accountId: known.account.id,
    memberId: known.member.id,
    name: known.member.name,
    organisation: known.member.organisation,
    language: known.member.language,
    roles: known.roles,
  }
  let book: ReturnType<Handbooks> | null = null
  return {
    ...moment,
    collaboration: known.collaboration,
    group: known.group,
    person,
    place: { platform: heard.place.platform, conversationId, kind: heard.place.kind },
    audience: audienceOf(
      { groupKind: known.group.kind, kind: heard.place.kind },
      known.roles,
      known.collaboration.settings.audience,
    ),
    openly: heard.seenByOthers && heard.place.kind === 'group',
    tracks: known.tracks,
    employers: known.employers,
    language,
    words,
    groupWords,
    store,
    handbook() {
      book ??= handbooks(known.collaboration.id, store)
      return book
    },
    later: wishes && ((wish) => void wishes.push(wish)),
    id: chance.id,
    random: chance.random,
    form(name, input, options) {
      const found = commands.find((one) => one.id === name)
      if (!found) throw new RangeError(`no command ${name}`)
      return formOf(
        found,
        chance.id(),
        input,
        { words, today: moment.today, tracks: known.tracks, employers: known.employers },
        options,
      )
    },
    reportLink: (group, period, language) =>
      links.report(store, { collaboration: known.collaboration.id, group, period, language, at: moment.now }),
    calendarLink: (group, meeting, language) =>
      links.calendar(store, { collaboration: known.collaboration.id, group, meeting, language, at: moment.now }),
    minutesLink: (group, meeting, version, language) =>
      links.minutes(store, {
        collaboration: known.collaboration.id,
        group,
        meeting,
        version,
        language,
        at: moment.now,
      }),
    runLink: (run, language) =>
      links.run(store, { collaboration: known.collaboration.id, run, language, at: moment.now }),
    uploadLink: (language) =>
      links.upload(store, {
        collaboration: known.collaboration.id,
        conversation: conversationId,
        account: known.account.id,
        link: chance.id(),
        language,
        at: moment.now,
      }),
    checklistLink: (key, version, anchor, language) =>
      links.checklist(store, {
        collaboration: known.collaboration.id,
        key,
        version,
        anchor,
        language,
        at: moment.now,
      }),
    touches(eventId) {
      touched.add(eventId)
    },
    async mirror(
      reply: Reply,
      subject: string | null,
      eventIds: readonly string[] = [],
      group = { id: known.group.id, language: known.group.settings.language },
    ) {
      const others = (await store.places.ofGroup(group.id)).filter((place) => place.id !== conversationId)
      const theirs = wordsIn(group.language)
      const from = theirs.common.writtenElsewhere(
        theirs.common.onPlatform[heard.place.platform],
        person.name,
        person.organisation,
      )
      for (const place of others) {
        store.places.post({
          id: chance.id(),
          platform: place.platform,
          conversationId: place.id,
          reply: { to: 'group', parts: [...reply.parts, quiet(from)] },
          language: group.language,
          subject,
          eventIds,
          at: moment.now,
        })
      }
    },
  }
}
