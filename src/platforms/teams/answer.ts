/** Answer → what the delivery is answered with. */

import { adaptiveCard } from '../../cards/index.ts'
import type { Answer, Hear } from '../../chat/hear.ts'
import type { Heard } from '../../chat/heard.ts'
import { plainText, type Reply } from '../../chat/reply.ts'
import type { Language } from '../../text/both.ts'
import { teamsText } from '../../text/teams.ts'
import type { Surroundings } from './config.ts'
import type { Outcome } from './door.ts'
import type { Speaker } from './speak.ts'

/** Teams sends a message again after 15 s and shows an error to who presses; past this a sign of life is given. */
const budget = 10_000

type Asked = { readonly heard: Heard; readonly invoke: boolean; readonly language: Language }

/**
 * Hears it and gives what the HTTP request is answered with. A message is answered when it has been heard, by 503 if it
 * could not be, so that Teams sends it again. Whoever presses is answered within the budget; the reply then comes as a
 * message.
 */
export async function hearAndAnswer(
  asked: Asked,
  hear: Hear,
  speaker: Speaker,
  around: Surroundings,
): Promise<Outcome> {
  const hearing = hear(asked.heard)
  const done = new AbortController()
  const late = around.wait(budget, done.signal).then(() => null)
  const first = await Promise.race([hearing, late])
  done.abort()
  if (first !== null) return await settled(asked, first, speaker)
  const { received } = teamsText[asked.language]
  if (!asked.invoke) {
    await quietly(
      speaker.say({ ...asked.heard.place, onlyUser: null, reference: asked.heard.place.reference }, received),
    )
    return await settled(asked, await hearing, speaker)
  }
  void hearing.then((answer) => (answer.kind === 'busy' ? undefined : sayLater(asked, answer, speaker)))
  return told(received)
}

async function settled(asked: Asked, answer: Answer, speaker: Speaker): Promise<Outcome> {
  if (!asked.invoke) {
    if (answer.kind === 'failed') return { status: 503 }
    if (answer.kind === 'said') await sayLater(asked, answer, speaker)
    return { status: 200 }
  }
  const words = teamsText[answer.kind === 'busy' ? asked.language : answer.language]
  const direct = asked.heard.place.kind === 'direct'
  if (answer.kind === 'busy') return told(words.received)
  if (answer.kind === 'failed') return told(direct ? plainText(answer.reply) : words.fault)
  if (answer.reply !== null && direct) return card(answer.reply, answer.language)
  await sayLater(asked, answer, speaker)
  return told(words.pressed)
}

/** Says a reply that did not go out as a post of the turn. */
async function sayLater(asked: Asked, answer: Exclude<Answer, { kind: 'busy' }>, speaker: Speaker): Promise<void> {
  const { reply, language } = answer
  if (reply === null) return
  const { place, account } = asked.heard
  const onlyUser = reply.to === 'you' && place.kind === 'group' ? account.user : null
  await quietly(speaker.send({ id: '', to: { ...place, onlyUser, reference: place.reference }, reply, language }))
}

/** Nobody is left to tell: the turn is done and kept. */
async function quietly(saying: Promise<unknown>): Promise<void> {
  await saying.catch(() => undefined)
}

/** A sentence shown to who pressed; the card stays as it is. */
function told(value: string): Outcome {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } }
}

/** A card in place of the one that was pressed. */
function card(reply: Reply, language: Language): Outcome {
  const value = adaptiveCard(reply, language)
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } }
}
