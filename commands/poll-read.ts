/** What somebody writes who looks for a time, read and checked. */

import type { Group } from '../db/queries/settings.ts'
import { linkField, placeField, purposeField } from '../dialogs/meeting.ts'
import { pollLineFields } from '../dialogs/poll.ts'
import type { Input } from '../src/chat/heard.ts'
import { Problem } from '../src/chat/problem.ts'
import { readSoFar } from '../src/chat/read-line.ts'
import type { Turn } from '../src/chat/turn.ts'
import { wordsOfLine } from '../src/chat/words-of-line.ts'
import { answerDay, mostTimes, type PollProblem, type PollTime, problemOfTimes } from '../src/domain/poll.ts'
import { readDayAhead } from '../src/domain/read-day-ahead.ts'
import type { Words } from '../src/text/index.ts'
import { groupOf } from './meeting-found.ts'
import { asInput, lineOf, onlineLink, type Read, timeOf } from './meeting-read.ts'

export type Given = {
  readonly times: string
  readonly group?: 'operative' | 'steering' | undefined
  readonly by?: Temporal.PlainDate | undefined
  readonly place?: string | undefined
  readonly link?: string | undefined
  readonly purpose?: string | undefined
}

export type PollRead = {
  readonly group: Group
  readonly times: readonly PollTime[]
  readonly answerBy: Temporal.PlainDate
  readonly place: string | null
  readonly link: string | null
  readonly purpose: string | null
  /** what whoever wrote has to be told of how it was read */
  readonly assumed: Read['assumed']
  /** each thing in its own field */
  readonly input: Input
}

/** Throws a Problem whose form has everything in its place, however much was written on the lines. */
export async function readPoll(given: Given, turn: Turn): Promise<PollRead> {
  const { lines, said, day } = readLines(given, turn)
  const input: Input = { ...said, times: lines.join('\n') }
  const by = await inForm(input, () => (day === undefined ? (given.by ?? null) : dayOf(day, turn)))
  const full: Input = { ...input, ...(by ? { by: by.toString() } : {}) }
  return inForm(full, async () => {
    mustFit(said)
    const read = timesOf(lines, turn)
    const answerBy = answerDay(by, read, turn.now.toZonedDateTimeISO(turn.collaboration.timeZone))
    if ('kind' in answerBy) throw problemWith(answerBy, answerBy.kind === 'tooSoon' ? 'times' : 'by')
    return {
      group: await groupOf(turn, said.group === 'operative' || said.group === 'steering' ? said.group : undefined),
      times: read
        .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start))
        .map(({ start, end }, at) => ({ no: at + 1, start, end })),
      answerBy,
      place: lineOf(said.place),
      link: onlineLink(said.link),
      purpose: lineOf(said.purpose),
      assumed: read.flatMap(({ assumed }) => assumed),
      input: full,
    }
  })
}

/** A Problem found in the work fills the form with `input`. */
async function inForm<T>(input: Input, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.says, { fields: error.fields, input })
  }
}

/** Times stand on lines of their own, with `;` or with *eller* between; place, purpose and the last day may stand among them. */
function readLines({ times, by: _, ...fields }: Given, turn: Turn) {
  let said: Record<string, string> = asInput(fields)
  let day: string | undefined
  const lines: string[] = []
  for (const line of times.split(/[;\n]/u).flatMap(eitherOr)) {
    const typed = line.replace(/^\s*[-•*–]\s+/u, '').replace(answerWords, ' senast:')
    const { times: time, by, ...rest } = readSoFar(wordsOfLine(typed), pollLineFields, turn).input
    said = { ...said, ...rest }
    day = by ?? day
    if (time?.trim()) lines.push(time)
  }
  return { lines, said, day }
}

/** `torsdag kl. 9 eller fredag kl. 13` is two times; where a field is named, *eller* may belong to its text. */
const eitherOr = (line: string): string[] => (/\p{L}:/u.test(line) ? [line] : line.split(/\s(?:eller|or)\s/iu))

/** On a line of times a text is as long as it likes: what the form's own field would not take is none here either. */
function mustFit(said: Readonly<Record<string, string>>): void {
  for (const { name, label, max } of [placeField, linkField, purposeField]) {
    if (max !== undefined && (said[name]?.length ?? 0) > max)
      throw new Problem((words) => words.common.tooLong(label(words), max), { fields: [name] })
  }
}

/** `svara senast 1 december`, the key without its colon. */
const answerWords = /(?:^|\s)(?:(?:svara?\s+)?senast|answer\s+by)\b:?\s*/iu

function dayOf(typed: string, { today }: Turn): Temporal.PlainDate {
  const words = typed.replace(/[.,]+$/u, '').split(' ')
  const read = readDayAhead(words, 0, today)
  if (!read || 'invalid' in read || read.used !== words.length)
    throw new Problem(({ common }) => common.invalidDayAhead(typed), { fields: ['by'] })
  return read.day
}

/** Each line read as a call reads it; what is wrong with some is said of each, by its number. */
function timesOf(lines: readonly string[], turn: Turn): Read[] {
  if (lines.length > mostTimes) throw problemWith({ kind: 'tooMany', most: mostTimes }, 'times')
  const times: Read[] = []
  const wrong: ((words: Words) => string)[] = []
  for (const [at, line] of lines.entries()) {
    try {
      times.push(timeOf(line, turn))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      wrong.push((words) => words.polls.wrongTime(at + 1, error.says(words)))
    }
  }
  if (wrong.length) {
    const says = (words: Words) => [
      ...wrong.map((one) => one(words)),
      // several times on one line are read as one
      ...(lines.length === 1 ? [words.polls.apart] : []),
    ]
    throw new Problem((words) => says(words).join('\n'), { fields: ['times'] })
  }
  const problem = problemOfTimes(times)
  if (problem) throw problemWith(problem, 'times')
  return times
}

export const problemWith = (problem: PollProblem, field: 'times' | 'by'): Problem =>
  new Problem((words) => words.polls.problem(problem), { fields: [field] })
