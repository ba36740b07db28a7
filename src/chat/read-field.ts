/** What single words of a line say, by the type of the field that takes them. */

import { parseCode } from '../domain/code.ts'
import { readCounts } from '../domain/read-counts.ts'
import { readDay, readWeek } from '../domain/read-day.ts'
import { readDayAhead } from '../domain/read-day-ahead.ts'
import { readTime } from '../domain/read-time.ts'
import { fold } from '../domain/text-tidy.ts'
import { formatWeek } from '../domain/week.ts'
import { type Words, wordsIn } from '../text/index.ts'
import type { Field } from './command.ts'
import type { Input } from './heard.ts'
import { Problem } from './problem.ts'
import { foldName, type Name, readBeginning, readName } from './read-name.ts'
import type { Named } from './turn.ts'

export type LineContext = {
  /** where an hour that has passed matters */
  readonly moment?: Temporal.ZonedDateTime
  readonly today: Temporal.PlainDate
  readonly tracks: readonly Named[]
  readonly employers: readonly Named[]
}

/** `problem`: it was meant as one and cannot be */
export type Took = { readonly values: Input; readonly used: number; readonly problem?: Problem } | null
type Reader = (words: readonly string[], at: number, field: Field, context: LineContext, input: Input) => Took

/** The largest number of people in one entry. */
const most = 999

/** Stands where a run of plain words ends; part of no name, number or date. */
export const wall = '|'

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

export const isFiller = (word: string) => fillers.has(fold(word))

/** What cannot be what it was meant as; `used` words of the line. */
export const wrong = (field: Field, used: number, says: (words: Words) => string): Took => ({
  values: {},
  used,
  problem: new Problem(says, { fields: field.type === 'counts' ? ['women', 'men'] : [field.name] }),
})

/** Each type of field's own reading of the words from `at` on. */
export const readers: Record<Field['type'], Reader> = {
  counts(words, at, field, _context, input) {
    const read = readCounts(words, at)
    if (!read) return null
    if ('invalid' in read) return wrong(field, parts(read.invalid), (text) => text.common.invalidCount(read.invalid))
    const values: Record<string, string> = {}
    for (const name of ['women', 'men', 'unrecorded', 'bare'] as const) {
      const value = read[name]
      if (value === undefined) continue
      if (input[name] !== undefined) return null
      if (value > most) return wrong(field, read.used, (text) => text.common.invalidCount(words[at] ?? ''))
      values[name] = String(value)
    }
    return { values, used: read.used }
  },
  day(words, at, field, context) {
    const read = (field.ahead ? readDayAhead : readDay)(words, at, context.today)
    if (!read) return null
    if ('invalid' in read) {
      return wrong(field, parts(read.invalid), ({ common }) =>
        (field.ahead ? common.invalidDayAhead : common.invalidDay)(read.invalid),
      )
    }
    return { values: { [field.name]: read.day.toString() }, used: read.used }
  },
  time(words, at, field) {
    const read = readTime(words, at)
    return read && { values: { [field.name]: read.time.toString({ smallestUnit: 'minute' }) }, used: read.used }
  },
  week(words, at, field, context) {
    const read = readWeek(words, at, context.today)
    if (!read) return null
    if ('invalid' in read) return wrong(field, parts(read.invalid), (text) => text.summary.unknownWeek(read.invalid))
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
  if ('many' in begun) return wrong(field, 1, (text) => text.common.ambiguousWord(word, begun.many))
  return { values: { [field.name]: begun.value }, used: 1 }
}

/** How many words of the line it is. */
export const parts = (words: string) => words.split(' ').length

export const optionsOf = (field: Field, input: Input) =>
  field.options ? [...field.options(wordsIn('sv'), input), ...field.options(wordsIn('en'), input)] : []

export const keysOf = (field: Field) =>
  [...(field.keys ?? []), field.name, field.label(wordsIn('sv')), field.label(wordsIn('en'))].map(foldName)
