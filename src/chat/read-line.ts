import { readWeek } from '../domain/read-day.ts'
import { fold } from '../domain/text-tidy.ts'
import { mondayOf, weekOf } from '../domain/week.ts'
import type { Field } from './command.ts'
import { couldBe } from './could-be.ts'
import type { Input } from './heard.ts'
import type { Problem } from './problem.ts'
import { isFiller, keysOf, type LineContext, parts, readers, type Took, wall, wrong } from './read-field.ts'
import { textAfter, toEnd } from './read-text.ts'
import type { Word } from './words-of-line.ts'

export type { LineContext } from './read-field.ts'

/** What was understood, and the words that nothing took (each said back to the person, with what it could be). */
export type LineRead = { readonly input: Input; readonly unknown: readonly string[] }
/** The same, with the first number, date or name that was meant as one and cannot be. */
export type LineSoFar = LineRead & { readonly problem: Problem | null }

/**
 * Reads the words after the command's name into field values. Order is free; `key:value` and quoted text are exact,
 * the rest is tried field by field. Never throws on a word it does not know: it hands it back.
 * @throws Problem a number, date or name that was meant as one and cannot be
 */
export function readLine(line: readonly Word[], fields: readonly Field[], context: LineContext): LineRead {
  const { problem, ...read } = readSoFar(line, fields, context)
  if (problem) throw problem
  return read
}

/** Reads on past what cannot be, so that the rest is not lost. */
export function readSoFar(line: readonly Word[], fields: readonly Field[], context: LineContext): LineSoFar {
  const input: Record<string, string> = {}
  const problems: Problem[] = []
  // twice: a choice may stand before the word that its choices depend on ("bra uppföljning")
  const once = untaken(line, fields, context, input, problems)
  const left = once.length && once.length < line.length ? untaken(once, fields, context, input, problems) : once
  const problem = problems[0] ?? null
  const free = fields.find((field) => field.rest)
  if (free) {
    if (left.length && input[free.name] === undefined) input[free.name] = asWritten(left, line)
    return { input, unknown: [], problem }
  }
  const unknown = left.filter((word) => word.key || word.quoted || !isFiller(word.text)).map(asTyped)
  return { input, unknown, problem }
}

/** Fills in what the words say, and gives those that say nothing. */
function untaken(
  line: readonly Word[],
  fields: readonly Field[],
  context: LineContext,
  input: Record<string, string>,
  problems: Problem[],
): Word[] {
  const left: Word[] = []
  const plain = line.map((word) => (word.key || word.quoted ? wall : word.text))
  let at = 0
  for (let word = line[at]; word; word = line[at]) {
    const took =
      toEnd(line, at, fields, input) ??
      (word.key
        ? byKey(word, fields, context, input)
        : word.quoted
          ? asText(word, fields, input)
          : byForm(plain, at, fields, context, input))
    const two = took || !word.key ? null : byTwoWordKey(left.at(-1), word, fields, context, input)
    if (two) left.pop()
    Object.assign(input, took?.values, two?.values)
    const problem = took?.problem ?? two?.problem
    if (problem) problems.push(problem)
    if (!took && !two) left.push(word)
    at += took?.used ?? 1
    const text = took && textAfter(line, at, took, fields, context, input, isExact)
    Object.assign(input, text?.values)
    at += text?.used ?? 0
  }
  return left

  function isExact(rest: readonly Word[], others: readonly Field[], text: Field): boolean {
    const read = readSoFar(rest, others, context)
    return !read.problem && !read.unknown.length && read.input[text.name] !== undefined
  }
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

/** Words that stand together keep the marks between them; those that something else stood among are put in a row. */
function asWritten(words: readonly Word[], line: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return ''
  const from = line.indexOf(first)
  const isOneRun = words.every((word, no) => word === line[from + no] && !word.quoted)
  if (!isOneRun) return words.map(asTyped).join(' ')
  const key = first.key === null ? '' : `${first.key}:`
  return key + first.onward.slice(0, last.end - first.start - key.length).replace(/[,;\s]+$/, '')
}

const asTyped = (word: Word) => (word.key ? `${word.key}:${word.text}` : word.text)

/** Quoted text goes to the first field that takes any and has none. */
function asText(word: Word, fields: readonly Field[], input: Input): Took {
  const field = fields.find(({ name, type }) => (type === 'line' || type === 'lines') && input[name] === undefined)
  return field ? { values: { [field.name]: word.text }, used: 1 } : null
}

function byKey(word: Word, fields: readonly Field[], context: LineContext, input: Input): Took {
  const key = fold(word.key ?? '')
  const field = fields.find((one) => keysOf(one).includes(key))
  if (field && field.type !== 'counts') {
    if (field.type === 'line' || field.type === 'lines' || field.type === 'person' || field.type === 'number') {
      return { values: { [field.name]: word.text }, used: 1 }
    }
    const given = word.text.split(/\s+/)
    // after its key the number of a week stands alone: `vecka:46`
    for (const run of field.type === 'week' ? [given, ['v', ...given]] : [given]) {
      const took = readers[field.type](run, 0, field, context, input)
      if (took?.problem || took?.used === run.length) return { ...took, used: 1 }
    }
    return wrong(field, 1, ({ common, language }) => {
      const near = couldBe(word.text, [field], context, input, language)
      return field.type === 'track' && !near.length && context.tracks.length
        ? common.noSuchTrack(
            word.text,
            context.tracks.map((track) => track.name),
          )
        : common.unknownWord(word.text, near)
    })
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
  if ('invalid' in read) return wrong(field, parts(read.invalid), (text) => text.common.invalidDay(read.invalid))
  const friday = mondayOf(read.week).add({ days: 4 })
  const day = Temporal.PlainDate.compare(friday, today) > 0 && weekOf(today).week === read.week.week ? today : friday
  return { values: { [field.name]: day.toString() }, used: read.used }
}
