/** What a form carries unseen, in the view's private metadata, and what comes back when it is sent. */

import type { Input, PlaceRef, Press } from '../../chat/heard.ts'
import type { FormView } from '../../chat/reply.ts'
import { safeJson } from './escapes.ts'
import { at, parsed, textAt, textsOf } from './peek.ts'
import { fitting } from './press.ts'

const MOST = 3000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A field's block id, by which Slack tells values and errors apart. */
export const fieldBlock = (name: string): string => `field:${name}`
const fieldName = (block: string): string | null => (block.startsWith('field:') ? block.slice('field:'.length) : null)

/** The form's id, command, hidden values and the place where it was opened; hidden values that do not fit are left out. */
export function metadata(form: FormView, place: PlaceRef): string {
  const { workspace, conversation, kind } = place
  const write = (hidden: Input) =>
    safeJson({ form: form.id, command: form.command, hidden, place: { workspace, conversation, kind } })
  return write(fitting(form.hidden, MOST, write))
}

export type Submitted = {
  readonly id: string
  readonly press: Press
  readonly place: PlaceRef
  readonly fields: readonly string[]
}

/** A sent view as the press that it stands for, or null where it is not one of our forms. Empty fields are left out. */
export function submitted(view: unknown): Submitted | null {
  const carried = parsed(textAt(view, 'private_metadata') ?? '')
  const id = textAt(carried, 'form')
  const command = textAt(carried, 'command')
  const workspace = textAt(carried, 'place', 'workspace')
  const conversation = textAt(carried, 'place', 'conversation')
  if (!id || !UUID.test(id) || !command || !workspace || !conversation) return null
  const blocks = Object.entries(at(view, 'state', 'values') ?? {}).flatMap(([block, element]) => {
    const name = fieldName(block)
    return name === null ? [] : [[name, fieldValue(element)] as const]
  })
  const values = Object.fromEntries(blocks.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return {
    id,
    press: { command, input: { ...textsOf(at(carried, 'hidden')), ...values } },
    place: {
      platform: 'slack',
      workspace,
      conversation,
      kind: textAt(carried, 'place', 'kind') === 'direct' ? 'direct' : 'group',
    },
    fields: blocks.map(([name]) => name),
  }
}

function fieldValue(block: unknown): string | null {
  const element = at(block, 'value')
  return textAt(element, 'value') ?? textAt(element, 'selected_date') ?? textAt(element, 'selected_option', 'value')
}
