/** What the bot says, in no platform's own terms. Every platform renders every kind. */

import type { Press } from './heard.ts'

export type { Press } from './heard.ts'

export type Button = {
  readonly label: string
  readonly press: Press
  readonly style?: 'primary' | 'danger'
}

export type FormField = {
  readonly name: string
  readonly label: string
  readonly type: 'number' | 'date' | 'line' | 'lines' | 'choice'
  readonly required: boolean
  readonly value?: string
  readonly hint?: string
  /** what is wrong with the value that was sent, in the person's language */
  readonly error?: string
  /** the longest text that is taken, in characters */
  readonly max?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

export type FormView = {
  /** unique for each time a form is made; sent back with the values, so that one form writes once */
  readonly id: string
  readonly command: string
  readonly title: string
  readonly intro: string | null
  readonly fields: readonly FormField[]
  /** values that ride along unseen */
  readonly hidden: Readonly<Record<string, string>>
  readonly submit: string
  /** the label of the button that opens the form where it cannot be opened directly */
  readonly open: string
}

/** Grouped bars: for each category one bar of each series, `values` in the order of `categories`. Published numbers only. */
export type Chart = {
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** which rows of the table are not drawn, and why; null when all are */
  readonly leftOut: string | null
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** small print: how to read it, where it comes from, who sees it */
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'list'
      readonly items: readonly { readonly text: string; readonly buttons?: readonly Button[] }[]
    }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** each row as a sentence, for screen readers and plain text */
      readonly spoken: readonly string[]
      /** drawn beside the table: no chart goes without its numbers */
      readonly chart?: Chart
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** opens a page on the web */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'form'; readonly form: FormView }

export type Reply = {
  /** who sees it: everybody in the place, or only who asked */
  readonly to: 'group' | 'you'
  readonly parts: readonly Part[]
  /** kept with a post and never drawn with it: what its buttons answer with, such as a whole digest behind a short one */
  readonly behind?: readonly Part[]
  /** for one person's eyes or nobody's: where no private chat can be had it stays unsaid, and others hear of nothing */
  readonly alone?: true
}

/** A reply that only the asker sees. */
export function toYou(...parts: readonly Part[]): Reply {
  return { to: 'you', parts }
}

/** A reply that everybody in the place sees. */
export function toGroup(...parts: readonly Part[]): Reply {
  return { to: 'group', parts }
}

/** The part as it is where no chart is taken: a table alone says all that its chart shows. */
export function withoutChart(part: Part): Part {
  if (part.kind !== 'table') return part
  const { chart: _chart, ...table } = part
  return table
}

export const say = (text: string): Part => ({ kind: 'text', text })
export const quiet = (text: string): Part => ({ kind: 'quiet', text })
export const heading = (text: string): Part => ({ kind: 'heading', text })
export const link = (label: string, url: string): Part => ({ kind: 'link', label, url })
export const buttons = (...list: readonly Button[]): Part => ({ kind: 'buttons', buttons: list })

/** The plain-text form that every reply has: notifications, screen readers, logs of tests. */
export function plainText(reply: Reply): string {
  return reply.parts.map(plainPart).filter(Boolean).join('\n')
}

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'quiet':
      return part.text
    case 'facts':
      return part.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')
    case 'list':
      return part.items
        .map((item) => [`• ${item.text}`, labels(item.buttons ?? [])].filter(Boolean).join(' '))
        .join('\n')
    case 'table':
      return [part.title, ...part.spoken, part.chart?.leftOut].filter(Boolean).join('\n')
    case 'buttons':
      return labels(part.buttons)
    case 'link':
      return `${part.label}: ${part.url}`
    case 'form':
      return formText(part.form)
  }
}

function formText({ title, intro, fields }: FormView): string {
  const lines = fields.map((field) =>
    [`${field.label}${field.value === undefined ? '' : `: ${chosen(field)}`}`, field.error].filter(Boolean).join(' – '),
  )
  return [title, intro, ...lines].filter(Boolean).join('\n')
}

/** What stands in a field as its reader sees it: of a choice the label. */
const chosen = ({ value, options }: FormField) => options?.find((one) => one.value === value)?.label ?? value

const labels = (list: readonly Button[]) => list.map((button) => `[${button.label}]`).join(' ')
