/** The turn that answers what an earlier one asked for: the same place and person, looked up anew, with today's rights. */

import type { WaitingWish } from '../../db/queries/wishes.ts'
import { isInsideOnly, may, type Right } from '../domain/rights.ts'
import type { Language } from '../text/index.ts'
import type { Parts } from './dispatch.ts'
import type { Heard } from './heard.ts'
import type { Turn } from './turn.ts'
import { isKnown, turnOf } from './turn-of.ts'

export type SecondTurnParts = Pick<Parts, 'database' | 'commands' | 'clock' | 'chance' | 'links' | 'handbooks'>

/** What is done again, and the right that it takes. */
type Again = { readonly command: string; readonly right: Right; readonly language: Language }

/**
 * Runs `work` as a turn of who asked, all or nothing, and gives the ids of the posts that it has written.
 * @returns null where that person may not do it there any more, or where `work` gives null: then nothing is written
 */
export async function secondTurn(
  parts: SecondTurnParts,
  collaborationId: string,
  asker: WaitingWish,
  { command, right, language }: Again,
  work: (turn: Turn) => Promise<true | null>,
): Promise<readonly string[] | null> {
  const heard = heardFrom(asker, command)
  const { place, account } = heard
  const entry = {
    platform: place.platform,
    workspace: place.workspace,
    conversation: place.conversation,
    direct: place.kind === 'direct',
    home: account.workspace,
    user: account.user,
    key: null,
    form: null,
    now: parts.clock(),
  }
  return parts.database.turn<readonly string[] | null>(entry, async (entered, store) => {
    const isHere = entered && !entered.busy && entered.collaboration.id === collaborationId
    if (!isHere || !isKnown(entered) || !may(entered.roles, right)) return { result: null, record: null }
    const now = entry.now.add({ seconds: entered.collaboration.clockAhead })
    const moment = { now, today: now.toZonedDateTimeISO(entered.collaboration.timeZone).toPlainDate() }
    const { commands, chance, links, handbooks } = parts
    const touched = new Set<string>()
    const turn = turnOf(
      entered,
      asker.conversationId,
      heard,
      language,
      moment,
      store,
      commands,
      chance,
      touched,
      links,
      handbooks,
      null,
    )
    const isDone = isInsideOnly(right) && turn.audience === 'outside' ? null : await work(turn)
    if (!isDone) return { result: null, record: null }
    const id = chance.id()
    for (const post of store.pending.posts) post.turnId ??= id
    return {
      result: [...store.pending.posts.map((post) => post.id), ...store.pending.rewritten],
      record: {
        collaborationId,
        id,
        platform: place.platform,
        key: null,
        formId: null,
        conversationId: asker.conversationId,
        accountId: asker.accountId,
        command,
        outcome: 'done',
        said: null,
        reply: null,
        eventIds: [...touched],
        at: now.toString(),
      },
    }
  })
}

function heardFrom(asker: WaitingWish, command: string): Heard {
  const { platform, workspace, externalId, kind, home, userId } = asker
  if (platform !== 'page' && platform !== 'slack' && platform !== 'teams')
    throw new RangeError(`no platform ${platform}`)
  return {
    key: null,
    place: { platform, workspace, conversation: externalId, kind: kind === 'direct' ? 'direct' : 'group' },
    account: { workspace: home, user: userId, name: null },
    what: { kind: 'press', press: { command, input: {} } },
    seenByOthers: false,
    answers: 'post',
  }
}
