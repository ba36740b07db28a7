/** How an answer reaches the person who asked: on the acknowledgement, through the response URL, as a form, as words to them alone. */

import type { ReceiverEvent } from '@slack/bolt'
import { type FormView, type Part, plainText, type Reply } from '../../chat/reply.ts'
import type { Client } from './client.ts'
import { modal, notice } from './form.ts'
import { shortened } from './lengths.ts'
import type { Note } from './logger.ts'
import { fieldBlock } from './metadata.ts'
import type { Delivery } from './read.ts'
import { draw, isDaring, type Language } from './render.ts'
import { respond, sayInPlace, sayTo } from './say.ts'
import { codeOf } from './trouble.ts'

export type Wire = { readonly client: Client; readonly note: Note }

export type Given = { readonly kind: 'said' | 'failed'; readonly reply: Reply; readonly language: Language }

type Ack = ReceiverEvent['ack']

/** What Slack shows beneath a field of a form. */
const ERROR = 1000

export async function answerSlash(wire: Wire, delivery: Delivery, given: Given, ack: Ack): Promise<void> {
  const { reply, language } = given
  const form = formOf(reply)
  if (form) {
    await ack()
    return openForm(wire, delivery, given, form)
  }
  if (isDaring(reply)) {
    await ack()
    return show(wire, delivery, reply, language)
  }
  await ack({ response_type: 'ephemeral', ...draw(reply, language, 'blocks') })
}

export async function answerPress(wire: Wire, delivery: Delivery, given: Given, ack: Ack): Promise<void> {
  await ack()
  const form = formOf(given.reply)
  if (form) return openForm(wire, delivery, given, form)
  // What only the presser saw gives way to the answer; after a failure its buttons are still needed.
  await show(wire, delivery, given.reply, given.language, delivery.ephemeral && given.kind === 'said')
}

/** A form stays open while something in it must be mended; else it closes, and the answer is said where it was opened. */
export async function answerSubmit(wire: Wire, delivery: Delivery, given: Given, ack: Ack): Promise<void> {
  const { reply, language } = given
  const form = formOf(reply)
  const errors = given.kind === 'failed' ? failure(delivery, reply) : form ? fieldErrors(delivery, form) : null
  if (errors) return ack({ response_action: 'errors', errors })
  if (form) {
    return ack({ response_action: 'update', view: modal(form, delivery.heard.place, language, reply.parts) })
  }
  await ack()
  await show(wire, delivery, reply, language)
}

/** Keeps the window of a form that was sent, saying that the answer will come. */
export async function afterSubmit(language: Language, ack: Ack): Promise<void> {
  await ack({ response_action: 'update', view: notice(language) })
}

/** Says something to the asker by whatever way is open, to the group where the reply is for it. Never throws. */
export async function show(
  wire: Wire,
  delivery: Delivery,
  reply: Reply,
  language: Language,
  replace = false,
): Promise<void> {
  const { place, account } = delivery.heard
  try {
    if (delivery.responseUrl) {
      const answered = await respond(delivery.responseUrl, reply, language, replace).then(
        () => true,
        () => false,
      )
      if (answered) return
    }
    if (delivery.by === 'event' && reply.to === 'group')
      return await sayInPlace(wire.client, place.conversation, reply, language)
    await sayTo(wire.client, place, account.user, reply, language)
  } catch (error) {
    wire.note(`slack: answer not given: ${codeOf(error)}`)
  }
}

async function openForm(wire: Wire, delivery: Delivery, given: Given, form: FormView): Promise<void> {
  const { reply, language } = given
  const { place } = delivery.heard
  try {
    const view = modal(form, place, language, reply.parts)
    await wire.client.views.open({ trigger_id: delivery.triggerId ?? '', view })
  } catch {
    // The trigger was too old, or Slack out of reach: the form comes as a button.
    return show(wire, delivery, reply, language)
  }
  const rest = reply.parts.filter(({ kind }) => kind !== 'form')
  if (rest.some(hasButtons)) await show(wire, delivery, { ...reply, parts: rest }, language)
}

const hasButtons = (part: Part) =>
  part.kind === 'buttons' || (part.kind === 'list' && part.items.some((item) => item.buttons?.length))

const formOf = (reply: Reply) => reply.parts.flatMap((part) => (part.kind === 'form' ? [part.form] : []))[0]

/**
 * The errors beside their fields, where the open form has a field for each. It keeps its id: what ended in errors wrote
 * nothing, so the form has not been used up. Else the window is drawn anew.
 */
function fieldErrors(delivery: Delivery, form: FormView): Record<string, string> | null {
  const { what } = delivery.heard
  const here = new Set(delivery.fields)
  const wrong = form.fields.filter(({ error }) => error)
  const same = what.kind === 'submit' && what.press.command === form.command
  if (!same || wrong.length === 0 || !form.fields.every(({ name }) => here.has(name))) return null
  return Object.fromEntries(wrong.map(({ name, error }) => [fieldBlock(name), shortened(error ?? '', ERROR)]))
}

/** Keeps the form open, so that what was typed is still there to send again. */
function failure(delivery: Delivery, reply: Reply): Record<string, string> | null {
  const [first] = delivery.fields
  return first === undefined ? null : { [fieldBlock(first)]: shortened(plainText(reply), ERROR) }
}
