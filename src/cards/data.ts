/** What rides on a card's buttons and comes back when they are pressed. */

import type { Press, What } from '../chat/heard.ts'
import type { Button, FormView } from '../chat/reply.ts'

/** The value of "nothing chosen" in an optional list: an empty value counts as no choice at all in some clients. */
export const NOTHING = 'dua:nothing'

type PressData = { readonly dua: 'press'; readonly press: Press }
type SubmitData = {
  readonly dua: 'submit'
  readonly form: string
  readonly press: Press
  /** names of the fields shown: clients leave out the inputs that were left empty */
  readonly fields: readonly string[]
}

export function pressData(button: Button): PressData {
  return { dua: 'press', press: button.press }
}

export function submitData(form: FormView): SubmitData {
  return {
    dua: 'submit',
    form: form.id,
    press: { command: form.command, input: form.hidden },
    fields: form.fields.map((field) => field.name),
  }
}

/** Inputs come back at the top of the data, so their ids must not collide with it nor with another form's. */
export function inputId(form: string, field: string): string {
  return `${form}/${field}`
}

/**
 * What a press on a card means, from the data that came back; null for anything that no card of ours sends.
 * A submit holds every field that was shown: one left empty is an empty string.
 */
export function readCardAction(data: unknown): What | null {
  if (!isRecord(data)) return null
  const press = readPress(data.press)
  if (press === null) return null
  if (data.dua === 'press') return { kind: 'press', press }
  if (data.dua !== 'submit' || typeof data.form !== 'string' || !isStrings(data.fields)) return null
  const form = data.form
  const values = data.fields.map((field) => [field, typed(data[inputId(form, field)])] as const)
  return {
    kind: 'submit',
    form,
    press: { command: press.command, input: { ...press.input, ...Object.fromEntries(values) } },
  }
}

function readPress(value: unknown): Press | null {
  if (!isRecord(value) || typeof value.command !== 'string' || !isRecord(value.input)) return null
  const input: [string, string][] = []
  for (const [name, given] of Object.entries(value.input)) {
    if (typeof given !== 'string') return null
    input.push([name, given])
  }
  const press = { command: value.command, input: Object.fromEntries(input) }
  return value.form === true ? { ...press, form: true } : press
}

function typed(given: unknown): string {
  if (typeof given === 'number') return String(given)
  return typeof given === 'string' && given !== NOTHING ? given : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
