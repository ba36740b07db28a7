/** Each kind of part as Slack blocks. */

import type { KnownBlock } from '@slack/types'
import type { Button, Chart, FormView, Part } from '../../chat/reply.ts'
import { bullets, headline, labelled, paragraphs, plain, small, strong } from './blocks.ts'
import { type ChartBlock, chartBlock } from './chart.ts'
import { linkButton } from './links.ts'
import { slackButton } from './press.ts'
import { tableBlock } from './table.ts'

const ACTIONS = 25
const SECTION = 3000

export type MessageBlock = KnownBlock | ChartBlock

export type PartOptions = {
  /** draw Slack's own table, of which a message has one at most; else tables are sentences */
  readonly table: boolean
  /** say a drawn table in sentences besides: the message's text is too short for a screen reader to read it there */
  readonly spoken: boolean
}

/** A drawer for the parts of one message: its buttons get names of their own. */
export function partDrawer(options: PartOptions): (part: Part) => MessageBlock[] {
  let buttons = 0
  let links = 0
  let tables = options.table ? 0 : 1
  const button = (one: Button) => slackButton(one, buttons++)

  return function draw(part: Part): MessageBlock[] {
    switch (part.kind) {
      case 'heading':
        return [...headline(part.text)]
      case 'text':
        return [...paragraphs(part.text)]
      case 'quiet':
        return [...small(part.text)]
      case 'facts':
        return [...labelled(part.facts)]
      case 'list':
        return list(part.items)
      case 'table': {
        const drawn = tables === 0 ? tableBlock(part) : null
        if (drawn) tables += 1
        return [
          ...strong(part.title),
          ...(drawn ? [drawn] : []),
          ...(drawn && !options.spoken ? [] : bullets(part.spoken)),
          ...(part.chart ? chartOf(part.chart) : []),
        ]
      }
      case 'buttons':
        return actions(part.buttons)
      case 'link':
        return [{ type: 'actions', elements: [linkButton(part.label, part.url, links++)] }]
      case 'form':
        return [
          ...strong(part.form.title),
          ...paragraphs(part.form.intro ?? ''),
          ...bullets(part.form.fields.flatMap((field) => field.error ?? [])),
          ...actions([opener(part.form)]),
        ]
    }
  }

  function list(items: Extract<Part, { kind: 'list' }>['items']): KnownBlock[] {
    if (items.every((item) => !item.buttons?.length)) return [...bullets(items.map((item) => item.text))]
    return items.flatMap((item): KnownBlock[] => {
      const [only, ...more] = item.buttons ?? []
      if (!only || more.length > 0 || item.text.length > SECTION - 2) {
        return [...paragraphs(`• ${item.text}`), ...actions(item.buttons ?? [])]
      }
      return [{ type: 'section', text: plain(`• ${item.text}`), accessory: button(only) }]
    })
  }

  function actions(all: readonly Button[]): KnownBlock[] {
    const blocks: KnownBlock[] = []
    for (let start = 0; start < all.length; start += ACTIONS) {
      blocks.push({ type: 'actions', elements: all.slice(start, start + ACTIONS).map(button) })
    }
    return blocks
  }
}

/** A chart and what is not in it. */
function chartOf(chart: Chart): MessageBlock[] {
  const drawn = chartBlock(chart)
  return drawn ? [drawn, ...small(chart.leftOut ?? '')] : []
}

/** The button that opens a form where it cannot be opened at once, with what has been filled in. */
function opener(form: FormView): Button {
  const values = form.fields.flatMap((field) => (field.value === undefined ? [] : [[field.name, field.value]]))
  return {
    label: form.open,
    style: 'primary',
    press: { command: form.command, input: { ...form.hidden, ...Object.fromEntries(values) }, form: true },
  }
}
