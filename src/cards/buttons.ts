import type { Button } from '../chat/reply.ts'
import { pressData } from './data.ts'
import type { ActionSet, CardAction } from './types.ts'

/** Renderers put the actions of one set after the fifth (Microsoft's) or sixth (Teams) out of sight. */
const inOneSet = 5

/** Buttons in rows; nothing where there are none. */
export function buttonRows(buttons: readonly Button[]): readonly ActionSet[] {
  const rows: ActionSet[] = []
  for (let start = 0; start < buttons.length; start += inOneSet) {
    rows.push({ type: 'ActionSet', actions: buttons.slice(start, start + inOneSet).map(pressAction) })
  }
  return rows
}

function pressAction(button: Button): CardAction {
  const style = { primary: 'positive', danger: 'destructive' } as const
  return action('press', {
    title: button.label,
    data: pressData(button),
    associatedInputs: 'none',
    ...(button.style ? { style: style[button.style] } : {}),
  })
}

/** An action with the same thing as a message for clients that do not know Action.Execute. */
export function action(verb: CardAction['verb'], body: Omit<CardAction, 'type' | 'verb' | 'fallback'>): CardAction {
  return { type: 'Action.Execute', verb, ...body, fallback: { type: 'Action.Submit', ...body } }
}
