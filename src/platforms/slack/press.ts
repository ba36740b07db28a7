/** A button's press, there and back again, within what a Slack button can carry. */

import type { Button as SlackButton } from '@slack/types'
import type { Input, Press } from '../../chat/heard.ts'
import type { Button } from '../../chat/reply.ts'
import { safeJson } from './escapes.ts'
import { shortened } from './lengths.ts'
import { at, parsed, textAt, textsOf } from './peek.ts'

const LABEL = 75
const VALUE = 2000

/** Names of our own buttons start with this; other interactive elements are no business of ours. */
const OURS = 'press:'

/** A Slack button; `index` tells it from the others of the message. */
export function slackButton(button: Button, index: number): SlackButton {
  return {
    type: 'button',
    action_id: `${OURS}${index}`,
    text: { type: 'plain_text', text: shortened(button.label, LABEL), emoji: false },
    value: pressValue(button.press),
    ...(button.style && { style: button.style }),
  }
}

/** A press too long for a button opens the form with the values that fit, so that nothing is carried out by halves. */
function pressValue(press: Press): string {
  const whole = safeJson(press)
  if (whole.length <= VALUE) return whole
  const write = (input: Input) => safeJson({ command: press.command, input, form: true })
  return write(fitting(press.input, VALUE, write))
}

/** The input without its longest values, as many as it takes for `write` to give at most `max` characters. */
export function fitting(input: Input, max: number, write: (input: Input) => string): Input {
  let left = input
  while (write(left).length > max && Object.keys(left).length > 0) {
    const [longest] = Object.entries(left).reduce((one, other) => (other[1].length > one[1].length ? other : one))
    left = Object.fromEntries(Object.entries(left).filter(([name]) => name !== longest))
  }
  return left
}

/** The press that a pressed element carries, or null where it is not one of our buttons. */
export function pressOf(action: unknown): Press | null {
  if (!textAt(action, 'action_id')?.startsWith(OURS)) return null
  const value = parsed(textAt(action, 'value') ?? '')
  const command = textAt(value, 'command')
  if (command === null) return null
  return { command, input: textsOf(at(value, 'input')), ...(at(value, 'form') === true && { form: true }) }
}
