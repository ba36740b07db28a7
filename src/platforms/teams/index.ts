/** The Teams platform: what is heard at `/api/messages`, and what is said in Teams. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hear } from '../../chat/hear.ts'
import type { Platform } from '../../chat/platform.ts'
import { hearAndAnswer } from './answer.ts'
import { hearArrivals, readArrivals } from './arrivals.ts'
import { registrationOf, type Surroundings, system, type TeamsConfig } from './config.ts'
import { answer, letIn, type Outcome } from './door.ts'
import { type Fields, fields, text } from './fields.ts'
import { roster } from './people.ts'
import { isInvoke, languageOf, readActivity } from './read.ts'
import { referenceOf } from './reference.ts'
import { loadSdk } from './sdk.ts'
import { speaker } from './speak.ts'
import { mentionedIds } from './words.ts'

export type { Surroundings, TeamsConfig } from './config.ts'

export type Teams = {
  readonly platform: Platform
  /** The whole answer to a request at `/api/messages`; never throws. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** Throws where the registration is incomplete: with an empty app id anybody would be let in. */
export function teamsPlatform(config: TeamsConfig, hear: Hear, around: Surroundings = system): Teams {
  const registration = registrationOf(config)
  const sdk = loadSdk(registration, around)
  const platform = speaker(registration, sdk, around)
  const people = roster(sdk, around)

  function learn(activity: Fields): void {
    const from = fields(activity.from)
    const [id, objectId, conversation] = [text(from.id), text(from.aadObjectId), fields(activity.conversation)]
    if (id !== null && objectId !== null) people.learn(id, objectId)
    const chat = text(conversation.id)
    const user = objectId ?? id
    if (conversation.conversationType === 'personal' && user !== null && chat !== null) platform.learnChat(user, chat)
  }

  async function outcomeOf(request: IncomingMessage): Promise<Outcome> {
    const entered = await letIn(request, registration, sdk, around)
    if (!('activity' in entered)) return entered
    const { activity } = entered
    learn(activity)
    const arrivals = readArrivals(activity)
    if (arrivals !== null) return await hearArrivals(activity, arrivals, hear, people.member)
    const at = referenceOf(activity)
    const known = at === null ? new Map<string, string>() : await people.of(at, mentionedIds(activity))
    const heard = readActivity(activity, known)
    const invoke = isInvoke(activity)
    if (heard === null) return { status: invoke ? 501 : 200 }
    const thread = text(fields(activity.conversation).id) ?? heard.place.conversation
    const asked = { heard, invoke, language: languageOf(activity) }
    return await platform.within(thread, () => hearAndAnswer(asked, hear, platform, around))
  }

  return {
    platform,
    async handle(request, response) {
      const outcome = await outcomeOf(request).catch((): Outcome => ({ status: 500 }))
      answer(response, outcome)
    },
  }
}
