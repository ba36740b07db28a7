/** Is it a card? Asked of Microsoft's own reader of Adaptive Cards, held to version 1.5. */

import { createRequire } from 'node:module'
import type * as Cards from 'adaptivecards'
import { z } from 'zod'
import type { AdaptiveCard } from '../../src/cards/index.ts'

/** The package's modules are written for bundlers; its built file runs as it is. */
const cards: typeof Cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js')

/** Teams takes 28 KB; counted as the bytes of its JSON. */
export const largestCard = 28 * 1024

/**
 * What is wrong with a card: unknown elements, properties and values, anything newer than 1.5, missing required
 * properties, inputs that share an id, too many bytes. `msteams` is Teams' own extension and left out; so are charts,
 * which are Teams' own too and have nothing as their fallback.
 */
export function wrongWith(card: AdaptiveCard): readonly string[] {
  // the reader checks `lang` by a pattern that remembers where it stopped, and so refuses it every other time
  const { msteams: _msteams, lang: _lang, ...ours } = card
  const standard = { ...ours, body: ours.body.filter((element) => !chart.safeParse(element).success) }
  const reading = new cards.SerializationContext(cards.Versions.v1_5)
  const read = new cards.AdaptiveCard()
  read.parse(standard, reading)
  const events = Array.from({ length: reading.eventCount }, (_, index) => reading.getEventAt(index).message)
  const validated = read.validateProperties().validationEvents.map((event) => event.message)
  const ids = inputsOf(card).map((input) => input.id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two inputs ${String(id)}`)
  const bytes = new TextEncoder().encode(JSON.stringify(card)).length
  return [
    ...events,
    ...validated,
    ...twice,
    ...unknownProperties(standard),
    ...(bytes > largestCard ? [`${bytes} bytes`] : []),
  ]
}

/** Grouped bars as in Teams' published types (`@microsoft/teams.cards`), dropped where they cannot be drawn. */
const chart = z.strictObject({
  type: z.literal('Chart.VerticalBar.Grouped'),
  title: z.string().min(1),
  showTitle: z.boolean(),
  showBarValues: z.boolean(),
  data: z
    .array(
      z.strictObject({
        legend: z.string().min(1),
        color: z.enum(['categoricalTeal', 'categoricalMarigold']),
        values: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })).min(1),
      }),
    )
    .min(1),
  fallback: z.literal('drop'),
})

type Json = { readonly [name: string]: unknown }

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** All inputs of a card, in order. */
export function inputsOf(card: AdaptiveCard): readonly Json[] {
  return nodes(card).filter((node) => typeof node.type === 'string' && node.type.startsWith('Input.'))
}

/** All nodes with a type, in order; not what is drawn only as a fallback. */
export function nodes(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  if (!isJson(value)) return []
  const inside = Object.entries(value).flatMap(([name, part]) =>
    name === 'fallback' || name === 'data' ? [] : nodes(part),
  )
  return typeof value.type === 'string' ? [value, ...inside] : inside
}

/** The reader passes over properties it does not know, so their names are compared with those it has. */
function unknownProperties(card: Json): readonly string[] {
  return nodes(card).flatMap((node) => {
    const known = propertiesOf(String(node.type))
    if (known === null) return [`no such element: ${String(node.type)}`]
    return Object.keys(node)
      .filter((name) => !known.has(name))
      .map((name) => `${String(node.type)} has no ${name}`)
  })
}

/** Read by the collection itself, or named otherwise in the published schema (`firstRowAsHeader`). */
const byHand = [
  'type',
  'fallback',
  'items',
  'rows',
  'cells',
  'columns',
  'inlines',
  'actions',
  'body',
  'firstRowAsHeader',
]

function propertiesOf(type: string): ReadonlySet<string> | null {
  const schema = instance(type)?.getSchema()
  if (!schema) return null
  const names = Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index).name)
  return new Set([...names, ...byHand])
}

function instance(type: string) {
  switch (type) {
    case 'AdaptiveCard':
      return new cards.AdaptiveCard()
    case 'TextRun':
      return new cards.TextRun()
    case 'TableRow':
      return new cards.TableRow()
    case 'TableCell':
      return new cards.TableCell()
    default: {
      const { defaultElements, defaultActions } = cards.GlobalRegistry
      const { v1_5 } = cards.Versions
      return defaultElements.createInstance(type, v1_5) ?? defaultActions.createInstance(type, v1_5)
    }
  }
}
