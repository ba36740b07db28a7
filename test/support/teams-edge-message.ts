/** A message of the bot's as a person in Teams has it before them. */

import type { AdaptiveCard } from '../../src/cards/index.ts'
import { inputsOf, nodes } from './adaptive-card.ts'

export type CardButton = {
  readonly title: string
  readonly verb: 'press' | 'submit'
  readonly data: Readonly<Record<string, unknown>>
  /** none: pressed whatever stands in the inputs */
  readonly associatedInputs?: 'none'
}

export type TeamsMessage = {
  readonly id: string
  /** where it was said, with `;messageid=` of the thread */
  readonly conversation: string
  /** what can be read: the card's text and labels line by line, or the message's own text */
  readonly text: string
  readonly card: AdaptiveCard | null
  readonly buttons: readonly CardButton[]
  /** labels of the inputs, in order */
  readonly fields: readonly string[]
  /** the activity as the bot sent it */
  readonly activity: Readonly<Record<string, unknown>>
}

export function messageOf(id: string, conversation: string, activity: Readonly<Record<string, unknown>>): TeamsMessage {
  const card = cardIn(activity)
  return {
    id,
    conversation,
    activity,
    text: card === null ? String(activity.text ?? '') : cardText(card),
    card,
    buttons: card === null ? [] : buttonsOf(card),
    fields: card === null ? [] : inputsOf(card).map((input) => String(input.label)),
  }
}

/** The same message with another card in it, as the client shows it after an invoke. */
export function withCard(message: TeamsMessage, card: AdaptiveCard): TeamsMessage {
  const activity = { ...message.activity, attachments: [{ contentType: cardType, content: card }] }
  return messageOf(message.id, message.conversation, activity)
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

function cardIn(activity: Readonly<Record<string, unknown>>): AdaptiveCard | null {
  const [attachment] = Array.isArray(activity.attachments) ? activity.attachments : []
  return attachment?.contentType === cardType ? attachment.content : null
}

/** What a card shows, a line for each block, table row, input and row of buttons; charts show nothing that is not in their table. */
export function cardText(card: AdaptiveCard): string {
  return linesOf(card.body).join('\n')
}

function linesOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : []
  return all.flatMap((element) => {
    switch (element.type) {
      case 'TextBlock':
        return [element.text]
      case 'RichTextBlock':
        return [element.inlines.map((run: { text: string }) => run.text).join('')]
      case 'Container':
        return linesOf(element.items)
      case 'Table':
        return element.rows.map((row: { cells: { items: unknown }[] }) =>
          row.cells.map((cell) => linesOf(cell.items).join(' ')).join(' | '),
        )
      case 'ActionSet':
        return [element.actions.map((action: { title: string }) => `[${action.title}]`).join(' ')]
      case 'Chart.VerticalBar.Grouped':
        return []
      default:
        return [`${element.label}: ${element.value ?? ''}`.trim()]
    }
  })
}

function buttonsOf(card: AdaptiveCard): readonly CardButton[] {
  return nodes(card.body)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => node as CardButton)
}

/** The data that a client sends back for a button: its own with the inputs' values, as Teams merges them. */
export function dataOf(
  message: TeamsMessage,
  button: CardButton,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> {
  if (message.card === null || button.associatedInputs === 'none') return { ...button.data }
  const inputs = inputsOf(message.card)
  const unknown = Object.keys(values).filter((name) => !inputs.some((input) => named(input, name)))
  if (unknown.length > 0) throw new Error(`the form has no field ${unknown.join(', ')}`)
  const given = inputs.flatMap((input) => {
    const typed = Object.entries(values).find(([name]) => named(input, name))?.[1] ?? input.value
    if (typed === undefined || typed === '') {
      if (input.isRequired === true) throw new Error(`the client asks: ${String(input.errorMessage)}`)
      return []
    }
    const choices = Array.isArray(input.choices) ? input.choices : []
    const chosen = choices.find((choice: { title: string }) => choice.title === typed)
    return [[String(input.id), String(chosen?.value ?? typed)] as const]
  })
  return { ...button.data, ...Object.fromEntries(given) }
}

function named(input: Readonly<Record<string, unknown>>, name: string): boolean {
  return input.label === name || String(input.id).endsWith(`/${name}`)
}
