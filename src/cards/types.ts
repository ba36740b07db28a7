/** The part of Adaptive Cards 1.5 that the bot draws with (https://adaptivecards.io/explorer). */

import type { Language } from '../text/both.ts'

export type Look = {
  readonly weight?: 'Bolder'
  readonly size?: 'Small' | 'Medium'
  readonly isSubtle?: true
  readonly color?: 'Attention'
}

type Spacing = { readonly spacing?: 'None' | 'Small' | 'Medium' }

export type TextRun = { readonly type: 'TextRun'; readonly text: string } & Look

type TextBlock = {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
  readonly style?: 'heading'
} & Look &
  Spacing

type RichTextBlock = { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[] } & Spacing

export type CardText = TextBlock | RichTextBlock

type ActionBody = {
  readonly title: string
  readonly data: unknown
  readonly style?: 'positive' | 'destructive'
  /** none: the button sends its own data and no input of the card stops it */
  readonly associatedInputs?: 'none'
}

/** `fallback` is what clients without Action.Execute draw: the same data comes back as a message. */
export type CardAction = {
  readonly type: 'Action.Execute'
  readonly verb: 'press' | 'submit'
  readonly fallback: { readonly type: 'Action.Submit' } & ActionBody
} & ActionBody

type OpenUrl = { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }

export type ActionSet = { readonly type: 'ActionSet'; readonly actions: readonly (CardAction | OpenUrl)[] } & Spacing

type InputBody = {
  readonly id: string
  readonly label: string
  readonly isRequired: boolean
  readonly errorMessage: string
}

export type CardInput = InputBody &
  (
    | { readonly type: 'Input.Text'; readonly value?: string; readonly isMultiline?: true; readonly maxLength?: number }
    | { readonly type: 'Input.Number'; readonly value?: number }
    | { readonly type: 'Input.Date'; readonly value?: string }
    | {
        readonly type: 'Input.ChoiceSet'
        readonly style: 'compact'
        readonly placeholder: string
        readonly choices: readonly { readonly title: string; readonly value: string }[]
        readonly value?: string
      }
  )

type Container = { readonly type: 'Container'; readonly items: readonly CardElement[] } & Spacing

export type Table = {
  readonly type: 'Table'
  readonly firstRowAsHeader: true
  readonly showGridLines: true
  readonly columns: readonly { readonly width: number; readonly horizontalCellContentAlignment?: 'Right' }[]
  readonly rows: readonly {
    readonly type: 'TableRow'
    readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly CardText[] }[]
  }[]
  readonly fallback: Container
}

/** Teams' own, and the page's; `fallback` leaves it out elsewhere: its table stands before it. */
type GroupedBars = {
  readonly type: 'Chart.VerticalBar.Grouped'
  readonly title: string
  readonly showTitle: true
  readonly showBarValues: true
  readonly data: readonly {
    readonly legend: string
    readonly color: 'categoricalTeal' | 'categoricalMarigold'
    readonly values: readonly { readonly x: string; readonly y: number }[]
  }[]
  readonly fallback: 'drop'
}

export type CardElement = CardText | ActionSet | CardInput | Container | Table | GroupedBars

export type AdaptiveCard = {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: Language
  /** what a client that cannot draw the card shows */
  readonly fallbackText: string
  readonly body: readonly CardElement[]
  /** Teams' own extension: a card with a table takes the whole width */
  readonly msteams?: { readonly width: 'Full' }
}
