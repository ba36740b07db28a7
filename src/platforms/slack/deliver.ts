/** One delivery, from hearing it to answering it: commit first, then acknowledge, then the rest. */

import type { ReceiverEvent } from '@slack/bolt'
import type { Answer, Hear } from '../../chat/hear.ts'
import { type Reply, say, toYou } from '../../chat/reply.ts'
import { slackText } from '../../text/slack.ts'
import { afterSubmit, answerPress, answerSlash, answerSubmit, show, type Wire } from './answer.ts'
import { type Delivery, read } from './read.ts'
import type { Language } from './render.ts'
import { unknown, whoIs } from './who.ts'

export type DeliverOptions = Wire & {
  readonly hear: Hear
  /** for words said before it is known who is asking */
  readonly language: Language
  /** resolves when the time that we give ourselves is over; Slack itself waits 3 s */
  readonly overtime: (cancelled: AbortSignal) => Promise<void>
}

/** An event that could not be committed: left unacknowledged (over HTTP: 503), it is sent again. */
export class NotCommitted extends Error {}

/** Handles what Bolt's receivers receive. Resolves when all is said; throws `NotCommitted` alone. */
export function deliverer(options: DeliverOptions): (event: ReceiverEvent) => Promise<void> {
  return async ({ body, ack }) => {
    const delivery = read(body)
    if (!delivery) return ack()
    if (delivery.by === 'joined') return deliverJoined(options, delivery, ack)
    const answering = options.hear(delivery.heard)
    const late = await isLate(answering, options.overtime)
    return delivery.by === 'event'
      ? deliverEvent(options, delivery, answering, late, ack)
      : deliverAsked(options, delivery, answering, late, ack)
  }
}

type Ack = ReceiverEvent['ack']

async function deliverEvent(
  options: DeliverOptions,
  delivery: Delivery,
  answering: Promise<Answer>,
  late: boolean,
  ack: Ack,
) {
  const patience = late ? show(options, delivery, received(options.language), options.language) : undefined
  const answer = await answering
  if (answer.kind === 'failed') throw new NotCommitted()
  await ack()
  await patience
  if (answer.kind === 'said' && answer.reply) await show(options, delivery, answer.reply, answer.language)
}

/** Nobody has asked for anything, so nothing is said meanwhile. Bots that come are nobody's business. */
async function deliverJoined(options: DeliverOptions, { heard }: Delivery, ack: Ack) {
  const cancel = new AbortController()
  const tooLate = options.overtime(cancel.signal).then(
    () => unknown,
    () => unknown,
  )
  const { isBot, name } = await Promise.race([whoIs(options.client, heard.account.user), tooLate])
  cancel.abort()
  if (isBot) return ack()
  const answer = await options.hear({ ...heard, account: { ...heard.account, name } })
  if (answer.kind === 'failed') throw new NotCommitted()
  await ack()
}

async function deliverAsked(
  options: DeliverOptions,
  delivery: Delivery,
  answering: Promise<Answer>,
  late: boolean,
  ack: Ack,
) {
  if (late) return deliverLate(options, delivery, answering, ack)
  const answer = await answering
  if (answer.kind === 'busy' || !answer.reply) return ack()
  const given = { ...answer, reply: answer.reply }
  if (delivery.by === 'slash') return answerSlash(options, delivery, given, ack)
  if (delivery.by === 'press') return answerPress(options, delivery, given, ack)
  return answerSubmit(options, delivery, given, ack)
}

/** Says that it takes a while, and the answer when it comes. By then no form can be opened: it is a button. */
async function deliverLate(options: DeliverOptions, delivery: Delivery, answering: Promise<Answer>, ack: Ack) {
  const words = received(options.language)
  if (delivery.by === 'slash') await ack({ response_type: 'ephemeral', text: slackText[options.language].received })
  else if (delivery.by === 'submit') await afterSubmit(options.language, ack)
  else {
    await ack()
    await show(options, delivery, words, options.language)
  }
  const answer = await answering
  if (answer.kind !== 'busy' && answer.reply) await show(options, delivery, answer.reply, answer.language)
}

const received = (language: Language): Reply => toYou(say(slackText[language].received))

async function isLate(answering: Promise<Answer>, overtime: DeliverOptions['overtime']): Promise<boolean> {
  const cancel = new AbortController()
  const over = overtime(cancel.signal).then(
    () => true,
    () => false,
  )
  const late = await Promise.race([answering.then(() => false), over])
  cancel.abort()
  return late
}
