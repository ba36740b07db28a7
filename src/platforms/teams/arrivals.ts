/** Who comes into a team, a channel or a group chat. */

import type { Hear } from '../../chat/hear.ts'
import type { Arrival } from '../../chat/heard.ts'
import type { Outcome } from './door.ts'
import { type Fields, fields, list, text } from './fields.ts'
import type { Member } from './people.ts'
import { type Reference, referenceOf, teamOf, tenantOf } from './reference.ts'

/** Of so many who come at once the names are asked for; more are no newcomers. */
const fewEnough = 10

/** What Teams tells of somebody who comes: an id, mostly the directory's object id too, never a name. */
type Came = { readonly id: string; readonly objectId: string | null }

export type Arrivals = { readonly at: Reference; readonly tenant: string; readonly came: readonly Came[] }

/**
 * Who comes, or null where an activity tells of nobody: bots, and all whom Teams names when the bot itself is put in.
 * Of a channel that all of a team are in Teams tells by the team (`teamMemberAdded`), of a shared one by the channel
 * (`channelMemberAdded`), of a group chat by the chat.
 */
export function readArrivals(activity: Fields): Arrivals | null {
  const at = referenceOf(activity)
  const tenant = tenantOf(activity)
  if (activity.type !== 'conversationUpdate' || at === null || tenant === null) return null
  if (fields(activity.conversation).conversationType === 'personal') return null
  const came = list(activity.membersAdded).flatMap((one) => {
    const { id, aadObjectId } = fields(one)
    const known = text(id)
    return known === null ? [] : [{ id: known, objectId: text(aadObjectId) }]
  })
  const people = came.filter(({ id }) => !id.startsWith('28:'))
  return people.length === 0 || came.some(({ id }) => id === at.bot) ? null : { at, tenant, came: people }
}

/** Hears of each of them, once; 503 where it could not be committed, so that Teams tells it again. */
export async function hearArrivals(
  activity: Fields,
  { at, tenant, came }: Arrivals,
  hear: Hear,
  memberOf: (at: Reference, id: string) => Promise<Member>,
): Promise<Outcome> {
  const id = text(activity.id)
  const team = teamOf(activity)
  const isOfTeam =
    team !== null && (team === at.conversation || fields(activity.channelData).eventType === 'teamMemberAdded')
  for (const one of came) {
    const member = came.length > fewEnough ? { objectId: null, name: null } : await memberOf(at, one.id)
    const arrival: Arrival = {
      key: id === null ? null : `${at.conversation}:${id}:${one.id}`,
      place: {
        platform: 'teams',
        workspace: tenant,
        conversation: isOfTeam ? `team:${team}` : at.conversation,
        kind: 'group',
      },
      account: { workspace: tenant, user: one.objectId ?? member.objectId ?? one.id, name: member.name },
      what: { kind: 'joined', together: came.length },
      seenByOthers: false,
      answers: 'post',
    }
    const answer = await hear(arrival)
    if (answer.kind === 'failed') return { status: 503 }
  }
  return { status: 200 }
}
