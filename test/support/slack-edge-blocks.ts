/** What Slack itself would say about blocks and views: the shapes of `@slack/types`, and its limits. */

import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KnownBlock, ModalView } from '@slack/types'
import { Ajv } from 'ajv'
import { chartProblems, isChart } from './slack-edge-chart.ts'

const require = createRequire(import.meta.url)
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

export type Checker = {
  /** everything that is wrong with a message's blocks; empty where Slack would take them */
  message(blocks: unknown): string[]
  view(view: unknown): string[]
}

/** Makes the checker; the schemas take a second to generate and are kept for the next time. */
export async function blockChecker(): Promise<Checker> {
  const schemas = await generated()
  const ajv = new Ajv({ strict: false, discriminator: false })
  const shape = {
    block: ajv.compile<KnownBlock>(schemas.KnownBlock ?? {}),
    view: ajv.compile<ModalView>(schemas.ModalView ?? {}),
  }
  const blocksProblems = (blocks: unknown, most: number): string[] => {
    if (!Array.isArray(blocks)) return ['blocks are no list']
    const problems = blocks.flatMap((block) => {
      if (isChart(block)) return chartProblems(block)
      return shape.block(block) ? limits(block) : [`no block: ${JSON.stringify(block).slice(0, 300)}`]
    })
    if (blocks.length > most) problems.push(`${blocks.length} blocks`)
    const ids = blocks.flatMap(idsOf)
    if (new Set(ids).size < ids.length) problems.push('an id twice')
    return problems
  }
  return {
    message(blocks) {
      const problems = blocksProblems(blocks, 50)
      if (JSON.stringify(blocks).length > 13_200) problems.push('msg_blocks_too_long')
      const types = Array.isArray(blocks) ? blocks.map((block: { type?: unknown }) => block.type) : []
      if (types.filter((type) => type === 'table' || type === 'data_table').length > 1) problems.push('two tables')
      if (types.filter((type) => type === 'data_visualization').length > 2) problems.push('three charts')
      if (types.includes('input')) problems.push('an input in a message')
      return problems
    },
    view(view) {
      if (!shape.view(view)) return [`no view: ${ajv.errorsText(shape.view.errors)}`]
      const { title, submit, close, private_metadata = '', blocks } = view
      return [
        ...blocksProblems(blocks, 100),
        ...[title, submit, close].flatMap((text) => tooLong('modal label', text?.text, 24)),
        ...tooLong('private_metadata', private_metadata, 3000),
        ...(blocks.some(({ type }) => type === 'input') && !submit ? ['inputs without submit'] : []),
        ...(blocks.some(({ type }) => type === 'table' || type === 'data_table') ? ['a table in a modal'] : []),
        ...(blocks.some(isChart) ? ['a chart in a modal'] : []),
      ]
    },
  }
}

async function generated(): Promise<Readonly<Record<string, object>>> {
  const entry = require.resolve('@slack/types')
  const { version } = require('@slack/types/package.json')
  const kept = join(cache, `slack-blocks-${version}.json`)
  if (!existsSync(kept)) {
    const { createGenerator } = await import('ts-json-schema-generator')
    const path = join(dirname(entry), 'index.d.ts')
    const generator = createGenerator({ path, type: '*', skipTypeCheck: true, additionalProperties: false })
    const schemas = Object.fromEntries(['KnownBlock', 'ModalView'].map((type) => [type, generator.createSchema(type)]))
    await mkdir(cache, { recursive: true })
    const own = `${kept}.${process.pid}.${Math.random()}`
    await writeFile(own, JSON.stringify(schemas))
    await rename(own, kept)
  }
  return JSON.parse(await readFile(kept, 'utf8'))
}

const idsOf = (block: KnownBlock): string[] => {
  const elements = block.type === 'actions' ? block.elements : []
  const actions = elements.flatMap((element) =>
    'action_id' in element && element.action_id ? [element.action_id] : [],
  )
  const accessory =
    block.type === 'section' && block.accessory && 'action_id' in block.accessory ? block.accessory : null
  return [...actions, accessory?.action_id, block.block_id].filter((id) => id !== undefined)
}

/** Platform limits that the types tell in words only. */
function limits(block: KnownBlock): string[] {
  switch (block.type) {
    case 'section':
      return [
        ...sized('section', block.text?.text, 3000),
        ...(block.fields ?? []).flatMap(({ text }) => sized('field', text, 2000)),
        ...counted('fields', block.fields, 10),
        ...(block.text || block.fields ? [] : ['an empty section']),
        ...(block.accessory?.type === 'button' ? button(block.accessory) : []),
      ]
    case 'header':
      return sized('header', block.text.text, 150)
    case 'context':
      return [
        ...counted('context', block.elements, 10),
        ...block.elements.flatMap((one) => (one.type === 'image' ? [] : sized('context', one.text, 3000))),
      ]
    case 'actions':
      return [
        ...counted('actions', block.elements, 25),
        ...block.elements.flatMap((one) => (one.type === 'button' ? button(one) : [])),
      ]
    case 'table': {
      const cells = block.rows.flat().map((cell) => ('text' in cell ? cell.text : 'rich'))
      return [
        ...counted('rows', block.rows, 100),
        ...block.rows.flatMap((row) => counted('cells', row, 20)),
        ...cells.flatMap((cell) => sized('cell', cell, 10_000)),
        ...(cells.join('').length > 10_000 ? ['table too long'] : []),
      ]
    }
    case 'input':
      return [
        ...sized('label', block.label.text, 2000),
        ...tooLong('hint', block.hint?.text, 2000),
        ...tooLong('block_id', block.block_id, 255),
        ...element(block.element),
      ]
    case 'rich_text':
      return JSON.stringify(block).includes('"text":""') ? ['empty rich text'] : []
    default:
      return []
  }
}

type Input = Extract<KnownBlock, { type: 'input' }>['element']

function element(one: Input): string[] {
  if (one.type === 'plain_text_input') {
    const most = one.max_length ?? 3000
    return [...(most > 3000 ? ['max_length'] : []), ...tooLong('initial_value', one.initial_value, most)]
  }
  if (one.type === 'number_input') return /^\d*$/.test(one.initial_value ?? '') ? [] : ['initial number']
  if (one.type === 'datepicker') return /^(\d{4}-\d\d-\d\d)?$/.test(one.initial_date ?? '') ? [] : ['initial date']
  if (one.type !== 'static_select') return []
  const groups = one.option_groups ?? [{ label: { text: '-' }, options: one.options ?? [] }]
  return [
    ...counted('groups', groups, 100),
    ...groups.flatMap(({ label, options }) => [
      ...sized('group', label.text, 75),
      ...counted('options', options, 100),
      ...(options.length === 0 ? ['no options'] : []),
      ...options.flatMap(({ text, value }) => [...sized('option', text.text, 75), ...sized('option value', value, 75)]),
    ]),
  ]
}

const button = (one: { text: { text: string }; value?: string; action_id?: string }) => [
  ...sized('button', one.text.text, 75),
  ...tooLong('button value', one.value, 2000),
  ...tooLong('action_id', one.action_id, 255),
]

const tooLong = (what: string, text: string | undefined, most: number) =>
  (text?.length ?? 0) > most ? [`${what}: ${text?.length} characters`] : []
const sized = (what: string, text: string | undefined, most: number) =>
  text === '' ? [`${what}: empty`] : tooLong(what, text, most)
const counted = (what: string, list: readonly unknown[] | undefined, most: number) =>
  (list?.length ?? 0) > most ? [`${what}: ${list?.length}`] : []
