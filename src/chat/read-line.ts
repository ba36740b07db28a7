import { closest } from '../domain/closest.ts'
import { parseCode } from '../domain/code.ts'
import { readCounts } from '../domain/read-counts.ts'
import { readDay, readWeek } from '../domain/read-day.ts'
import { readDayAhead } from '../domain/read-day-ahead.ts'
import { readTime } from '../domain/read-time.ts'
import { fold } from '../domain/text-tidy.ts'
import { formatWeek, mondayOf, weekOf } from '../domain/week.ts'
import { wordsIn } from '../text/index.ts'
import type { Field } from './command.ts'
import type { Input } from './heard.ts'
import { Problem } from './problem.ts'
import { foldName, type Name, readBeginning, readName } from './read-name.ts'
import type { Named } from './turn.ts'
import type { Word } from './words-of-line.ts'

export type LineContext = {
  readonly today: Temporal.PlainDate
  readonly tracks: readonly Named[]
  readonly employers: readonly Named[]
}

/** What was understood, and the words that nothing took (each said back to the person, with what it could be). */
export type LineRead = { readonly input: Input; readonly unknown: readonly string[] }

type Took = { readonly values: Input; readonly used: number } | null
type Reader = (words: readonly string[], at: number, field: Field, context: LineContext, input: Input) => Took

/** The largest number of people in one entry. */
const most = 999

/** Small words that carry nothing of their own on a line. */
const fillers = new Set([
  'i',
  'pa',
  'hos',
  'och',
  'med',
  'till',
  'for',
  'av',
  'det',
  'den',
  'the',
  'in',
  'at',
  'and',
  'a',
  'as',
  'som',
  'har',
  'blev',
  'on',
  'of',
  'by',
  'from',
  'fran',
])

/**
 * Reads the words after the command's name into field values. Order is free; `key:value` and quoted text are exact,
 * the rest is tried field by field. Never throws on a word it does not know: it hands it back.
 * @throws Problem a number, date or name that was meant as one and cannot be
 */
export function readLine(line: readonly Word[], fields: readonly Field[], context: LineContext): LineRead {
  const input: Record<string, string> = {}
  // twice: a choice may stand before the word that its choices depend on ("bra uppföljning")
  const once = untaken(line, fields, context, input)
  const left = once.length && once.length < line.length ? untaken(once, fields, context, input) : once
  const free = fields.find((field) => field.rest)
  if (free) {
    if (left.length && input[free.name] === undefined) input[free.name] = left.map(asTyped).join(' ')
    return { input, unknown: [] }
  }
  return { input, unknown: left.filter((word) => word.key || word.quoted || !isFiller(word.text)).map(asTyped) }
}

/** Fills in what the words say, and gives those that say nothing. */
function untaken(
  line: readonly Word[],
  fields: readonly Field[],
  context: LineContext,
  input: Record<string, string>,
): Word[] {
  const left: Word[] = []
  const plain = line.map((word) => (word.key || word.quoted ? wall : word.text))
  let at = 0
  for (let word = line[at]; word; word = line[at]) {
    const took = word.key
      ? byKey(word, fields, context, input)
      : word.quoted
        ? asText(word, fields, input)
        : byForm(plain, at, fields, context, input)
    const two = took || !word.key ? null : byTwoWordKey(left.at(-1), word, fields, context, input)
    if (two) left.pop()
    Object.assign(input, took?.values, two?.values)
    if (!took && !two) left.push(word)
    at += took?.used ?? 1
  }
  return left
}

/** `uppgift saknas: 1` */
function byTwoWordKey(
  before: Word | undefined,
  word: Word,
  fields: readonly Field[],
  context: LineContext,
  input: Input,
): Took {
  const counts = fields.find((field) => field.type === 'counts')
  if (!counts || !before || before.key || before.quoted) return null
  const took = readers.counts([before.text, asTyped(word)], 0, counts, context, input)
  return took?.used === 2 ? took : null
}

/** Stands where a run of plain words ends; part of no name, number or date. */
const wall = '|'

const asTyped = (word: Word) => (word.key ? `${word.key}:${word.text}` : word.text)

const isFiller = (word: string) => fillers.has(fold(word))

/** Quoted text goes to the first field that takes any and has none. */
function asText(word: Word, fields: readonly Field[], input: Input): Took {
  const field = fields.find(({ name, type }) => (type === 'line' || type === 'lines') && input[name] === undefined)
  return field ? { values: { [field.name]: word.text }, used: 1 } : null
}

/** What an unknown word could have been: the fields' choices, job tracks, employers and keys nearest to it. */
export function couldBe(word: string, fields: readonly Field[], context: LineContext, input: Input): string[] {
  const words = fields.flatMap((field) => {
    if (field.type === 'track') return context.tracks.map((track) => track.name)
    if (field.type === 'employer') return context.employers.map((employer) => employer.name)
    return optionsOf(field, input).map((option) => option.label)
  })
  // a word that says it already could not be used: its field is filled by another
  const others = words.filter((other) => fold(other) !== fold(word))
  return closest(word, [...new Set(others)])
}

function byKey(word: Word, fields: readonly Field[], context: LineContext, input: Input): Took {
  const key = fold(word.key ?? '')
  const field = fields.find((one) => keysOf(one).includes(key))
  if (field && field.type !== 'counts') {
    if (field.type === 'line' || field.type === 'lines' || field.type === 'person' || field.type === 'number') {
      return { values: { [field.name]: word.text }, used: 1 }
    }
    const parts = word.text.split(/\s+/)
    // after its key the number of a week stands alone: `vecka:46`
    for (const run of field.type === 'week' ? [parts, ['v', ...parts]] : [parts]) {
      const took = readers[field.type](run, 0, field, context, input)
      if (took?.used === run.length) return { values: took.values, used: 1 }
    }
    const near = couldBe(word.text, [field], context, input)
    throw new Problem((words) => words.common.unknownWord(word.text, near), { fields: [field.name] })
  }
  const counts = fields.find((one) => one.type === 'counts')
  return counts ? withUsed(readers.counts([`${word.key}:${word.text}`], 0, counts, context, input), 1) : null
}

const withUsed = (took: Took, used: number): Took => took && { ...took, used }

function byForm(
  words: readonly string[],
  at: number,
  fields: readonly Field[],
  context: LineContext,
  input: Input,
): Took {
  for (const field of fields) {
    if (field.keyed || (field.type !== 'counts' && input[field.name] !== undefined)) continue
    const took = readers[field.type](words, at, field, context, input)
    if (took) return took
  }
  return fields.some((field) => field.type === 'week') ? null : dayOfWeek(words, at, fields, context, input)
}

/** `v. 46` where a day is asked for: its Friday, or today in a week that has not come so far; the answer names the day. */
function dayOfWeek(
  words: readonly string[],
  at: number,
  fields: readonly Field[],
  { today }: LineContext,
  input: Input,
): Took {
  const field = fields.find((one) => one.type === 'day' && !one.ahead && !one.keyed && input[one.name] === undefined)
  const read = field ? readWeek(words, at, today) : null
  if (!field || !read) return null
  if ('invalid' in read) throw new Problem((text) => text.common.invalidDay(read.invalid), { fields: [field.name] })
  const friday = mondayOf(read.week).add({ days: 4 })
  const day = Temporal.PlainDate.compare(friday, today) > 0 && weekOf(today).week === read.week.week ? today : friday
  return { values: { [field.name]: day.toString() }, used: read.used }
}

const readers: Record<Field['type'], Reader> = {
  counts(words, at, _field, _context, input) {
    const read = readCounts(words, at)
    if (!read) return null
    if ('invalid' in read)
      throw new Problem((text) => text.common.invalidCount(read.invalid), { fields: ['women', 'men'] })
    const values: Record<string, string> = {}
    for (const name of ['women', 'men', 'unrecorded', 'bare'] as const) {
      const value = read[name]
      if (value === undefined) continue
      if (input[name] !== undefined) return null
      if (value > most)
        throw new Problem((text) => text.common.invalidCount(words[at] ?? ''), { fields: ['women', 'men'] })
      values[name] = String(value)
    }
    return { values, used: read.used }
  },
  day(words, at, field, context) {
    const read = (field.ahead ? readDayAhead : readDay)(words, at, context.today)
    if (!read) return null
    if ('invalid' in read) throw new Problem((text) => text.common.invalidDay(read.invalid), { fields: [field.name] })
    return { values: { [field.name]: read.day.toString() }, used: read.used }
  },
  time(words, at, field) {
    const read = readTime(words, at)
    return read && { values: { [field.name]: read.time.toString({ smallestUnit: 'minute' }) }, used: read.used }
  },
  week(words, at, field, context) {
    const read = readWeek(words, at, context.today)
    if (!read) return null
    if ('invalid' in read) throw new Problem((text) => text.common.invalidDay(read.invalid), { fields: [field.name] })
    return { values: { [field.name]: formatWeek(read.week) }, used: read.used }
  },
  choice(words, at, field, _context, input) {
    return byName(
      words,
      at,
      optionsOf(field, input).flatMap((option) =>
        [option.label, ...(option.also ?? [])].map((name) => ({ name, value: option.value })),
      ),
      field,
      false,
    )
  },
  track: (words, at, field, context) =>
    byName(
      words,
      at,
      context.tracks.map(({ id, name }) => ({ name, value: id })),
      field,
      true,
    ),
  employer: (words, at, field, context) =>
    byName(
      words,
      at,
      context.employers.map(({ id, name }) => ({ name, value: id })),
      field,
      true,
    ),
  code(words, at, field) {
    const code = parseCode(words[at] ?? '')
    return code ? { values: { [field.name]: code }, used: 1 } : null
  },
  person(words, at, field) {
    const word = words[at] ?? ''
    return word.startsWith('@') || /^<@[^>]+>$/.test(word) ? { values: { [field.name]: word }, used: 1 } : null
  },
  number(words, at, field) {
    const word = words[at] ?? ''
    return /^\d{1,6}$/.test(word) ? { values: { [field.name]: word }, used: 1 } : null
  },
  line: () => null,
  lines: () => null,
  id: () => null,
}

/** One of the names, whole; of tracks and employers the unique beginning of one is enough. */
function byName(words: readonly string[], at: number, names: readonly Name[], field: Field, beginnings: boolean): Took {
  const whole = readName(words, at, names)
  if (whole) return { values: { [field.name]: whole.value }, used: whole.used }
  const word = words[at] ?? ''
  if (!beginnings || fold(word).length < 3 || isFiller(word)) return null
  const begun = readBeginning(word, names)
  if (!begun) return null
  if ('many' in begun)
    throw new Problem((text) => text.common.ambiguousWord(word, begun.many), { fields: [field.name] })
  return { values: { [field.name]: begun.value }, used: 1 }
}

const optionsOf = (field: Field, input: Input) =>
  field.options ? [...field.options(wordsIn('sv'), input), ...field.options(wordsIn('en'), input)] : []

const keysOf = (field: Field) =>
  [...(field.keys ?? []), field.name, field.label(wordsIn('sv')), field.label(wordsIn('en'))].map(foldName)
