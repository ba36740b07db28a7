/** Free text on a line that nobody has put in quotation marks. */

import { fold, tidy } from '../domain/text-tidy.ts'
import type { Field } from './command.ts'
import type { Input } from './heard.ts'
import { keysOf, type LineContext, optionsOf, readers, type Took, wall } from './read-field.ts'
import type { Word } from './words-of-line.ts'

/** `notering: Elever kom på besök`: the rest of the line, unless it is quoted; the key of another line of text ends it. */
export function toEnd(line: readonly Word[], at: number, fields: readonly Field[], input: Input): Took {
  const word = line[at]
  if (!word?.key || word.quoted) return null
  const key = fold(word.key)
  const field = fields.find((one) => one.toEnd && keysOf(one).includes(key))
  if (!field || input[field.name] !== undefined) return null
  const isOther = (one: Field) => one !== field && one.type === 'line' && one.keyed !== true
  const next = line.findIndex(
    ({ key: other }, index) =>
      index > at && other !== null && fields.some((one) => isOther(one) && keysOf(one).includes(fold(other))),
  )
  const end = next < 0 ? null : line[next]
  const text = end ? word.onward.slice(0, word.onward.length - asTyped(end).length) : word.onward
  const values = { [field.name]: oneLine(text) }
  const { field: of, value } = field.textOf ?? {}
  const choice = fields.find((one) => one.name === of)
  const counted = ['women', 'men', 'unrecorded', 'bare'].some((name) => input[name] !== undefined)
  const says = choice && optionsOf(choice, input).find((option) => option.value === value)
  const also = choice && input[choice.name] === undefined && !counted && says && namesOf(choice, value, input).has(key)
  return {
    values: also ? { ...values, [choice.name]: says.value } : values,
    used: (next < 0 ? line.length : next) - at,
  }
}

/**
 * `notering Studiebesök på Campus`: the words after the kind are its text, however much of them could be read as
 * something else; a day first ("igår") stays a day, a known key ends them, and quoted text is exact.
 * @param isExact the words can be read, quoted text and all
 */
export function textAfter(
  line: readonly Word[],
  at: number,
  took: NonNullable<Took>,
  fields: readonly Field[],
  context: LineContext,
  input: Input,
  isExact: (line: readonly Word[], fields: readonly Field[], text: Field) => boolean,
): Took {
  const field = fields.find((one) => one.textOf && took.values[one.textOf.field] === one.textOf.value)
  const before = line[at - 1]
  const rest = line.slice(at)
  // a short form such as "no" begins too many sentences that are something else
  if (!field || !rest.length || input[field.name] !== undefined || !before || fold(before.text).length < 4) return null
  const others = fields.filter((one) => one.name !== field.textOf?.field)
  if (isExact(rest, others, field)) return null
  const plain = rest.map((word) => (word.key || word.quoted ? wall : word.text))
  const days = others.filter((one) => one.type === 'day' && input[one.name] === undefined)
  const day = days.map((one) => readers.day(plain, 0, one, context, input)).find((read) => read !== null)
  const first = day && pastDay.test(fold(plain.slice(0, day.used).join(''))) ? day : null
  const from = first?.used ?? 0
  const keyed = rest.findIndex(({ key }, index) => {
    const folded = fold(key ?? '')
    return index >= from && key !== null && others.some((one) => one !== field && keysOf(one).includes(folded))
  })
  const used = keyed < 0 ? rest.length : keyed
  const [begin, end] = [rest[from], rest[used]]
  if (!begin || used <= from) return first
  const typed = asTyped(begin)
  const text = end ? typed.slice(0, typed.length - asTyped(end).length) : typed
  return { values: { ...first?.values, [field.name]: oneLine(text) }, used }
}

/** The line from a word on. */
const asTyped = ({ key, onward }: Word) => (key === null ? onward : `${key}:${onward}`)

/** Days that a sentence about something else hardly begins with. */
const pastDay = /^(igar|idag|today|yesterday|i\p{L}+dags)$/u

const oneLine = (text: string) => tidy(text).replace(/\n+/g, ' ')

/** The folded names of one value of a choice, in both languages. */
const namesOf = (field: Field, value: string | undefined, input: Input) =>
  new Set(
    optionsOf(field, input)
      .filter((option) => option.value === value)
      .flatMap(({ label, also = [] }) => [label, ...also].map(fold)),
  )
