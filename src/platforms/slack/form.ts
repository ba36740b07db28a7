/** Form → Slack modal. Pure. */

import type { InputBlock, InputBlockElement, KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import type { PlaceRef } from '../../chat/heard.ts'
import { type FormField, type FormView, type Part, withoutChart } from '../../chat/reply.ts'
import { slackText } from '../../text/slack.ts'
import { headline, paragraphs, plain, small } from './blocks.ts'
import { shortened } from './lengths.ts'
import { fieldBlock, metadata } from './metadata.ts'
import { type MessageBlock, partDrawer } from './parts.ts'
import type { Language } from './render.ts'

const TITLE = 24
const BLOCKS = 100
const LABEL = 2000
const LINE = 3000
const OPTIONS = 100
const OPTION = 75

/** Slack's name for the kind of window that our forms are. */
const CALLBACK = 'form'

/** The form as a modal; `above` is said before its fields. */
export function modal(form: FormView, place: PlaceRef, language: Language, above: readonly Part[]): ModalView {
  const drawer = partDrawer({ table: false, spoken: false })
  const head: MessageBlock[] = [
    ...(form.title.length > TITLE ? headline(form.title) : []),
    ...above
      .filter(({ kind }) => kind !== 'buttons' && kind !== 'link' && kind !== 'form')
      .map(withoutChart)
      .flatMap(drawer),
    ...paragraphs(form.intro ?? ''),
  ]
  const fields = form.fields.flatMap(fieldBlocks)
  return {
    type: 'modal',
    callback_id: CALLBACK,
    title: plain(shortened(form.title, TITLE)),
    submit: plain(shortened(form.submit, TITLE)),
    close: plain(slackText[language].close),
    private_metadata: metadata(form, place),
    blocks: [...head.slice(0, Math.max(0, BLOCKS - fields.length)), ...fields.slice(0, BLOCKS)],
  }
}

/** A window that only says something. */
export function notice(language: Language): ModalView {
  const words = slackText[language]
  return {
    type: 'modal',
    callback_id: CALLBACK,
    title: plain(words.receivedTitle),
    blocks: [...paragraphs(words.received)],
  }
}

function fieldBlocks(field: FormField): KnownBlock[] {
  const block: InputBlock = {
    type: 'input',
    block_id: fieldBlock(field.name),
    label: plain(shortened(field.label, LABEL)),
    optional: !field.required,
    ...(field.hint && { hint: plain(shortened(field.hint, LABEL)) }),
    element: element(field),
  }
  // Slack shows errors of its own only in answer to a form that was sent; in one that opens they stand above the field.
  return [...small(field.error ?? ''), block]
}

/** What cannot be shown as number, date or choice is shown as text, so that nothing typed is lost. */
function element(field: FormField): InputBlockElement {
  const value = field.value ?? ''
  if (field.type === 'number' && /^\d*$/.test(value)) {
    return { type: 'number_input', action_id: 'value', is_decimal_allowed: false, min_value: '0', ...initial(value) }
  }
  if (field.type === 'date' && /^(\d{4}-\d{2}-\d{2})?$/.test(value)) {
    return { type: 'datepicker', action_id: 'value', ...(value && { initial_date: value }) }
  }
  return (field.type === 'choice' && select(field)) || line(field)
}

function line(field: FormField): InputBlockElement {
  const value = shortened(field.value ?? '', LINE)
  const most = Math.max(Math.min(field.max ?? LINE, LINE), value.length)
  return {
    type: 'plain_text_input',
    action_id: 'value',
    multiline: field.type === 'lines' || value.includes('\n'),
    max_length: most,
    ...initial(value),
  }
}

const initial = (value: string) => (value ? { initial_value: value } : {})

/** Null where Slack cannot hold the choices. */
function select(field: FormField): InputBlockElement | null {
  const options = (field.options ?? []).map(
    ({ value, label }): PlainTextOption => ({ text: plain(shortened(label, OPTION)), value }),
  )
  const [first] = options
  const chosen = options.find(({ value }) => value === field.value)
  if (!first || options.length > OPTIONS * OPTIONS || options.some(({ value }) => !value || value.length > OPTION))
    return null
  if (field.value && !chosen) return null
  const common = { type: 'static_select', action_id: 'value', ...(chosen && { initial_option: chosen }) } as const
  return options.length <= OPTIONS ? { ...common, options } : { ...common, option_groups: groups(options) }
}

/** More than a hundred choices go in groups named after their first and last. */
function groups(options: readonly PlainTextOption[]) {
  return Array.from({ length: Math.ceil(options.length / OPTIONS) }, (_, index) => {
    const some = options.slice(index * OPTIONS, (index + 1) * OPTIONS)
    const name = (option: PlainTextOption | undefined) => shortened(option?.text.text ?? '', 34)
    return { label: plain(`${name(some[0])} – ${name(some.at(-1))}`), options: some }
  })
}
