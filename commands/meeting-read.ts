/** What somebody writes about a meeting, read and checked. */

import type { Input } from '../src/chat/heard.ts'
import { Problem } from '../src/chat/problem.ts'
import type { Turn } from '../src/chat/turn.ts'
import { type Doubt, doubtsOf, type Meeting } from '../src/domain/meeting.ts'
import { readWhen, type WhenRead } from '../src/domain/read-when.ts'
import { weekOf } from '../src/domain/week.ts'

export type Read = Extract<WhenRead, { ok: true }>

/** The time that is written, with what whoever wrote has to be told. Throws a Problem beside the field. */
export function timeOf(when: string, turn: Turn): Read {
  const read = readWhen(when, turn.now.toZonedDateTimeISO(turn.collaboration.timeZone))
  if (!read.ok) throw new Problem((words) => words.when.problem(read.problem), { fields: ['when'] })
  // that a date of this year is meant goes without saying
  const isPlain = (one: Read['assumed'][number]) =>
    (one.kind === 'year' && one.day.year === turn.today.year) ||
    (one.kind === 'weekYear' && one.week.year === weekOf(turn.today).year)
  return { ...read, assumed: read.assumed.filter((one) => !isPlain(one)) }
}

/** A link that opens in a browser and nothing else; null for none. */
export function onlineLink(link: string | undefined): string | null {
  const given = link?.trim().replace(/^<(.*)>$/u, '$1')
  if (!given) return null
  if (!/^https:\/\/[^\s<>"]+$/u.test(given) || !URL.canParse(given))
    throw new Problem((words) => words.meetings.noLink, { fields: ['link'] })
  return given
}

/** What was typed, as a button or form carries it on. */
export const asInput = (typed: Readonly<Record<string, string | undefined>>): Input =>
  Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** One line, without spaces around it; null for nothing. */
export const lineOf = (given: string | undefined): string | null => given?.replace(/\s+/gu, ' ').trim() || null

/**
 * What speaks against a meeting's time, in the person's words; itself left out.
 * @param leaveOut a doubt that is none here
 */
export async function doubtsAbout(
  meeting: Pick<Meeting, 'start' | 'end'> & { readonly id?: string },
  turn: Turn,
  leaveOut?: Doubt['kind'],
): Promise<string[]> {
  const groups = await turn.store.settings.groups()
  const others = await turn.store.meetings.ahead(
    groups.map(({ id }) => id),
    turn.now,
  )
  const { meetings, settings } = turn.words
  const nameOfGroup = (id: string) => settings.groups[groups.find((one) => one.id === id)?.kind ?? 'operative']
  return doubtsOf(
    meeting,
    turn.today,
    others.filter(({ id }) => id !== meeting.id),
  )
    .filter(({ kind }) => kind !== leaveOut)
    .map((doubt) => meetings.doubt(doubt, nameOfGroup))
}
